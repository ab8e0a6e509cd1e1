// A small world for the pages of one workload, filled over the API: a repository with faults, answers, evidence of all ages and two milestones.
import { test as base } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, serve } from '../oidc/server.js';
import { waitingForThePage } from './first-paint.js';

const daysAgo = days => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const job = name => `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: make ${name}\n`;
const alert = name => `      - alert: ${name}\n        expr: rate(errors_total[5m]) > 1\n        for: 5m\n        labels:\n          severity: critical\n        annotations:\n          summary: ${name} fires\n`;
const files = {
  '.github/workflows/ci.yml': `name: ci\non: push\njobs:\n${['build', 'test', 'lint'].map(job).join('')}`,
  'ops/alerts/play.yml': `groups:\n  - name: play\n    rules:\n${Array.from({ length: 64 }, (_, n) => alert(`PlayFails${n}`)).join('')}`,
  'ops/alertmanager.yml': 'route:\n  receiver: oncall-mail\nreceivers:\n  - name: oncall-mail\n    email_configs:\n      - to: oncall@example.com\n',
  'player/Dockerfile': 'FROM node:18\nCOPY . .\nCMD ["node", "server.js"]\n',
};

/** A repository of a small service in a folder of its own. */
export function makeTree() {
  const tree = mkdtempSync(join(tmpdir(), 'kotsu-tree-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const git = (...args) => spawnSync('git', ['-C', tree, '-c', 'user.name=play', '-c', 'user.email=play@example.com', ...args], { stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'A player');
  return tree;
}

/** Fills a workload; `ask(method, path, body, headers)` talks to the API. */
export async function fill(ask, tree) {
  const lenses = (await ask('GET', '/lenses?limit=100')).items.map(lens => lens.alias);
  const content = { name: 'streaming', description: 'Video for members', environment: 'production', reviewOwner: 'ada', product: null, team: null, timeZone: null, pillarPriorities: [], notes: '' };
  const { id: workload } = await ask('POST', '/workloads', { content, lenses: lenses.filter(alias => alias === 'operational-excellence') });
  const at = `/workloads/${workload}`;
  const { id: source } = await ask('POST', `${at}/sources`, { content: { address: tree, branch: '', schedule: 'none' }, credential: null });
  await look(ask, at, source);
  const { practices } = await ask('GET', `${at}/standing`);
  const give = (list, rung, age, isContrary = false) => Promise.all(list.map(p => ask('POST', `${at}/evidence`, { practice: p.code, rung, isContrary, date: daysAgo(age), note: `${rung}: ${p.title}` })));
  await give(practices.slice(0, 24), 'said', 150);
  await give(practices.slice(24, 40), 'written', 80);
  await give(practices.slice(40, 48), 'written', 20);
  await ask('POST', `${at}/acceptances`, { practice: practices[50].code, authority: 'Head of operations', level: 1, reason: 'The contract ends in spring', compensatingMeasure: 'A weekly look by hand', expiresOn: daysAgo(-60) });
  await ask('POST', `${at}/milestones`, { name: 'Before the work' });
  await give(practices.slice(52, 84), 'written', 2);
  await give(practices.slice(84, 86), 'said', 0, true);
  await ask('PUT', `${at}/reviews/operational-excellence/answers/priorities`, { choices: {}, isApplicable: true, notes: 'Decided each quarter', asIs: 'The loudest customer decides.', toBe: 'A list that everybody sees.' }, { 'if-match': '"0"' });
  const bad = (await ask('GET', `${at}/findings?Bad=true&Limit=2`)).items;
  await ask('POST', `${at}/dismissals`, { fingerprint: bad[0].fingerprint, until: daysAgo(-90), why: 'Switched off in March' });
  await ask('POST', `${at}/milestones`, { name: 'After a month' });
  return { workload, source };
}

async function look(ask, at, source) {
  const { id } = await ask('POST', `${at}/scans`, { source });
  for (;;) {
    const { state, trouble } = await ask('GET', `${at}/scans/${id}`);
    if (state === 'failed') throw new Error(trouble.title);
    if (state === 'done' || state === 'unchanged') return;
    await new Promise(again => setTimeout(again, 200));
  }
}

export const test = base.extend({
  world: [async ({ browser }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'kotsu-pages-'));
    const tree = makeTree();
    const link = await run('user', 'add', 'ada', '--admin', '--data', data);
    const server = await serve(['--data', data]);
    const origin = `http://localhost:${server.address.port}`;
    const context = await browser.newContext();
    await context.request.get(`${origin}${new URL(link).pathname}`);
    const ask = async (method, path, body, headers = {}) => {
      const answer = await context.request.fetch(`${origin}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { data: body }) });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return answer.status() === 204 ? null : answer.json();
    };
    const { workload, source } = await fill(ask, tree);
    await use({ origin: process.env.KOTSU_PAGE_ORIGIN ?? origin, ask, workload, source, state: await context.storageState() });
    await context.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
    rmSync(tree, { recursive: true, force: true });
  }, { scope: 'worker' }],

  /** A signed-in reader of the page: `await visitor({ width: 390 })`. */
  visitor: async ({ browser, world }, use) => {
    const contexts = [];
    await use(async ({ language = 'en', width = 1280, theme = 'light' } = {}) => {
      const context = await browser.newContext({ storageState: world.state, baseURL: world.origin, locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme: theme, viewport: { width, height: width < 500 ? 844 : 900 } });
      await context.addInitScript(() => localStorage.setItem('kotsu-tour', '{"step":0,"isOver":true}'));
      contexts.push(context);
      return waitingForThePage(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },
});
