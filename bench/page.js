// Opens each screen in headless Chromium and prints what it weighs and when it was painted, as JSON. node page.js DATA RUNS [SCREENS] [LANGUAGE]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bigShelves, bigWorkload } from '../tests/browser/big-workload.js';
import { screensOf, weigh } from '../tests/browser/page-weight.js';

const here = new URL('..', import.meta.url);
const { chromium } = createRequire(new URL('tests/browser/', here))('@playwright/test');
const [data, runs, only] = [process.argv[2], Number(process.argv[3]), process.argv[4]?.split(',').filter(Boolean) ?? []];
const locale = process.argv[5] === 'ja' ? 'ja-JP' : 'en-GB';

const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.KOTSU_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await (await context.newPage()).goto(server.link);
  const ask = async (method, path, body, headers = {}) => {
    const answer = await context.request.fetch(`${server.origin}/api/v1${path}`, { method, data: body, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const [workload, shelves] = [await bigWorkload(ask), await bigShelves(ask)];
  const state = await context.storageState();
  const measured = [];
  for (const [screen, path, first] of screensOf({ workload, lens: 'three-hundred', version: '1.0', question: 'question0', milestone: 1, shelves }).filter(([screen]) => only.length === 0 || only.includes(screen))) {
    const samples = [];
    for (let run = 0; run < runs; run++) samples.push(await open(state, server.origin + path, first));
    const paints = samples.map(s => s.paint).sort((a, b) => a - b);
    measured.push({ screen, before: Math.max(...samples.map(s => s.before)), all: Math.max(...samples.map(s => s.all)), scripts: samples[0].scripts, element: samples[0].element, paint: paints[Math.floor(runs / 2)], samples });
  }
  console.log(JSON.stringify(measured));
} finally {
  await browser.close();
  server.stop();
}

async function open(state, address, first) {
  const context = await browser.newContext({ storageState: state, locale, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const weight = { load: loadavg()[0], ...(await weigh(page, address, first)) };
  await context.close();
  return weight;
}

async function serve() {
  const child = spawn(fileURLToPath(new URL('kotsu', here)), ['--lang', 'en', 'up', fileURLToPath(here), '--no-open', '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const link = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', text => {
      said += text;
      const found = /http:\/\/\S+\/sign-in\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('close', () => reject(new Error(said)));
  });
  return { link, origin: new URL(link).origin, stop: () => child.kill('SIGTERM') };
}
