import { describe, expect, it } from 'vitest';
import { difference, differingParts } from '../../../src/lib/entry/difference';
import { someEntry } from '../vault/quick-vault';

describe('the difference between two states', () => {
  it('is what was added, changed and gone', () => {
    const [kept, renamed, gone, added] = ['a', 'b', 'c', 'd'].map((issuer) => someEntry({ issuer }));
    if (!kept || !renamed || !gone || !added) throw new Error('four entries');
    const now = { ...renamed, issuer: 'B', tags: ['x'], changedAtMs: 9 };
    expect(difference([kept, renamed, gone], [added, now, kept])).toEqual({
      added: [added],
      changed: [{ then: renamed, now, parts: ['issuer', 'tags'] }],
      gone: [gone],
    });
    expect(difference([kept], [{ ...kept, changedAtMs: 9 }])).toEqual({ added: [], changed: [], gone: [] });
  });

  it('names each part that a person can change', () => {
    const entry = someEntry();
    const { otp } = entry;
    if (otp.kind !== 'totp') throw new Error(otp.kind);
    const counted = { kind: 'hotp', secret: otp.secret, algorithm: 'SHA1', digits: 6, counter: 1 } as const;
    const parts = [
      differingParts(entry, { ...entry, account: 'x', url: 'https://x.example', notes: 'n' }),
      differingParts(entry, { ...entry, otp: { ...otp, secret: new Uint8Array(20) } }),
      differingParts(entry, { ...entry, otp: { ...otp, algorithm: 'SHA256', digits: 8, periodSeconds: 60 } }),
      differingParts({ ...entry, otp: counted }, { ...entry, otp: { ...counted, counter: 2 } }),
      differingParts(entry, { ...entry, otp: { kind: 'motp', secret: otp.secret, pin: '1234' } }),
    ];
    expect(parts).toEqual([
      ['account', 'url', 'notes'],
      ['secret'],
      ['algorithm', 'digits', 'period'],
      ['counter'],
      ['type', 'algorithm', 'digits', 'period', 'pin'],
    ]);
  });

  it('names favourite, picture and recovery codes; use and place are no change', () => {
    const bytes = (...values: number[]) => new Uint8Array(values);
    const [code, other] = [bytes(1, 2), bytes(1, 3)].map((text) => ({ text, usedAtMs: null }));
    if (!code || !other) throw new Error('two codes');
    const picture = { kind: 'own', type: 'image/png', bytes: bytes(9) } as const;
    const entry = someEntry({ picture, recoveryCodes: [code] });
    const equal = {
      ...entry,
      picture: { ...picture, bytes: bytes(9) },
      recoveryCodes: [{ ...code, text: bytes(1, 2) }],
    };
    const parts = [
      differingParts(entry, { ...equal, position: 4, useCount: 9, usedAtMs: 1 }),
      differingParts(entry, { ...entry, favourite: true, picture: { ...picture, bytes: bytes(8) } }),
      differingParts(entry, { ...entry, picture: null, recoveryCodes: [other] }),
      differingParts(entry, { ...entry, recoveryCodes: [{ ...code, usedAtMs: 1 }] }),
      differingParts(entry, { ...entry, picture: { kind: 'named', name: 'mill' }, recoveryCodes: [] }),
    ];
    expect(parts).toEqual([
      [],
      ['favourite', 'picture'],
      ['picture', 'recoveryCodes'],
      ['recoveryCodes'],
      ['picture', 'recoveryCodes'],
    ]);
  });
});
