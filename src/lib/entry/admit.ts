import { admitPicture, admitRecoveryCodes, admitUse } from './admit-extras';
import { admitOtp } from './admit-otp';
import { admitName, admitNotes, admitTags, admitUrl } from './admit-text';
import { unadorned, type Draft, type Entry } from './entry';

/** What only the outside knows: a fresh `id` (16 random bytes as lower-case hex) and the time, in ms since 1970. */
export interface Made {
  readonly id: string;
  readonly nowMs: number;
}

/**
 * The one way from a draft to an entry. Defaults and limits are decided here and in the three files next to it, nowhere
 * else; whatever `admit` returns can be stored, shown and computed.
 *
 * The entry takes the draft's secret, picture and recovery codes over without a copy. `issuer` and `account` may both be empty, as in some QR
 * codes; a form that wants a name says so itself (`entry/name-missing`).
 * @throws Failure `entry/…` for the first thing that cannot be admitted.
 * @throws RangeError when `nowMs` is not a time.
 */
export function admit(draft: Draft, made: Made): Entry {
  if (!Number.isSafeInteger(made.nowMs) || made.nowMs < 0) throw new RangeError('a time is a whole number of ms');
  return {
    id: made.id,
    createdAtMs: made.nowMs,
    changedAtMs: made.nowMs,
    issuer: admitName(draft.issuer),
    account: admitName(draft.account),
    url: admitUrl(draft.url ?? ''),
    notes: admitNotes(draft.notes ?? ''),
    tags: admitTags(draft.tags ?? []),
    otp: admitOtp(draft.otp),
    ...unadorned,
    favourite: draft.favourite ?? false,
    picture: admitPicture(draft.picture ?? null),
    recoveryCodes: admitRecoveryCodes(draft.recoveryCodes ?? []),
    ...admitUse(draft),
    unknown: new Map(),
  };
}
