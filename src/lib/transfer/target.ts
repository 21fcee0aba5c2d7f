import type { Entry } from '../entry/entry';
import type { OtpKind } from '../otp/params';

/**
 * Where accounts can be taken to. A target says what it holds, and that alone decides what a person is told before anything is
 * written (`fit.ts`); its writer in `writers/` then writes exactly that. None of it sees the vault or the screen.
 */
export interface Target {
  readonly id: TargetId;
  readonly holds: Holds;
  /** How the name of its file ends; `null` where it is shown as QR codes instead. */
  readonly ending: string | null;
  /** The same under a password of the file's own; `null` where the format knows none. */
  readonly sealedEnding: string | null;
}

/** As they are offered. Those that are read too bear the name of their format. */
// prettier-ignore
export const targetIds = [
  'aegis', '2fas', 'ente', 'google', 'bitwarden', 'stratum', 'proton-authenticator', 'uri-list', 'cxf',
] as const;
export type TargetId = (typeof targetIds)[number];

/** What a target has a place for. Every format holds issuer, account, secret and the three hash functions unless it says otherwise. */
export interface Holds {
  readonly kinds: readonly OtpKind[];
  /** Of codes by time and by counter; the other kinds fix theirs. */
  readonly digits?: (digits: number, kind: 'totp' | 'hotp') => boolean;
  readonly period?: (seconds: number) => boolean;
  readonly notes?: true;
  readonly url?: true;
  readonly tags?: 'first' | 'all';
  readonly pin?: true;
  readonly favourite?: true;
  /** Two accounts with one secret are the same account there. */
  readonly onePerSecret?: true;
  /** What the names meet, beyond the rest. */
  readonly names?: (entry: Entry) => { readonly misfit: Misfit } | { readonly loss: Loss } | null;
}

/** Why an account cannot go there at all. */
export const misfits = ['kind', 'digits', 'period', 'same-secret', 'no-name', 'too-long'] as const;
export type Misfit = (typeof misfits)[number];

/**
 * What of an account there is no place for there; the account goes all the same. How often it was used, and its place in an order made
 * by hand, go nowhere: those are said once for all, not account by account.
 */
// prettier-ignore
export const losses = [
  'issuer-from-name', 'issuer-steam', 'name-changes', 'url', 'notes', 'tags', 'more-tags', 'pin', 'favourite', 'picture',
  'recovery-codes', 'newer',
] as const;
export type Loss = (typeof losses)[number];
