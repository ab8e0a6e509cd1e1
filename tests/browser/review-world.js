// A workload of its own for each test of the review, on a server that is there (KOTSU_PAGE, KOTSU_PAGE_LINK) or on one of its own: in the shape of page-world.js.
import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitingForThePage } from './first-paint.js';

const program = process.env.KOTSU_PROGRAM ?? fileURLToPath(new URL('../../kotsu', import.meta.url));

async function serve(folder) {
  const repository = join(folder, 'repository');
  mkdirSync(join(repository, 'ops'), { recursive: true });
  writeFileSync(join(repository, 'ops', 'alerts.yml'), 'groups:\n- name: api\n  rules:\n  - alert: ApiIsDown\n    expr: up{job="api"} == 0\n    labels: {severity: critical}\n');
  const child = spawn(program, ['--lang', 'en', 'up', repository, '--no-open', '--port', '0', '--data', join(folder, 'data')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const link = await new Promise((resolve, reject) => {
    const listen = text => {
      said += text;
      const found = /http:\/\/\S+\/sign-in\/\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(said)));
  });
  return { link, origin: new URL(link).origin, stop: () => new Promise(done => { child.once('close', done); child.kill('SIGTERM'); }) };
}

const asker = (request, origin) => async (method, path, body) => {
  const answer = await request.fetch(`${origin}/api/v1${path}`, { method, ...(body === undefined ? {} : { data: body }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
};

export const test = base.extend({
  world: [async ({ browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kotsu-review-'));
    const server = process.env.KOTSU_PAGE
      ? { origin: process.env.KOTSU_PAGE, link: process.env.KOTSU_PAGE_LINK, state: process.env.KOTSU_PAGE_STATE, stop: () => {} }
      : await serve(folder);
    const context = await browser.newContext(server.state ? { storageState: server.state } : {});
    if (!server.state) await (await context.newPage()).goto(server.link);
    const state = await context.storageState();
    const ask = asker(context.request, server.origin);
    // Somebody else, who is a member of the workload that a test is about.
    const login = `ada${Date.now() % 1_000_000}`;
    const { person, secret } = await ask('POST', '/people', { login, name: 'Ada' });
    const other = await browser.newContext();
    await (await other.newPage()).goto(`${server.origin}/sign-in/${secret}`);
    await use({ ...server, state, otherState: await other.storageState(), other: person, ask });
    await context.close();
    await other.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, { scope: 'worker' }],

  /** A workload with one review and a member beside its owner. */
  workload: async ({ world }, use) => {
    const { id } = await world.ask('POST', '/workloads', { content: { name: `Video ${Math.random().toString(36).slice(2, 8)}` }, lenses: ['operational-excellence'] });
    await world.ask('PUT', `/workloads/${id}/roles/${world.other.id}`, { role: 'member' });
    await use(id);
  },

  visitor: async ({ browser, world }, use) => {
    const contexts = [];
    await use(async ({ language = 'en', width = 1280, theme = 'light', isOther = false } = {}) => {
      const context = await browser.newContext({
        storageState: isOther ? world.otherState : world.state,
        baseURL: world.origin,
        locale: language === 'ja' ? 'ja-JP' : 'en-GB',
        colorScheme: theme,
        viewport: { width, height: width < 500 ? 844 : 900 },
      });
      contexts.push(context);
      await context.addCookies([{ name: 'kotsu-language', value: language, url: world.origin }]);
      await context.addInitScript(() => localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}'));
      const page = waitingForThePage(await context.newPage());
      page.mistakes = [];
      page.on('pageerror', error => page.mistakes.push(String(error)));
      return page;
    });
    for (const context of contexts) await context.close();
  },
});
