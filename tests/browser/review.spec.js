import { expect } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { textOutsideItsBox } from './layout.js';
import { test } from './review-world.js';

// The review as two people use it: answering, proving, accepting, taking back, at once and without a network.
const lens = 'operational-excellence';
const question = 'ready_to_support';
const at = (workload, which = question) => `/workloads/${workload}/review/${lens}/${which}`;
const answer = (world, workload, which = question) => world.ask('GET', `/workloads/${workload}/reviews/${lens}/answers/${which}`);
const practices = page => page.getByRole('region', { name: 'Practices' }).getByRole('checkbox');
const asIs = page => page.getByRole('textbox', { name: 'As-Is' });
const toBe = page => page.getByRole('textbox', { name: 'To-Be' });
const notes = page => page.getByRole('textbox', { name: 'Notes' });
const open = async (page, workload, which = question) => {
  await page.goto(at(workload, which));
  await practices(page).first().waitFor();
};

test('a workload with one review leads to it, one without says what to do', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await page.goto(`/workloads/${workload}/review`);
  await expect(page).toHaveURL(new RegExp(`/review/${lens}$`));
  await page.getByRole('button', { name: 'Write the commission' }).click();
  await page.getByLabel('Who wants to know').fill('Head of service');
  await page.getByLabel('What they want to know').fill('Can we run Friday night?');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('Can we run Friday night?')).toBeVisible();
  const [review] = (await world.ask('GET', `/workloads/${workload}/reviews`)).items;
  expect(review.content).toMatchObject({ sponsor: 'Head of service', commission: 'Can we run Friday night?' });

  await world.ask('DELETE', `/workloads/${workload}/reviews/${lens}`);
  await page.goto(`/workloads/${workload}/review`);
  await expect(page.getByRole('heading', { name: 'No review yet.' })).toBeVisible();
  await page.getByRole('button', { name: /Begin a review with Site Production/ }).click();
  await expect(page).toHaveURL(/production-engineering$/);
  await page.goto(`/workloads/${workload}/review?all`);
  await expect(page.getByRole('button', { name: /Begin a review with Operational/ })).toBeVisible();
});

test('a tick is shown at once, saved, and taken back by z', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);
  const first = practices(page).first();

  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await expect.poll(async () => Object.values((await answer(world, workload)).content?.choices ?? {})).toEqual([{ status: 'selected', reason: null, note: '' }]);

  await page.keyboard.press('z');
  await expect(first).not.toBeChecked();
  await expect.poll(async () => (await answer(world, workload)).version).toBe(2);
  expect(Object.values((await answer(world, workload)).content.choices)[0].status).toBe('unselected');
  await expect(page.getByText('Undone: Ticked')).toBeVisible();
});

test('what is typed is saved after a pause and when the field is left, and taken back as one', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);

  await asIs(page).pressSequentially('One person gets the alerts.', { delay: 10 });
  await expect.poll(async () => (await answer(world, workload)).content?.asIs).toBe('One person gets the alerts.');
  await asIs(page).pressSequentially(' At night too.', { delay: 10 });
  await asIs(page).blur();
  await expect.poll(async () => (await answer(world, workload)).content?.asIs).toBe('One person gets the alerts. At night too.');
  await expect(page.locator('[data-state=saved]').first()).toBeVisible();

  await page.keyboard.press('z');
  await expect(asIs(page)).toHaveValue('');
  await expect.poll(async () => (await answer(world, workload)).content?.asIs).toBe('');
});

