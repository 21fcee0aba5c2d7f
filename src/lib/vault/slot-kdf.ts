import type { Bytes } from '../bytes/bytes';
import type { Argon2idCost } from '../crypto/argon2id';
import { Failure } from '../failure';
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
    }
  | {
      readonly kind: 'passkey';
      /** 16 random bytes. */
      readonly salt: Bytes;
      readonly passkey: Passkey;
    };

/** Which passkey it is, and what it is asked; all that is needed to ask it, and nothing that opens anything. */
export interface Passkey {
  /** As the authenticator named it: 1–1023 bytes. */
  readonly credentialId: Bytes;
  /** The input of its pseudo-random function (WebAuthn `prf`): 32 random bytes. */
  readonly prfInput: Bytes;
  /** The host name that it was made at (WebAuthn's RP ID), the only one that it answers to. */
  readonly rpId: string;
}

export type SlotKind = SlotKdf['kind'];

export const saltLength = 16;
/** Of a passkey's input and of its answer. */
export const prfLength = 32;

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
  passkey: {
    name: 'webauthn-prf',
    fields: ['salt', 'credentialId', 'prfInput', 'rpId'],
    write: ({ salt, passkey }) => [['salt', salt], ...Object.entries(passkey)],
    read: (fields) => ({ kind: 'passkey', salt: fields.bytes('salt', saltLength), passkey: readPasskey(fields) }),
  },
};

function readPasskey(fields: FieldReader): Passkey {
  const credentialId = fields.bytes('credentialId');
  if (credentialId.length < 1 || credentialId.length > 1023) throw new Failure('vault/damaged');
  return { credentialId, prfInput: fields.bytes('prfInput', prfLength), rpId: fields.text('rpId') };
}

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
