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
  readonly unknown: UnknownFields;
}

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
