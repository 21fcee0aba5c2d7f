/**
 * Replaces what `RegExp` keeps of the last match in the whole page (`RegExp.input` and its kin, ECMA-262 Annex B): the text
 * that was searched, which may have been a secret.
 */
export function forgetMatch(): void {
  /^/.exec('');
}
