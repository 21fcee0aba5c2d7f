import { describe, expect, it } from 'vitest';
import { encodeHex } from '../../../src/lib/bytes/hex';
import { admit } from '../../../src/lib/entry/admit';
import { Failure } from '../../../src/lib/failure';
import { readUri } from '../../../src/lib/uri/read';
import { failureOf, made } from '../../vectors/draft';
import { refusedTexts, uriCases } from '../../vectors/uris';

const parameters = {
  totp: { algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
  hotp: { algorithm: 'SHA1', digits: 6, counter: 0 },
  steam: {},
  motp: {},
  yandex: {},
};

describe('reads', () => {
  it.each(uriCases)('$why', ({ uri, entry: { issuer, account, kind = 'totp', secret, ...otp } }) => {
    const drafts = readUri(uri);
    expect(drafts).toHaveLength(1);
    const [entry] = drafts.map((draft) => admit(draft, made));
    expect(entry).toMatchObject({ issuer: issuer ?? '', account: account ?? '' });
    expect({ ...entry?.otp, secret: encodeHex(entry?.otp.secret ?? new Uint8Array()) }).toEqual({
      kind,
      secret: secret ?? '68656c6c6f',
      ...parameters[kind],
      ...otp,
    });
  });
});

describe('refuses', () => {
  it.each(refusedTexts)('%j: %s', (text, code) => {
    expect(failureOf(() => readUri(text).map((draft) => admit(draft, made)))).toBe(code);
  });
});

it('says nothing of the text in a failure', () => {
  for (const [text] of refusedTexts) {
    try {
      readUri(text).map((draft) => admit(draft, made));
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      const failure = error as Failure;
      expect(failure.message).toBe(failure.code);
      expect(failure.cause).toBeUndefined();
      for (const detail of Object.values(failure.details)) expect(typeof detail).toBe('number');
    }
  }
});

it('takes long texts in its stride', () => {
  const blanks = ' '.repeat(200_000);
  for (const text of [`x${blanks}x`, `otpauth://totp/x?secret=${blanks}x`, '%'.repeat(200_000), '='.repeat(200_000)]) {
    failureOf(() => readUri(text));
  }
}, 2000);
