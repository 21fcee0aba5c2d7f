import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { encodeBase64 } from '../bytes/base64';
import { wipe } from '../bytes/wipe';
import type { Entry } from '../entry/entry';
import { hashNames, type HotpParams, type TotpParams } from '../otp/params';
import { readLabel } from './label';

type Named = Pick<Entry, 'issuer' | 'account'>;
type Written = Named & Pick<Entry, 'otp'>;

/** As many as Google's own codes hold. */
const mostPerPart = 10;
/** In bytes of the accounts: a code of about 700 characters, which a phone reads off a screen without effort. */
const mostPartBytes = 480;
/** One account alone may take a denser code; beyond it none could be read. In bytes. */
const mostAccountBytes = 1000;

/** Whether the account fits into a code at all, its kind and figures aside. */
export function canBeMigrated(entry: Written): boolean {
  const { issuer, otp } = entry;
  const bytes = new TextEncoder().encode(issuer + nameOf(entry)).length + otp.secret.length;
  return bytes + 40 <= mostAccountBytes;
}

/** Whether a reader finds the same two names again: a name with a colon may be cut at it. */
export function keepsNames(entry: Named): boolean {
  return readsBack(entry, nameOf(entry));
}

/**
 * The texts of the QR codes that Google Authenticator takes accounts over from (`otpauth-migration:`), ten accounts at the most in
 * each. `batchId` (a positive 31-bit number) tells the parts of one transfer from those of another. Only what Google's message has a
 * place for may be in `entries`: TOTP of 30 s and HOTP, six or eight digits.
 *
 * The texts hold the secrets: they are made only where a person asked for them, and not kept.
 * @throws RangeError for another account.
 */
export function writeMigration(entries: readonly Written[], batchId: number): readonly string[] {
  const parts = cutIntoParts(entries.map(writeAccount));
  const texts = parts.map((accounts, index) => {
    const payload = writePayload(accounts, { size: parts.length, index, id: batchId });
    const text = `otpauth-migration://offline?data=${encodeURIComponent(encodeBase64(payload))}`;
    wipe(payload, ...accounts);
    return text;
  });
  return texts;
}

function cutIntoParts(accounts: readonly Uint8Array[]): Uint8Array[][] {
  const parts: Uint8Array[][] = [];
  let bytes = Infinity;
  for (const account of accounts) {
    const last = parts.at(-1);
    bytes += account.length;
    if (last && last.length < mostPerPart && bytes <= mostPartBytes) {
      last.push(account);
    } else {
      parts.push([account]);
      bytes = account.length;
    }
  }
  return parts;
}

function writePayload(
  accounts: readonly Uint8Array[],
  { size, index, id }: { readonly size: number; readonly index: number; readonly id: number },
): Uint8Array {
  const writer = new BinaryWriter();
  for (const account of accounts) writer.tag(1, WireType.LengthDelimited).bytes(account);
  const numbers = [1, size, index, id];
  numbers.forEach((number, i) => writer.tag(2 + i, WireType.Varint).int32(number));
  return writer.finish();
}

function writeAccount(entry: Written): Uint8Array {
  const { issuer, otp } = entry;
  if (otp.kind !== 'totp' && otp.kind !== 'hotp') throw new RangeError('no place for this kind of account');
  const writer = new BinaryWriter();
  writer.tag(1, WireType.LengthDelimited).bytes(otp.secret);
  writer.tag(2, WireType.LengthDelimited).string(nameOf(entry));
  writer.tag(3, WireType.LengthDelimited).string(issuer);
  writer.tag(4, WireType.Varint).int32(hashNames.indexOf(otp.algorithm) + 1);
  writer.tag(5, WireType.Varint).int32(digitCount(otp));
  writer.tag(6, WireType.Varint).int32(otp.kind === 'hotp' ? 1 : 2);
  if (otp.kind === 'hotp') writer.tag(7, WireType.Varint).int64(otp.counter);
  return writer.finish();
}

function digitCount(otp: TotpParams | HotpParams): number {
  const isLikeGoogle = otp.kind === 'hotp' || otp.periodSeconds === 30;
  if (!isLikeGoogle || (otp.digits !== 6 && otp.digits !== 8)) throw new RangeError('no place for these figures');
  return otp.digits === 6 ? 1 : 2;
}

/** The account alone where that reads back, else with its issuer (or a colon for "none") in front. */
function nameOf(entry: Named): string {
  const { issuer, account } = entry;
  return [account, `${issuer}:${account}`].find((name) => readsBack(entry, name)) ?? account;
}

function readsBack({ issuer, account }: Named, name: string): boolean {
  const read = readLabel(name, issuer, (label) => label);
  return read.issuer === issuer && read.account === account;
}
