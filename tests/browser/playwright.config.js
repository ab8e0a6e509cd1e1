import { defineConfig } from '@playwright/test';

// Debian's Chromium; the flags keep it from calling anybody.
const chromium = {
  executablePath: process.env.KOTSU_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
};

export default defineConfig({
  testDir: '.',
  outputDir: process.env.KOTSU_BROWSER_OUTPUT ?? '../../artifacts/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A big report on a busy machine takes as long as it takes; a time limit would fail it for the wrong reason.
  timeout: 0,
  // What never comes fails instead of holding up the rest.
  use: { browserName: 'chromium', launchOptions: chromium, actionTimeout: 60_000, navigationTimeout: 60_000 },
});
