import type { Bytes } from '../bytes/bytes';
import { equalBytes } from '../bytes/equal';
import type { UnknownFields } from '../entry/entry';
import type { CborMap } from './cbor';

/**
 * What people call their ways in, and since when there are. It lies in the sealed body, not in the slots: a header is
 * readable by everyone, and "Anna's telephone" is nobody's business. The body keeps it in a field that older versions do
 * not know and carry along; a slot that they wrote has no name.
 */
export interface WayName {
  /** Empty for none. */
  readonly name: string;
  /** `null` when an older version added it. */
  readonly addedAtMs: number | null;
}

/** The field of the body: an array of maps with `id` (of the slot), `name`, `addedAtMs`. */
const field = 'ways';

/** `null` when nothing is known of the slot. */
export function wayNameIn(body: UnknownFields, id: Bytes): WayName | null {
  const held = listIn(body).find((one) => isOf(one, id));
  const name = held?.get('name');
  const addedAtMs = held?.get('addedAtMs');
  return typeof name === 'string' ? { name, addedAtMs: typeof addedAtMs === 'number' ? addedAtMs : null } : null;
}

/** The body's fields with another name for the slot; `null` takes it out. */
export function withWayName(body: UnknownFields, id: Bytes, change: WayName | null): UnknownFields {
  const list = listIn(body);
  const others = list.filter((one) => !isOf(one, id));
  if (!change) return new Map([...body, [field, others]]);
  const held = list.find((one) => isOf(one, id)) ?? new Map<string, unknown>();
  return new Map([...body, [field, [...others, new Map([...held, ['id', id.slice()], ...Object.entries(change)])]]]);
}

/** The body's fields without any of these names, for a file that is not to tell who else has a way in. */
export function withoutWayNames(body: UnknownFields): UnknownFields {
  return new Map([...body].filter(([name]) => name !== field));
}

/** Anything else under that name is not this version's to judge: it counts as no names, and is replaced with the first one. */
function listIn(body: UnknownFields): readonly CborMap[] {
  const held = body.get(field);
  if (!Array.isArray(held)) return [];
  return held.filter((one): one is CborMap => one instanceof Map);
}

function isOf(one: CborMap, id: Bytes): boolean {
  const held = one.get('id');
  return held instanceof Uint8Array && equalBytes(held, id);
}
