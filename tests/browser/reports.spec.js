import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { reports, views } from './reports.js';
import { textOutsideItsBox } from './layout.js';

for (const report of reports()) {
  for (const view of views) {
    test.describe(`${report.name} at ${view.width} px, ${view.colorScheme}`, () => {
      test.use({ viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme });

      test('shows every text whole', async ({ page }) => {
        await page.goto(report.url);

        expect(await page.evaluate(textOutsideItsBox), 'folded').toEqual([]);

        await unfold(page);

        expect(await page.evaluate(textOutsideItsBox), 'unfolded').toEqual([]);
      });

      test('is accessible', async ({ page }) => {
        await page.goto(report.url);
        await unfold(page);

        const { violations } = await new AxeBuilder({ page }).analyze();

        expect(violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join('\n')}`)).toEqual([]);
      });
    });
  }

  test(`${report.name} fetches nothing`, async ({ page }) => {
    const requests = [];
    page.on('request', request => requests.push(request.url()));

    await page.goto(report.url);
    await unfold(page);

    expect(requests).toEqual([report.url]);
  });

  test(`${report.name} says nothing in the console`, async ({ page }) => {
    const messages = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(error.message));

    await page.goto(report.url);
    await unfold(page);

    expect(messages).toEqual([]);
  });

  test(`${report.name} is read in its language`, async ({ page }) => {
    await page.goto(report.url);

    expect(await page.getAttribute('html', 'lang')).toBe(report.language);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test(`${report.name} opens the question that the map points at`, async ({ page }) => {
    await page.goto(report.url);

    // A scan without a lens has no map, and nothing to open.
    for (const link of (await page.locator('.map a').all()).slice(0, 1)) {
      await link.click();

      await expect(page.locator(await link.getAttribute('href'))).toBeVisible();
    }
  });
}

test('text that is cut off or sticks out is seen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.setContent(`
    <p style="width: 60px; overflow: hidden; white-space: nowrap">cut off at its right</p>
    <p style="height: 10px; overflow: clip; line-height: 30px">cut off below</p>
    <p style="white-space: nowrap">${'sticks out of the page '.repeat(9)}</p>
    <table style="table-layout: fixed; width: 60px"><td style="white-space: nowrap">sticks out of its cell</td></table>
    <p style="width: 60px; overflow-x: auto; white-space: nowrap">may be scrolled to</p>`);

  const outside = await page.evaluate(textOutsideItsBox);

  expect(outside).toHaveLength(5);
  expect(outside[0]).toContain('the page is');
  expect(outside[1]).toContain('cut off at its right');
  expect(outside[2]).toContain('cut off below');
  expect(outside[3]).toContain('sticks out of the page');
  expect(outside[4]).toContain('sticks out of its cell');
});

async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
}
