// The demo world as a browser meets it: filled once for all tests, copied for each worker, served by the program itself.
import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitingForThePage } from './first-paint.js';

const program = process.env.KOTSU_PROGRAM ?? fileURLToPath(new URL('../../kotsu', import.meta.url));
const filled = fileURLToPath(new URL('../../artifacts/demo-world', import.meta.url));

/** Runs `up --demo` on a folder; the world is filled where the folder is empty. */
export async function up(data, args = []) {
  const child = spawn(program, ['--lang', 'en', 'up', '--demo', '--no-open', '--port', '0', '--data', data, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
  return {
    link,
    origin: new URL(link).origin,
    kill: signal => new Promise(done => { child.once('close', done); child.kill(signal); }),
  };
}

/** Fills the world once; everybody else copies it. */
export default async function fill() {
  rmSync(filled, { recursive: true, force: true });
  mkdirSync(filled, { recursive: true });
  const server = await up(filled);
  await server.kill('SIGTERM');
}

export const test = base.extend({
  world: [async ({ browser }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'kotsu-page-'));
    if (existsSync(filled)) cpSync(filled, data, { recursive: true });
    const server = await up(data);
    const context = await browser.newContext();
    await (await context.newPage()).goto(server.link);
    const state = await context.storageState();
    const ask = async (method, path, body, language = 'en', headers = {}) => {
      const answer = await context.request.fetch(`${server.origin}/api/v1${path}`, { method, headers: { 'Accept-Language': language, ...headers }, ...(body === undefined ? {} : { data: body }) });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return answer.status() === 204 ? null : answer.json();
    };
    const workloads = (await ask('GET', '/portfolio')).items;
    const streaming = workloads.find(w => w.name.toLowerCase().includes('stream') || w.name.includes('配信')) ?? workloads[0];
    const firstOf = async list => (await ask('GET', `/${list}`)).items[0].id;
    const version = (await ask('GET', '/lenses?limit=100')).items.find(lens => lens.alias === 'operational-excellence').versions.at(-1);
    const shelves = { version, lens: 'release-readiness', profile: await firstOf('profiles'), template: await firstOf('templates') };
    await use({ ...server, state, ask, data, workload: streaming.workload, workloads, shelves });
    await context.close();
    await server.kill('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }, { scope: 'worker' }],

  /** A signed-in reader: `await visitor({ language: 'ja', width: 390, theme: 'dark' })` gives a page. */
  visitor: async ({ browser, world }, use) => {
    const contexts = [];
    await use(async ({ language = 'en', width = 1280, theme = 'light', hasTour = false, waits = true, ...more } = {}) => {
      const context = await browser.newContext({
        storageState: world.state,
        baseURL: world.origin,
        locale: language === 'ja' ? 'ja-JP' : 'en-GB',
        colorScheme: theme,
        viewport: { width, height: width < 500 ? 844 : 900 },
        ...more,
      });
      contexts.push(context);
      if (!hasTour) await context.addInitScript(() => localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}'));
      const page = waits ? waitingForThePage(await context.newPage()) : await context.newPage();
      page.mistakes = [];
      page.on('pageerror', error => page.mistakes.push(String(error)));
      page.on('console', message => message.type() === 'error' && page.mistakes.push(`${message.text()} ${message.location().url}`));
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** Every address of the page, with a workload that has something to show. */
export const addresses = ({ workload, shelves }) => [
  '/', '/practice', '/lenses', '/settings', '/settings/account', '/settings/tokens', '/settings/people', '/settings/teams', '/settings/organisation',
  '/settings/profiles', '/settings/templates', '/lenses/operational-excellence', `/lenses/operational-excellence/${shelves.version}`,
  ...['', '/draft', '/compare/1.0/draft'].map(room => `/lenses/${shelves.lens}${room}`), `/settings/profiles/${shelves.profile}`, '/settings/profiles/new', `/settings/templates/${shelves.template}`, '/sign-in',
  ...['', '/review', '/review/operational-excellence', '/review/operational-excellence/event_response', '/findings', '/hope', '/milestones', '/milestones/6?since=1', '/sources', '/about'].map(room => `/workloads/${workload}${room}`),
];

/** Waits until a screen stands: nothing is being read, and its heading is there. */
export async function stands(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}
