// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { first } from '../../src/lib/i18n/first.en';
import { messages } from '../../src/lib/i18n/messages.en';
import { readSettings } from '../../src/lib/settings/settings';
import { Codes } from '../../src/lib/state/codes.svelte';
import { Holding } from '../../src/lib/state/holding.svelte';
import { OpenRows } from '../../src/lib/state/open-rows.svelte';
import { Pins } from '../../src/lib/state/pins.svelte';
import { RowFace } from '../../src/lib/state/row-face.svelte';
import { Selection } from '../../src/lib/state/selection.svelte';
import { someEntry } from '../unit/vault/quick-vault';

const periodMs = 30_000;

/** A face that an effect keeps up to date, as a row's does. */
function shown(start: Entry) {
  let nowMs = $state.raw(1_700_000_010_000);
  let entry = $state.raw(start);
  let armedId: string | null = $state.raw(null);
  const clock = {
    get nowMs() {
      return nowMs;
    },
  };
  const vault = { update: () => Promise.resolve() };
  const time = { nowMs: () => nowMs };
  const holding = new Holding();
  const pins = new Pins(vault, time);
  const face = new RowFace(
    {
      clipboard: {
        get armedId() {
          return armedId;
        },
      },
      preferences: { settings: readSettings(null) },
      reveal: { isHidden: () => false },
      saved: { ids: [] },
      texts: { t: { ...first, ...messages } },
    },
    {
      codes: new Codes(clock),
      floats: () => true,
      holding,
      openRows: new OpenRows(),
      pins,
      selection: new Selection(),
      tagColours: new Map([['Work', 'red']]),
    },
  );
  const drawn: string[] = [];
  const end = $effect.root(() => {
    $effect.pre(() => {
      face.show(entry);
    });
    for (const field of [
      'title',
      'subtitle',
      'tags',
      'code',
      'countdownText',
      'shareLeft',
      'isTimed',
      'isKept',
      'note',
    ] as const) {
      $effect(() => {
        void face[field];
        drawn.push(field);
      });
    }
  });
  ends.push(end);
  /** What is drawn anew by a change. */
  const after = (change: () => void): string[] => {
    flushSync();
    drawn.length = 0;
    change();
    flushSync();
    return [...drawn];
  };
  return {
    face,
    holding,
    after,
    give: (next: Entry) => (entry = next),
    pass: (ms: number) => (nowMs += ms),
    arm: (id: string) => (armedId = id),
  };
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('what a row shows', () => {
  const otp = {
    kind: 'totp',
    secret: new Uint8Array(20).fill(7),
    algorithm: 'SHA1',
    digits: 6,
    periodSeconds: 30,
  } as const;
  const one = someEntry({ issuer: 'Example', account: 'ada', otp });

  it('draws nothing between two seconds, and then what runs out', () => {
    const { face, after, pass } = shown(one);
    expect(after(() => pass(400))).toEqual([]);
    expect(after(() => pass(599))).toEqual([]);
    expect([face.countdownText, face.shareLeft]).toEqual(['30 s', 1]);
    expect(after(() => pass(1))).toEqual(['countdownText', 'shareLeft']);
    expect([face.countdownText, face.shareLeft]).toEqual(['29 s', 29 / 30]);
  });

  it('draws of another account only what differs', () => {
    const { face, after, give } = shown(one);
    const other = someEntry({ issuer: 'Example', account: 'bob', otp: { ...otp, secret: new Uint8Array(20).fill(9) } });
    expect(after(() => give(other))).toEqual(['subtitle', 'code']);
    expect([face.title, face.subtitle, face.name]).toEqual(['Example', 'bob', 'Example bob']);
    expect(after(() => give({ ...other, tags: ['Work', 'Home'] }))).toEqual(['tags']);
    expect(face.tags).toEqual([{ name: 'Work', colour: 'red' }]);
    expect(after(() => give({ ...other }))).toEqual(['tags']);
    expect(after(() => give({ ...other, notes: 'n' }))).toEqual([]);
  });

  it('draws each second the countdown alone, and the code with its period', () => {
    const { face, after, pass } = shown(one);
    expect(face.countdownText).toBe(messages.codes.seconds(30));
    expect(after(() => pass(1000))).toEqual(['countdownText', 'shareLeft']);
    expect(after(() => pass(24_000))).toEqual(['countdownText', 'shareLeft']);
    expect([face.isExpiring, face.countdownText]).toEqual([true, messages.codes.seconds(5)]);
    expect(after(() => pass(periodMs))).toEqual(['code']);
  });

  it('marks the account whose code is kept, and no other', () => {
    const { face, after, arm, give } = shown(one);
    expect(after(() => arm(one.id))).toEqual(['isKept']);
    expect(face.isKept).toBe(true);
    expect(after(() => give(someEntry({ issuer: 'Example', account: 'ada', otp })))).toEqual(['isKept']);
    expect(face.isKept).toBe(false);
  });

  it('holds a code beyond its period, without a countdown, and says so', () => {
    const { face, holding, after, pass } = shown(one);
    flushSync();
    const { code } = face;
    after(() => {
      holding.toggle(one.id, code ?? '');
    });
    expect([face.isHeld, face.hasCountdown, face.note, face.nextCode]).toEqual([
      true,
      false,
      messages.codes.held,
      null,
    ]);
    expect(after(() => pass(periodMs))).toEqual([]);
    expect(face.code).toBe(code);
  });

  it('waits for a counter that is moved on, and for a PIN', () => {
    const counted = shown(someEntry({ otp: { ...otp, kind: 'hotp', counter: 1n } as unknown as Entry['otp'] }));
    expect([counted.face.code, counted.face.waitsFor, counted.face.isCounted]).toEqual([null, 'counter', true]);
    const motp = { kind: 'motp', secret: new Uint8Array(16) } as unknown as Entry['otp'];
    const { face } = shown(someEntry({ otp: motp }));
    expect([face.code, face.waitsFor, face.hasCountdown]).toEqual([null, 'pin', false]);
  });
});
