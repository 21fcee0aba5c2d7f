import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBase32 } from '../../../src/lib/bytes/base32';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { Vault } from '../../../src/lib/vault/vault';
import { vaultV1, vaultV1Entries } from '../../vectors/vault-v1';
import { recoveryText, vaultV1Recovery } from '../../vectors/vault-v1-recovery';
import { writeRecoveryText } from '../../../src/lib/vault/recovery-text';
import { MemoryStore, optionsOn, password, sealedVault, someEntry } from './quick-vault';

const script = fileURLToPath(new URL('../../../docs/open-vault.mjs', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-vault-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

async function run(bytes: Uint8Array, typed: string): Promise<Ran> {
  const file = join(folder, 'vault.faktor');
  await writeFile(file, bytes);
  return runOn([file], typed);
}

function runOn(args: readonly string[], typed: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, out, err });
    });
    // It may have ended without reading.
    child.stdin.on('error', () => undefined);
    child.stdin.end(typed);
  });
}

describe('docs/open-vault.mjs', () => {
  it('prints the entries of a vault that the app made', async () => {
    const vault = await new Vault(optionsOn(new MemoryStore())).create('Zu\u0308rich \u{1f511}');
    const hotp = { kind: 'hotp', secret: new Uint8Array(7), algorithm: 'SHA512', digits: 8, counter: 2 ** 40 } as const;
    const entries = [
      someEntry({ notes: 'two\nlines', tags: ['one', 'two'], url: 'https://example.com' }),
      someEntry({ issuer: 'Zürich 🔑', otp: hotp }),
      someEntry({ otp: { kind: 'steam', secret: new Uint8Array(20).fill(255) } }),
      someEntry({ otp: { kind: 'motp', secret: new Uint8Array(8).fill(16) } }),
      someEntry({ otp: { kind: 'yandex', secret: new Uint8Array(16).fill(1) } }),
    ];
    const added = {
      favourite: true,
      picture: { kind: 'own', type: 'image/png', bytes: new Uint8Array([137, 80]) },
      recoveryCodes: [
        { text: encodeUtf8('drei-Otter'), usedAtMs: null },
        { text: encodeUtf8('4711'), usedAtMs: 5 },
      ],
      ...{ position: 0, useCount: 2, usedAtMs: 7 },
    } as const;
    entries.push(someEntry(added));
    await vault.change(() => entries);
    const { status, out, err } = await run(await vault.sealedBytes(), 'Z\u00fcrich \u{1f511}\n');
    const printed = {
      ...added,
      picture: { kind: 'own', type: 'image/png', bytes: '8950' },
      recoveryCodes: [{ text: 'drei-Otter' }, { text: '4711', usedAtMs: 5 }],
    };
    const expected = entries.map((entry) => {
      const { id, createdAtMs, changedAtMs, issuer, account, url, notes, tags, otp } = entry;
      const shown = { ...otp, secret: encodeBase32(otp.secret) };
      const first = { id, createdAtMs, changedAtMs, issuer, account, url, notes, tags, otp: shown };
      return entry.favourite ? { ...first, ...printed } : first;
    });
    expect([status, err, JSON.parse(out)]).toEqual([0, '', expected]);
  });

  it('prints the entries of the committed vault', async () => {
    const { status, out } = await run(vaultV1, password);
    const printed = JSON.parse(out) as { issuer: string; otp: { secret: string } }[];
    expect(status).toBe(0);
    expect(printed.map(({ issuer, otp }) => [issuer, otp.secret])).toEqual(
      vaultV1Entries.map(({ issuer, otp }) => [issuer, encodeBase32(otp.secret)]),
    );
  });

  it('opens with the recovery key too, as it stands on the sheet, and says when it is another', async () => {
    for (const typed of [recoveryText, recoveryText.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')]) {
      const { status, out } = await run(vaultV1Recovery, typed);
      expect([status, (JSON.parse(out) as { issuer: string }[]).map(({ issuer }) => issuer)]).toEqual([
        0,
        ['Beispielwerk'],
      ]);
    }
    const other = writeRecoveryText(new Uint8Array(20)).join('-');
    expect(await run(vaultV1Recovery, other)).toEqual({ status: 1, out: '', err: 'The recovery key is wrong.\n' });
  });

  it('finds the right one of several slots and passes over what it does not know', async () => {
    const moreSlots = [new Map<string, unknown>([['kind', 'later']])];
    const body = new Map<string, unknown>([
      ['entries', [new Map([['__proto__', 'text']])]],
      ['later', 2n ** 60n],
    ]);
    const { status, out } = await run(
      await sealedVault({ moreSlots, body, slotFields: new Map([['a', 1]]) }),
      password,
    );
    expect([status, out]).toEqual([0, '[\n  {\n    "__proto__": "text"\n  }\n]\n']);
  });

  it.each(['', '\n', 'wrong\n', password + ' \n'])('says that %j is wrong', async (typed) => {
    expect(await run(await sealedVault(), typed)).toEqual({ status: 1, out: '', err: 'The password is wrong.\n' });
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['a flipped bit in the header', (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)), 'damaged'],
    [
      'a flipped bit in the body',
      (bytes) => bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)),
      'damaged',
    ],
    ['a missing end', (bytes) => bytes.subarray(0, -1), 'damaged'],
    ['only the magic', (bytes) => bytes.subarray(0, 6), 'damaged'],
    ['another file', () => new TextEncoder().encode('{"version":1}'), 'not a Faktor vault'],
    ['an empty file', () => new Uint8Array(), 'not a Faktor vault'],
    ['a later version', (bytes) => bytes.map((byte, at) => (at === 7 ? 2 : byte)), 'newer version'],
  ])('refuses %s with one sentence', async (_what, change, sentence) => {
    const { status, out, err } = await run(change(await sealedVault()), password);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(new RegExp(`^The vault [^.\\n]*${sentence}[^.\\n]*\\.\\n$|^This file is ${sentence}\\.\\n$`));
  });

  it('says how it is called, and that a file is not there', async () => {
    expect(await runOn([], '')).toEqual({ status: 1, out: '', err: 'Usage: node open-vault.mjs FILE\n' });
    expect(await runOn([join(folder, 'none')], '')).toEqual({ status: 1, out: '', err: 'The file cannot be read.\n' });
  });
});
