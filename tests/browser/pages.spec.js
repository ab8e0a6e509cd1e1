import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { textOutsideItsBox } from './layout.js';
import { test } from './pages-fixture.js';

// Findings, sources, milestones and hope against a real server. A test leaves the world as it found it, but for milestones and looks.

const rooms = ['findings', 'findings?probe=AlertHasNoRunbook', 'findings?bad=all', 'sources', 'milestones', 'milestones/2', 'hope', 'hope?practice=OPS01-BP01'];

// The link to the content waits left of the window until it has focus, and what only screen readers read has no room.
const isMeantToBe = text => text.includes('hidden-but-read') || text.includes('sticks out to -');

for (const language of ['en', 'ja']) {
  for (const width of [1280, 390]) {
    test(`findings, sources, milestones and hope are whole and plain to axe: ${language}, ${width} px`, async ({ world, visitor }) => {
      const page = await visitor({ language, width, theme: width === 390 ? 'dark' : 'light' });
      for (const room of rooms) {
        await page.goto(`/workloads/${world.workload}/${room}`);
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');

        expect.soft((await page.evaluate(textOutsideItsBox)).filter(text => !isMeantToBe(text)), room).toEqual([]);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect.soft(violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), `${room}: axe`).toEqual([]);
      }
    });
  }
}

test('a finding is walked to with j, shown at its line, put aside with a reason and brought back with z', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/findings`);
  await page.getByRole('button', { name: /63 of 63 alerts/ }).click();
  await page.getByText(/carries no runbook link/).first().waitFor();

  await page.keyboard.press('j');
  const panel = page.getByRole('complementary');
  await expect(panel.locator('mark')).toHaveText(/PlayFails\d+/);
  await expect(page).toHaveURL(/probe=AlertHasNoRunbook.*finding=[0-9a-f]+/);
  const first = await panel.locator('mark').textContent();
  await page.keyboard.press('j');
  await expect(panel.locator('mark')).not.toHaveText(first);

  const name = await panel.locator('mark').textContent();
  await panel.getByRole('button', { name: 'Put aside' }).click();
  await panel.getByLabel('Reason').fill('Goes away with the old player');
  await panel.getByRole('button', { name: 'Put aside' }).click();
  await expect(page.getByRole('button', { name: /62 of 62 alerts|62 of 63 alerts/ })).toBeVisible();
  await expect(page.locator('main').getByText(new RegExp(`${name} carries`))).toHaveCount(0);
  await expect(panel.getByText('Goes away with the old player')).toBeVisible();

  await page.locator('body').press('z');
  await expect(page.getByRole('button', { name: /63 of 63 alerts/ })).toBeVisible();
});

test('more than a page of findings comes a page at a time, and a filter stands in the address', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/findings?probe=AlertHasNoRunbook`);
  const rows = page.locator('main ul button[data-walk]');
  await expect(rows).toHaveCount(50);

  await page.getByRole('button', { name: /More/ }).click();
  await expect(rows).toHaveCount(63);

  await page.goto(`/workloads/${world.workload}/findings`);
  await page.getByLabel('Path begins with').fill('player/');
  await expect(page).toHaveURL(/path=player%2F/);
  await expect(page.locator('main ul button[data-walk]')).toHaveCount(1);
});

test('a page of findings that was asked for comes, though something changes while it is on its way', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/findings?probe=AlertHasNoRunbook`);
  const rows = page.locator('main ul button[data-walk]');
  await expect(rows).toHaveCount(50);
  const asked = [];
  let goOn;
  const held = new Promise(done => (goOn = done));
  await page.route(/\/findings\?.*Probe=AlertHasNoRunbook/, async route => {
    const isNext = route.request().url().includes('Cursor=');
    asked.push(isNext ? 'next' : 'anew');
    await (isNext && asked.filter(what => what === 'next').length === 1 ? held : undefined);
    await route.continue().catch(() => {}); // who asked may have given up
  });

  await page.getByRole('button', { name: /More/ }).click();
  await expect.poll(() => asked).toEqual(['next']);
  await expect.poll(async () => {
    const { id } = await world.ask('POST', `/workloads/${world.workload}/dismissals`, { probe: 'AlertHasNoRunbook', path: 'elsewhere/', until: '2099-01-01', why: 'Nothing is there' });
    await world.ask('DELETE', `/workloads/${world.workload}/dismissals/${id}`);
    return asked;
  }).toContain('anew');
  goOn();

  await expect(rows).toHaveCount(63);
});

test('what was put aside is listed with its reason and counts again when asked', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/findings`);
  await page.getByText('Put aside: 1').click();
  await expect(page.getByText('Switched off in March')).toBeVisible();

  await page.getByRole('button', { name: 'Let it count again' }).click();
  await expect(page.getByRole('button', { name: /64 of 64 alerts/ })).toBeVisible();
  await page.locator('body').press('z');
  await expect(page.getByText('Put aside: 1')).toBeVisible();
});

