import { expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from '../../../src/lib/bytes/base32';
import { admit } from '../../../src/lib/entry/admit';
import type { Entry } from '../../../src/lib/entry/entry';
import type { FailureCode } from '../../../src/lib/failure';
import { readMigration } from '../../../src/lib/uri/migration';
import { readUri } from '../../../src/lib/uri/read';
import { failureOf, made } from '../../vectors/draft';
import { missing, readShared } from '../../vectors/shared';

interface Expected {
  type: string;
  issuer: string;
  label: string;
  secret: string;
  algorithm: string;
  digits: number;
  period: number | null;
  counter?: number;
}
interface Batch {
  entries: Expected[];
  batchSize: number;
  batchIndex: number;
  batchId: number;
}
interface Case {
  uri: string;
  expected: Expected | Batch | { error: string };
}

/** The failure for each refusal that the collection expects, by the start of its words. */
const codes: readonly (readonly [words: string, code: FailureCode])[] = [
  ['not a URI', 'uri/plain-text'],
  ['no secret', 'uri/no-secret'],
  ['empty secret', 'entry/secret-missing'],
  ['secret too short', 'entry/secret-too-short'],
  ['invalid base32 secret', 'entry/secret-not-base32'],
  ['unknown algorithm', 'entry/algorithm'],
  ['unsupported algorithm', 'entry/algorithm'],
  ['digits', 'entry/digits'],
  ['bad digits', 'entry/digits'],
  ['period', 'entry/period'],
  ['bad period', 'entry/period'],
  ['counter exceeds', 'entry/counter'],
  ['bad counter', 'entry/counter'],
  ['unsupported scheme https', 'uri/web-link'],
  ['unsupported type', 'uri/unsupported-type'],
  ['two-step enrolment', 'uri/two-step'],
  ['truncated protobuf', 'uri/migration-broken'],
];

/** What the kinds without parameters of their own fix, in the collection's words. */
const fixed = {
  steam: { algorithm: 'SHA1', digits: 5, period: 30 },
  motp: { algorithm: 'MD5', digits: 6, period: 10 },
  yandex: { algorithm: 'SHA256', digits: 8, period: 30 },
};

function described({ issuer, account, otp }: Entry): Expected {
  const names = { type: otp.kind, issuer, label: account, secret: encodeBase32(otp.secret) };
  if (otp.kind !== 'totp' && otp.kind !== 'hotp') return { ...names, ...fixed[otp.kind] };
  const { algorithm, digits } = otp;
  return otp.kind === 'totp'
    ? { ...names, algorithm, digits, period: otp.periodSeconds }
    : { ...names, algorithm, digits, period: null, counter: otp.counter };
}

/** The same key may be written with different leftover bits. */
const comparable = (expected: Expected): Expected => ({
  ...expected,
  secret: encodeBase32(decodeBase32(expected.secret) ?? new Uint8Array()),
});

const shared = readShared<{ uris: Case[] }>('uris.json');

if (shared === null) it.skip(missing('uris.json'));
else {
  it.each(shared.uris)('shared: $uri', ({ uri, expected }) => {
    const read = (): Expected[] => readUri(uri).map((draft) => described(admit(draft, made)));
    if ('error' in expected) {
      const code = codes.find(([words]) => expected.error.startsWith(words))?.[1];
      expect(code).toBeDefined();
      expect(failureOf(read)).toBe(code);
    } else if ('entries' in expected) {
      expect(read()).toEqual(expected.entries.map(comparable));
      const { batchSize, batchIndex, batchId } = expected;
      expect(readMigration(uri)).toMatchObject({ batchSize, batchIndex, batchId });
    } else expect(read()).toEqual([comparable(expected)]);
  });
}
