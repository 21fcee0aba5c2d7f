import { Failure, type FailureCode } from '../failure';
import type { BackupTexts } from '../i18n/backup.en';
import type { Language } from '../settings/settings';
import { longDayText } from './date-text';
import type { TestAnswer, TestedBackups } from './tested-backups.svelte';

/** What is said to the outcome of a test. */
export class TestWords {
  readonly #t: BackupTexts['test'];
  readonly #language: Language;

  constructor(t: BackupTexts['test'], language: Language) {
    this.#t = t;
    this.#language = language;
  }

  of(answer: TestAnswer): readonly string[] {
    const t = this.#t;
    switch (answer.kind) {
      case 'whole':
        return [t.whole(answer.count)];
      case 'wrong-password':
        return [t.wrongPassword];
      case 'wrong-key':
        return [t.wrongKey];
      case 'damaged':
        return [t.damaged];
      case 'other-vault':
        return [t.otherVault(this.#day(answer.savedAtMs))];
      case 'differs':
        return this.#differs(answer);
    }
  }

  /** `null` for a failure that has nothing to do with the file. */
  ofFailure(error: unknown): string | null {
    const sentences: Partial<Record<FailureCode, string>> = {
      'vault/not-a-vault': this.#t.notABackup,
      'vault/too-new': this.#t.tooNew,
      'vault/no-such-way': this.#t.noSuchWay,
    };
    return error instanceof Failure ? (sentences[error.code] ?? null) : null;
  }

  #differs(answer: Extract<TestAnswer, { kind: 'differs' }>): readonly string[] {
    const t = this.#t;
    const { isOlder, missing, changed, more, names } = answer;
    return [
      isOlder ? t.older(this.#day(answer.savedAtMs)) : t.differs,
      ...(missing.length > 0 ? [t.missing(missing.length)] : []),
      ...(changed.length > 0 ? [t.changed(changed.length)] : []),
      ...(more > 0 ? [t.more(more)] : []),
      ...(names.length > 0 ? [t.names(names)] : []),
      ...(isOlder ? [t.saveNew] : []),
    ];
  }

  #day(ms: number): string {
    return longDayText(this.#language, ms);
  }
}

/** When a backup of this vault was tested last, and what it does not have by now. */
export function stateSentences(
  { last, changes }: Pick<TestedBackups, 'last' | 'changes'>,
  t: BackupTexts['state'],
  language: Language,
): readonly string[] {
  const { count } = changes;
  if (!last) return count > 0 ? [t.never, t.without(count)] : [t.never];
  return [t.tested(longDayText(language, last.testedAtMs)), count > 0 ? t.changes(count) : t.upToDate];
}
