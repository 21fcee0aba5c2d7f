import type { Cover } from '../settings/settings';

/** Where the person is, as the browser tells. */
export interface Whereabouts {
  /** The page goes to the background for good, or into the browser's cache. */
  readonly isLeft: boolean;
  readonly isHidden: boolean;
  readonly hasFocus: boolean;
}

/** Whether the page is covered now. */
export function isCovered(cover: Cover, { isLeft, isHidden, hasFocus }: Whereabouts): boolean {
  if (cover === 'never') return false;
  return isLeft || isHidden || (cover === 'unfocused' && !hasFocus);
}
