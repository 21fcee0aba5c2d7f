import { expect, it } from 'vitest';
import { Undo } from '../../src/lib/state/undo.svelte';

it('changes nothing when there is nothing to forget: locking calls it in an effect, which a change would call again', () => {
  const undo = new Undo();
  const before = undo.deleted;
  undo.forget();
  expect(undo.deleted).toBe(before);
});
