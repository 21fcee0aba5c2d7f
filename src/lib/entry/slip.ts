/**
 * Whether `text` begins as `typed` with exactly one slip: a letter wrong, one too many, one too few, or two neighbours exchanged
 * (Damerau's four). It takes one pass, so that thousands of words can be asked within a keystroke.
 */
export function slipsInto(typed: string, text: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === text[at]) at++;
  if (at === typed.length) return false;
  const goesOn = (fromTyped: number, fromText: number) => text.startsWith(typed.slice(fromTyped), fromText);
  const isExchanged = typed[at] === text[at + 1] && typed[at + 1] === text[at];
  if (isExchanged && goesOn(at + 2, at + 2)) return true;
  const isWrong = at < text.length && goesOn(at + 1, at + 1);
  return isWrong || goesOn(at + 1, at) || goesOn(at, at + 1);
}
