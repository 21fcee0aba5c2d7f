/**
 * What must not reach the screen as it is: control characters and line separators, and the characters that turn the
 * direction of what follows, with which a name could show other letters than it has (UTS #36 §3.1). Marks of direction
 * (U+200E, U+200F), joiners and selectors stay: scripts and emoji need them.
 */
const harmful = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A name as it is shown: each harmful character stands there as U+FFFD, so that it shows that something was there. */
export function visibleText(text: string): string {
  return text.replace(harmful, '\uFFFD');
}
