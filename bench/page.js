// Opens each screen in headless Chromium and prints what it weighs and when it was painted, as JSON. node page.js DATA RUNS [SCREENS]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { screensOf, weigh } from '../tests/browser/page-weight.js';

const here = new URL('..', import.meta.url);
const { chromium } = createRequire(new URL('tests/browser/', here))('@playwright/test');
const [data, runs, only] = [process.argv[2], Number(process.argv[3]), process.argv[4]?.split(',').filter(Boolean) ?? []];

const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.KOTSU_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await (await context.newPage()).goto(server.link);
  const workload = await bigWorkload(context);
  const state = await context.storageState();
  const measured = [];
  for (const [screen, path, first] of screensOf({ workload, lens: 'three-hundred', question: 'question0', milestone: 1 }).filter(([screen]) => only.length === 0 || only.includes(screen))) {
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
  const context = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const weight = { load: loadavg()[0], ...(await weigh(page, address, first)) };
  await context.close();
  return weight;
}

async function bigWorkload(context) {
  const ask = async (method, path, body, headers = {}) => {
    const answer = await context.request.fetch(`${server.origin}/api/v1${path}`, { method, data: body, headers });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  await ask('POST', '/lenses', { alias: 'three-hundred', text: JSON.stringify(lensOf300()), overlay: null });
  await ask('POST', '/lenses/three-hundred/versions', { isMajor: true });
  const content = { name: 'Video service', description: 'Members watch without waiting.', environment: 'production', reviewOwner: 'bench', product: null, team: null, timeZone: null, pillarPriorities: [], notes: '' };
  const { id } = await ask('POST', '/workloads', { content, lenses: ['three-hundred'] });
  for (let question = 0; question < 30; question++) {
    const choices = Object.fromEntries([...Array(10).keys()].map(c => [`question${question}_${c}`, { status: c % 2 ? 'selected' : 'unselected', reason: null, note: '' }]));
    await ask('PUT', `/workloads/${id}/reviews/three-hundred/answers/question${question}`, { choices, isApplicable: true, reason: null, notes: '', asIs: 'One person receives every alert.', toBe: 'Two people share the rota.', ourRisk: null, ourRiskReason: '' }, { 'If-None-Match': '*' });
  }
  await ask('POST', `/workloads/${id}/milestones`, { name: 'First quarter' });
  return id;
}

function lensOf300() {
  const choice = (question, at) => ({
    id: `question${question}_${at}`, title: `Practice ${at + 1} of question ${question + 1}: the team does what the question asks, and can show it`,
    helpfulResource: { displayText: 'What it means in a sentence or two.' }, improvementPlan: { displayText: 'Do it, and record it.' },
  });
  const question = at => ({
    id: `question${at}`, title: `Question ${at + 1}: how do you keep this part of the service available and useful?`, description: 'A question of a made-up questionnaire.',
    choices: [...Array(10).keys()].map(c => choice(at, c)),
    riskRules: [{ condition: `question${at}_0 && question${at}_1`, risk: 'NO_RISK' }, { condition: `question${at}_0`, risk: 'MEDIUM_RISK' }, { condition: 'default', risk: 'HIGH_RISK' }],
  });
  return {
    schemaVersion: '2021-11-01', name: 'Three hundred practices', description: 'For measuring.',
    pillars: [0, 1, 2].map(p => ({ id: `pillar${p}`, name: `Pillar ${p + 1}`, questions: [...Array(10).keys()].map(q => question(p * 10 + q)) })),
  };
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
