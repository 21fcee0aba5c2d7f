/** The hash functions of RFC 6238 §1.2. */
export const hashNames = ['SHA1', 'SHA256', 'SHA512'] as const;
export type HashName = (typeof hashNames)[number];

/** RFC 6238. `digits` 1–10, `periodSeconds` 1–2^31−1. */
export interface TotpParams {
  readonly kind: 'totp';
  readonly secret: Uint8Array;
  readonly algorithm: HashName;
  readonly digits: number;
  readonly periodSeconds: number;
}

/** RFC 4226. `counter` 0–2^53−1 is the moving factor of the next code that has not been shown yet. */
export interface HotpParams {
  readonly kind: 'hotp';
  readonly secret: Uint8Array;
  readonly algorithm: HashName;
  readonly digits: number;
  readonly counter: number;
}

/** Steam Guard: SHA-1, 30 s, five symbols. */
export interface SteamParams {
  readonly kind: 'steam';
  readonly secret: Uint8Array;
}

/** Mobile-OTP: `secret` is the seed whose lower-case hex text enters the hash. */
export interface MotpParams extends PinParams {
  readonly kind: 'motp';
  readonly secret: Uint8Array;
}

/** Yandex.Key: `secret` is the 16-byte key without its checksum. */
export interface YandexParams extends PinParams {
  readonly kind: 'yandex';
  readonly secret: Uint8Array;
}

/** `pin` is there only when the person wants it kept, and is never empty; else it is asked for at each use. Never shown. */
interface PinParams {
  readonly pin?: string;
}

export type OtpParams = TotpParams | HotpParams | SteamParams | MotpParams | YandexParams;
export type OtpKind = OtpParams['kind'];
export const otpKinds = ['totp', 'hotp', 'steam', 'motp', 'yandex'] as const satisfies readonly OtpKind[];
