import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { admit } from '../../../src/lib/entry/admit';
import { readCells, readCsv } from '../../../src/lib/transfer/csv';
import type { SourceFile } from '../../../src/lib/transfer/content';
import type { Answers } from '../../../src/lib/transfer/read-file';
import { looksRandom } from '../../../src/lib/transfer/random-looking';
import { webAddressIn } from '../../../src/lib/transfer/otp-value';
import { readPreferences } from '../../../src/lib/transfer/xml';
import { failureOf, made } from '../../vectors/draft';
import { readAs } from './fixtures';
import { ownFile } from './own-files';

const secret = 'JBSWY3DPEHPK3PXP';

function json(value: unknown, name = 'export.json'): SourceFile {
  return { name, bytes: encodeUtf8(JSON.stringify(value)) };
}

async function read(value: unknown, answers: Partial<Answers> = {}) {
  return readAs(json(value), answers);
}

async function firstRow(value: unknown) {
  const reading = await read(value);
  const [row] = reading.kind === 'read' ? reading.rows : [];
  if (!row) throw new Error(`no row: ${JSON.stringify(reading)}`);
  return row;
}

/** The JSON of one of the project's own files, with some of its fields changed. */
function own(name: string, changes: Readonly<Record<string, unknown>>): unknown {
  return { ...(JSON.parse(new TextDecoder().decode(ownFile(name).bytes)) as object), ...changes };
}

describe('what a file says is never replaced by a default', () => {
  const service = (otp: object) => ({ schemaVersion: 4, services: [{ name: 'Mill', secret, otp }] });

  it.each([
    ['2FAS: SHA224', service({ algorithm: 'SHA224' }), 'entry/algorithm'],
    ['2FAS: an algorithm in numbers', service({ algorithm: 1 }), 'entry/algorithm'],
    ['2FAS: no digits at all', service({ digits: 0 }), 'entry/digits'],
    ['2FAS: a negative period', service({ period: -30 }), 'entry/period'],
    [
      'Stratum: algorithm 7',
      { Authenticators: [{ Type: 2, Issuer: 'Mill', Secret: secret, Algorithm: 7 }] },
      'entry/algorithm',
    ],
    ['Extension: GOST', { a: { hash: 'a', type: 'totp', secret, algorithm: 'GOST3411_2012_256' } }, 'entry/algorithm'],
    [
      'FreeOTP+: MD5',
      { tokenOrder: [], tokens: [{ label: 'x', type: 'TOTP', algo: 'MD5', secret: [1, 2, 3] }] },
      'entry/algorithm',
    ],
  ])('%s', async (_, value, code) => {
    const { draft } = await firstRow(value);
    expect(failureOf(() => admit(draft, made))).toBe(code);
  });

  it('takes the defaults for what is not said', async () => {
    const { draft } = await firstRow(service({ algorithm: null, digits: null }));
    expect(admit(draft, made).otp).toMatchObject({ kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 });
  });
});

describe('costs and versions', () => {
  it.each([
    [
      'Bitwarden: a million million iterations',
      own('bitwarden-pbkdf2.json', { kdfIterations: 1e12 }),
      'crypto/kdf-cost',
    ],
    ['Bitwarden: 4 GiB', own('bitwarden-argon2.json', { kdfMemory: 4096 }), 'crypto/kdf-cost'],
    ['Bitwarden: half an iteration', own('bitwarden-pbkdf2.json', { kdfIterations: 0.5 }), 'crypto/kdf-cost'],
    ['Bitwarden: another derivation', own('bitwarden-pbkdf2.json', { kdfType: 2 }), 'transfer/too-new'],
    ['Proton: another version', own('proton-sealed.json', { version: 2 }), 'transfer/too-new'],
    ['Ente: another version', own('ente-sealed.json', { version: 2 }), 'transfer/too-new'],
    ['2FAS: no salt', own('2fas-sealed.2fas', { servicesEncrypted: 'AAAA' }), 'transfer/damaged'],
    [
      'Authy: thousands of tokens of the highest cost',
      {
        authenticator_tokens: Array.from({ length: 100 }, () => ({
          encrypted_seed: 'AAAA',
          key_derivation_iterations: 9_000_000,
        })),
      },
      'crypto/kdf-cost',
    ],
  ])('%s', async (_, value, code) => {
    await expect(read(value, { password: 'any' })).rejects.toMatchObject({ code });
  });

  it('tells a damaged file from a wrong password where the format can', async () => {
    const services = own('2fas-sealed.2fas', {}) as { servicesEncrypted: string };
    const broken = { ...services, servicesEncrypted: `AAAA${services.servicesEncrypted.slice(4)}` };
    await expect(read(broken, { password: 'correct hörse' })).rejects.toMatchObject({ code: 'transfer/damaged' });
    expect(await read(broken, { password: 'another' })).toMatchObject({ kind: 'wrong-password' });
  });
});

