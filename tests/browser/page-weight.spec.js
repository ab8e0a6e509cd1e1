import { expect } from '@playwright/test';
import { bigWorkload } from './big-workload.js';
import { budget, screensOf, serverFirst, weigh } from './page-weight.js';
import { test } from './page-world.js';

const lens = 'operational-excellence';

async function weighAll(visitor, language, screens) {
  for (const [screen, address, first] of screens) {
    const page = await visitor({ language, waits: false });
    const { before, all, isServers, paints } = await weigh(page, address, first, await serverFirst(page));
    await page.context().close();

    if (process.env.KOTSU_SHOW) console.log(language, screen.padEnd(24), before, all, isServers ? '' : paints);
    expect.soft(before, `${screen}: bytes of script before it stands`).toBeGreaterThan(0);
    expect.soft(before, `${screen}: bytes of script before it stands`).toBeLessThanOrEqual(budget.before);
    expect.soft(all, `${screen}: bytes of script in all`).toBeLessThanOrEqual(budget.all);
    expect.soft(paints.filter(paint => !paint.isServers), `${screen}: what is painted larger than all that the server painted (${Math.max(...paints.filter(paint => paint.isServers).map(paint => paint.size))} px²)`).toEqual([]);
  }
}

// Bytes, and whose paint is the largest: both are the same on every machine. How soon it is painted is for `bench/run page`.
for (const language of ['en', 'ja']) {
  test(`no screen asks for more script than its budget, and the server paints the largest of it: ${language}`, async ({ world, visitor }) => {
    test.slow();
    const { pillars } = await world.ask('GET', `/workloads/${world.workload}/reviews/${lens}/questions`);
    const milestones = (await world.ask('GET', `/workloads/${world.workload}/milestones`)).items;

    await weighAll(visitor, language, screensOf({ workload: world.workload, lens, question: pillars[0].questions[0].id, milestone: milestones[0]?.number, version: world.shelves.version, shelves: world.shelves }));
  });
}

test('so it is with 300 practices', async ({ world, visitor }) => {
  test.slow();
  const workload = await bigWorkload((method, path, body, headers) => world.ask(method, path, body, 'en', headers));

  await weighAll(visitor, 'en', screensOf({ workload, lens: 'three-hundred', version: '1.0', question: 'question0', milestone: 1, shelves: world.shelves }).filter(([, address]) => address === '/' || address.includes(workload)));

  await world.ask('DELETE', `/workloads/${workload}`);
  await world.ask('DELETE', '/lenses/three-hundred');
});
