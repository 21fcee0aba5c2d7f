import { countCharacters, normalise, partsOf } from './characters';
import { contextWords, countingWords } from './context-words';
import { isMadeOf, isMostlyRuns, withoutRepetition } from './obvious-pattern';

/** Up to so many characters around a word are what people add to get past rules, and what guessing programs try. */
const mostDecoration = 6;
/** Shorter than this, what is left between decoration says nothing. */
const leastCore = 3;
/** A part of up to so many characters, over and over, is common whatever it is. */
const mostRepeated = 5;
/** More is not looked at: what follows cannot make it one of those that are tried first. */
const mostCharacters = 256;

/**
 * Whether the password is one of those that are tried first: on the block list as it is, or on its more frequent part once
 * digits and signs around it are taken away and @, 0, 3 and the like are read as letters; words of this app; sequences and
 * repetitions. Letter case never counts, nor do blanks and dashes. `ownWords` are further context words (an operator's name).
 * "No" does not mean strong. The list is loaded from Faktor's own files; the promise fails if that fails.
 */
export async function isCommon(password: string, ownWords: readonly string[] = []): Promise<boolean> {
  const { commonPasswords, obviousWords } = await import('./dictionaries');
  const folded = fold(password);
  if (folded === '') return false;
  const words = [...contextWords, ...countingWords, ...ownWords.map(fold).filter((word) => word.length >= leastCore)];
  const isObvious = (core: string): boolean =>
    obviousWords.has(core) || isMadeOf(core, words) || isMostlyRuns(core) || isShortRepetition(core);
  return (
    isMostlyRuns(folded) ||
    isShortRepetition(folded) ||
    isOneWordRepeated(folded) ||
    readings(folded).some((reading) => commonPasswords.has(reading)) ||
    coresOf(folded).some((core) =>
      readings(core).some((reading) => isObvious(reading) || isObvious(withoutRepetition(reading))),
    )
  );
}

function fold(text: string): string {
  return [...normalise(text).toLowerCase()].slice(0, mostCharacters).join('');
}

function isShortRepetition(text: string): boolean {
  const repeated = withoutRepetition(text);
  return repeated !== text && countCharacters(repeated) <= mostRepeated;
}

function isOneWordRepeated(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 1 && new Set(parts).size === 1;
}

/** What is left when decoration at either end is taken away, or signs only; not if there is too much to be decoration. */
function coresOf(folded: string): string[] {
  const heads = [folded, folded.replace(/^[^\p{L}\p{N}]+/u, ''), folded.replace(/^\P{L}+/u, '')];
  const cores = heads.flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]+$/u, ''), text.replace(/\P{L}+$/u, '')]);
  return [...new Set(cores)].filter((core) => {
    if (countCharacters(core) < leastCore) return false;
    const at = folded.indexOf(core);
    const around = folded.slice(0, at) + folded.slice(at + core.length);
    return countCharacters(around) <= mostDecoration || isMostlyRuns(around);
  });
}

const letterLookalikes: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '€': 'e' },
};

/** The text as it is, and with lookalikes read as letters (1 and ! as i or as l), each also without what separates words. */
function readings(text: string): string[] {
  const asLetters = (one: string): string =>
    [...text].map((character) => letterLookalikes[character] ?? ('1!|'.includes(character) ? one : character)).join('');
  const read = [text, asLetters('i'), asLetters('l')];
  return [...new Set([...read, ...read.map((reading) => reading.replace(/[\s\p{Pd}_.,;:'’]+/gu, ''))])];
}