test('a source is looked at again, comes back when its removal is undone, and a wrong address is refused in words', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/sources`);
  await page.getByText(/What was not seen/).click();
  await expect(page.getByText('sources.runbooks')).toBeVisible();

  const looks = page.locator('section li');
  const before = await looks.count();
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(looks).toHaveCount(before + 1);
  await expect(looks.first()).toContainText(/Looked|Nothing new/);

  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('No source yet.')).toBeVisible();
  await page.locator('body').press('z');
  await expect(page.getByRole('button', { name: 'Look now' })).toBeVisible();
  expect((await world.ask('GET', `/workloads/${world.workload}/sources`)).items).toHaveLength(1);

  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.getByLabel('Address').fill('ftp://example.com/x');
  await page.getByRole('button', { name: 'Add it and look' }).click();
  await expect(page.getByRole('alert')).toContainText('ftp://example.com/x');
});

test('a milestone is taken, two are compared, and both files are offered', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/milestones`);
  await page.getByLabel('Take a milestone').fill('Before the release');
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(page.getByRole('link', { name: 'Before the release' })).toBeVisible();

  await page.getByLabel('Compare').first().selectOption('1');
  await page.getByLabel('with').selectOption('2');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/milestones\/2\?since=1/);
  await expect(page.getByText(/hope fell by .* Most of it is work/)).toBeVisible();
  await page.getByText('Who and what decides which work comes first?').click();
  await expect(page.getByText('The loudest customer decides.')).toBeVisible();

  await page.getByRole('button', { name: /Table/ }).press('t');
  await expect(page.getByRole('row', { name: /work −/ })).toBeVisible();

  const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as JSON' }).click()]);
  expect(json.suggestedFilename()).toBe('milestone-2.json');
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /XLSX/ }).click()]);
  expect(sheet.suggestedFilename()).toBe('operational-excellence.xlsx');
});

test('what hope consists of narrows the practices, one opens beside them, and the calendar goes by arrow keys', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/hope`);
  await page.getByRole('button', { name: /^Gap/ }).click();
  await expect(page).toHaveURL(/class=gap/);
  const rows = page.locator('tbody tr');
  await expect(rows.first()).toContainText('Gap');
  await expect(rows.filter({ hasText: 'Not shown' })).toHaveCount(0);

  await rows.first().getByRole('button').click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { name: 'Evidence' })).toBeVisible();
  await expect(page).toHaveURL(/practice=/);

  const week = page.locator('[data-week][tabindex="0"]');
  const first = await week.getAttribute('data-week');
  await week.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-week]:focus')).not.toHaveAttribute('data-week', first);
  await expect(page.getByRole('heading', { name: /^Week of/ })).toBeVisible();
});

test('statements are re-affirmed at once and taken back with z', async ({ world, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/hope`);
  const boxes = page.locator('form li input[type=checkbox]');
  await expect(boxes).toHaveCount(20);

  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'These still hold: 2' }).click();
  await expect(page.getByText('Re-affirmed: 2')).toBeVisible();
  const given = (await world.ask('GET', `/workloads/${world.workload}/evidence?limit=2`)).items;
  expect(given.map(e => e.date)).toEqual([new Date().toISOString().slice(0, 10), new Date().toISOString().slice(0, 10)]);

  await page.locator('body').press('z');
  await expect(page.getByText('Undone: Re-affirmed: 2')).toBeVisible();
  await expect.poll(async () => (await world.ask('GET', `/workloads/${world.workload}/evidence?limit=2`)).items.map(e => e.id)).not.toContain(given[0].id);
});

test('what if shows hope before and after, and stores nothing', async ({ world, visitor }) => {
  const before = await world.ask('GET', `/workloads/${world.workload}/figures`);
  const page = await visitor();
  await page.goto(`/workloads/${world.workload}/hope`);
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'What if' }) });

  await section.getByLabel('Practice').fill('OPS01-BP01');
  await section.getByRole('button', { name: /points/ }).first().click();
  await expect(section.getByText(/Hope would go from \d+% to \d+%/)).toBeVisible();
  await section.getByRole('combobox').selectOption('accepted');
  await expect(section.getByText(/−\d/)).toBeVisible();

  expect(await world.ask('GET', `/workloads/${world.workload}/figures`)).toEqual(before);
});
