import type { Bytes } from '../bytes/bytes';
import { encodeHex } from '../bytes/hex';
import type { UnknownFields } from '../entry/entry';
import { isKnown, type Slot } from './slot';
import { wayNameIn } from './way-names';

/** One way in, as a list shows it. */
export interface Way {
  /** Hex of the slot's id; `null` for a slot of an unknown kind that has none. */
  readonly id: string | null;
  readonly kind: Slot['kind'];
  /** Empty when the person gave none. */
  readonly name: string;
  /** `null` when an older version added it. */
  readonly addedAtMs: number | null;
}

/** The slots with what the body says of them. */
export function listWays(slots: readonly Slot[], fields: UnknownFields): readonly Way[] {
  return slots.map((slot) => {
    const id = idOf(slot);
    const { name, addedAtMs } = (id && wayNameIn(fields, id)) ?? { name: '', addedAtMs: null };
    return { id: id && encodeHex(id), kind: slot.kind, name, addedAtMs };
  });
}

export function idOf(slot: Slot): Bytes | null {
  const id = isKnown(slot) ? slot.id : slot.fields.get('id');
  return id instanceof Uint8Array ? new Uint8Array(id) : null;
}
