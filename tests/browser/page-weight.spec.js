import { expect } from '@playwright/test';
import { budget, screensOf, weigh } from './page-weight.js';
import { test } from './page-world.js';

const lens = 'operational-excellence';

// Bytes alone: they are the same on every machine. How soon it is painted is for `bench/run page`.
for (const language of ['en', 'ja']) {
  test(`no screen asks for more script than its budget: ${language}`, async ({ world, visitor }) => {
    test.slow();
    const { pillars } = await world.ask('GET', `/workloads/${world.workload}/reviews/${lens}/questions`);
    const milestones = (await world.ask('GET', `/workloads/${world.workload}/milestones`)).items;
    for (const [screen, address, first] of screensOf({ workload: world.workload, lens, question: pillars[0].questions[0].id, milestone: milestones[0]?.number })) {
      const page = await visitor({ language });
      const { before, all } = await weigh(page, address, first);
      await page.context().close();

      if (process.env.KOTSU_SHOW) console.log(language, screen.padEnd(24), before, all);
      expect.soft(before, `${screen}: bytes of script before it stands`).toBeGreaterThan(0);
      expect.soft(before, `${screen}: bytes of script before it stands`).toBeLessThanOrEqual(budget.before);
      expect.soft(all, `${screen}: bytes of script in all`).toBeLessThanOrEqual(budget.all);
    }
  });
}
