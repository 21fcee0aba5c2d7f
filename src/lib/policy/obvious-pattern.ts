/** Rows and columns of the keyboards that people here have (US and German), in typing order. Lower case. */
const keyRows = [
  ...['qwertyuiop', 'qwertzuiopü', 'azertyuiop', 'asdfghjklöä', 'asdfghjkl;', 'zxcvbnm,./', 'yxcvbnm,.-', '1234567890'],
  ...['!@#$%^&*()', '!"§$%&/()=', '1qaz', '1qay', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '6zhn', '7ujm'],
];
const keyPairs: ReadonlySet<string> = new Set(
  keyRows.flatMap((row) => [...row].slice(1).map((key, index) => row.charAt(index) + key)),
);

/** How one goes from a character to the next: not at all, along the alphabet, along the keyboard. */
function stepsBetween(from: string, to: string): string[] {
  const distance = (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
  return [
    ...(distance === 0 ? ['same'] : []),
    ...(distance === 1 ? ['up'] : []),
    ...(distance === -1 ? ['down'] : []),
    ...(keyPairs.has(from + to) ? ['right'] : []),
    ...(keyPairs.has(to + from) ? ['left'] : []),
  ];
}

/** The lengths of the stretches that go on by one and the same step; a pair is one only if it is twice the same. */
function runLengths(text: string): number[] {
  const characters = [...text];
  const lengths: number[] = [];
  for (let start = 0; start < characters.length;) {
    let end = start + 1;
    let steps: string[] | undefined;
    for (; end < characters.length; end += 1) {
      const next = stepsBetween(characters[end - 1] ?? '', characters[end] ?? '');
      const shared = steps ? next.filter((step) => steps?.includes(step)) : next;
      if (shared.length === 0) break;
      steps = shared;
    }
    if (end - start === 2 && !steps?.includes('same')) end = start + 1;
    lengths.push(end - start);
    start = end;
  }
  return lengths;
}

/** Made for the most part of runs like aaaa, abcd, 4321, qwertz: on average, each lasts two characters or more. */
export function isMostlyRuns(text: string): boolean {
  const lengths = runLengths(text);
  return lengths.length > 0 && lengths.length * 2 <= lengths.reduce((sum, length) => sum + length, 0);
}

/** What is repeated, when the whole text is one thing two or more times; otherwise the text itself. */
export function withoutRepetition(text: string): string {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? text;
}

/** Whether the text can be put together from the words alone. */
export function isMadeOf(text: string, words: readonly string[]): boolean {
  const reachable = new Set([0]);
  for (let end = 0; end < text.length; end += 1) {
    if (!reachable.has(end)) continue;
    for (const word of words) if (text.startsWith(word, end)) reachable.add(end + word.length);
  }
  return text !== '' && reachable.has(text.length);
}
