import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/lib/entry/entry';
import { Intake } from '../../src/lib/state/intake.svelte';
import { migrationLinks } from '../e2e/migration-links';

const uri = (account: string, more = '') => `otpauth://totp/Mill:${account}?secret=GEZDGNBVGY3TQOJQ&issuer=Mill${more}`;
const names = (intake: Intake) => intake.candidates.map(({ entry }) => entry.account);

function made(present: readonly Entry[] = []) {
  const put: Entry[] = [];
  const intake = new Intake({
    nowMs: () => 1,
    present: () => present,
    put: (...entries) => Promise.resolve(void put.push(...entries)),
  });
  const read = (...texts: string[]) => intake.readTexts(texts.map((text) => ({ text })));
  return { intake, put, read };
}

describe('texts', () => {
  it('are offered together, twins once, and what is none is named', () => {
    const { intake, read } = made();
    expect(read(uri('jo'), uri('jo'), 'https://example.org', uri('mia'))).toEqual({ kind: 'candidates' });
    expect(names(intake)).toEqual(['jo', 'mia']);
    expect(intake.rejected).toEqual([{ code: 'uri/web-link', name: '' }]);
  });
  it('of many lines are read line by line', () => {
    const { intake, read } = made();
    read(`# backup\r\n${uri('jo')}\r\n\r\nnothing\r\n${uri('mia', '&algorithm=MD5')}`);
    expect(names(intake)).toEqual(['jo']);
    expect(intake.rejected).toMatchObject([
      { code: 'uri/plain-text', line: 4 },
      { code: 'entry/algorithm', name: 'Mill mia' },
    ]);
  });
  it('of which none is an account change nothing', () => {
    const { intake, read } = made();
    read(uri('jo'));
    expect(read('x', 'WIFI:S:a;;')).toMatchObject({ kind: 'refused', refused: [{}, { code: 'uri/wifi' }] });
    expect(names(intake)).toEqual(['jo']);
    expect(read('a'.repeat(1_000_001))).toMatchObject({ refused: [{ code: 'uri/text-too-long' }] });
  });
  it('that were not saved are wiped', () => {
    const { intake, read } = made();
    read(uri('jo'));
    const secret = intake.candidates[0]?.entry.otp.secret;
    intake.clear();
    expect(secret).toEqual(new Uint8Array(10));
  });
});

describe('a transfer', () => {
  const links = (id = 5) => migrationLinks([[{ name: 'a' }], [{ name: 'b' }, { name: 'c' }], [{ name: 'd' }]], id);

  it('waits for its parts in any order and gives them in their own', async () => {
    const { intake, put, read } = made();
    const [one = '', two = '', three = ''] = links();
    expect(read(three)).toEqual({ kind: 'incomplete' });
    expect(intake.transfers).toEqual([{ size: 3, last: 3, missing: [1, 2] }]);
    read(three);
    read(one);
    expect(intake.transfers).toEqual([{ size: 3, last: 1, missing: [2] }]);
    expect(read('x')).toMatchObject({ kind: 'refused' });
    expect(read(two)).toEqual({ kind: 'candidates' });
    expect(names(intake)).toEqual(['a', 'b', 'c', 'd']);
    await intake.save();
    expect(put.map(({ otp }) => otp.secret.some((byte) => byte !== 0))).toEqual([true, true, true, true]);
    expect(intake.transfers).toEqual([]);
  });
  it('comes with what was read beside it', () => {
    const { intake, read } = made();
    const [one = '', two = '', three = ''] = links();
    read(uri('jo'), one, 'x');
    expect(intake.candidates).toEqual([]);
    read(two, three);
    expect(names(intake)).toEqual(['jo', 'a', 'b', 'c', 'd']);
    expect(intake.rejected).toMatchObject([{ code: 'uri/plain-text' }]);
  });
  it('can be saved without the parts that are missing, which stay told', () => {
    const { intake, read } = made();
    read(links()[1] ?? '');
    expect(intake.proceed()).toEqual({ kind: 'candidates' });
    expect(intake.transfers).toEqual([{ size: 3, last: 2, missing: [1, 3] }]);
    expect(names(intake)).toEqual(['b', 'c']);
  });
  it('is kept apart from another, also where both have the same number', () => {
    const { intake, read } = made();
    const old = migrationLinks([[{ name: 'old' }], [{ name: 'older' }]]);
    const fresh = migrationLinks([[{ name: 'new' }], [{ name: 'newer' }]]);
    read(old[0] ?? '');
    read(links()[0] ?? '');
    expect(intake.transfers).toHaveLength(2);
    read(fresh[0] ?? '');
    read(fresh[1] ?? '');
    read(links()[1] ?? '', links()[2] ?? '');
    expect(names(intake)).toEqual(['old', 'new', 'newer', 'a', 'b', 'c', 'd']);
  });
  it('that tells nonsense of its place is read on its own', () => {
    const { intake, read } = made();
    const nonsense = new BinaryWriter()
      .tag(1, 2)
      .bytes(new BinaryWriter().tag(1, 2).bytes(new Uint8Array(10).fill(7)).finish());
    nonsense.tag(3, 0).int32(3).tag(4, 0).int32(9);
    read(`otpauth-migration://offline?data=${Buffer.from(nonsense.finish()).toString('base64url')}`);
    expect(intake.transfers).toEqual([]);
    expect(intake.candidates).toHaveLength(1);
  });
});
