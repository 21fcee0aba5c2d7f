import { argon2idByScript } from '../lib/crypto/argon2id-by-script';
import { checkCost, type DeriveArgon2id } from '../lib/crypto/argon2id';
import type { Entry } from '../lib/entry/entry';
import { Failure } from '../lib/failure';
import { readPaperText } from '../lib/paper/paper-stack';
import { decodeUtf8 } from '../lib/bytes/utf8';
import { openBackup, readRecoveryText } from '../lib/vault/later';

/** What a backup holds. */
export interface Contents {
  readonly savedAtMs: number;
  readonly entries: readonly Entry[];
  readonly deleted: readonly Entry[];
  readonly foreignCount: number;
}

/** Why a backup was not opened: the name of its sentence. */
export type Refusal =
  'wrong' | 'paper' | 'onlyPasskey' | 'notABackup' | 'damaged' | 'tooNew' | 'cost' | 'noMemory' | 'insecure' | 'failed';

/**
 * Opens a backup with what was typed: its recovery key, if it reads like one and has such a slot, or its password. `onProgress`
 * hears the share of the work on the password, 0 to 1.
 */
export async function read(
  file: Uint8Array<ArrayBuffer>,
  typed: string,
  onProgress: (share: number) => void,
): Promise<Contents | Refusal> {
  if (!isSecureContext) return 'insecure';
  const bytes = await sealedIn(file);
  if (!bytes) return 'paper';
  const recovery = readRecoveryText(typed);
  const password = { kind: 'password', password: typed } as const;
  const shown = recovery.kind === 'key' ? [{ kind: 'recovery', key: recovery.key } as const, password] : [password];
  let refusal: Refusal = 'onlyPasskey';
  for (const credential of shown) {
    try {
      const answer = await openBackup(bytes, credential, byScript(onProgress));
      if (answer.kind === 'open') {
        const { entries, foreign, trash } = answer.body;
        const deleted = trash.map(({ entry }) => entry);
        return { savedAtMs: answer.head.savedAtMs, entries, deleted, foreignCount: foreign.length };
      }
      refusal = 'wrong';
    } catch (error) {
      if (!isNoSuchWay(error)) return refusalOf(error);
    }
  }
  return refusal;
}

/** The file itself, or what the codes of a paper backup in it say; `null` when codes are missing. */
async function sealedIn(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = decodeUtf8(file);
  const onPaper = text === null ? null : await readPaperText(text);
  if (onPaper === null) return file;
  return onPaper instanceof Uint8Array ? onPaper : null;
}

/**
 * Argon2id by plain script, so that no part of this page is anything but script that can be read, and that it runs where WebAssembly
 * is forbidden. It takes some seconds.
 */
function byScript(onProgress: (share: number) => void): DeriveArgon2id {
  return async (request) => {
    checkCost(request.cost);
    return new Uint8Array(await argon2idByScript(request, onProgress));
  };
}

function isNoSuchWay(error: unknown): boolean {
  return error instanceof Failure && error.code === 'vault/no-such-way';
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RangeError) return 'noMemory';
  if (!(error instanceof Failure)) return 'failed';
  const known: Partial<Record<string, Refusal>> = {
    'vault/not-a-vault': 'notABackup',
    'vault/damaged': 'damaged',
    'vault/too-new': 'tooNew',
    'crypto/kdf-cost': 'cost',
  };
  return known[error.code] ?? 'failed';
}
