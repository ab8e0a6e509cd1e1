import { expect } from '@playwright/test';
import { words } from './page-words.js';
import { stands, test } from './page-world.js';

// What a team does with the page, from the first fact to the export, by what a reader sees.
for (const language of ['en', 'ja']) {
  test(`read five facts, open one at its lines, answer, prove, accept, dismiss, freeze, compare, export: ${language}`, async ({ world, visitor }) => {
    const m = words(language);
    const page = await visitor({ language });
    const base = `/workloads/${world.workload}`;
    await page.goto('/');
    await stands(page);
    await page.locator(`a[href="${base}"]`).first().click();

    const facts = page.locator('section', { has: page.getByRole('heading', { name: m('five_facts') }) }).getByRole('listitem');
    await expect(facts).toHaveCount(5);
    const place = await facts.first().locator('code').textContent();
    await facts.first().getByRole('button').click();
    const panel = page.getByRole('complementary');
    await expect(panel.locator('figcaption')).toHaveText(place);
    await expect(panel.locator('pre mark')).not.toBeEmpty();

    const { question, practice } = await firstGap(world);
    await page.goto(`${base}/review/operational-excellence/${question}`);
    await stands(page);
    const line = page.getByRole('listitem').filter({ has: page.locator(`[data-choice="${practice.id}"]`) });
    const title = await line.locator('label .title').textContent();
    const box = page.getByRole('checkbox', { name: title });
    const wasTicked = await box.isChecked();
    await box.click();
    await expect(box).toBeChecked({ checked: !wasTicked });
    await expect.poll(() => isTicked(world, question, practice)).toBe(!wasTicked);
    await page.getByRole('button', { name: m('undo') }).waitFor();
    await page.locator('body').press('z');
    await expect.poll(() => isTicked(world, question, practice)).toBe(wasTicked);

    const before = (await world.ask('GET', `${base}/evidence?practice=${practice.code}`)).items.length;
    await page.getByRole('button', { name: m('review_show_evidence_of', { title }) }).click();
    await panel.getByRole('button', { name: m('review_add_evidence') }).first().click();
    await panel.getByRole('radio', { name: m('rung_written') }).check();
    await panel.getByLabel(m('review_evidence_note')).fill('wiki/alerts#rota');
    await panel.getByRole('button', { name: m('add'), exact: true }).click();
    await expect.poll(async () => (await world.ask('GET', `${base}/evidence?practice=${practice.code}`)).items.length).toBe(before + 1);

    await panel.getByRole('button', { name: m('review_accept') }).first().click();
    await panel.getByLabel(m('review_authority')).fill('head of service');
    await panel.getByLabel(m('review_level')).fill('3');
    await panel.getByLabel(m('reason')).fill(`No second person before the season ends (${language}).`);
    await panel.getByLabel(m('review_measure')).fill('The head of service is called on weekends.');
    await panel.getByRole('button', { name: m('review_accept_sign') }).click();
    await expect.poll(async () => (await world.ask('GET', `${base}/acceptances`)).items.some(a => a.practice === practice.code && a.reason.includes(`(${language})`))).toBe(true);

    await page.goto(`${base}/findings`);
    await stands(page);
    await page.locator('button[data-walk][aria-expanded]').first().click();
    await page.locator('button[data-walk][aria-current]').first().click();
    await panel.getByRole('button', { name: m('findings_put_aside') }).first().click();
    await panel.getByLabel(m('reason')).fill('Replaced next month.');
    await panel.getByRole('button', { name: m('findings_put_aside') }).last().click();
    await expect.poll(async () => (await world.ask('GET', `${base}/dismissals`)).items.some(d => d.content.why === 'Replaced next month.')).toBe(true);
    await page.getByRole('button', { name: m('undo') }).waitFor();
    await page.locator('body').press('z');
    await expect.poll(async () => (await world.ask('GET', `${base}/dismissals`)).items.some(d => d.content.why === 'Replaced next month.')).toBe(false);

    const had = (await world.ask('GET', `${base}/milestones`)).items.length;
    await page.goto(`${base}/milestones`);
    await stands(page);
    await page.getByLabel(m('milestones_take'), { exact: true }).fill(`Journey ${language}`);
    await page.getByRole('button', { name: m('milestones_take_it') }).click();
    await expect.poll(async () => (await world.ask('GET', `${base}/milestones`)).items.length).toBe(had + 1);
    await page.getByRole('link', { name: m('milestones_compare_before') }).first().click();
    await expect(page.getByRole('heading', { name: m('milestones_why') })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByText(m('milestones_export')).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    expect(page.mistakes).toEqual([]);
  });
}

test('what is asked of nobody is said, and the way in is a link that works once', async ({ world, browser }) => {
  const context = await browser.newContext({ baseURL: world.origin });
  const page = await context.newPage();

  await page.goto(`/workloads/${world.workload}/hope`);

  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await expect(page.getByRole('textbox', { name: words('en')('sign_in_login') })).toBeVisible();
  await context.close();
});

async function questionsOf(world) {
  const lens = await world.ask('GET', `/workloads/${world.workload}/reviews/operational-excellence/questions`);
  return lens.pillars.flatMap(pillar => pillar.questions);
}

async function firstGap(world) {
  const { practices } = await world.ask('GET', `/workloads/${world.workload}/standing`);
  const gap = practices.find(p => p.lens === 'operational-excellence' && ['gap', 'unasked', 'unshown'].includes(p.class));
  const question = (await questionsOf(world)).find(q => q.id === gap.question);
  return { question: gap.question, practice: question.choices.find(c => c.id === gap.choice) };
}

async function isTicked(world, question, practice) {
  const answer = await world.ask('GET', `/workloads/${world.workload}/reviews/operational-excellence/answers/${question}`);
  return answer.content?.choices[practice.id]?.status === 'selected';
}
