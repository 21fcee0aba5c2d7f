import { decodeBase32, encodeBase32 } from '../bytes/base32';
import type { Bytes } from '../bytes/bytes';
import { concat } from '../bytes/concat';
import { encodeHex } from '../bytes/hex';
import { equalBytes } from '../bytes/equal';
import { encodeUtf8 } from '../bytes/utf8';

/**
 * A file on paper: QR codes that each hold a piece of it, in characters that QR codes pack tightly (ISO/IEC 18004, alphanumeric mode).
 * docs/paper-format.md says it to the letter. The bytes are whatever they are; for Faktor they are a sealed vault.
 */

const magic = 'FAKTOR-PAPER';
const version = 1;

/** Of one code: with its frame some 950 characters, a QR code of version 20 at level M, 97 modules wide. */
export const pieceBytes = 560;
/** 96 codes are 16 sheets; nobody scans more. */
export const mostCodes = 96;
export const mostBytes = mostCodes * pieceBytes;

const tagBytes = 4;
const checkBytes = 8;

/** One code, as it was read. */
export interface PaperCode {
  /** Tells one backup's codes from another's: the beginning of the SHA-256 of the whole, in hex. */
  readonly tag: string;
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
  readonly piece: Bytes;
}

export type PaperReading =
  | { readonly kind: 'code'; readonly code: PaperCode }
  /** No code of a paper backup. */
  | { readonly kind: 'other' }
  /** Of a version that this Faktor does not know. */
  | { readonly kind: 'too-new' }
  /** One, but not as it was printed: a letter is wrong somewhere. */
  | { readonly kind: 'damaged' };

/**
 * The texts of the codes of a file, in their order.
 * @throws RangeError for no bytes, or more than `mostBytes`.
 */
export async function writePaperCodes(bytes: Bytes): Promise<string[]> {
  if (bytes.length === 0 || bytes.length > mostBytes) throw new RangeError('this does not go on paper');
  const tag = await tagOf(bytes);
  const count = Math.ceil(bytes.length / pieceBytes);
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const frame = frameOf(tag, i + 1, count);
      const piece = bytes.slice(i * pieceBytes, (i + 1) * pieceBytes);
      return frame + encodeBase32(concat(piece, await checkOf(frame, piece)));
    }),
  );
}

/** Never throws. */
export async function readPaperCode(text: string): Promise<PaperReading> {
  const found = /^FAKTOR-PAPER\/(\d{1,4})\/(?:([0-9A-F]{8})\/([1-9]\d{0,3})\/([1-9]\d{0,3})\/([A-Z2-7]+)$)?/.exec(text);
  if (!found) return { kind: 'other' };
  const [, written = '', tag = '', index = '', count = '', body = ''] = found;
  if (Number(written) > version) return { kind: 'too-new' };
  const bytes = decodeBase32(body);
  const frame = frameOf(tag, Number(index), Number(count));
  // What is decoded is encoded again: the last letter has bits that stand for nothing.
  if (!bytes || bytes.length <= checkBytes || frame + encodeBase32(bytes) !== text) return { kind: 'damaged' };
  const piece = bytes.slice(0, -checkBytes);
  const isWhole = equalBytes(await checkOf(frame, piece), bytes.slice(-checkBytes));
  const isPossible = Number(index) <= Number(count) && Number(count) <= mostCodes && piece.length <= pieceBytes;
  if (!isWhole || !isPossible) return { kind: 'damaged' };
  return { kind: 'code', code: { tag, index: Number(index), count: Number(count), piece } };
}

/** The tag of the whole: what joins the codes is held against it. */
export async function tagOf(bytes: Bytes): Promise<string> {
  return encodeHex((await sha256(bytes)).slice(0, tagBytes)).toUpperCase();
}

function frameOf(tag: string, index: number, count: number): string {
  return `${magic}/${version}/${tag}/${index}/${count}/`;
}

/** Over the frame too: a wrong number is as bad as a wrong letter. */
async function checkOf(frame: string, piece: Bytes): Promise<Bytes> {
  return (await sha256(concat(encodeUtf8(frame), piece))).slice(0, checkBytes);
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
