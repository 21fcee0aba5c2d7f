/** So many pictures in turn: the rows that come into sight with one have their own heights in the next. */
const pictures = 4;

/**
 * Brings an element into view, and back into view while what stands above it gets another height. It begins with the next picture,
 * after the heading of a new screen has gone to its top.
 */
export function intoView(element: HTMLElement): void {
  let left = pictures;
  const step = () => {
    element.scrollIntoView({ block: 'nearest' });
    left -= 1;
    if (left > 0) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
