import { test as base } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RawBrowser } from './heap/raw-browser';
import { RawPage } from './heap/raw-page';
import type { Find } from './heap/snapshot';
import { qrPng } from './qr-png';
import { Server } from './server';

/**
 * What JavaScript's memory holds of a person: heap snapshots of the page and its Workers, after a garbage collection, searched
 * for everything that went in, by every way in. The page is worked by real key and mouse events, with no driver's code in it.
 */
const { expect } = base;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Twenty bytes that only this name gives. */
function key(name: string): Buffer {
  return createHash('sha256').update(`heap ${name}`).digest().subarray(0, 20);
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[parseInt(five, 2)]).join('');
}

const password = 'Wacholder-58-Laternen';
const accounts = ['typed', 'linked', 'pictured', 'dropped'].map((way) => ({
  way,
  name: `konto-${way}-7fq`,
  key: key(way),
}));
type Account = (typeof accounts)[number];
const link = ({ name, key: secret }: Account) => `otpauth://totp/${name}?secret=${base32(secret)}&issuer=Heimlich`;

/** Halves too: what is left of a text need not be the whole of it. */
const secrets = Object.fromEntries(
  accounts.map(({ way, key: bytes }) => {
    const text = base32(bytes);
    const hex = bytes.toString('hex');
    const whole = [
      text,
      text.toLowerCase(),
      hex,
      hex.toUpperCase(),
      bytes.toString('base64'),
      bytes.toString('latin1'),
    ];
    return [`secret ${way}`, whole.flatMap((form) => [form.slice(0, 12), form.slice(-12)])];
  }),
);
const everything = {
  ...secrets,
  password: [password, password.slice(0, 12), password.slice(-12)],
  ...Object.fromEntries(accounts.map(({ way, name }) => [`name ${way}`, [name]])),
  issuer: ['Heimlich'],
};

const test = base.extend<{ page: never; raw: RawPage; folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'faktor-heap-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  raw: async ({ folder }, use) => {
    const server = new Server();
    await server.start();
    const browser = new RawBrowser(join(folder, 'profile'));
    await use(await RawPage.open(browser, server.address));
    await browser.kill();
    await server.kill();
  },
});

/** What is found, and by what it is held; empty is what is hoped for. */
async function search(raw: RawPage, needles: Record<string, readonly string[]>): Promise<string[]> {
  const heaps = await raw.heaps();
  const say = ({ needle, text, path }: Find) => `${needle}: ${JSON.stringify(text)}\n    ${path}`;
  return heaps.flatMap((heap, i) => heap.find(needles).map((find) => `${i === 0 ? 'page' : 'worker'}: ${say(find)}`));
}

const passwordField = 'input[autocomplete=current-password]';
const listed = (count: number) => `document.querySelectorAll('[data-entry]').length === ${String(count)}`;

async function create(raw: RawPage): Promise<void> {
  await raw.until(`document.querySelectorAll('input[autocomplete=new-password]').length === 2`);
  await raw.type('input[autocomplete=new-password]', password);
  await raw.evaluate(
    `void [...document.querySelectorAll('input[autocomplete=new-password]')][1].setAttribute('data-second', '')`,
  );
  await raw.type('[data-second]', password);
  await raw.press('Create vault');
  await raw.until(`location.hash === '#/' || document.querySelector('a[href="#/add"]')`);
}

async function unlock(raw: RawPage): Promise<void> {
  await raw.type(passwordField, password);
  await raw.press('Unlock');
}

/** Every way in: typed, pasted as a link, read from a picture, dropped as a text. */
async function fill(raw: RawPage, folder: string): Promise<void> {
  const [typed, linked, pictured, dropped] = accounts as [Account, Account, Account, Account];
  await raw.press('Add account');
  await raw.press('Enter by hand');
  await raw.type('input[name=name]', typed.name);
  await raw.type('input[name=secret]', base32(typed.key));
  await raw.press('Advanced');
  await raw.type('input[name=issuer]', 'Heimlich');
  await raw.press('Save');
  await raw.until(listed(1));

  await raw.press('Add account');
  await raw.press('Paste link');
  await raw.insert('textarea[name=link]', link(linked));
  await raw.press('Read link');
  await raw.press('Save');
  await raw.until(listed(2));

  const picture = join(folder, 'code.png');
  writeFileSync(picture, await qrPng(link(pictured)));
  await raw.press('Add account');
  await raw.choose([picture]);
  await raw.press('Save');
  await raw.until(listed(3));

  await raw.press('Add account');
  await raw.until(`document.querySelector('input[type=file]')`);
  await raw.drop(link(dropped));
  await raw.press('Save');
  await raw.until(listed(4));
}

