import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import type { Bytes } from '../../src/lib/bytes/bytes';
import { floorCost } from '../../src/lib/crypto/kdf-cost';
import { unadorned, type Entry } from '../../src/lib/entry/entry';
import { Vault } from '../../src/lib/vault/vault';
import { MemoryStore, optionsOn } from '../unit/vault/quick-vault';
import { password, words, type Language } from './faktor';

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
    createdAtMs: 1_700_000_000_000 + i,
    changedAtMs: 1_700_000_000_000 + i,
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

/** A sealed vault with these entries, as a backup has it. Its key costs what the least one may. */
export async function sealedVaultOf(entries: readonly Entry[]): Promise<Bytes> {
  const made = { ...optionsOn(new MemoryStore()), cost: () => Promise.resolve(floorCost) };
  const vault = await new Vault(made).create(password);
  await vault.change(() => entries);
  const bytes = await vault.sealedBytes();
  vault.close();
  return bytes;
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
