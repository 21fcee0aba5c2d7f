/** The one form in which passwords are judged and counted; the vault derives its key from the same one. */
export function normalise(password: string): string {
  return password.normalize('NFKC');
}

/** Unicode code points: a letter outside the basic plane is one, an emoji made of several counts each. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/** The parts between blanks and dashes of any kind, without empty ones. */
export function partsOf(text: string): string[] {
  return text.split(/[\s\p{Pd}]+/u).filter((part) => part !== '');
}
