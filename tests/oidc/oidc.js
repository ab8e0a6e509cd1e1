// People sign in at the npm package oidc-provider, as they would at a company's.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { Browser } from './browser.js';
import { run, serve } from './server.js';

const secret = 'a secret that both of them know';
const accounts = {
  ada: { email: 'ada@example.com', email_verified: true },
  grace: { email: 'grace@example.com', email_verified: false },
  mallory: { email: 'mallory@example.com', email_verified: true },
  impostor: { email: 'ada@example.com', email_verified: true },
};

const data = mkdtempSync(join(tmpdir(), 'kotsu-oidc-'));
let addresses = 0;
let redirects = [];

function startProvider() {
  const configuration = {
    clients: [{ client_id: 'kotsu', client_secret: secret, redirect_uris: redirects, grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  };
  return new Promise(resolve => {
    // The port is known once it listens, the issuer holds the port, and the provider wants its issuer at once.
    let handle = (_, response) => response.end();
    import('node:http').then(({ createServer }) => {
      const listening = createServer((request, response) => handle(request, response));
      listening.listen(0, '127.0.0.1', () => {
        const issuer = `http://127.0.0.1:${listening.address().port}`;
        resolve({ issuer, close: () => listening.close(), configure: () => { handle = new Provider(issuer, configuration).callback(); } });
      });
    });
  });
}

/** Signs in as an account up to where the provider sends the browser back. */
async function goBack(server, account) {
  const browser = new Browser(`203.0.113.${++addresses}`);
  const isBack = url => url.host === server.address.host && url.pathname === '/sign-in/oidc/callback';
  let { here, response } = await browser.follow(new URL('/sign-in/oidc', server.address), isBack);
  for (const form of [{ prompt: 'login', login: account, password: 'any' }, { prompt: 'consent' }]) {
    if (!response) break;
    assert.match(here.pathname, /^\/interaction\//);
    const answered = await browser.send(here, { method: 'POST', body: new URLSearchParams(form) });
    ({ here, response } = await browser.follow(new URL(answered.headers.get('location'), here), isBack));
  }
  assert.equal(response, null, `the provider did not send ${account} back`);
  return { browser, here };
}

async function signIn(server, account) {
  const { browser, here } = await goBack(server, account);
  return { browser, here, response: await browser.send(here) };
}

const session = async (server, browser) => (await browser.send(new URL('/api/v1/session', server.address))).json();
const codeOf = async response => (await response.json()).code;

const tests = {
  'Somebody who was invited signs in, found by the verified address': async server => {
    const { browser, response } = await signIn(server, 'ada');
    assert.equal(response.status, 302);
    const { login, method, isAdmin } = await session(server, browser);
    assert.deepEqual({ login, method, isAdmin }, { login: 'ada', method: 'oidc', isAdmin: false });
  },
  'Once known, an account is found by its subject, whatever its address': async server => {
    accounts.ada = { email: 'ada@elsewhere.example', email_verified: false };
    const { browser, response } = await signIn(server, 'ada');
    assert.equal(response.status, 302);
    assert.equal((await session(server, browser)).login, 'ada');
  },
  'An address that changed hands opens nothing': async server => {
    const { response } = await signIn(server, 'impostor');
    assert.deepEqual([response.status, await codeOf(response)], [401, 'KOTSU0538']);
  },
  'An address that is not verified opens nothing': async server => {
    const { response } = await signIn(server, 'grace');
    assert.deepEqual([response.status, await codeOf(response)], [401, 'KOTSU0538']);
  },
  'Nobody is created': async server => {
    const { browser, response } = await signIn(server, 'mallory');
    assert.equal(response.status, 401);
    assert.equal((await browser.send(new URL('/api/v1/session', server.address))).status, 401);
  },
  'An answer counts once': async server => {
    const { browser, here } = await goBack(server, 'ada');
    const again = new Browser('203.0.113.250');
    assert.equal((await again.send(here)).status, 401, 'in another browser');
    assert.equal((await browser.send(here)).status, 302);
    assert.equal((await browser.send(here)).status, 401, 'a second time');
  },
  'An answer with another state is refused': async server => {
    const { browser, here } = await goBack(server, 'ada');
    here.searchParams.set('state', 'another');
    assert.equal((await browser.send(here)).status, 401);
  },
  'An answer of another issuer is refused': async server => {
    const { browser, here } = await goBack(server, 'ada');
    here.searchParams.set('iss', 'https://elsewhere.example');
    assert.equal((await browser.send(here)).status, 401);
  },
  'An answer that lost its code is refused': async server => {
    const { browser, here } = await goBack(server, 'ada');
    here.searchParams.set('code', 'not a code');
    const response = await browser.send(here);
    assert.deepEqual([response.status, await codeOf(response)], [401, 'KOTSU0538']);
  },
};

let passed = 0;
let failed = 0;
const provider = await startProvider();
let server;
try {
  await run('user', 'add', 'root', '--admin', '--data', data);
  for (const login of ['ada', 'grace']) await run('user', 'add', login, '--email', `${login}@example.com`, '--data', data);
  server = await serve(['--data', data, '--trusted-proxy', '127.0.0.0/8', '--oidc-issuer', provider.issuer, '--oidc-client-id', 'kotsu'], { KOTSU_OIDC_SECRET: secret });
  redirects.push(new URL('/sign-in/oidc/callback', server.address).href);
  provider.configure();
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test(server);
      passed++;
    } catch (error) {
      failed++;
      console.log(`${name}\n${error.stack}`);
    }
  }
} catch (error) {
  failed++;
  console.log(error.stack);
} finally {
  await server?.stop();
  provider.close();
  rmSync(data, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
