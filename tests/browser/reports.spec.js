import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { reports, views } from './reports.js';
import { textOutsideItsBox } from './layout.js';

for (const report of reports()) {
  for (const view of views) {
    test.describe(`${report.name} at ${view.width} px, ${view.colorScheme}`, () => {
      test.use({ viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme });

      for (const state of ['folded', 'unfolded']) {
        test(`shows every text whole, ${state}`, async ({ page }) => {
          await open(page, report, state);

          const outside = await page.evaluate(textOutsideItsBox);

          expect(outside).toEqual([]);
        });

        test(`is accessible, ${state}`, async ({ page }) => {
          await open(page, report, state);

          const { violations } = await new AxeBuilder({ page }).analyze();

          expect(violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join('\n')}`)).toEqual([]);
        });
      }
    });
  }

  test(`${report.name} fetches nothing`, async ({ page }) => {
    const requests = [];
    page.on('request', request => requests.push(request.url()));

    await open(page, report, 'unfolded');

    expect(requests).toEqual([report.url]);
  });

  test(`${report.name} says nothing in the console`, async ({ page }) => {
    const messages = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(error.message));

    await open(page, report, 'unfolded');

    expect(messages).toEqual([]);
  });

  test(`${report.name} is read in its language`, async ({ page }) => {
    await open(page, report, 'folded');

    expect(await page.getAttribute('html', 'lang')).toBe(report.language);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test(`${report.name} opens the question that the map points at`, async ({ page }) => {
    await open(page, report, 'folded');
    const link = page.locator('.map a').first();
    test.skip(await link.count() === 0, 'This report has no map.');

    await link.click();

    await expect(page.locator(await link.getAttribute('href'))).toBeVisible();
  });
}

async function open(page, report, state) {
  await page.goto(report.url);
  if (state === 'unfolded') {
    await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
  }
}
