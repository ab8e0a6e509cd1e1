import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as soon, test } from '@playwright/test';
import { run, serve } from '../oidc/server.js';
import { waitingForThePage } from './first-paint.js';
import { words } from './page-words.js';

// Lenses, what stands of a workload, profiles and templates, as people use them, on a server with a small world of its own.
test.describe.configure({ mode: 'serial' });

// A busy machine takes its time; what never comes still fails.
const expect = soon.configure({ timeout: 120_000 });
const m = words('en');
const shipped = new URL('../../lenses/operational-excellence/', import.meta.url);
const original = readFileSync(new URL('lens.json', shipped), 'utf8');

let data;
let server;
let origin;
let workload;
let page;

test.beforeAll(async ({ browser }) => {
  data = mkdtempSync(join(tmpdir(), 'kotsu-lenses-'));
  const link = await run('user', 'add', 'ada', '--admin', '--data', data);
  server = await serve(['--data', data]);
  origin = `http://localhost:${server.address.port}`;
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', acceptDownloads: true });
  await context.addInitScript(() => localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}'));
  page = waitingForThePage(await context.newPage());
  await page.goto(new URL(link).pathname);
  workload = (await ask('POST', '/workloads', { content: { name: 'streaming' }, lenses: ['operational-excellence'] })).id;
  await ask('POST', '/people', { login: 'grace', name: 'Grace' });
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

test('a lens is copied, and its text is handed over byte for byte', async () => {
  await page.goto('/lenses');
  await page.getByRole('link', { name: 'Operational excellence' }).click();
  await page.getByLabel(m('lens_alias')).fill('our-operations');
  await page.getByRole('button', { name: m('lens_copy_do') }).click();
  await expect(page).toHaveURL(/our-operations\/draft$/);

  await page.goto('/lenses/our-operations');
  const handed = page.waitForEvent('download');
  await page.getByRole('button', { name: m('lens_export_text_of', { number: m('lens_draft') }) }).click();

  expect(readFileSync(await (await handed).path(), 'utf8')).toBe(original);
});

test('a text with Windows line ends keeps them through import, edit and export', async () => {
  const text = original.replace(/\n/g, '\r\n').replace('"name": "Operational excellence"', '"name": "Line ends"');
  const file = join(data, 'line-ends.json');
  writeFileSync(file, text);
  await page.goto('/lenses');
  await page.getByRole('button', { name: m('lens_import') }).first().click();
  await page.getByLabel(m('lens_import_files')).setInputFiles(file);
  await expect(page.getByLabel(m('lens_alias'))).toHaveValue('line-ends');
  await page.getByRole('button', { name: m('lens_import_do') }).click();
  await expect(page).toHaveURL(/line-ends\/draft$/);

  await retype(typed => typed.replace('"name": "Line ends"', '"name": "Line ends kept"'));
  await page.getByRole('button', { name: m('save'), exact: true }).click();
  await expect(page.getByText(m('lens_saved'), { exact: true })).toBeVisible();

  expect((await ask('GET', '/lenses/line-ends/versions/draft')).text).toBe(text.replace('"Line ends"', '"Line ends kept"'));
});

test('what is typed stays on this device until the server has it', async () => {
  await page.goto('/lenses/our-operations/draft');
  await retype(typed => typed.replace('"name": "Operational excellence"', '"name": "Our operations"'));
  await expect(page.getByText(m('lens_unsaved'))).toBeVisible();

  await page.reload();

  await expect(page.getByText(m('lens_from_here'))).toBeVisible();
  await expect(page.locator('#draft-text')).toHaveValue(/"name": "Our operations"/);
  await page.locator('#draft-text').press('Control+s');
  await expect(page.getByText(m('lens_saved'), { exact: true })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('kotsu-draft:our-operations'))).toBeNull();
});

test('a refusal leads to its line, and Tab stays in the text until Esc', async () => {
  const area = page.locator('#draft-text');
  await page.goto('/lenses/our-operations/draft');
  await retype(typed => typed.replace(/"condition": "[^"]+"/, '"condition": "nobody_knows"'));
  await page.getByRole('button', { name: m('save'), exact: true }).click();
  await page.getByRole('button', { name: m('lens_go_to_line') }).click();

  expect(await area.evaluate(a => a.value.slice(a.selectionStart, a.selectionEnd))).toContain('nobody_knows');
  await page.keyboard.press('Tab');
  await expect(area).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('#draft-overlay')).toBeFocused();
  await page.getByRole('button', { name: m('lens_discard') }).click();
});

test('somebody else who saved meanwhile loses nothing, nor does the reader', async () => {
  await page.goto('/lenses/our-operations/draft');
  await expect(page.locator('#draft-text')).toHaveValue(/schemaVersion/);
  const { text, overlay } = await ask('GET', '/lenses/our-operations/versions/draft');
  await put('/lenses/our-operations/draft', { text: `${text}\n`, overlay });

  await retype(typed => `${typed} `);
  await page.getByRole('button', { name: m('save'), exact: true }).click();
  await page.getByRole('button', { name: m('lens_conflict_mine') }).click();
  await expect(page.getByText(m('lens_saved'), { exact: true })).toBeVisible();
  expect((await ask('GET', '/lenses/our-operations/versions/draft')).text).toBe(`${text} `);

  await page.locator('h1').click();
  await page.keyboard.press('z');
  await expect.poll(async () => (await ask('GET', '/lenses/our-operations/versions/draft')).text).toBe(`${text}\n`);
});

test('the linter answers while one types', async () => {
  await page.goto('/lenses/our-operations/draft');
  await retype(typed => typed.replace('"risk": "HIGH_RISK"', '"risk": "NO_RISK"'));

  const place = page.getByRole('button', { name: m('lens_line') }).first();
  await place.click();

  await expect(page.locator('#draft-text')).toBeFocused();
  await page.getByRole('button', { name: m('lens_discard') }).click();
});

test('versions are published, compared, removed and put back', async () => {
  await page.goto('/lenses/our-operations/draft');
  await page.getByRole('button', { name: m('lens_publish_do', { number: '1.0' }) }).click();
  await expect(page).toHaveURL(/our-operations\/1\.0$/);
  await page.goto('/lenses/our-operations');
  await page.getByRole('button', { name: m('lens_begin_draft_do') }).click();
  await expect(page).toHaveURL(/draft$/);
  await retype(typed => typed.replace('"name": "Our operations"', '"name": "Our own operations"'));
  await page.getByRole('button', { name: m('lens_save_and_publish', { number: '1.1' }) }).click();
  await expect(page).toHaveURL(/1\.1$/);

  await page.goto('/lenses/our-operations/compare/1.0/1.1');
  await expect(page.getByRole('insertion').filter({ hasText: 'Our own operations' })).toBeVisible();

  await page.goto('/lenses/our-operations');
  await page.getByRole('button', { name: m('lens_remove_do') }).click();
  await expect(page).toHaveURL(/\/lenses$/);
  await page.keyboard.press('z');
  await expect.poll(async () => (await ask('GET', '/lenses')).items.find(l => l.alias === 'our-operations')?.versions).toEqual(['1.0', '1.1']);
});

test('a lens is read, searched and walked by keys', async () => {
  await page.goto('/lenses/operational-excellence/2024-11-06');
  await page.locator('article').first().waitFor();

  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('article details[open]')).toHaveCount(1);

  await page.getByRole('searchbox').fill('runbook');
  await expect(page.getByRole('status').filter({ hasText: m('lens_search_found') })).toBeVisible();
});

