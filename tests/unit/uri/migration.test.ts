import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeBase64Url } from '../../../src/lib/bytes/base64';
import { admit } from '../../../src/lib/entry/admit';
import { readMigration } from '../../../src/lib/uri/migration';
import { readUri } from '../../../src/lib/uri/read';
import { failureOf, made } from '../../vectors/draft';

const secret = new Uint8Array([0xfb, 0xef, 0xbe, 0xff, 0xff]);

interface Account {
  name?: string;
  issuer?: string;
  algorithm?: number;
  digits?: number;
  type?: number;
  counter?: string;
}

function account({
  name = 'jo',
  issuer = 'Mill',
  algorithm = 1,
  digits = 1,
  type = 2,
  counter,
}: Account): BinaryWriter {
  const writer = new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(secret);
  writer.tag(2, WireType.LengthDelimited).string(name).tag(3, WireType.LengthDelimited).string(issuer);
  writer
    .tag(4, WireType.Varint)
    .int32(algorithm)
    .tag(5, WireType.Varint)
    .int32(digits)
    .tag(6, WireType.Varint)
    .int32(type);
  if (counter !== undefined) writer.tag(7, WireType.Varint).int64(counter);
  return writer.tag(8, WireType.LengthDelimited).string('unique');
}

function payload(accounts: readonly Account[], batch: readonly number[] = []): Uint8Array {
  const writer = new BinaryWriter();
  for (const one of accounts) writer.tag(1, WireType.LengthDelimited).bytes(account(one).finish());
  writer.tag(2, WireType.Varint).int32(1);
  batch.forEach((value, index) => writer.tag(3 + index, WireType.Varint).int32(value));
  return writer.finish();
}

const uri = (data: string): string => `otpauth-migration://offline?data=${data}`;
const read = (accounts: readonly Account[]) =>
  readUri(uri(encodeURIComponent(encodeBase64(payload(accounts))))).map((draft) => admit(draft, made));

describe('a transfer', () => {
  it('gives its accounts and its place in the batch', () => {
    const text = uri(encodeURIComponent(encodeBase64(payload([{}, { name: 'mia' }], [3, 2, -1234567]))));
    const { drafts, refused, ...batch } = readMigration(text);
    expect(refused).toEqual([]);
    expect(drafts.map((draft) => draft.account)).toEqual(['jo', 'mia']);
    expect(batch).toEqual({ batchSize: 3, batchIndex: 2, batchId: -1234567 });
  });
  it('names an account of an unknown kind beside the others', () => {
    const { drafts, refused } = readMigration(uri(encodeBase64Url(payload([{}, { name: 'mia', type: 7 }]))));
    expect(drafts.map((draft) => draft.account)).toEqual(['jo']);
    expect(refused).toEqual([{ issuer: 'Mill', account: 'mia', code: 'uri/unsupported-type' }]);
  });
  it('may be escaped, raw, URL-safe or unpadded', () => {
    const bytes = payload([{}]);
    const base64 = encodeBase64(bytes);
    expect(base64).toMatch(/[+/]/);
    for (const data of [encodeURIComponent(base64), base64, encodeBase64Url(bytes), base64.replace(/=+$/, '')]) {
      expect(readUri(uri(data))[0]?.otp.secret).toEqual(secret);
    }
  });
  it('has parameters by number', () => {
    expect(
      read([
        { algorithm: 0, digits: 0, type: 0 },
        { algorithm: 2, digits: 2 },
        { algorithm: 3, type: 1, counter: '9007199254740991' },
      ]).map(({ otp }) => otp),
    ).toEqual([
      { kind: 'totp', secret, algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
      { kind: 'totp', secret, algorithm: 'SHA256', digits: 8, periodSeconds: 30 },
      { kind: 'hotp', secret, algorithm: 'SHA512', digits: 6, counter: 9007199254740991 },
    ]);
  });
  it('has the issuer twice, once, or in the name alone', () => {
    const names = [
      { name: 'Mill:jo', issuer: 'Mill' },
      { name: 'Mill:jo', issuer: '' },
      { name: 'Branch:jo', issuer: 'Mill' },
      { name: '50%20', issuer: '' },
    ];
    expect(read(names).map(({ issuer, account: name }) => [issuer, name])).toEqual([
      ['Mill', 'jo'],
      ['Mill', 'jo'],
      ['Mill', 'Branch:jo'],
      ['', '50%20'],
    ]);
  });
});

describe('refuses', () => {
  it.each([
    [{ algorithm: 4 }, 'entry/algorithm'],
    [{ algorithm: 9 }, 'entry/algorithm'],
    [{ algorithm: -1 }, 'entry/algorithm'],
    [{ digits: 3 }, 'entry/digits'],
    [{ type: 3 }, 'uri/unsupported-type'],
    [{ type: 1, counter: '-1' }, 'entry/counter'],
    [{ type: 1, counter: '9007199254740992' }, 'entry/counter'],
  ])('%j: %s', (one, code) => {
    expect(failureOf(() => read([one]))).toBe(code);
  });
  it('a payload cut off anywhere, and one without accounts', () => {
    const whole = payload([{}]);
    for (let length = 0; length < whole.length - 2; length++) {
      expect(failureOf(() => readMigration(uri(encodeBase64(whole.slice(0, length)))))).toBe('uri/migration-broken');
    }
    expect(failureOf(() => readMigration(uri(encodeBase64(payload([])))))).toBe('uri/migration-broken');
  });
});
