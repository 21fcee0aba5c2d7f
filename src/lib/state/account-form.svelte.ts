import { admit } from '../entry/admit';
import type { Draft, Entry } from '../entry/entry';
import { readSecretText } from '../entry/read-secret';
import { Failure, type FailureCode } from '../failure';
import type { OtpKind, OtpParams } from '../otp/params';

export type FieldName =
  'name' | 'secret' | 'url' | 'issuer' | 'algorithm' | 'digits' | 'period' | 'counter' | 'notes' | 'tags';

/** Which field a failure belongs to, so that the sentence stands beside it and the focus goes there. */
const fieldOf: Partial<Record<FailureCode, FieldName>> = {
  'entry/name-missing': 'name',
  'entry/secret-missing': 'secret',
  'entry/secret-not-base32': 'secret',
  'entry/secret-too-long': 'secret',
  'entry/secret-too-short': 'secret',
  'entry/url': 'url',
  'entry/algorithm': 'algorithm',
  'entry/digits': 'digits',
  'entry/period': 'period',
  'entry/counter': 'counter',
};

export interface FieldError {
  readonly field: FieldName;
  readonly code: FailureCode;
}

/** The fields of the add and edit form as they are typed. */
export class AccountForm {
  name = $state('');
  /** Typed text; empty on an edit form unless a new secret is to replace the old one. */
  secret = $state('');
  url = $state('');
  issuer = $state('');
  kind: OtpKind = $state('totp');
  algorithm = $state('SHA1');
  digits = $state('6');
  period = $state('30');
  counter = $state('0');
  notes = $state('');
  tags = $state('');
  #error: FieldError | null = $state.raw(null);
  readonly #present: Entry | null;

  /** For a new account, or for `present`, whose secret never enters the form. */
  constructor(present: Entry | null = null) {
    this.#present = present;
    if (present) this.#fill(present);
  }

  get isNew(): boolean {
    return this.#present === null;
  }

  get error(): FieldError | null {
    return this.#error;
  }

  /** What was typed, or `null` when a field has an error. The secret field is emptied once its text was read. */
  draft(): Draft | null {
    return this.#attempt(() => {
      const draft = this.#draft(readSecretText(this.secret));
      // Admitted here as well, so that every error shows on the form and not behind it.
      admit(draft, { id: '0'.repeat(32), nowMs: 0 });
      this.secret = '';
      return draft;
    });
  }

  /** The present entry with what was typed, or `null` when a field has an error. */
  edited(nowMs: number): Entry | null {
    const present = this.#present;
    if (!present) throw new TypeError('this form is for a new account');
    return this.#attempt(() => {
      const secret = this.secret.trim() === '' ? present.otp.secret : readSecretText(this.secret);
      const entry = admit(this.#draft(secret), { id: present.id, nowMs });
      this.secret = '';
      return { ...entry, createdAtMs: present.createdAtMs, unknown: present.unknown };
    });
  }

  #draft(secret: Uint8Array): Draft {
    if (this.name.trim() === '' && this.issuer.trim() === '') throw new Failure('entry/name-missing');
    const { kind, algorithm, digits, counter } = this;
    return {
      issuer: this.issuer,
      account: this.name,
      url: this.url,
      notes: this.notes,
      tags: this.tags.split(','),
      otp: { kind, secret, algorithm, digits, periodSeconds: this.period, counter },
    };
  }

  #attempt<T>(work: () => T): T | null {
    this.#error = null;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#error = { field: fieldOf[error.code] ?? 'name', code: error.code };
      return null;
    }
  }

  #fill({ account, issuer, url, notes, tags, otp }: Entry): void {
    Object.assign(this, { name: account, issuer, url, notes, tags: tags.join(', '), kind: otp.kind });
    this.#fillOtp(otp);
  }

  #fillOtp(otp: OtpParams): void {
    if (otp.kind !== 'totp' && otp.kind !== 'hotp') return;
    this.algorithm = otp.algorithm;
    this.digits = String(otp.digits);
    if (otp.kind === 'totp') this.period = String(otp.periodSeconds);
    else this.counter = String(otp.counter);
  }
}
