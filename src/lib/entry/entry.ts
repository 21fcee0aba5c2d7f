import type { OtpKind, OtpParams } from '../otp/params';

/**
 * Fields that a newer version wrote and this one does not know. They are carried along untouched, so that an older
 * Faktor never loses what a newer one stored.
 */
export type UnknownFields = ReadonlyMap<string, unknown>;

/** An account of the vault. Immutable: a change is a new value with a later `changedAtMs`. */
export interface Entry {
  /** 16 random bytes as lower-case hex; never changes, never shown. */
  readonly id: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
  /** The service. May be empty; nothing is invented for it. */
  readonly issuer: string;
  /** The person's name at the service ("Name" on the form). May be empty when `issuer` is not. */
  readonly account: string;
  /** Empty, or an http(s) address. */
  readonly url: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly otp: OtpParams;
  /** Stands before the others, whatever the order. */
  readonly favourite: boolean;
  /** Chosen by the person; `null`: found by issuer and address, or drawn from the name. */
  readonly picture: Picture | null;
  /** What the service gave out for the day when no code can be made. */
  readonly recoveryCodes: readonly RecoveryCode[];
  /** Place in the order made by hand, from 0; `null` where it was given none. Two may have the same. */
  readonly position: number | null;
  /** How often its code was taken, and when last (ms since 1970; `null` for never): see [Note: Use is counted late]. */
  readonly useCount: number;
  readonly usedAtMs: number | null;
  readonly unknown: UnknownFields;
}

export type Picture = OwnPicture | NamedPicture;

/** A small picture of the person's own, never a drawing that could run. The bytes are wiped with the secrets: they tell of the account. */
export interface OwnPicture {
  readonly kind: 'own';
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** One of the icons that come with the app, by its name there. A name that this version has no icon for is kept. */
export interface NamedPicture {
  readonly kind: 'named';
  readonly name: string;
}

export const pictureTypes = ['image/png', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A secret, as `otp.secret` is, and so bytes: it becomes a text only when the person asks to see it. */
export interface RecoveryCode {
  /** UTF-8, not empty. */
  readonly text: Uint8Array;
  /** When it was crossed off; `null` while it can still be used. */
  readonly usedAtMs: number | null;
}

/** What an entry has before anybody added to it. */
export const unadorned = {
  favourite: false,
  picture: null,
  recoveryCodes: [],
  position: null,
  useCount: 0,
  usedAtMs: null,
} as const satisfies Partial<Entry>;

/**
 * What a reader (URI, form, foreign file) found, before `admit` decides on defaults and limits. Numbers and names stand
 * as they were written; absent, empty and the literal text `null` mean "the default".
 */
export interface Draft {
  readonly issuer: string;
  readonly account: string;
  readonly url?: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly otp: DraftOtp;
  readonly favourite?: boolean;
  readonly picture?: Picture | null;
  readonly recoveryCodes?: readonly RecoveryCode[];
  readonly useCount?: number;
  readonly usedAtMs?: number | null;
}

export interface DraftOtp {
  readonly kind: OtpKind;
  readonly secret: Uint8Array;
  readonly algorithm?: string | undefined;
  readonly digits?: string | number | undefined;
  readonly periodSeconds?: string | number | undefined;
  readonly counter?: string | number | undefined;
  /** Of Mobile-OTP and Yandex, when it is to be kept. */
  readonly pin?: string | undefined;
}
