import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { floorCost } from '../../src/lib/crypto/kdf-cost';
import { admit } from '../../src/lib/entry/admit';
import { unadorned, type Entry } from '../../src/lib/entry/entry';
import { readUri } from '../../src/lib/uri/read';
import { readVaultFile } from '../../src/lib/vault/format';
import { Vault } from '../../src/lib/vault/vault';
import { MemoryStore, optionsOn } from '../unit/vault/quick-vault';
import { password, words, type Language } from './words';

/** When made vaults were made, in ms since 1970. */
const madeAtMs = 1_700_000_000_000;

const services = 'Abacus Birke Clover Dohle Elster Falke Ginster Habicht Iltis Jasmin Kiebitz Lerche'.split(' ');
const places = ['Mühle', 'Yard', 'Haus', 'Werk', 'Post', 'Bank', 'Cloud', 'Shop', 'Mail', 'Labor', 'Amt', 'Netz'];
const people = ['ada', 'ben', 'cem', 'dörte', 'eva', 'finn', 'grete', 'hannes'];

/** So many accounts, always the same ones, each with a name and a key of its own. */
export function madeEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => madeEntry(i));
}

function madeEntry(i: number, over: Partial<Entry> = {}): Entry {
  const at = <T>(from: readonly T[], turn: number) => from[turn % from.length] as T;
  const issuer = `${at(services, i)} ${at(places, Math.floor(i / services.length))}`;
  const secret = new Uint8Array(20).map((_byte, place) => (i >> ((place % 4) * 8)) ^ (place * 37));
  return {
    id: i.toString(16).padStart(32, '0'),
    createdAtMs: madeAtMs + i,
    changedAtMs: madeAtMs + i,
    issuer,
    account: `${at(people, Math.floor(i / 7))}.${String(i)}@example.org`,
    url: i % 3 === 0 ? `https://${at(services, i).toLowerCase()}.example/login` : '',
    notes: i % 10 === 0 ? 'Set up at the desk of the second floor.' : '',
    tags: i % 4 === 0 ? ['Work'] : [],
    otp: { kind: 'totp', secret, algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    ...unadorned,
    unknown: new Map(),
    ...over,
  };
}

/** The accounts of links, as they are taken over from a QR code. */
export function entriesOf(links: readonly string[]): Entry[] {
  const idOf = (i: number) => (i + 1).toString(16).padStart(32, 'a');
  return links.flatMap((link) => readUri(link)).map((draft, i) => admit(draft, { id: idOf(i), nowMs: madeAtMs }));
}

/** A link to an account whose code is new every 30 seconds. */
export function linkTo(account: string, secret: string, issuer = ''): string {
  const label = [issuer, account].filter(Boolean).map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${secret}${issuer && `&issuer=${encodeURIComponent(issuer)}`}`;
}

const sealed = new Map<string, Promise<Bytes>>();

/** A sealed vault with these accounts, as a backup has it. Its key costs what the least one may. The same links give the same one. */
export function sealedVaultOf(made: readonly Entry[] | readonly string[]): Promise<Bytes> {
  if (!areLinks(made)) return seal(made);
  const name = made.join('\n');
  const known = sealed.get(name) ?? seal(entriesOf(made));
  sealed.set(name, known);
  return known;
}

function areLinks(made: readonly Entry[] | readonly string[]): made is readonly string[] {
  return made.every((one) => typeof one === 'string');
}

async function seal(entries: readonly Entry[]): Promise<Bytes> {
  const made = { ...optionsOn(new MemoryStore()), cost: () => Promise.resolve(floorCost), nowMs: () => madeAtMs };
  const vault = await new Vault(made).create(password);
  if (entries.length > 0) await vault.change(() => entries);
  const bytes = await vault.sealedBytes();
  vault.close();
  return bytes;
}

/**
 * Puts a sealed vault where the app keeps it. The page has made the database, by showing that there is no vault; it has to be loaded anew to
 * see this one.
 */
export async function storeVault(page: Page, address: string, bytes: Bytes): Promise<void> {
  const { revision, savedAtMs } = (await readVaultFile(bytes)).header;
  const name = `faktor:${new URL(address).pathname}:vault`;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(putVault, { name, text: Buffer.from(bytes).toString('latin1'), revision, savedAtMs });
}

interface Put {
  name: string;
  text: string;
  revision: number;
  savedAtMs: number | null;
}

/** Runs in the page. */
async function putVault({ name, text, revision, savedAtMs }: Put): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(String(request.error)));
    };
  });
  const tx = db.transaction(['generation', 'stamp', 'head'], 'readwrite');
  tx.objectStore('generation').put(
    Uint8Array.from(text, (one) => one.charCodeAt(0)),
    revision,
  );
  tx.objectStore('stamp').put({ savedAtMs, schema: db.version }, revision);
  tx.objectStore('head').put(revision, 'vault');
  await new Promise((resolve) => (tx.oncomplete = resolve));
  db.close();
}

/** Opens a backup where there is no vault yet. */
export async function openBackup(page: Page, bytes: Bytes, language: Language = 'en'): Promise<void> {
  const w = words[language];
  await page.getByRole('button', { name: w.openBackup }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'made.faktor', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByLabel(w.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: w.openIt, exact: true }).click();
  await page.getByRole('list', { name: w.accounts }).waitFor();
}
