import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import { encodeHex } from '../bytes/hex';
import { importAeadKey } from '../crypto/aead';
import { randomBytes } from '../crypto/random';
import type { UnknownFields } from '../entry/entry';
import { Failure } from '../failure';
import { makeSlotFor, openSlotWith, type Credential, type Deriving, type OnWay } from './credential';
import { resealSlot } from './key-slot';
import type { OpenedSlot } from './open-slots';
import type { OpenVault, Slotted } from './open-vault';
import { sealHeldFor } from './held-vault';
import { isKeyOf } from './sealed-body';
import { isKnown, type KnownSlot, type Slot } from './slot';
import { idOf } from './way-list';
import { wayNameIn, withWayName } from './way-names';

export interface NewWay {
  readonly credential: Credential;
  /** Empty for none. */
  readonly name: string;
}

export interface WaysInOptions extends Deriving {
  readonly nowMs: () => number;
  readonly onWay: OnWay;
}

/**
 * The ways into an open vault, and every change of them. Whoever asks for one has just shown a way that opens the vault as it
 * is: `opened`, whose vault key stays the caller's to wipe. All verbs throw Failure `vault/*`; then nothing has changed.
 */
export class WaysIn {
  readonly #options: WaysInOptions;

  constructor(options: WaysInOptions) {
    this.#options = options;
  }

