import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/lib/entry/entry';
import { decodeCborMap, encodeCbor, type CborMap } from '../../../src/lib/vault/cbor';
import { decodeBody, emptyBody, encodeBody } from '../../../src/lib/vault/codec';
import { failureOf } from '../../vectors/draft';
import { someEntry } from './quick-vault';

const secret = new Uint8Array(16).fill(5);
const bodyOf = (otp: Entry['otp']) => ({ ...emptyBody, entries: [{ ...someEntry(), otp }] });

/** A body whose `otp` has `pin` set to `value` by other hands. */
function withPin(otp: Entry['otp'], value: unknown): Uint8Array {
  const body = decodeCborMap(encodeBody(bodyOf(otp)));
  const [entry] = body.get('entries') as CborMap[];
  (entry?.get('otp') as CborMap).set('pin', value);
  return encodeCbor(body);
}

describe.each(['motp', 'yandex'] as const)('the PIN of %s', (kind) => {
  it('is stored when it is to be kept', () => {
    const body = bodyOf({ kind, secret, pin: '0123' });
    expect(decodeBody(encodeBody(body))).toEqual(body);
  });
  it('need not be there', () => {
    const body = bodyOf({ kind, secret });
    expect(decodeBody(encodeBody(body))).toEqual(body);
  });
  it.each([['a number', 1234] as const, ['empty', ''] as const, ['bytes', new Uint8Array(4)] as const])(
    'is damage when it is %s',
    (_, value) => {
      expect(failureOf(() => decodeBody(withPin({ kind, secret }, value)))).toBe('vault/damaged');
    },
  );
});

it('a field `pin` where none belongs is carried along as unknown', () => {
  const bytes = withPin({ kind: 'steam', secret }, '1234');
  const [entry] = decodeBody(bytes).entries;
  expect(entry?.otp).toEqual({ kind: 'steam', secret });
  expect(entry?.unknown.get('otp')).toEqual(new Map([['pin', '1234']]));
  expect(encodeBody(decodeBody(bytes))).toEqual(bytes);
});
