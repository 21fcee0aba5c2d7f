import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { decodeHex } from '../../bytes/hex';
import { decodeUtf8, encodeUtf8 } from '../../bytes/utf8';
import { readSecretText, readSeedText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import { openCbc } from '../cipher';
import type { Context, Reading } from '../format';
import { pbkdf2 } from '../kdf';
import { passwordForms } from '../password-forms';
import { readRows, type OneRow } from '../rows';
import type { AuthyToken, Seed } from './authy-token';

type Sealed = Extract<Seed, { kind: 'sealed' }>;

/** Each token has a derivation of its own, so the cost of the file is their sum. [Note: Capped cost] */
const mostIterations = 200_000_000;

interface OpenedToken {
  readonly token: AuthyToken;
  /** The seed's text; `null` when it was sealed and did not open. */
  readonly text: string | null;
}

/** The tokens as rows. Those that an older backup password seals are rejected; when none opens, the password is another one. */
export async function readTokens(tokens: readonly AuthyToken[], context: Context): Promise<Reading> {
  const sealed = tokens.flatMap(({ seed }) => (seed?.kind === 'sealed' ? [seed] : []));
  if (sealed.reduce((sum, { iterations }) => sum + iterations, 0) > mostIterations)
    throw new Failure('crypto/kdf-cost');
  if (sealed.length === 0) return rowsOf(tokens.map((token) => ({ token, text: token.seed?.text ?? '' })));
  if (context.password === null) return { kind: 'needs-password' };
  for (const form of passwordForms(context.password)) {
    const opened = await openAll(tokens, form, context.onProgress);
    if (opened.some(({ token, text }) => token.seed?.kind === 'sealed' && text !== null)) return rowsOf(opened);
  }
  return { kind: 'wrong-password' };
}

async function openAll(
  tokens: readonly AuthyToken[],
  password: Bytes,
  onProgress: (share: number) => void,
): Promise<readonly OpenedToken[]> {
  const opened: OpenedToken[] = [];
  for (const token of tokens) {
    const { seed } = token;
    opened.push({ token, text: seed?.kind === 'sealed' ? await openSeed(seed, password) : (seed?.text ?? '') });
    onProgress(opened.length / tokens.length);
  }
  return opened;
}

/** AES-CBC does not authenticate: what opens has to look like a seed. */
async function openSeed({ text, salt, iv, iterations }: Sealed, password: Bytes): Promise<string | null> {
  const sealed = decodeBase64(text);
  const vector = iv === '' ? new Uint8Array(16) : decodeHex(iv);
  if (!sealed || !vector) return null;
  const key = await pbkdf2(password, encodeUtf8(salt), { hash: 'SHA-1', iterations }, 32);
  const plain = await openCbc(key, vector, sealed);
  const seed = plain && decodeUtf8(plain);
  return seed && /^[a-z0-9\s=-]+$/i.test(seed) ? seed : null;
}

function rowsOf(opened: readonly OpenedToken[]): Reading {
  return readRows(opened, readToken, ({ token }) => token);
}

function readToken({ token, text }: OpenedToken): OneRow {
  const { issuer, account, digits, periodSeconds, seed } = token;
  if (text === null) throw new Failure('transfer/other-password');
  const secret = seed?.kind === 'hex' ? readSeedText(text) : readSecretText(text);
  return { draft: { issuer, account, otp: { kind: 'totp', secret, digits, periodSeconds } } };
}