test('what is said of a workload is saved at once, undone by one key, and never over somebody else', async () => {
  await page.goto(`/workloads/${workload}/about`);
  const owner = page.getByLabel(m('about_review_owner'));
  await owner.fill('Play team');
  await owner.blur();
  await expect.poll(async () => (await content()).reviewOwner).toBe('Play team');
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await expect.poll(async () => (await content()).reviewOwner).toBe('');

  const notes = page.getByLabel(m('about_notes'));
  await notes.focus();
  await page.keyboard.type('mine');
  await put(`/workloads/${workload}`, { ...(await content()), notes: 'theirs', description: 'said beside' });
  await notes.blur();
  await page.getByRole('button', { name: m('about_save_mine') }).click();
  await expect.poll(content).toMatchObject({ notes: 'mine', description: 'said beside' });
});

test('roles are given, changed and taken away, and every step is undone', async () => {
  await page.goto(`/workloads/${workload}/about`);
  await page.getByLabel(m('role_person')).selectOption({ label: 'Grace' });
  await page.getByRole('button', { name: m('role_give') }).click();
  await expect.poll(roles).toEqual({ ada: 'owner', Grace: 'member' });
  await page.getByLabel(m('role_of', { name: 'Grace' })).selectOption('spectator');
  await expect.poll(roles).toEqual({ ada: 'owner', Grace: 'spectator' });
  await page.getByRole('button', { name: m('remove_named', { name: 'Grace' }) }).click();
  await expect.poll(roles).toEqual({ ada: 'owner' });

  for (const expected of ['spectator', 'member', undefined]) {
    await page.locator('h1').click();
    await page.keyboard.press('z');
    await expect.poll(async () => (await roles()).Grace).toBe(expected);
  }
});

