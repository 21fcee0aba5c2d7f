import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tagColours } from '../../src/lib/entry/tag-colour';
import { decodeBody, encodeBody, type Body } from '../../src/lib/vault/codec';
import { tagColoursIn, withTagChange, type TagChange } from '../../src/lib/vault/tags';
import { runs } from '../runs';
import { body, unknownValue } from './bodies';

const tag = fc.constantFrom('a', 'b', 'c', '__proto__', 'Büro 🏢');
const change: fc.Arbitrary<TagChange> = fc.oneof(
  fc.record({ kind: fc.constant('rename'), tag, to: fc.oneof(tag, fc.constant('')) }),
  fc.record({ kind: fc.constant('colour'), tag, colour: fc.constantFrom(...tagColours, null) }),
);
const held = fc
  .array(fc.tuple(tag, fc.oneof(fc.constantFrom(...tagColours), unknownValue)))
  .map((pairs) => new Map<string, unknown>(pairs));
const tagged = fc.tuple(
  body,
  fc.array(fc.uniqueArray(tag), { minLength: 8, maxLength: 8 }),
  fc.oneof(held, unknownValue),
);

it('whatever is done to tags: no account is lost, what no change was about stays, and it is all there after locking', () => {
  fc.assert(
    fc.property(tagged, fc.array(change, { maxLength: 6 }), ([plain, tags, field], changes) => {
      const entries = plain.entries.map((entry, i) => ({ ...entry, tags: tags[i] ?? [] }));
      const before: Body = { ...plain, entries, unknown: new Map([...plain.unknown, ['tagColours', field]]) };
      const after = changes.reduce((now, one) => withTagChange(now, one, 1), before);

      const anyTags = (of: Body) => of.entries.map((entry) => ({ ...entry, tags: null, changedAtMs: null }));
      expect(anyTags(after)).toEqual(anyTags(before));
      expect({ ...after, entries: null, unknown: null }).toEqual({ ...before, entries: null, unknown: null });
      const others = ({ unknown }: Body) => new Map([...unknown].filter(([name]) => name !== 'tagColours'));
      expect(others(after)).toEqual(others(before));

      const about = new Set(changes.flatMap((one) => (one.kind === 'rename' ? [one.tag, one.to] : [one.tag])));
      const now = after.unknown.get('tagColours');
      if (field instanceof Map && now instanceof Map)
        for (const [name, value] of field) if (!about.has(name as string)) expect(now.get(name)).toEqual(value);
      for (const [name, colour] of tagColoursIn(after.unknown)) {
        expect([typeof name, tagColours.includes(colour)]).toEqual(['string', true]);
      }
      expect(decodeBody(encodeBody(after))).toEqual(after);
    }),
    { numRuns: runs(300) },
  );
});
