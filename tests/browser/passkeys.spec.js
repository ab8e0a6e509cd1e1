import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run, serve } from '../oidc/server.js';

// Passkeys with Chromium's own authenticator that has no hardware, on a page of the server that does nothing.
test.describe.configure({ mode: 'serial' });

let data;
let server;
let origin;
let admin;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kotsu-passkeys-'));
  const link = await run('user', 'add', 'ada', '--admin', '--data', data);
  server = await serve(['--data', data, '--trusted-proxy', '127.0.0.0/8']);
  origin = `http://localhost:${server.address.port}`; // browsers know this machine by its name
  const signedIn = await fetch(`${origin}${new URL(link).pathname}`, { redirect: 'manual' });
  admin = signedIn.headers.getSetCookie()[0].split(';')[0];
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

test('a passkey is added, signs in once for each challenge, and is gone when it is removed', async ({ page }) => {
  await addAuthenticator(page, { isUserVerified: true });
  await page.goto(await invite('grace'));

  const added = await page.evaluate(addPasskey, 'laptop');
  expect(added.status, JSON.stringify(added.body)).toBe(201);
  expect(added.body.name).toBe('laptop');

  await ask(page, 'DELETE', '/session');
  expect((await ask(page, 'GET', '/session')).status).toBe(401);

  const used = await page.evaluate(signInByPasskey);
  expect(used.first.status, JSON.stringify(used.first.body)).toBe(200);
  expect(used.first.body).toMatchObject({ login: 'grace', method: 'passkey' });
  expect(used.again.status, 'the same answer a second time').toBe(400);
  expect(used.again.body.code).toBe('KOTSU0536');

  expect((await ask(page, 'DELETE', `/account/passkeys/${added.body.id}`)).status).toBe(204);
  await ask(page, 'DELETE', '/session');
  expect((await page.evaluate(signInByPasskey)).first.status, 'with a passkey that was removed').not.toBe(200);
});

test('an authenticator that did not see its person is refused', async ({ page }) => {
  await addAuthenticator(page, { isUserVerified: false });
  await page.goto(await invite('joan'));

  const added = await page.evaluate(addPasskey, 'laptop');

  expect(added.status).toBe(0);
  expect(added.body).toContain('NotAllowedError');
});

test('options are good for whoever asked for them', async ({ page, browser }) => {
  await addAuthenticator(page, { isUserVerified: true });
  await page.goto(await invite('mary'));
  const other = await (await browser.newContext()).newPage();
  await comeFromElsewhere(other);
  await other.goto(await invite('jean'));
  const theirs = await ask(other, 'POST', '/account/passkeys/options');

  const added = await page.evaluate(addPasskey, 'laptop');
  const crossed = await page.evaluate(async ([state]) => {
    const response = await fetch('/api/v1/account/passkeys', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'x', state, credential: {} }) });
    return { status: response.status, body: await response.json() };
  }, [theirs.body.state]);

  expect(added.status).toBe(201);
  expect(crossed.status).toBe(400);
  expect(crossed.body.code).toBe('KOTSU0536');
});

let addresses = 0;

// An address may try to sign in a few times a minute; each page is somebody else's.
const comeFromElsewhere = page => page.context().setExtraHTTPHeaders({ 'x-forwarded-for': `203.0.113.${++addresses}` });

async function addAuthenticator(page, { isUserVerified }) {
  await comeFromElsewhere(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified, automaticPresenceSimulation: true },
  });
}

// The store has a server by now, so people are added as its admin would.
async function invite(login) {
  const response = await fetch(`${origin}/api/v1/people`, { method: 'POST', headers: { cookie: admin, 'content-type': 'application/json' }, body: JSON.stringify({ login, name: login }) });
  return `${origin}/sign-in/${(await response.json()).secret}`;
}

function ask(page, method, path) {
  return page.evaluate(async ([verb, address]) => {
    const response = await fetch(`/api/v1${address}`, { method: verb });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }, [method, path]);
}

/* What a page does; it runs in the browser. */
async function addPasskey(name) {
  const post = (path, body) => fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  try {
    const { options, state } = await (await post('/account/passkeys/options')).json();
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    const response = await post('/account/passkeys', { name, state, credential: made.toJSON() });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    return { status: 0, body: `${error.name}: ${error.message}` };
  }
}

/* What a page does; it runs in the browser. */
async function signInByPasskey() {
  const post = (path, body) => fetch(`/api/v1${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  try {
    const { options, state } = await (await post('/session/passkey/options')).json();
    const used = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const body = { state, credential: used.toJSON() };
    const first = await post('/session/passkey', body);
    const told = await first.json();
    const again = await post('/session/passkey', body);
    return { first: { status: first.status, body: told }, again: { status: again.status, body: await again.json() } };
  } catch (error) {
    return { first: { status: 0, body: `${error.name}: ${error.message}` }, again: null };
  }
}
