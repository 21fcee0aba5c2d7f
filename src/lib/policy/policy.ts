/**
 * Everything that an operator may set: rules, counts, times, contact, texts. One value, made at the start and handed to
 * whoever needs a part of it; nothing else in Faktor holds a number of this kind. Today it is always `defaultPolicy`.
 */
export interface Policy {
  readonly password: PasswordPolicy;
  readonly lockout: LockoutPolicy;
  readonly idle: IdlePolicy;
  readonly clipboard: ClipboardPolicy;
  readonly contact: ContactPolicy;
  readonly texts: PolicyTexts;
}

/** What a new password must be. Characters are Unicode code points after NFKC. */
export interface PasswordPolicy {
  readonly leastCharacters: number;
  /** More are refused, never cut. */
  readonly mostCharacters: number;
  readonly needsUpperCase: boolean;
  readonly needsLowerCase: boolean;
  readonly needsDigit: boolean;
  readonly needsSpecial: boolean;
  /** What stands in for the five rules above; [Note: Passphrase] says what a word is. */
  readonly passphrase: { readonly leastWords: number; readonly leastCharacters: number };
}

/** What wrong passwords lead to. Attempts are counted from the last right one. */
export interface LockoutPolicy {
  /** So many wrong passwords cost no time; every further one is followed by a lock. */
  readonly freeAttempts: number;
  /** This wrong attempt wipes the vault, if `wipes`. More than `freeAttempts`. */
  readonly wipeAtAttempt: number;
  /** The first lock; each further one lasts twice as long as the one before. */
  readonly firstLockSeconds: number;
  readonly wipes: boolean;
}

/** After how long without use the vault locks itself: the default, and the range that a person may choose from. */
export interface IdlePolicy {
  readonly defaultMinutes: number;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
}

export interface ClipboardPolicy {
  /** How long clipboard mode lasts before it ends by itself. */
  readonly keepMinutes: number;
  /** A code with fewer seconds left than this is not put into the clipboard; the next one is waited for. */
  readonly lastSeconds: number;
}

/** Who helps. An empty text is left out on the screen. */
export interface ContactPolicy {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** http or https. */
  readonly url: string;
}

/** Texts in each language; an empty one means that Faktor's own is shown. Plain text, no markup. */
export interface PolicyTexts {
  readonly disclaimer: { readonly en: string; readonly de: string };
}

export const defaultPolicy: Policy = {
  password: {
    leastCharacters: 8,
    mostCharacters: 128,
    needsUpperCase: true,
    needsLowerCase: true,
    needsDigit: true,
    needsSpecial: true,
    passphrase: { leastWords: 4, leastCharacters: 20 },
  },
  lockout: { freeAttempts: 5, wipeAtAttempt: 10, firstLockSeconds: 15, wipes: true },
  idle: { defaultMinutes: 5, leastMinutes: 1, mostMinutes: 60 },
  clipboard: { keepMinutes: 15, lastSeconds: 5 },
  contact: { name: '', email: '', phone: '', url: '' },
  texts: { disclaimer: { en: '', de: '' } },
};