/** Uses what is there: search, copy, edit, delete and bring back, the next screen. */
async function use(raw: RawPage): Promise<void> {
  await raw.type('input[type=search]', accounts[0]?.name ?? '');
  await raw.until(listed(1));
  await raw.clear();
  await raw.until(listed(4));
  await raw.press('Copy code');
  await raw.press('Edit');
  await raw.type('input[name=name]', 'x');
  await raw.press('Save');
  await raw.until(listed(4));
  await raw.press('Delete');
  await raw.until(listed(3));
  await raw.press('Undo');
  await raw.until(listed(4));
  await raw.press('Delete');
  await raw.until(listed(3));
}

/** The decoder stays for three seconds after its last picture. The mirror's Worker stays for good, and its heap is searched too. */
async function noWorkers(raw: RawPage): Promise<void> {
  for (let i = 0; i < 100 && raw.workers > 1; i++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(raw.workers).toBeLessThanOrEqual(1);
}

test('an open vault holds no secret as a text, and a locked one nothing of the person', async ({ raw, folder }) => {
  test.setTimeout(200_000);
  await create(raw);
  await fill(raw, folder);
  expect(await search(raw, secrets)).toEqual([]);

  await use(raw);
  await noWorkers(raw);
  await raw.lock();
  await raw.until(`document.querySelector('${passwordField}')`);
  expect(await search(raw, secrets)).toEqual([]);
  expect(await search(raw, everything)).toEqual([]);

  await unlock(raw);
  await raw.until(listed(3));
  // A search that finds what is there: the names, now that they are shown, and a text that was planted.
  expect(await search(raw, { name: [accounts[1]?.name ?? ''] })).not.toEqual([]);
  await raw.evaluate(`void (globalThis.planted = ['plan', 'ted-text-', 7 * 11].join(''))`);
  expect(await search(raw, { planted: ['planted-text-77'] })).toHaveLength(1);
  expect(await search(raw, secrets)).toEqual([]);
  await raw.lock();
  await raw.until(`document.querySelector('${passwordField}')`);
  expect(await search(raw, everything)).toEqual([]);
});

test('the service worker keeps nothing of what was shared, nor do history, title, storage and caches', async ({
  raw,
  folder,
}) => {
  test.setTimeout(200_000);
  await create(raw);
  await fill(raw, folder);
  await raw.until(`navigator.serviceWorker.controller`);
  await raw.lock();
  await raw.until(`document.querySelector('${passwordField}')`);
  const shared = { way: 'shared', name: 'konto-shared-7fq', key: key('shared') };
  await raw.post('share', 'text', link(shared));
  await raw.until(`location.hash === '#/add' && document.querySelector('${passwordField}')`);
  expect(await raw.serviceWorkers()).toBeGreaterThan(0);
  const text = base32(shared.key);
  const needles = { ...everything, shared: [text, text.slice(0, 12), text.slice(-12), shared.name] };
  expect(await search(raw, needles)).toEqual([]);

  // After reading it too; and beside memory there is nothing in clear.
  await unlock(raw);
  await raw.press('Save');
  await raw.until(listed(5));
  const traces = [
    await raw.history(),
    await raw.evaluate(`[document.title, location.href, history.state, { ...localStorage }, { ...sessionStorage }]`),
    await raw.evaluate(cached),
  ].map((trace) => JSON.stringify(trace));
  for (const form of Object.values(needles).flat()) {
    for (const trace of traces) expect(trace.includes(form)).toBe(false);
  }
  expect(traces[2]).toContain('Faktor');
  await raw.lock();
  await raw.until(`document.querySelector('${passwordField}')`);
  await noWorkers(raw);
  expect(await search(raw, needles)).toEqual([]);
});

/** All texts of all caches. */
const cached = `(async () => {
  const texts = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request)).text());
  }
  return texts;
})()`;
