import { normalise } from './characters';
import { contextWords } from './context-words';

export interface Strength {
  /** 0 is guessed at once; 3 and 4 withstand someone who copied the vault. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** At ten thousand guesses a second, a generous rate for strong hardware against the vault's slow key derivation. */
  readonly secondsToGuess: number;
}

/** Not empty: an empty one is not looked at. */
const nothingKept = '-';

/** The work grows faster than the length, and a password that is still weak after these characters will not get strong. */
const mostCharacters = 128;

/**
 * Estimates how long guessing would take, knowing dictionaries, keyboards, dates and the `userInputs` (names that an
 * attacker would try, such as the operator's). Advice, not a rule: `judgePassword` and `isCommon` decide. Takes some
 * tenths of a second for the longest, so ask once typing rests. The promise fails if the estimator cannot be loaded.
 */
export async function judgeStrength(password: string, userInputs: readonly string[]): Promise<Strength> {
  const { estimator } = await import('./strength-estimator');
  const text = [...normalise(password)].slice(0, mostCharacters).join('');
  const { score, crackTimes } = estimator.check(text, [...contextWords, ...userInputs]);
  // It keeps what it judged last, and whatever it found in it.
  estimator.check(nothingKept);
  return { score, secondsToGuess: crackTimes.offlineSlowHashingXPerSecond.seconds };
}
