// @vitest-environment happy-dom
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import PasswordHints from '../../../src/lib/ui/PasswordHints.svelte';

let props = $state<ComponentProps<typeof PasswordHints>>(start());
let component: ReturnType<typeof mount>;

function start(): ComponentProps<typeof PasswordHints> {
  return {
    label: 'Needs',
    hints: [
      { text: 'A digit', isMet: false },
      { text: 'A letter', isMet: true },
    ],
    metLabel: 'met',
    notMetLabel: 'not met',
    strengthLabel: 'Strength',
    strength: null,
  };
}
const show = (digit: boolean, letter: boolean, strength: typeof props.strength = props.strength) => {
  props.hints = [
    { text: 'A digit', isMet: digit },
    { text: 'A letter', isMet: letter },
  ];
  props.strength = strength;
  flushSync();
};
const after = (ms: number): string => {
  vi.advanceTimersByTime(ms);
  flushSync();
  return document.querySelector('[aria-live=polite]')?.textContent ?? '';
};

beforeEach(() => {
  vi.useFakeTimers();
  props = start();
  component = mount(PasswordHints, { target: document.body, props });
  flushSync();
});
afterEach(async () => {
  await unmount(component);
  vi.useRealTimers();
});

it('says each hint in words, and shows it by two shapes', () => {
  const items = [...document.querySelectorAll('li')];
  expect(items.map((item) => item.textContent?.trim())).toEqual(['A digit: not met', 'A letter: met']);
  const shapes = items.map((item) => item.querySelector('svg')?.firstElementChild?.tagName);
  expect(shapes).toEqual(['circle', 'path']);
  expect(document.querySelector('[role=group]')?.getAttribute('aria-labelledby')).toBe(
    document.querySelector('.label')?.id,
  );
});

it('announces nothing at first, then what changed, once typing rests', () => {
  expect(after(1000)).toBe('');
  show(true, true);
  expect(after(500)).toBe('');
  show(true, true);
  expect(after(500)).toBe('');
  expect(after(100)).toBe('A digit: met');
  show(false, false);
  expect(after(600)).toBe('A digit: not met, A letter: not met');
});

it('says nothing of a change that was taken back, nor of another language', () => {
  show(true, true);
  after(300);
  show(false, true);
  expect(after(1000)).toBe('');
  props.hints = [{ text: 'Eine Ziffer', isMet: true }];
  expect(after(1000)).toBe('');
});

it('shows and announces the strength, as a meter and in words', () => {
  show(false, true, { text: 'weak', level: 1 });
  const meter = document.querySelector('[role=meter]');
  expect(meter?.getAttribute('aria-valuenow')).toBe('1');
  expect(meter?.getAttribute('aria-valuetext')).toBe('weak');
  expect(document.getElementById(meter?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Strength');
  expect(meter?.querySelectorAll('.filled')).toHaveLength(1);
  expect(after(600)).toBe('Strength: weak');
  show(false, true, { text: 'strong', level: 3 });
  expect(after(600)).toBe('Strength: strong');
});
