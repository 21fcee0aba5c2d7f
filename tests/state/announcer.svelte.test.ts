// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { Announcer } from '../../src/lib/state/announcer.svelte';

it('an effect may announce and forget without being called again by it', () => {
  const announcer = new Announcer();
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      runs++;
      announcer.say('Mill jo was deleted.');
      announcer.forget();
    });
  });
  flushSync();
  flushSync();
  stop();
  expect([runs, announcer.message, announcer.turn]).toEqual([1, '', 2]);
});
