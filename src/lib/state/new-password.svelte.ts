import type { PasswordTexts } from '../i18n/password.en';
import { isCommon } from '../policy/common-passwords';
import { judgePassword, type PasswordJudgement } from '../policy/password-rules';
import type { Policy } from '../policy/policy';
import { judgeStrength, type Strength } from '../policy/strength';
import type { Language } from '../settings/settings';

export type { PasswordTexts } from '../i18n/password.en';

/** How long typing has to rest before the strength is estimated. */
const restMs = 300;

/** What stands against the new password; `null` when nothing does. `unknown`: the block list could not be loaded. */
export type Objection = 'rules' | 'not-alike' | 'common' | 'unknown' | null;

/** A password that is being chosen, typed twice, and what the policy says to it. */
export class NewPassword {
  readonly policy: Policy;
  #password = $state('');
  #repeated = $state('');
  #edits = $state(0);
  #strength: Strength | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #judgement: PasswordJudgement = $derived.by(() =>
    judgePassword(this.#password, this.#repeated, this.policy),
  );

  constructor(policy: Policy) {
    this.policy = policy;
  }

  get password(): string {
    return this.#password;
  }

  set password(password: string) {
    this.#password = password;
    this.#edits++;
    this.#strength = null;
    clearTimeout(this.#timer);
    if (password !== '') this.#timer = setTimeout(() => void this.#judgeStrength(password), restMs);
  }

  get repeated(): string {
    return this.#repeated;
  }

  set repeated(repeated: string) {
    this.#repeated = repeated;
    this.#edits++;
  }

  /** Grows with every change: what was said of an earlier wording no longer holds. */
  get edits(): number {
    return this.#edits;
  }

  get judgement(): PasswordJudgement {
    return this.#judgement;
  }

  /** `null` while it is unknown. */
  get strength(): Strength | null {
    return this.#strength;
  }

  async objection(): Promise<Objection> {
    const { rules, isAcceptable } = this.#judgement;
    if (!isAcceptable) {
      const unmet = rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule);
      const isOnlyUnlike = this.#judgement.isPassphrase
        ? unmet.includes('alike') && !unmet.includes('not-too-long')
        : unmet.length === 1 && unmet[0] === 'alike';
      return isOnlyUnlike ? 'not-alike' : 'rules';
    }
    try {
      return (await isCommon(this.#password, this.#ownWords())) ? 'common' : null;
    } catch {
      return 'unknown';
    }
  }

  /** Drops what was typed. */
  forget(): void {
    this.password = this.repeated = '';
  }

  async #judgeStrength(password: string): Promise<void> {
    // It is advice: where the estimator cannot be loaded, none is given.
    const strength = await judgeStrength(password, this.#ownWords()).catch(() => null);
    if (password === this.#password) this.#strength = strength;
  }

  /** What a guesser would try here. */
  #ownWords(): string[] {
    const { name } = this.policy.contact;
    return name === '' ? [] : [name];
  }
}

/** The texts of a screen on which a password is chosen, fetched with it. */
export async function loadPasswordTexts(language: Language): Promise<PasswordTexts> {
  const { passwordTexts } =
    language === 'de' ? await import('../i18n/password.de') : await import('../i18n/password.en');
  return passwordTexts;
}
