import { Failure, type FailureCode } from '../failure';
import type { BackupTexts } from '../i18n/backup.en';
import type { Language } from '../settings/settings';
import { longDayText, momentText } from './date-text';
import type { LinkState } from './linked-file.svelte';
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

/** How the linked file stands. `failure` is the sentence of what it fails with. */
export function linkSentences(
  state: LinkState,
  t: BackupTexts['linked'],
  language: Language,
  failure: string,
): readonly string[] {
  const moment = (ms: number) => momentText(language, ms);
  const last = (ms: number | null) => (ms === null ? t.neverWritten : t.lastWritten(moment(ms)));
  switch (state.kind) {
    case 'none':
      return [t.none];
    case 'pending':
      return [t.pending(state.name)];
    case 'current':
      return [t.current(state.name, moment(state.writtenAtMs))];
    case 'waiting':
      return [t.waiting(state.name), last(state.writtenAtMs)];
    case 'failing':
      return [t.failing(state.name), failure, last(state.writtenAtMs)];
    case 'foreign': {
      const { found, name } = state;
      return [
        found.kind === 'no-vault' ? t.foreign[found.kind](name) : t.foreign[found.kind](name, moment(found.savedAtMs)),
      ];
    }
  }
}
