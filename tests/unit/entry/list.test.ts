import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../../src/lib/entry/admit';
import { displayName } from '../../../src/lib/entry/display-name';
import type { Draft, DraftOtp, Entry } from '../../../src/lib/entry/entry';
import { arranged, inOrder, moved } from '../../../src/lib/entry/order';
import { sameAccount, sameKey } from '../../../src/lib/entry/same';
import { search, searchFields, type SearchField } from '../../../src/lib/entry/search';
import { draft, made } from '../../vectors/draft';

const entry = (named: Partial<Draft>, otp: Partial<DraftOtp> = {}, id = made.id): Entry =>
  admit(draft(named, otp), { ...made, id });

describe('displayName', () => {
  it.each([
    ['Mill', 'jo', 'Mill jo'],
    ['Mill', '', 'Mill'],
    ['', 'jo', 'jo'],
    ['Mill', 'mill', 'Mill'],
    ['', '', ''],
  ])('of %j and %j is %j', (issuer, account, name) => {
    expect(displayName({ issuer, account })).toBe(name);
  });
});

describe('inOrder', () => {
  it('is alphabetical in the language, by issuer, then by account, with numbers as numbers', () => {
    const names = ['Zebra:a', 'apple:b', 'Apple 10:a', 'Apple 2:a', ':banana', 'apple:a', 'Äpfel:a', 'Öl:a'];
    const entries = names.map((name) => {
      const [issuer = '', account = ''] = name.split(':');
      return entry({ issuer, account });
    });
    const listed = (locale: string): string[] => inOrder(entries, locale).map((one) => `${one.issuer}:${one.account}`);
    expect(listed('de')).toEqual([
      'Äpfel:a',
      'apple:a',
      'apple:b',
      'Apple 2:a',
      'Apple 10:a',
      ':banana',
      'Öl:a',
      'Zebra:a',
    ]);
    expect(listed('sv').slice(-2)).toEqual(['Äpfel:a', 'Öl:a']);
  });
  it('does not depend on the order given', () => {
    const entries = ['03', '01', '02'].map((id) => entry({}, {}, id));
    expect(inOrder(entries, 'en').map(({ id }) => id)).toEqual(['01', '02', '03']);
    expect(inOrder([...entries].reverse(), 'en')).toEqual(inOrder(entries, 'en'));
  });
});

describe('arranged', () => {
  const at = (account: string, over: Partial<Entry>) => ({ ...entry({ issuer: '', account }, {}, account), ...over });
  const all = [
    at('b', { useCount: 2, usedAtMs: 5, createdAtMs: 3, position: 2 }),
    at('a', { useCount: 1, usedAtMs: 9, createdAtMs: 1, position: 1 }),
    at('d', { createdAtMs: 4, favourite: true }),
    at('c', { useCount: 2, usedAtMs: 7, createdAtMs: 2, position: 0 }),
  ];
  it.each([
    ['name', 'dabc'],
    ['most-used', 'dbca'],
    ['last-used', 'dacb'],
    ['newest', 'dbca'],
    ['hand', 'dcab'],
  ] as const)('by %s has favourites on top: %s', (order, names) => {
    expect(
      arranged(all, order, 'en')
        .map(({ account }) => account)
        .join(''),
    ).toBe(names);
  });
  it('moves one and counts all anew', () => {
    const places = moved(arranged(all, 'hand', 'en'), 3, 1);
    expect([...places].map(([id]) => id).join('')).toBe('dbca');
    expect([...places.values()]).toEqual([0, 1, 2, 3]);
  });
});