test('all is done by the keyboard: walking, evidence, acceptance, notes, filter', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);
  const panel = page.getByRole('complementary').filter({ has: page.getByRole('tab') });
  await expect(panel.getByText('Nothing backs this practice yet.')).toBeVisible();

  for (const key of ['j', 'j', 'e']) await page.keyboard.press(key);
  await expect(panel.getByRole('radio', { name: 'Said' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('What you saw').fill('The checklist of 3 May');
  await page.reload(); // what was typed into the form is still there
  await practices(page).nth(1).focus();
  await page.keyboard.press('e');
  await expect(page.getByLabel('What you saw')).toHaveValue('The checklist of 3 May');
  await page.getByLabel('What you saw').press('Tab');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel.getByText('The checklist of 3 May')).toBeVisible();
  await expect(practices(page).nth(1)).toBeFocused();
  await expect.poll(async () => (await world.ask('GET', `/workloads/${workload}/evidence`)).items.map(e => [e.rung, e.note])).toEqual([['written', 'The checklist of 3 May']]);

  await page.keyboard.press('a');
  await page.getByLabel('By what authority').fill('Head of service');
  await page.getByLabel('Reason').fill('The launch is in June');
  await page.getByLabel('What is done instead').fill('Two people look at it by hand');
  await panel.getByRole('button', { name: 'Sign' }).click();
  await expect(panel.getByRole('heading', { name: /Accepted until/ })).toBeVisible();

  await page.keyboard.press('z');
  await expect(panel.getByRole('heading', { name: /Accepted until/ })).toBeHidden();
  await page.keyboard.press('z');
  await expect.poll(async () => (await world.ask('GET', `/workloads/${workload}/evidence`)).items).toEqual([]);

  await page.keyboard.press('n');
  await expect(notes(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('J');
  await expect(page).toHaveURL(/workload_observability$/);
  await page.keyboard.press('/');
  await page.keyboard.type('OPS03');
  await expect(page.getByRole('navigation').or(page.locator('aside')).getByRole('link', { name: /OPS03/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^OPS04/ })).toHaveCount(0);
});

test('the panel has its parts at hand, and a file is evidence', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);
  await page.getByRole('tab', { name: 'Evidence' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Ask for' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Nobody answered yet.')).toBeVisible();

  await practices(page).first().check();
  await expect(page.getByRole('tabpanel').locator('summary')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Evidence' }).click();
  await page.getByRole('button', { name: /Add evidence/ }).click();
  await page.getByRole('radio', { name: 'Written' }).check();
  await page.getByLabel('File (optional)').setInputFiles({ name: 'runbook.txt', mimeType: 'text/plain', buffer: Buffer.from('restart the encoder') });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('link', { name: 'File', exact: true })).toBeVisible();
  const [given] = (await world.ask('GET', `/workloads/${workload}/evidence`)).items;
  expect(given.rung).toBe('written');
});

test('a question and a practice can be not applicable, and a risk of ours needs its reason', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);
  await page.getByRole('button', { name: /^Not applicable, or a note/ }).first().click();
  await page.getByLabel('Does it apply?').selectOption('outOfScope');
  await expect.poll(async () => Object.values((await answer(world, workload)).content?.choices ?? {})[0]).toMatchObject({ status: 'notApplicable', reason: 'outOfScope' });

  await page.getByLabel('Our risk').selectOption('high');
  await expect(page.getByText('Not sent: a reason is missing').first()).toBeVisible();
  await page.getByLabel('Why we judge so').fill('Members leave at once');
  await page.getByLabel('Why we judge so').blur();
  await expect.poll(async () => (await answer(world, workload)).content).toMatchObject({ ourRisk: 'high', ourRiskReason: 'Members leave at once' });

  await page.getByLabel('This question does not apply').check();
  await page.getByLabel('Why it does not apply').selectOption('other');
  await expect.poll(async () => (await answer(world, workload)).content).toMatchObject({ isApplicable: false, reason: 'other' });
});

test('a network that is gone for a while loses nothing, not even over a reload', async ({ world, workload, visitor }) => {
  const page = await visitor();
  await open(page, workload);
  await asIs(page).fill('Before');
  await expect.poll(async () => (await answer(world, workload)).content?.asIs).toBe('Before');

  await page.context().setOffline(true);
  await asIs(page).fill('Before and without a network');
  await practices(page).nth(2).check();
  await notes(page).fill('Typed in the tunnel');
  await expect(page.locator('[data-state=waiting]').first()).toBeVisible();
  await page.waitForTimeout(30_000);
  await notes(page).pressSequentially(', all of it');
  await page.context().setOffline(false);
  await expect.poll(async () => (await answer(world, workload)).content, { timeout: 30_000 }).toMatchObject({ asIs: 'Before and without a network', notes: 'Typed in the tunnel, all of it' });
  await expect(page.locator('[data-state=waiting]')).toHaveCount(0);

  // The server does not answer, and the page is closed and opened again in the middle of it.
  await page.route('**/answers/**', route => route.abort());
  await toBe(page).fill('Two people, and both have done it');
  await expect(page.locator('[data-state=waiting]').first()).toBeVisible();
  await page.unroute('**/answers/**');
  await page.reload();
  await expect(toBe(page)).toHaveValue('Two people, and both have done it');
  await expect.poll(async () => (await answer(world, workload)).content.toBe).toBe('Two people, and both have done it');
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('kotsu-answer/')))).toEqual([]);
});

