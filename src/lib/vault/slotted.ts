import type { Bytes } from '../bytes/bytes';
import type { UnknownFields } from '../entry/entry';
import type { Slot } from './slot';

/** The ways in as they are now. */
export interface Slotted {
  readonly slots: readonly Slot[];
  /** The fields of the body besides its entries. */
  readonly fields: UnknownFields;
  /** Whether this is the vault key that the body is sealed under. */
  isKey(vaultKey: Bytes): Promise<boolean>;
}

/** What becomes of them. */
export interface Reslotted extends Pick<Slotted, 'slots' | 'fields'> {
  /** A new vault key that `slots` have been sealed to; without one, the present one stays. */
  readonly key?: CryptoKey;
}
