import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { words } from './page-words.js';
import { stands, test } from './page-world.js';

for (const language of ['en', 'ja']) {
  for (const theme of ['light', 'dark']) {
    test(`palette, keys, panel, dialogs and errors are plain to axe: ${language}, ${theme}`, async ({ world, visitor }) => {
      const m = words(language);
      const page = await visitor({ language, theme });
      const look = async what => {
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        expect.soft(violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), what).toEqual([]);
      };
      await page.goto(`/workloads/${world.workload}`);
      await stands(page);

      await page.locator('body').press('Control+k');
      await page.getByRole('combobox').fill('a');
      await look('palette');
      await page.keyboard.press('Escape');
      await page.locator('body').press('?');
      await expect(page.getByRole('dialog', { name: m('keys_title') })).toBeVisible();
      await look('keys');
      await page.keyboard.press('Escape');
      await page.getByRole('listitem').getByRole('button').first().click();
      await look('panel with a fact');
      await page.goto('/');
      await page.getByRole('button', { name: m('portfolio_add') }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('dialog');
      await page.keyboard.press('Escape');
      await page.goto('/workloads/00000000000000000000000000000000');
      await expect(page.getByRole('alert')).toBeVisible();
      await look('error');
      await page.goto('/no/such/address');
      await stands(page);
      await look('an address that is not there');
    });
  }
}

test('the palette goes where it is told, by keyboard alone', async ({ world, visitor }) => {
  const page = await visitor();
  const m = words('en');
  await page.goto(`/workloads/${world.workload}`);
  await stands(page);

  await page.locator('body').press('Control+k');
  await page.keyboard.type(m('room_milestones')); // at once: not all of the palette is there yet
  await expect(page.getByPlaceholder(m('palette_placeholder'))).toHaveValue(m('room_milestones'));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/workloads/${world.workload}/milestones`));
});

test('the tour is offered once, goes on where it was left, and is skipped for good', async ({ visitor }) => {
  const page = await visitor({ hasTour: true });
  const m = words('en');
  await page.goto('/');
  const tour = page.getByRole('region', { name: m('tour_label') });

  await tour.getByRole('button', { name: m('tour_next') }).click();
  await expect(tour.getByRole('heading')).toHaveText(m('tour_2_title'));
  await page.reload();
  await expect(tour.getByRole('heading')).toHaveText(m('tour_2_title'));
  await tour.getByRole('button', { name: m('tour_skip') }).click();
  await page.reload();
  await stands(page);
  await page.waitForTimeout(2500);

  await expect(tour).toHaveCount(0);
});

test('the tour follows whoever goes ahead', async ({ visitor, world }) => {
  const page = await visitor({ hasTour: true });
  await page.goto('/');
  const tour = page.getByRole('region', { name: words('en')('tour_label') });
  await expect(tour.getByRole('heading')).toHaveText(words('en')('tour_1_title'));

  await page.goto(`/workloads/${world.workload}/findings`);

  await expect(tour.getByRole('heading')).toHaveText(words('en')('tour_3_title'));
});

test('switching the language keeps the page and what was typed', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/settings/tokens');
  await stands(page);
  await page.getByLabel(words('en')('token_name')).fill('nightly job');

  await page.locator('body').press('Control+k');
  await page.getByRole('combobox').fill('日本語');
  await page.getByRole('option', { name: '日本語に切り替える' }).click();

  await expect(page.getByLabel(words('ja')('token_name'))).toHaveValue('nightly job');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