test('two tabs without a network do not overwrite each other', async ({ world, workload, visitor }) => {
  const page = await visitor();
  const tab = await page.context().newPage();
  await Promise.all([open(page, workload), open(tab, workload)]);
  await page.context().setOffline(true);
  await asIs(page).fill('From the first tab');
  await notes(tab).fill('From the second tab');
  await expect(page.locator('[data-state=waiting]').first()).toBeVisible();
  await page.close({ runBeforeUnload: false });
  await tab.context().setOffline(false);

  await expect.poll(async () => (await answer(world, workload)).content, { timeout: 45_000 }).toMatchObject({ asIs: 'From the first tab', notes: 'From the second tab' });
});

test('two people on one question lose no edit, and choose where both wrote', async ({ world, workload, visitor }) => {
  const one = await visitor();
  const other = await visitor({ isOther: true });
  await Promise.all([open(one, workload), open(other, workload)]);

  const writes = async (page, at, field, text) => {
    await practices(page).nth(at).check();
    await field(page).pressSequentially(text, { delay: 30 });
  };
  await Promise.all([writes(one, 0, asIs, 'The alerts reach one person.'), writes(other, 1, toBe, 'They reach two.')]);
  await expect.poll(async () => (await answer(world, workload)).content).toMatchObject({ asIs: 'The alerts reach one person.', toBe: 'They reach two.' });
  await expect.poll(async () => Object.values((await answer(world, workload)).content.choices).filter(c => c.status === 'selected').length).toBe(2);

  await Promise.all([notes(one).fill('Asked the operators'), notes(other).fill('Asked support')]);
  const asked = page => page.getByRole('region', { name: 'Two people changed this at once' });
  await expect.poll(async () => (await asked(one).count()) + (await asked(other).count())).toBeGreaterThan(0);
  const page = (await asked(one).count()) > 0 ? one : other;
  await expect(asked(page)).toContainText('Asked the operators');
  await expect(asked(page)).toContainText('Asked support');
  await page.getByRole('button', { name: 'Keep both' }).click();

  await expect.poll(async () => (await answer(world, workload)).content.notes).toContain('Asked the operators');
  expect((await answer(world, workload)).content.notes).toContain('Asked support');
  expect([...one.mistakes, ...other.mistakes]).toEqual([]);
});

test('what another changes is there at once, with who is where', async ({ world, workload, visitor }) => {
  const one = await visitor();
  const other = await visitor({ isOther: true });
  await open(one, workload);
  await open(other, workload);
  await expect(one.getByRole('link', { name: /OPS07.*Ada is here/ })).toBeVisible();

  await notes(one).pressSequentially('I am writing');
  await practices(other).nth(0).check();
  await toBe(other).fill('Two people');
  await toBe(other).blur();

  await expect(practices(one).nth(0)).toBeChecked();
  await expect(toBe(one)).toHaveValue('Two people');
  await expect(notes(one)).toHaveValue('I am writing');
  await open(other, workload, 'priorities');
  await expect(one.getByRole('link', { name: /OPS01.*Ada is here/ })).toBeVisible();
});

test('a member cannot accept a risk, and a spectator only reads', async ({ world, workload, visitor }) => {
  const other = await visitor({ isOther: true });
  await open(other, workload);
  await expect(other.getByRole('button', { name: /Add evidence/ })).toBeVisible();
  await expect(other.getByRole('button', { name: /Accept the risk/ })).toHaveCount(0);

  await world.ask('PUT', `/workloads/${workload}/roles/${world.other.id}`, { role: 'spectator' });
  await other.reload();
  await expect(practices(other).first()).toBeDisabled();
});

for (const language of ['en', 'ja']) {
  for (const width of [1280, 390]) {
    for (const theme of ['light', 'dark']) {
      test(`the review is whole and plain to axe: ${language}, ${width} px, ${theme}`, async ({ workload, visitor }) => {
        const page = await visitor({ language, width, theme });
        for (const address of [`/workloads/${workload}/review?all`, `/workloads/${workload}/review/${lens}`, at(workload)]) {
          await page.goto(address);
          await page.locator('h2:visible').first().waitFor();
          await page.waitForLoadState('networkidle');
          if (address === at(workload)) {
            await page.locator('li input[type=checkbox]').first().focus();
            await page.keyboard.press('e');
            await page.locator('#evidence-note').waitFor();
          }

          expect.soft(await page.evaluate(textOutsideItsBox), address).toEqual([]);
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect.soft(violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), address).toEqual([]);
        }
      });
    }
  }
}