  /** Adds a way in beside the others. The vault key stays, and so do the older generations. */
  async add(vault: OpenVault, opened: OpenedSlot, { credential, name }: NewWay, signal?: AbortSignal): Promise<void> {
    const slot = await this.#provenSlot(vault.vaultId, credential, opened.vaultKey, signal);
    signal?.throwIfAborted();
    const named = { name, addedAtMs: this.#options.nowMs() };
    await vault.reslot(async (now) => {
      await assertPresent(now, opened);
      return { slots: [...now.slots, slot], fields: withWayName(now.fields, slot.id, named) };
    });
  }

  /**
   * Puts a new way in where another one was, with its name. Knowing the old one is not needed, only some way in.
   *
   * [Note: New vault key] The vault key changes too, and is sealed anew to every slot: whoever had the old password and a
   * copy of the vault knows the old key, and must not read what is written from now on. Only a slot of an unknown kind keeps
   * the key as it is, because this version cannot seal to it and would shut that way in.
   */
  async replace(
    vault: OpenVault,
    opened: OpenedSlot,
    id: string,
    credential: Credential,
    signal?: AbortSignal,
  ): Promise<void> {
    const newKey = randomBytes(32);
    const keepsKey = !vault.slots.every(isKnown);
    const vaultKey = keepsKey ? opened.vaultKey : newKey;
    try {
      const slot = await this.#provenSlot(vault.vaultId, credential, vaultKey, signal);
      signal?.throwIfAborted();
      await vault.reslot(async (now) => {
        await assertPresent(now, opened);
        if (!keepsKey && !now.slots.every(isKnown)) throw new Failure('vault/changed-elsewhere');
        const old = slotIn(now.slots, id);
        const slots = now.slots.map((one) => (one === old ? slot : resealed(vault.vaultId, one, vaultKey)));
        const fields = this.#renamed(now.fields, old, slot);
        return { slots: await Promise.all(slots), fields, key: await importAeadKey(vaultKey) };
      });
      this.#options.onWay(credential.kind, false);
    } finally {
      newKey.fill(0);
    }
  }

  /**
   * Takes a way in away. The vault key changes, or an older copy of the slot would open what is written from now on: see
   * [Note: New vault key]. [Note: Last way in] The last password stays: it needs neither a device nor a sheet of paper. Where
   * there is none, the last way in stays. Throws Failure `vault/last-password`, `vault/last-way` and `vault/unknown-way` too.
   */
  async remove(vault: OpenVault, opened: OpenedSlot, id: string): Promise<void> {
    await withNewKey(vault, opened, (now) => {
      const removed = slotIn(now.slots, id);
      const slots = now.slots.filter((slot) => slot !== removed);
      if (!slots.some(isKnown)) throw new Failure('vault/last-way');
      if (removed.kind === 'password' && !slots.some(({ kind }) => kind === 'password')) {
        throw new Failure('vault/last-password');
      }
      const slotId = idOf(removed);
      return { slots, fields: slotId ? withWayName(now.fields, slotId, null) : now.fields };
    });
  }

  /**
   * Gives the vault another key and seals it to every way in, none of which changes. Whoever has the old key (from an open
   * vault on a lost device) cannot read what is written from now on. Throws Failure `vault/unknown-way` too.
   */
  async changeVaultKey(vault: OpenVault, opened: OpenedSlot): Promise<void> {
    await withNewKey(vault, opened, ({ slots, fields }) => ({ slots, fields }));
  }

  /**
   * The vault as a file that opens with this password and nothing else; the vault itself stays as it is. [Note: Key of its own]
   * The file has a vault key of its own: who is given it with its password knows nothing that opens the vault, now or later.
   */
  async fileUnder(vault: OpenVault, opened: OpenedSlot, password: string, signal?: AbortSignal): Promise<Bytes> {
    const vaultKey = randomBytes(32);
    try {
      const slot = await this.#provenSlot(vault.vaultId, { kind: 'password', password }, vaultKey, signal);
      signal?.throwIfAborted();
      const key = await importAeadKey(vaultKey);
      return await vault.held(async (held) => {
        if (!(await isKeyOf(held.file, opened.vaultKey))) throw new Failure('vault/changed-elsewhere');
        return sealHeldFor(held, key, slot);
      });
    } finally {
      vaultKey.fill(0);
    }
  }

  /** Calls a way in by another name, which opens nothing and shuts nothing. */
  async rename(vault: OpenVault, id: string, name: string): Promise<void> {
    await vault.reslot((now) => {
      const slotId = idOf(slotIn(now.slots, id)) ?? new Uint8Array();
      const addedAtMs = wayNameIn(now.fields, slotId)?.addedAtMs ?? null;
      return Promise.resolve({ slots: now.slots, fields: withWayName(now.fields, slotId, { name, addedAtMs }) });
    });
  }

  /** A slot that has been opened with its credential and gave back the key: only such a one is written. */
  async #provenSlot(vaultId: Bytes, credential: Credential, vaultKey: Bytes, signal?: AbortSignal): Promise<KnownSlot> {
    const slot = await makeSlotFor(vaultId, vaultKey, credential, this.#options, signal);
    const back = await openSlotWith(vaultId, slot, credential, this.#options.derive, signal);
    if (!back || !equalBytes(back, vaultKey)) throw new TypeError('the new slot does not open');
    back.fill(0);
    return slot;
  }

  #renamed(fields: UnknownFields, old: Slot, slot: KnownSlot): UnknownFields {
    const oldId = idOf(old) ?? new Uint8Array();
    const named = { name: wayNameIn(fields, oldId)?.name ?? '', addedAtMs: this.#options.nowMs() };
    return withWayName(withWayName(fields, oldId, null), slot.id, named);
  }
}

type Edited = Pick<Slotted, 'slots' | 'fields'>;

async function withNewKey(vault: OpenVault, opened: OpenedSlot, edit: (now: Slotted) => Edited): Promise<void> {
  const vaultKey = randomBytes(32);
  try {
    await vault.reslot(async (now) => {
      await assertPresent(now, opened);
      const { slots, fields } = edit(now);
      if (!slots.every(isKnown)) throw new Failure('vault/unknown-way');
      return {
        slots: await Promise.all(slots.map((slot) => resealed(vault.vaultId, slot, vaultKey))),
        fields,
        key: await importAeadKey(vaultKey),
      };
    });
  } finally {
    vaultKey.fill(0);
  }
}

/** What was shown opened the vault as it is now, not as it was before another change of its key. */
async function assertPresent(now: Slotted, opened: OpenedSlot): Promise<void> {
  if (!(await now.isKey(opened.vaultKey))) throw new Failure('vault/changed-elsewhere');
}

async function resealed(vaultId: Bytes, slot: Slot, vaultKey: Bytes): Promise<Slot> {
  return isKnown(slot) ? resealSlot(vaultId, slot, vaultKey) : slot;
}

function slotIn(slots: readonly Slot[], id: string): Slot {
  const found = slots.find((slot) => {
    const slotId = idOf(slot);
    return slotId !== null && encodeHex(slotId) === id;
  });
  if (!found) throw new Failure('vault/changed-elsewhere');
  return found;
}
