import { forgetMatch } from '../bytes/forget-match';
import { admit } from '../entry/admit';
import type { Draft, Entry } from '../entry/entry';
import { readSecretText, readSeedText } from '../entry/read-secret';
import { Failure, type FailureCode } from '../failure';
import { otpKinds, type OtpKind, type OtpParams } from '../otp/params';
import type { FormWork, WorkMap } from './work';

export type FieldName =
  'name' | 'secret' | 'url' | 'issuer' | 'algorithm' | 'digits' | 'period' | 'counter' | 'pin' | 'notes' | 'tags';

/** Which field a failure belongs to, so that the sentence stands beside it and the focus goes there. */
const fieldOf: Partial<Record<FailureCode, FieldName>> = {
  'entry/name-missing': 'name',
  'entry/secret-missing': 'secret',
  'entry/secret-not-base32': 'secret',
  'entry/secret-not-hex': 'secret',
  'entry/secret-too-long': 'secret',
  'entry/secret-too-short': 'secret',
  'entry/url': 'url',
  'entry/algorithm': 'algorithm',
  'entry/digits': 'digits',
  'entry/period': 'period',
  'entry/counter': 'counter',
  'entry/pin': 'pin',
};

/** What makes a form worth keeping: the rest has defaults. */
const typedFields = ['name', 'secret', 'url', 'issuer', 'pin', 'notes', 'tags'] as const;
const textFields = [...typedFields, 'algorithm', 'digits', 'period', 'counter'] as const;

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
  /** Typed text; empty on an edit form unless another PIN is to be kept. */
  pin = $state('');
  /** The kept PIN is to leave the vault. */
  forgetsPin = $state(false);
  notes = $state('');
  tags = $state('');
  #error: FieldError | null = $state.raw(null);
  readonly #present: Entry | null;
  readonly #begun: WorkMap;

  /** For a new account, or for `present`, whose secret and PIN never enter the form. */
  constructor(present: Entry | null = null) {
    this.#present = present;
    if (present) this.#fill(present);
    this.#begun = this.#fields();
  }

  get isNew(): boolean {
    return this.#present === null;
  }

  /** Whether a PIN of the kind that is chosen is kept. */
  get keepsPin(): boolean {
    return this.#keptPin() !== undefined;
  }

  get error(): FieldError | null {
    return this.#error;
  }

  /**
   * What was changed on the form, to be kept while the vault is locked; `null` when that is nothing. What was not changed is
   * left out, so that it is what the account has by then: a counter that moved on is not put back.
   */
  unsaved(): FormWork | null {
    const changed = new Map([...this.#fields()].filter(([name, value]) => value !== this.#begun.get(name)));
    const isWorth = this.#present ? changed.size > 0 : typedFields.some((name) => changed.has(name));
    return isWorth ? { kind: 'form', entryId: this.#present?.id ?? null, fields: changed } : null;
  }

  /** Puts back what `unsaved` gave. */
  resume({ fields }: FormWork): void {
    for (const name of textFields) {
      const value = fields.get(name);
      if (typeof value === 'string') this[name] = value;
    }
    this.kind = otpKinds.find((kind) => kind === fields.get('kind')) ?? this.kind;
    this.forgetsPin = fields.get('forgetsPin') === true;
  }

  /** What was typed, or `null` when a field has an error. The secret field is emptied once its text was read. */
  draft(): Draft | null {
    return this.#attempt(() => {
      const draft = this.#draft(this.#readSecret());
      // Admitted here as well, so that every error shows on the form and not behind it.
      admit(draft, { id: '0'.repeat(32), nowMs: 0 });
      this.#dropSecrets();
      return draft;
    });
  }

  /** The present entry with what was typed, or `null` when a field has an error. */
  edited(nowMs: number): Entry | null {
    const present = this.#present;
    if (!present) throw new TypeError('this form is for a new account');
    return this.#attempt(() => {
      const secret = this.secret.trim() === '' ? present.otp.secret : this.#readSecret();
      const entry = admit(this.#draft(secret), { id: present.id, nowMs });
      this.#dropSecrets();
      const { issuer, account, url, notes, tags, otp, changedAtMs } = entry;
      return { ...present, issuer, account, url, notes, tags, otp, changedAtMs };
    });
  }

  /**
   * The `newest` state of the entry with what is `edited` on this form. Its counter stays, unless the person typed another: it
   * may have been moved on in another tab while the form was open, and a code must not be shown twice.
   */
  onto(newest: Entry, edited: Entry): Entry {
    const { issuer, account, url, notes, tags, otp, changedAtMs } = edited;
    const onto = { ...newest, issuer, account, url, notes, tags, otp, changedAtMs };
    const before = this.#present?.otp;
    if (before?.kind !== 'hotp' || newest.otp.kind !== 'hotp' || otp.kind !== 'hotp') return onto;
    return otp.counter === before.counter ? { ...onto, otp: { ...otp, counter: newest.otp.counter } } : onto;
  }

  #fields(): WorkMap {
    const texts = textFields.map((name) => [name, this[name]] as const);
    return new Map<string, unknown>([...texts, ['kind', this.kind], ['forgetsPin', this.forgetsPin]]);
  }

  /** A Mobile-OTP seed is hex, and some hex would pass for Base32. */
  #readSecret(): Uint8Array {
    return this.kind === 'motp' ? readSeedText(this.secret) : readSecretText(this.secret);
  }

  #dropSecrets(): void {
    this.secret = '';
    this.pin = '';
    forgetMatch();
  }

  #keptPin(): string | undefined {
    const otp = this.#present?.otp;
    return (otp?.kind === 'motp' || otp?.kind === 'yandex') && otp.kind === this.kind ? otp.pin : undefined;
  }

  #draft(secret: Uint8Array): Draft {
    if (this.name.trim() === '' && this.issuer.trim() === '') throw new Failure('entry/name-missing');
    const { kind, algorithm, digits, counter } = this;
    const pin = this.forgetsPin ? undefined : this.pin || this.#keptPin();
    return {
      issuer: this.issuer,
      account: this.name,
      url: this.url,
      notes: this.notes,
      tags: this.tags.split(','),
      otp: { kind, secret, algorithm, digits, periodSeconds: this.period, counter, pin },
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
