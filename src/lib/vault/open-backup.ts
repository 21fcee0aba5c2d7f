import type { Bytes } from '../bytes/bytes';
import { importAeadKey } from '../crypto/aead';
import type { DeriveArgon2id } from '../crypto/argon2id';
import type { Body } from './codec';
import { isEmpty, isGuessable, type Credential } from './credential';
import { readVaultFile } from './format';
import { openSlots } from './open-slots';
import { openBody } from './sealed-body';

/** What anyone who has the file may know of it. */
export interface BackupHead {
  readonly vaultId: Bytes;
  readonly revision: number;
  readonly savedAtMs: number;
}

/** What came of a password or a key: all that the file holds, whose secrets are the caller's to wipe, or that it was another one. */
export type BackupAnswer =
  | { readonly kind: 'open'; readonly head: BackupHead; readonly body: Body }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'wrong-key' };

/** Reads the open part. Throws Failure `vault/not-a-vault`, `vault/too-new` or `vault/damaged`. */
export async function readBackupHead(bytes: Bytes): Promise<BackupHead> {
  const { vaultId, revision, savedAtMs } = (await readVaultFile(bytes)).header;
  return { vaultId, revision, savedAtMs };
}

/**
 * Opens a sealed file and writes it nowhere. Tries are not counted: whoever has a file can try passwords on it elsewhere.
 * Throws as `readBackupHead`, Failure `vault/no-such-way` and what the deriver throws.
 */
export async function openBackup(
  bytes: Bytes,
  credential: Credential,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<BackupAnswer> {
  const file = await readVaultFile(bytes);
  const opened = isEmpty(credential) ? null : await openSlots(file, credential, derive, { refused: false }, signal);
  if (!opened) return { kind: isGuessable(credential) ? 'wrong-password' : 'wrong-key' };
  const key = await importAeadKey(opened.vaultKey);
  opened.vaultKey.fill(0);
  const { vaultId, revision, savedAtMs } = file.header;
  return { kind: 'open', head: { vaultId, revision, savedAtMs }, body: await openBody(key, file) };
}