describe('Steam', () => {
  const sealed = ownFile('steam-sealed.maFile');
  const manifest = ownFile('steam-manifest.json');

  it('asks for the manifest without which a sealed file cannot be opened', async () => {
    const reading = await readAs(sealed, { formatId: 'steam', password: 'any' });
    expect(reading).toMatchObject({ kind: 'needs-file', name: 'manifest.json' });
  });

  it('asks for the accounts when the manifest comes alone', async () => {
    expect(await readAs(manifest)).toMatchObject({ kind: 'needs-file', name: 'steam-sealed.maFile' });
  });

  it('opens a file that was renamed', async () => {
    const renamed = { ...sealed, name: 'my steam.txt' };
    const reading = await readAs(renamed, { formatId: 'steam', password: 'correct hörse', siblings: [manifest] });
    expect(reading).toMatchObject({
      kind: 'read',
      rows: [{ draft: { account: 'gordon' }, left: ['push'] }],
    });
  });

  it('explains the key store of another device', async () => {
    const keyring = json({ version: 1, entries: [{ filename: 'x', encryption: { scheme: 'keyring' } }] });
    const reading = readAs(sealed, { formatId: 'steam', password: 'any', siblings: [keyring] });
    await expect(reading).rejects.toMatchObject({ code: 'transfer/steam-keyring' });
  });

  it('asks which program Base64 alone is from', async () => {
    expect(await readAs(sealed)).toEqual({
      kind: 'which-program',
      among: expect.arrayContaining(['steam', 'totp-authenticator']),
    });
  });
});

describe('tables', () => {
  it('reads quotes, line ends in cells, semicolons and surplus cells', async () => {
    const { rows } = await readCsv('\u{FEFF}Name ;TOTP\r\n"a ""b""\nc";x;more\r\n\r\n;y\r\n'.slice(1));
    expect(rows.map((row) => [row.text('name'), row.text('totp'), row.text('none'), row.cells.length])).toEqual([
      ['a "b"\nc', 'x', '', 3],
      ['', 'y', '', 2],
    ]);
  });

  it('refuses a quote that is never closed, since it would swallow rows', async () => {
    await expect(readCells('a,b\n1,"2\n3,4\n')).rejects.toMatchObject({ code: 'transfer/damaged' });
  });
});

it.each(['<!DOCTYPE map><map/>', '<!doctype x [<!ENTITY a "b">]><map/>', '<map><string name="a">x</map>', '<map', ''])(
  'refuses XML with a document type, or that is not well formed: %s',
  async (text) => {
    await expect(readPreferences(text)).rejects.toMatchObject({ code: 'transfer/damaged' });
  },
);

it.each([
  ['rows', JSON.stringify(Array.from({ length: 100_001 }, () => ({ kind: 'TOTP', timer: '30', secret: '' })))],
  ['lines of a table', 'name,login_totp\n' + 'a,b\n'.repeat(100_002)],
  ['links on one line', 'otpauth://x,'.repeat(100_002)],
  ['links', 'otpauth://x\n'.repeat(100_002)],
  ['links on a page', `<html>${Array.from({ length: 100_002 }, (_, i) => `<b>steam://${i}</b>`).join('')}`],
  ['tags', '<map><string name="tokenOrder">[]</string>' + '<a/>'.repeat(200_001) + '</map>'],
])('refuses more %s than anybody has', async (_, text) => {
  await expect(readAs({ name: 'x', bytes: encodeUtf8(text) })).rejects.toMatchObject({ code: 'file/too-large' });
});

it('names the link that cannot be read, never its secret', async () => {
  const list = `otpauth://totp/Mill:jo?secret=${secret}\notpauth://totp/Mill:ann?secret=189&issuer=Mill`;
  const reading = await readAs({ name: 'x', bytes: encodeUtf8(list) });
  expect(reading).toMatchObject({ rejected: [{ row: 2, name: 'Mill ann', code: 'entry/secret-not-base32' }] });
});

it('takes bytes for a ciphertext only when they look like one', () => {
  const random: Bytes = crypto.getRandomValues(new Uint8Array(4096));
  expect(looksRandom(random)).toBe(true);
  expect(looksRandom(random.slice(0, 100))).toBe(true);
  expect(looksRandom(random.slice(0, 20))).toBe(false);
  expect(looksRandom(new Uint8Array([0x50, 0x4b, 3, 4, ...random]))).toBe(false);
  expect(looksRandom(encodeUtf8('The quick brown fox jumps over the lazy dog. '.repeat(20)))).toBe(false);
});

it('takes the first address that a browser opens', () => {
  expect(webAddressIn(['androidapp://a.b', ' ', 'javascript:alert(1)', 'https://mill.example/a'])).toBe(
    'https://mill.example/a',
  );
  expect(webAddressIn(['mill.example', 'http://['])).toBe('');
});
