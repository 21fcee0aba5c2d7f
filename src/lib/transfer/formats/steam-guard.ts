import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { Failure } from '../../failure';
import { readUri } from '../../uri/read';
import type { Leftover } from '../format';
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

/** Only the shared secret makes codes; what confirms trades and what recovers the account stay behind, and are told. */
export function readGuard(guard: JsonObject): OneRow {
  const left: Leftover[] = [
    ...(guard.text('revocation_code') ? (['recovery-code'] as const) : []),
    ...(guard.text('identity_secret') ? (['push'] as const) : []),
  ];
  return { draft: { ...steamNames(guard), otp: { kind: 'steam', secret: secretOf(guard) } }, left };
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
