import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Intake } from '../../src/lib/state/intake.svelte';
import { migrationLinks } from '../e2e/migration-links';
import { runs } from '../runs';

const intakeOfNothing = () => new Intake({ nowMs: () => 1, present: () => [], put: () => Promise.resolve() });
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '#',
    'otpauth://totp/',
    '?secret=GEZDGNBV',
    'otpauth-migration://offline?data=',
    '&',
    '%',
  ),
  fc.base64String(),
);

it('any text is read, refused with a reason, or both', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join(''))), (texts) => {
      const intake = intakeOfNothing();
      const outcome = intake.readTexts(texts.map((text) => ({ text })));
      if (outcome.kind === 'candidates') expect(intake.candidates.length).toBeGreaterThan(0);
      if (outcome.kind === 'incomplete') expect(intake.transfers.length).toBeGreaterThan(0);
      if (outcome.kind === 'refused') expect(outcome.refused.length).toBeGreaterThanOrEqual(texts.length);
      intake.clear();
      expect(intake.candidates).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});

it('a transfer is whole whatever way its parts come, and however often', () => {
  const parts = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 7,
  });
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.infiniteStream(fc.nat()),
      (sizes, id, order) => {
        const accounts = sizes.map((numbers, part) => numbers.map((number) => ({ name: `${part}-${number}` })));
        const links = migrationLinks(accounts, id);
        const intake = intakeOfNothing();
        const left = new Set(links.keys());
        while (left.size > 0) {
          const part = (order.next().value ?? 0) % links.length;
          left.delete(part);
          const { kind } = intake.readTexts([{ text: links[part] ?? '' }]);
          expect(kind).toBe(left.size > 0 ? 'incomplete' : 'candidates');
          expect(intake.transfers[0]?.missing ?? []).toEqual([...left].map((one) => one + 1));
        }
        expect(intake.candidates.map(({ entry }) => entry.account)).toEqual(accounts.flat().map(({ name }) => name));
      },
    ),
    { numRuns: runs(50) },
  );
});
