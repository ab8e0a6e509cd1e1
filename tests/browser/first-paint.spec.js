import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { textOutsideItsBox } from './layout.js';
import { test } from './page-world.js';

// What the server paints before any script has run: read here with every script blocked, as somebody does whose network lost them.

const lens = 'operational-excellence';

const screens = async ({ ask, workload, shelves }, language = 'en') => {
  const room = path => `/api/v1/workloads/${workload}${path}`.slice('/api/v1'.length);
  const { pillars } = await ask('GET', room(`/reviews/${lens}/questions`));
  const [question] = pillars[0].questions;
  const facts = await ask('GET', room('/facts'));
  const { practices } = await ask('GET', room('/standing'));
  const largest = practices.toSorted((a, b) => b.hope - a.hope)[0];
  return [
    ['/', (await ask('GET', '/portfolio')).items[0].name],
    [`/workloads/${workload}`, facts.find(fact => fact.isFirst).headline],
    [`/workloads/${workload}/review/${lens}`, question.title],
    [`/workloads/${workload}/review/${lens}/${question.id}`, question.choices[0].title],
    [`/workloads/${workload}/findings`, facts[0].headline],
    [`/workloads/${workload}/hope`, largest.title],
    [`/workloads/${workload}/milestones`, (await ask('GET', room('/milestones'))).items.at(-1).name],
    [`/lenses/${lens}/${shelves.version}`, question.choices[0].title],
    [`/lenses/${shelves.lens}/draft`, 'lens.json'],
    [`/lenses/${shelves.lens}/compare/1.0/draft`, (await ask('GET', `/lenses/${shelves.lens}/versions/1.0/changes/draft`)).items[0].sentence[language].replaceAll('`', '')],
    [`/settings/profiles/${shelves.profile}`, (await ask('GET', '/profile-questions')).items[0].choices[0].title[language]],
    [`/settings/templates/${shelves.template}`, question.title],
    ['/lenses', (await ask('GET', '/lenses?limit=100')).items[0].name],
  ];
};

for (const language of ['en', 'ja']) {
  for (const width of [1280, 390]) {
    test(`the heading and the first data are read before any script: ${language}, ${width} px`, async ({ world, visitor }) => {
      const inLanguage = { ...world, ask: (method, path) => world.ask(method, path, undefined, language) };
      const page = await visitor({ language, width, theme: width === 390 ? 'dark' : 'light', waits: false });
      await page.route(/\.js$/, route => route.abort());
      for (const [address, text] of await screens(inLanguage, language)) {
        await page.goto(address);

        await expect.soft(page.getByRole('main').getByRole('heading', { level: 1 }), `${address}: heading`).toHaveCount(1);
        await expect.soft(page.getByRole('main').getByText(text).first(), `${address}: first data`).toBeVisible();
        // What is typed may be longer than its field, and goes on below and beside the box of an editor, as it does on the page.
        expect.soft((await page.evaluate(textOutsideItsBox)).filter(each => !/hidden-but-read|first-typed|first-box|first-field/.test(each)), `${address}: text outside its box`).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).include('#first').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        expect.soft(violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), `${address}: axe`).toEqual([]);
      }
    });
  }
}

test('once the page stands nothing is left of it, and its heading is the only one', async ({ world, visitor }) => {
  const page = await visitor({ waits: false });
  for (const [address, text] of await screens(world)) {
    await page.goto(address);

    await expect.soft(page.locator('#first'), `${address}: left over`).toHaveCount(0);
    await expect.soft(page.locator('h1'), `${address}: headings`).toHaveCount(1);
    await expect.soft(page.locator('main').getByText(text).filter({ visible: true }).first(), `${address}: the same data`).toBeVisible();
  }
});

test('nothing but the first paint moves the page', async ({ world, visitor }) => {
  const page = await visitor({ waits: false });
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => (window.moved += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [address] of await screens(world)) {
    await page.goto(address);
    await page.locator('#first').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');

    expect.soft(await page.evaluate(() => window.moved), `${address}: what moved`).toBeLessThan(0.1);
  }
});
