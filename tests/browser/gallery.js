// Takes the pictures of the gallery: node gallery.js FOLDER
import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { up } from './page-world.js';

const folder = process.argv[2];

// Name, address behind the workload (a whole address begins with //), language, width, theme, and what is pressed first.
const pictures = [
  ['portfolio', '//', 'en', 1280, 'light'],
  ['overview', '', 'en', 1280, 'light'],
  ['overview-phone', '', 'ja', 390, 'light'],
  ['review', '/review/operational-excellence/event_response', 'ja', 1280, 'light', page => page.keyboard.press('j')],
  ['review-phone', '/review/operational-excellence/event_response', 'en', 390, 'dark'],
  ['findings', '/findings', 'en', 1280, 'dark', openFinding],
  ['hope', '/hope', 'ja', 1280, 'dark'],
  ['milestones', '/milestones/6?since=1', 'en', 1280, 'light'],
  ['lens', '//lenses/operational-excellence/2024-11-06', 'en', 1280, 'light'],
  ['practice', '//practice', 'ja', 1280, 'light'],
  ['practice-phone', '//practice', 'en', 390, 'light'],
];

async function openFinding(page) {
  await page.locator('button[data-walk][aria-expanded]').first().click();
  await page.locator('button[data-walk][aria-current]').first().click();
  await page.getByRole('complementary').locator('mark').first().waitFor();
}

const data = mkdtempSync(join(tmpdir(), 'kotsu-gallery-'));
const server = await up(data);
const browser = await chromium.launch({ executablePath: process.env.KOTSU_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  const first = await browser.newContext();
  await (await first.newPage()).goto(server.link);
  const { items } = await (await first.request.get(`${server.origin}/api/v1/portfolio`)).json();
  const workload = items.find(item => item.name === 'streaming').workload;
  const storageState = await first.storageState();
  mkdirSync(folder, { recursive: true });
  for (const [name, address, language, width, theme, press] of pictures) {
    const context = await browser.newContext({ storageState, locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: theme, viewport: { width, height: width < 500 ? 844 : 800 } });
    await context.addInitScript(() => localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}'));
    const page = await context.newPage();
    await page.goto(server.origin + (address.startsWith('//') ? address.slice(1) : `/workloads/${workload}${address}`));
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await press?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
