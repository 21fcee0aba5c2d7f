import type { Entry } from '../../../src/lib/entry/entry';
import { admit } from '../../../src/lib/entry/admit';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { targetNamed } from '../../../src/lib/transfer/targets';
import { fitTo } from '../../../src/lib/transfer/fit';
import type { WriteOrder } from '../../../src/lib/transfer/writer';
import { writeFile } from '../../../src/lib/transfer/writers';

/** One account of each kind; the secrets are "0123456789abcdef…" as far as they go. */

export const nowMs = 1_795_000_000_000;
export const password = 'Vier-Pferde-7-Laternen äß';
const secret = (bytes: number) => encodeUtf8('0123456789abcdefghijklmnopqrstuv'.slice(0, bytes));
const base = { nowMs: 1_790_000_000_500 };

export const sample: readonly Entry[] = [
  admit(
    {
      issuer: 'Mühle',
      account: 'jo@example.org',
      url: 'https://example.org/login',
      notes: 'first\nsecond',
      tags: ['Work', 'Büro'],
      favourite: true,
      otp: { kind: 'totp', secret: secret(20) },
    },
    { ...base, id: '0'.repeat(31) + '1' },
  ),
  admit(
    {
      issuer: 'Bank',
      account: 'jo',
      otp: { kind: 'hotp', secret: secret(32), algorithm: 'SHA256', digits: 8, counter: 41 },
    },
    { ...base, id: '0'.repeat(31) + '2' },
  ),
  admit(
    { issuer: 'Steam', account: 'player', otp: { kind: 'steam', secret: secret(20) } },
    { ...base, id: '0'.repeat(31) + '3' },
  ),
  admit(
    { issuer: 'Gate', account: 'jo', otp: { kind: 'motp', secret: secret(8), pin: '1234' } },
    { ...base, id: '0'.repeat(31) + '4' },
  ),
  admit(
    { issuer: 'Yandex', account: 'jo', otp: { kind: 'yandex', secret: secret(16), pin: '5678' } },
    { ...base, id: '0'.repeat(31) + '5' },
  ),
];

/** The text or bytes that Faktor writes of what fits of the sample. */
export async function written(target: WriteOrder['target'], sealed: boolean): Promise<Buffer> {
  const { entries } = fitTo(targetNamed(target), sample);
  const writing = { nowMs, host: 'faktor.example', password: sealed ? encodeUtf8(password) : null };
  return Buffer.from(await writeFile({ target, entries, writing }));
}
