import type { Bytes } from '../bytes/bytes';
import type { Argon2idCost } from '../crypto/argon2id';
import { FieldReader, type CborMap } from './cbor';

/**
 * How each kind of slot gets its key from what the person shows. The map in the file is authenticated as it stands
 * (docs/vault-format.md, "What a slot is bound to"), so whatever takes part in a derivation belongs here.
 */
export type SlotKdf =
  | {
      readonly kind: 'password';
      /** 16 random bytes. */
      readonly salt: Bytes;
      readonly cost: Argon2idCost;
    }
  | {
      readonly kind: 'recovery';
      /** 16 random bytes. */
      readonly salt: Bytes;
    };

export type SlotKind = SlotKdf['kind'];

export const saltLength = 16;

interface Codec<K extends SlotKind> {
  /** `kdf.name`. */
  readonly name: string;
  /** All fields of `kdf` besides its name. One more is another derivation: this version would derive another key. */
  readonly fields: readonly string[];
  write(kdf: Extract<SlotKdf, { kind: K }>): Iterable<readonly [string, unknown]>;
  read(fields: FieldReader): Extract<SlotKdf, { kind: K }>;
}

const codecs: { readonly [K in SlotKind]: Codec<K> } = {
  password: {
    name: 'argon2id',
    fields: ['salt', 'memoryKiB', 'iterations', 'parallelism'],
    write: ({ salt, cost }) => [
      ['salt', salt],
      ['memoryKiB', cost.memoryKiB],
      ['iterations', cost.iterations],
      ['parallelism', cost.parallelism],
    ],
    read: (fields) => ({
      kind: 'password',
      salt: fields.bytes('salt', saltLength),
      cost: {
        memoryKiB: fields.uint('memoryKiB'),
        iterations: fields.uint('iterations'),
        parallelism: fields.uint('parallelism'),
      },
    }),
  },
  recovery: {
    name: 'hkdf-sha256',
    fields: ['salt'],
    write: ({ salt }) => [['salt', salt]],
    read: (fields) => ({ kind: 'recovery', salt: fields.bytes('salt', saltLength) }),
  },
};

/** The parameters of the derivation, as they are stored and as they are authenticated. */
export function kdfToCbor(kdf: SlotKdf): CborMap {
  const codec = codecs[kdf.kind] as Codec<SlotKind>;
  return new Map<string, unknown>([['name', codec.name], ...codec.write(kdf)]);
}

/** `null` for a kind or a derivation that this version does not know. Throws Failure `vault/damaged`. */
export function kdfFromCbor(kind: unknown, kdf: unknown): SlotKdf | null {
  if (!isSlotKind(kind) || !(kdf instanceof Map)) return null;
  const { name, fields, read } = codecs[kind];
  const isKnown = [...kdf.keys()].every((key) => key === 'name' || fields.some((field) => field === key));
  return kdf.get('name') === name && isKnown ? read(new FieldReader(kdf as CborMap)) : null;
}

function isSlotKind(kind: unknown): kind is SlotKind {
  return typeof kind === 'string' && Object.hasOwn(codecs, kind);
}
