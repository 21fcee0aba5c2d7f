/** What a key on the list asks for. */
export type KeyCommand =
  | { readonly kind: 'search' | 'palette' | 'keys' | 'copy' | 'edit' | 'speak' | 'leave' }
  /** The account in view that is to be copied, from 0. */
  | { readonly kind: 'copy-nth'; readonly nth: number }
  | { readonly kind: 'go'; readonly to: 'next' | 'previous' | 'first' | 'last' };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: on an account, in a field that takes text, or elsewhere. */
export type FocusPlace = 'row' | 'field' | 'elsewhere';

const moves = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const;
const letters = { c: 'copy', e: 'edit' } as const;

/**
 * `null` where the key is the browser's, the field's or the screen reader's own: nothing with Alt or Caps Lock is taken, and no arrow
 * outside the list.
 */
export function commandOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  place: FocusPlace,
  keys: { readonly letters: boolean; readonly speak: boolean },
): KeyCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey)
    return ({ f: { kind: 'search' }, k: { kind: 'palette' } }[key.toLowerCase()] as KeyCommand | null) ?? null;
  if (key === 'Escape') return { kind: 'leave' };
  if (place === 'field') return null;
  if (place === 'row' && key in moves) return { kind: 'go', to: moves[key as keyof typeof moves] };
  if (key.toLowerCase() === 's' && place === 'row' && keys.speak) return { kind: 'speak' };
  return keys.letters ? letterCommand(key, place) : null;
}

function letterCommand(key: string, place: FocusPlace): KeyCommand | null {
  if (key === '/') return { kind: 'search' };
  if (key === '?') return { kind: 'keys' };
  if (/^[1-9]$/.test(key)) return { kind: 'copy-nth', nth: Number(key) - 1 };
  const letter = key.toLowerCase();
  return place === 'row' && letter in letters ? { kind: letters[letter as keyof typeof letters] } : null;
}
