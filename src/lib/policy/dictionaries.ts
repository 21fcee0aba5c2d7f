/**
 * The word lists, 1 MB (0.4 MB compressed): import this file only by `import()`. Chosen for what people here type: the
 * world's common passwords, English and German words by frequency, German names. Left out for their size (2.3 MB) are the
 * makers' lists of film subtitles, English surnames and the German encyclopedia: they rarely change a score.
 */
import passwords from '@zxcvbn-ts/language-common/src/passwords.json' with { type: 'json' };
import germanWords from '@zxcvbn-ts/language-de/src/commonWords.json' with { type: 'json' };
import germanFirstNames from '@zxcvbn-ts/language-de/src/firstnames.json' with { type: 'json' };
import germanLastNames from '@zxcvbn-ts/language-de/src/lastnames.json' with { type: 'json' };
import englishWords from '@zxcvbn-ts/language-en/src/wikipedia.json' with { type: 'json' };
import { knownPhrases } from './context-words';

/** By name, most frequent first. */
export const dictionary = {
  passwords,
  germanWords,
  germanFirstNames,
  germanLastNames,
  englishWords,
  knownPhrases: [...knownPhrases],
};

/** Refused as they are. Lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  [...passwords, ...germanWords, ...germanFirstNames, ...knownPhrases].map((word) => word.toLowerCase()),
);

/** Refused with decoration too: only the more frequent ones, so that a rare word with four digits is not called common. */
export const obviousWords: ReadonlySet<string> = new Set(
  [...passwords.slice(0, 10_000), ...germanWords.slice(0, 3000), ...germanFirstNames, ...knownPhrases].map((word) =>
    word.toLowerCase(),
  ),
);