test('a profile is made, chosen, and says what it puts first', async () => {
  await page.goto('/settings/profiles/new');
  await page.getByLabel(m('name'), { exact: true }).fill('Video');
  await page.locator('fieldset').nth(3).waitFor();
  for (const question of await page.locator('fieldset').all()) await question.locator('input').first().check();
  await page.getByRole('button', { name: m('save'), exact: true }).click();
  await expect(page).toHaveURL(/settings\/profiles$/);

  await page.goto(`/workloads/${workload}/about`);
  await page.getByLabel(m('about_profile_choose')).selectOption({ label: 'Video' });
  await expect(page.getByText(m('about_profile_first'))).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await expect(page.getByLabel(m('about_profile_choose'))).toHaveValue('');
});

test('a template shows what it would change before it changes anything', async () => {
  const { id } = await ask('POST', '/templates', { name: 'Base', description: '' });
  const [question] = (await ask('GET', `/workloads/${workload}/reviews/operational-excellence/answers`)).items;
  await put(`/templates/${id}/answers/operational-excellence/${question.question}`, { choices: {}, notes: 'as the platform does it' }, { 'if-none-match': '*' });

  await page.goto(`/workloads/${workload}/about`);
  await page.getByLabel(m('about_templates_choose')).selectOption({ label: 'Base' });
  await expect(page.getByText(m('flow_added'))).toBeVisible();
  expect((await answer(question.question)).version).toBe(0);
  await page.getByRole('button', { name: m('flow_do', { count: '1' }) }).click();

  await expect.poll(async () => (await answer(question.question)).version).toBe(1);
  await expect(page.getByText(m('flow_nothing'))).toBeVisible();
});

test('who may not change a workload reads it and is told who may', async ({ browser }) => {
  const grace = (await ask('GET', '/people')).items.find(p => p.login === 'grace');
  await put(`/workloads/${workload}/roles/${grace.id}`, { role: 'spectator' }, {});
  const { secret } = await ask('POST', `/people/${grace.id}/link`, { purpose: 'reset' });
  const hers = await (await browser.newContext({ baseURL: origin, locale: 'en-GB' })).newPage();
  await hers.goto(`/sign-in/${secret}`);
  await hers.goto(`/workloads/${workload}/about`);

  await expect(hers.getByText(m('about_owners_change', { owners: 'ada' }))).toBeVisible();
  await expect(hers.getByLabel(m('about_review_owner'))).toHaveAttribute('readonly', '');
  await expect(hers.getByRole('button', { name: m('about_remove_ask') })).toHaveCount(0);
  await hers.context().close();
});

test('a workload goes only when its name is typed', async () => {
  const { id } = await ask('POST', '/workloads', { content: { name: 'to be removed' }, lenses: [] });
  await page.goto(`/workloads/${id}/about`);
  await page.getByRole('button', { name: m('about_remove_ask') }).click();
  const remove = page.getByRole('button', { name: m('about_remove_do') });
  await page.getByLabel(m('about_remove_type', { name: 'to be removed' })).fill('to be');
  await expect(remove).toBeDisabled();
  await page.getByLabel(m('about_remove_type', { name: 'to be removed' })).fill('to be removed');
  await remove.click();

  await expect(page).toHaveURL(`${origin}/`);
  expect((await page.request.get(`/api/v1/workloads/${id}`)).status()).toBe(404);
});

// The text area is given its text as a paste would: typing 60 kB key by key proves nothing more.
async function retype(change) {
  const area = page.locator('#draft-text');
  await expect(area).toHaveValue(/schemaVersion/);
  const text = change(await area.inputValue());
  await area.evaluate((a, typed) => {
    a.focus();
    a.value = typed;
    a.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

async function ask(method, path, body) {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, ...(body === undefined ? {} : { data: body }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
}

// Changes what is there now, as somebody else would.
async function put(path, body, headers) {
  const tag = headers ?? { 'if-match': (await page.request.get(`/api/v1${path.replace(/\/draft$/, '/versions/draft')}`)).headers().etag };
  const answer = await page.request.fetch(`/api/v1${path}`, { method: 'PUT', data: body, headers: tag });
  if (!answer.ok()) throw new Error(`PUT ${path}: ${answer.status()} ${await answer.text()}`);
}

const content = async () => (await ask('GET', `/workloads/${workload}`)).content;
const roles = async () => Object.fromEntries((await ask('GET', `/workloads/${workload}/roles`)).items.map(r => [r.name, r.role]));
const answer = question => ask('GET', `/workloads/${workload}/reviews/operational-excellence/answers/${question}`);
