import type { Attachment } from 'svelte/attachments';

const longPressMs = 500;
const stillPx = 10;

/** What presses on rows ask for, by the row's `data-entry`. */
export interface RowPresses {
  /** Whether rows are being selected, so that a plain press on one counts. */
  readonly isSelecting: () => boolean;
  readonly ontoggle: (id: string) => void;
  readonly onextend: (id: string) => void;
}

/** Ctrl and Shift with a press, and a long touch, select rows. What can be pressed in a row keeps its own press. */
export function rowPresses(asked: RowPresses): Attachment<HTMLElement> {
  return (list) => {
    const presses = new Presses(asked);
    const ends = new AbortController();
    const { signal } = ends;
    list.addEventListener('click', presses.click, { capture: true, signal });
    list.addEventListener('pointerdown', presses.down, { signal });
    list.addEventListener('pointermove', presses.move, { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) list.addEventListener(end, presses.end, { signal });
    return () => {
      presses.end();
      ends.abort();
    };
  };
}

class Presses {
  readonly #asked: RowPresses;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #began = { x: 0, y: 0 };
  #wasLong = false;

  constructor(asked: RowPresses) {
    this.#asked = asked;
  }

  readonly click = (event: MouseEvent): void => {
    const id = rowAt(event);
    const isOurs = event.ctrlKey || event.metaKey || event.shiftKey || this.#asked.isSelecting();
    if (this.#wasLong || (id !== null && isOurs)) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (id !== null && isOurs && !this.#wasLong) (event.shiftKey ? this.#asked.onextend : this.#asked.ontoggle)(id);
    this.#wasLong = false;
  };

  readonly down = (event: PointerEvent): void => {
    this.#wasLong = false;
    const id = rowAt(event);
    if (event.pointerType !== 'touch' || id === null) return;
    this.#began = { x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(() => {
      this.#wasLong = true;
      this.#asked.ontoggle(id);
    }, longPressMs);
  };

  /** A finger that wanders is scrolling. */
  readonly move = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#began.x, clientY - this.#began.y) > stillPx) this.end();
  };

  readonly end = (): void => {
    clearTimeout(this.#timer);
  };
}

/** The row under a press; `null` where the press is on a control of its own. */
function rowAt({ target }: Event): string | null {
  if (!(target instanceof Element) || target.closest('a[href], button, input, label, select, textarea, .tools'))
    return null;
  return target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? null;
}
