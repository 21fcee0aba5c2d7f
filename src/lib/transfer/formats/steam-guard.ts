import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { encodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import { readUri } from '../../uri/read';
import { JsonObject } from '../json';
import type { OneRow } from '../rows';

/** The authenticators in a JSON of Steam: one, or those of `accounts`. */
export function guardsIn(json: unknown): readonly JsonObject[] {
  const file = JsonObject.of(json);
  if (!file) return [];
  if (file.has('shared_secret')) return [file];
  const accounts = file.object('accounts');
  return (accounts?.keys ?? []).flatMap((id) => {
    const guard = accounts?.object(id);
    return guard?.has('shared_secret') ? [guard] : [];
  });
}

/** The shared secret makes codes, and the revocation code takes Steam Guard off; what confirms trades stays behind, and is told. */
export function readGuard(guard: JsonObject): OneRow {
  const recoveryCodes = [{ text: encodeUtf8(guard.text('revocation_code').trim()), usedAtMs: null }];
  const draft = { ...steamNames(guard), recoveryCodes, otp: { kind: 'steam' as const, secret: secretOf(guard) } };
  return { draft, left: guard.text('identity_secret') === '' ? [] : ['push'] };
}

export function steamNames(guard: JsonObject): { issuer: string; account: string } {
  return { issuer: 'Steam', account: guard.firstText('account_name') || (linked(guard)?.account ?? '') };
}

function secretOf(guard: JsonObject): Bytes | Uint8Array {
  const written = guard.text('shared_secret');
  const secret = written === '' ? linked(guard)?.otp.secret : decodeBase64(written);
  if (secret === undefined) throw new Failure('entry/secret-missing');
  if (secret === null) throw new Failure('transfer/row-damaged');
  return secret;
}

function linked(guard: JsonObject) {
  try {
    return readUri(guard.text('uri'))[0];
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
