import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/lib/entry/admit';
import { displayName } from '../../src/lib/entry/display-name';
import { readSecretText, readSeedText } from '../../src/lib/entry/read-secret';
import { search } from '../../src/lib/entry/search';
import { visibleText } from '../../src/lib/entry/visible-text';
import { Failure } from '../../src/lib/failure';
import { readSettings } from '../../src/lib/settings/settings';
import { Intake } from '../../src/lib/state/intake.svelte';
import { readWork, writeWork, type WorkMap } from '../../src/lib/state/work';
import { readUri } from '../../src/lib/uri/read';
import { decodeCborMap, encodeCbor } from '../../src/lib/vault/cbor';
import { runs } from '../runs';
import { draft, made } from '../vectors/draft';

/** Everything that takes a text from outside answers with what it is for or with a Failure, whatever the text, and soon. */

const readers: Record<string, (text: string) => unknown> = {
  'a link': readUri,
  'what was pasted': (text) =>
    new Intake({ nowMs: () => 1, present: () => [], put: () => Promise.resolve() }).readTexts([{ text }]),
  'a key': readSecretText,
  'a seed': readSeedText,
  'a name': (text) => admit(draft({ account: text }), made),
  'an address': (text) => admit(draft({ url: text }), made),
  notes: (text) => admit(draft({ notes: text, tags: [text] }), made),
  'a PIN': (text) => admit(draft({}, { kind: 'motp', pin: text }), made),
  figures: (text) => admit(draft({}, { algorithm: text, digits: text, periodSeconds: text }), made),
  'a search': (text) => search([admit(draft({}), made)], text),
  settings: readSettings,
};

/** Milliseconds; a machine under load needs room. A reader of quadratic time takes minutes for a megabyte. */
const longestMs = 4000;

function answers(read: (text: string) => unknown, text: string): void {
  const startMs = performance.now();
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // Neither its message nor its details carry any of the text.
    expect(error.message).toBe(error.code);
  }
  expect(performance.now() - startMs).toBeLessThan(longestMs);
}

const turned = '\u202e\u2066\u200f\u061c';
const unseen = '\u200b\u200d\ufeff\u2060\u00ad';
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...turned, ...unseen, '\ud800', '\udfff', '\u0000', '\u2028', '{', '[', '"', '\\', 'A', '7'),
    maxLength: 60,
  }),
);

const giants: Record<string, string> = {
  'a million letters': 'A'.repeat(1_000_000),
  'a million blanks': ' '.repeat(1_000_000),
  'a million lines': '\n'.repeat(1_000_000),
  'a hundred thousand lines of text': 'x\n'.repeat(100_000),
  'a million zero-width characters': unseen.repeat(200_000),
  'a million lone surrogates': '\ud800'.repeat(1_000_000),
  'a million combining marks': `a${'\u0301'.repeat(1_000_000)}`,
  'brackets without end': '['.repeat(500_000),
  'objects without end': '{"a":'.repeat(200_000),
  'percent signs': 'otpauth://totp/' + '%'.repeat(500_000),
  'a key without end': `otpauth://totp/x?secret=${'A'.repeat(900_000)}`,
  'parameters without end': `otpauth://totp/x?${'a=1&'.repeat(200_000)}`,
  'an issuer that never ends': `otpauth://totp/x?issuer=${'period'.repeat(100_000)}`,
  'colons and slashes': `otpauth://totp/${':/'.repeat(300_000)}`,
  'an export of letters': `otpauth-migration://offline?data=${'A'.repeat(900_000)}`,
  'an address of dots': 'a.'.repeat(500_000),
};

describe.each(Object.entries(readers))('%s', (_name, read) => {
  it('that is odd is answered', () => {
    fc.assert(
      fc.property(odd, (text) => {
        answers(read, text);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each(Object.entries(giants))('of %s is answered soon', (_what, text) => {
    answers(read, text);
  });
});

it('no name turns the direction of what follows it, or breaks the line', () => {
  fc.assert(
    fc.property(odd, odd, (issuer, account) => {
      for (const shown of [visibleText(issuer), displayName({ issuer, account })]) {
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      }
    }),
    { numRuns: runs(1000) },
  );
});

describe('what was being filled in', () => {
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ maxLength: 8 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 8 }),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('map'),
    ),
    map: fc
      .array(
        fc.tuple(
          fc.constantFrom('kind', 'fields', 'drafts', 'parts', 'otp', 'secret', 'tags', 'batchSize', 'entryId', 'x'),
          fc.oneof(tie('value'), fc.constantFrom('form', 'read', 'totp', 'motp')),
        ),
        { maxLength: 6 },
      )
      .map((pairs) => new Map(pairs as [string, unknown][])),
  })).map as fc.Arbitrary<unknown>;

  it('is read as what it is, or as nothing', () => {
    fc.assert(
      fc.property(value, (map) => {
        const work = readWork(decodeCborMap(encodeCbor(map)) as WorkMap);
        if (work) expect(readWork(decodeCborMap(encodeCbor(writeWork(work))))).toEqual(work);
      }),
      { numRuns: runs(1000) },
    );
  });
});
