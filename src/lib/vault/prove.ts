import type { DeriveArgon2id } from '../crypto/argon2id';
import type { BodyReader } from './body-reader';
import { isEmpty, isGuessable, type Credential } from './credential';
import type { VaultFile } from './format';
import type { Attempt, Lockout, Refusals, Uncounted } from './lockout';
import { openSlots, slotsOfKind, type OpenedSlot } from './open-slots';
import { newestReadable, type Found } from './stored-vault';
import type { VaultStore } from './vault-store';

interface Proving {
  readonly store: VaultStore;
  readonly lockout: Lockout;
  readonly derive: DeriveArgon2id;
  readonly bodies?: BodyReader | undefined;
}

/** Called as soon as a slot has opened, and not waited for. `found` is the generation that the slot stands in. */
export type Begin<T> = (opened: OpenedSlot, found: Found) => T;

/** A slot that opened, and what was begun with it. */
export interface Proven<T> {
  readonly opened: OpenedSlot;
  readonly begun: T;
}

/**
 * Whether the credential opens a slot of the stored vault, under the counter of wrong ones. No vault has an empty password, so an
 * empty one is not counted either: it is a slip, not a guess. Throws Failure `vault/*` and `crypto/*`.
 */
export async function proven<T>(
  { store, lockout, derive, bodies }: Proving,
  credential: Credential,
  begin: Begin<T>,
  signal?: AbortSignal,
): Promise<Attempt<Proven<T>> | Uncounted<Proven<T>>> {
  if (isEmpty(credential)) return { kind: 'wrong-password', standing: await lockout.standing() };
  const read = async () => {
    const found = await newestReadable(store);
    slotsOfKind(found.file, credential.kind);
    return found;
  };
  const check = async (found: Found, refusals: Refusals, until?: AbortSignal) => {
    const opening = openSlots(found.file, credential, derive, refusals, until);
    // After the key's worker, which the person waits for first.
    bodies?.expect(found.file.sealedBody.length);
    const opened = await opening;
    return opened && { opened, begun: begin(opened, found) };
  };
  if (isGuessable(credential)) return lockout.attempt(read, check, signal);
  return lockout.uncounted(read, (found) => check(found, { refused: false }, signal), signal);
}

/** The same for a file, where nothing is counted; `null` when no slot opens. Throws as `openSlots`. */
export async function slotOpenedBy(
  file: VaultFile,
  credential: Credential,
  derive: DeriveArgon2id,
  signal?: AbortSignal,
): Promise<OpenedSlot | null> {
  return isEmpty(credential) ? null : openSlots(file, credential, derive, { refused: false }, signal);
}