describe('search', () => {
  const entries = [
    entry({ issuer: 'Große Mühle', account: 'jo@mill.test', url: 'https://login.grinder.test:8443/path' }),
    entry({ issuer: 'Harbour', account: 'mia', tags: ['Work'], notes: 'mühlrad' }),
  ];
  const found = (query: string, fields = searchFields as readonly SearchField[]): string[] =>
    search(entries, query, fields).map(({ account }) => account);
  it.each(['muhle', 'MÜHLE', 'muehle', 'grosse', 'große mu', 'jo gross', 'grinder', ' GRINDER.test  jo '])(
    '%j finds Jo',
    (query) => {
      expect(found(query)).toEqual(['jo@mill.test']);
    },
  );
  it('finds by tag, and everything when nothing is asked', () => {
    expect(found('work')).toEqual(['mia']);
    expect(found(' ')).toEqual(['jo@mill.test', 'mia']);
  });
  it.each(['mhüle', 'mühhle', 'grsse', 'grnder', 'grimder', 'rginder'])('%j has a slip, and finds Jo', (query) => {
    expect(found(query)).toEqual(['jo@mill.test']);
  });
  it('looks in the fields that are chosen', () => {
    expect([found('rad'), found('rad', ['issuer', 'account']), found('grinder', ['notes'])]).toEqual([['mia'], [], []]);
  });
  it('puts the best match first: the whole name, its start, a word of it, within one, and then other fields', () => {
    const names = ['Amber', 'my amber', 'ambermill', 'chamber'].map((account) =>
      entry({ issuer: account, account: '' }),
    );
    const noted = entry({ issuer: 'Other', account: '', notes: 'amber' });
    const all = [noted, ...names.reverse()];
    expect(search(all, 'amber').map(({ issuer }) => issuer)).toEqual([
      'Amber',
      'Other',
      'ambermill',
      'my amber',
      'chamber',
    ]);
  });
  it('finds in a list what it finds in each account alone, in the same order of fit', () => {
    // Too short to be guessed at, so that what is found in one does not hang on the others.
    const word = fc.stringMatching(/^[abé]{1,3}$/);
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    const made = fc.record({ issuer: text, account: text, notes: text, tags: fc.array(word, { maxLength: 2 }) });
    const fields = fc.subarray([...searchFields], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), fc.array(word, { maxLength: 3 }), fields, (all, words, within) => {
        const list = all.map((over) => entry(over));
        const query = words.join(' ');
        const together = search(list, query, within);
        const alone = list.filter((one) => search([one], query, within).length > 0);
        expect(new Set(together)).toEqual(new Set(alone));
        expect(together).toHaveLength(alone.length);
        together.forEach((one, i) => {
          const next = together[i + 1];
          const pair = list.filter((other) => other === one || other === next);
          if (next) expect(search(pair, query, within)).toEqual([one, next]);
        });
      }),
    );
  });
  it('guesses in a list what it guesses in each account alone, in the same order of fit', () => {
    const word = fc.stringMatching(/^[ab]{3,6}$/);
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    const made = fc.record({ issuer: text, account: text, notes: text, tags: fc.array(word, { maxLength: 2 }) });
    const fields = fc.subarray([...searchFields], { minLength: 1 });
    // A letter that stands in none of them, so that all of it is guessed.
    const slip = fc.tuple(word, fc.nat(6)).map(([one, at]) => `${one.slice(0, at)}x${one.slice(at + 1)}`);
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 12 }),
        fc.array(slip, { minLength: 1, maxLength: 2 }),
        fields,
        (all, words, within) => {
          const list = all.map((over) => entry(over));
          const query = words.join(' ');
          const together = search(list, query, within);
          expect(new Set(together)).toEqual(new Set(list.filter((one) => search([one], query, within).length > 0)));
          together.slice(1).forEach((next, i) => {
            const one = together[i];
            const pair = list.filter((other) => other === one || other === next);
            expect(search(pair, query, within)).toEqual([one, next]);
          });
        },
      ),
    );
  });
  it('asks of several words that each fits, guessed or not', () => {
    expect(found('harbor mia')).toEqual(['mia']);
    expect(found('harbor jo')).toEqual([]);
    expect(found('hrabour wrok')).toEqual(['mia']);
    expect(found('habour mu')).toEqual(['mia']);
  });
  it.each(['mia jo', 'harbourmia', 'path', '8443', 'https'])('%j finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('same', () => {
  it('names, letter case and blanks aside', () => {
    expect(sameAccount(entry({ issuer: 'MÜHLE' }), { issuer: ' mu\u0308hle', account: 'JO ' })).toBe(true);
    expect(sameAccount(entry({}), { issuer: 'Mill', account: 'joe' })).toBe(false);
    expect(sameAccount(entry({}), { issuer: 'Mall', account: 'jo' })).toBe(false);
  });
  it('key: kind, secret and parameters', () => {
    expect(sameKey(entry({}), entry({ issuer: 'Other' }, { algorithm: 'sha-1', digits: '6' }))).toBe(true);
    for (const other of [
      { secret: new Uint8Array([1]) },
      { digits: 8 },
      { algorithm: 'SHA256' },
      { periodSeconds: 60 },
      { kind: 'hotp' as const },
      { kind: 'steam' as const },
    ]) {
      expect(sameKey(entry({}), entry({}, other))).toBe(false);
    }
  });
  it('key of HOTP, whatever its counter', () => {
    expect(sameKey(entry({}, { kind: 'hotp', counter: 1 }), entry({}, { kind: 'hotp', counter: 9 }))).toBe(true);
  });
});
