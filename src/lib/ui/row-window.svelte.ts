import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** What a list is made of. */
export interface Rows {
  /** In the order of the list; none twice. */
  readonly items: readonly { readonly id: string }[];
  readonly columns: number;
  /** How high a row is before it was measured, and what lies between two of them, in pixels. */
  readonly guessPx: number;
  readonly gapPx: number;
  /** How far below the top of the document the list begins, in pixels. */
  readonly topPx: number;
}

/** A row that is to stand in the document. */
export interface MountedRow {
  readonly index: number;
  /** From the top of the list, in pixels. */
  readonly startPx: number;
  readonly column: number;
  /** It is out of sight and can be written after the next picture. */
  readonly canWait: boolean;
}

/** Rows above and below what is in view. So that Tab finds the next one, there is always at least one. */
const spare = 3;

/**
 * Which rows of a long list stand in the document while the window scrolls. [Note: The focus stays] The row that has the focus, and the
 * ones before and after it, stay mounted however far it is scrolled away: so Tab goes on from there, and nothing is lost.
 */
export class RowWindow {
  readonly #virtualizer: Virtualizer<Window, HTMLElement>;
  #rows: Rows;
  #heldId: string | null = null;
  #measuredPx: number | null = null;
  /** Whether what the virtualizer was told no longer holds. */
  #isStale = false;
  /** How high each row's element is, in pixels, as the browser said last. */
  readonly #heights = new Map<HTMLElement, number>();
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const row = target as HTMLElement;
      // One that is spare has the height it had when it is shown again.
      if (row.dataset['entry']) this.#heights.set(row, Math.round(borderBoxSize[0]?.blockSize ?? 0));
    }
    // Afterwards: what changes sizes while they are reported is reported as an error.
    setTimeout(() => {
      this.#takeHeights();
    });
  });
  #isReading = false;
  #isStarting = false;
  /** [Note: What is in sight comes first] Of a list that changed, the rest can wait for the next picture: a keystroke is seen the sooner. */
  #isNew = true;
  #inSight: Range | null = null;
  #frame = 0;
  #version = $state.raw(0);

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#virtualizer = new Virtualizer(this.#options());
  }

  /** Begins to follow the window; what is returned ends it. */
  start(): () => void {
    const end = this.#virtualizer._didMount();
    this.#isStarting = true;
    this.#virtualizer._willUpdate();
    this.#isStarting = false;
    return () => {
      cancelAnimationFrame(this.#frame);
      end();
    };
  }

  /** The rows to mount and the height of the whole list. Reading it makes that part follow the scrolling. */
  read(rows: Rows): { mounted: readonly MountedRow[]; heightPx: number } {
    void this.#version;
    this.#isReading = true;
    try {
      if (rows !== this.#rows || this.#isStale) this.#take(rows);
      const mounted = this.#virtualizer.getVirtualItems().map((item) => this.#mounted(item));
      return { mounted, heightPx: this.#virtualizer.getTotalSize() };
    } finally {
      this.#isReading = false;
    }
  }

  /** To be called when what `read` gave is in the document. */
  settle(): void {
    this.#virtualizer._willUpdate();
    cancelAnimationFrame(this.#frame);
    // A task that begins in a frame comes after its picture, and after the heights in it.
    this.#frame = requestAnimationFrame(() => {
      setTimeout(() => {
        this.#takeHeights();
        if (this.#isNew) this.#changed();
      });
    });
  }

  /** Forgets all heights: rows look otherwise now. */
  remeasure(): void {
    this.#measuredPx = null;
    this.#virtualizer.measure();
  }

  /** Keeps the row mounted; `null`: none. */
  hold(id: string | null): void {
    if (this.#heldId === id) return;
    this.#heldId = id;
    this.#isStale = true;
    this.#changed();
  }

  /** On each row's element, which says in `data-index` and `data-entry` which one it is for now, and in neither if it is spare. */
  readonly measure: Attachment<HTMLElement> = (element) => {
    this.#sizes.observe(element);
    return () => {
      this.#sizes.unobserve(element);
      this.#heights.delete(element);
    };
  };

  #take(rows: Rows): void {
    const before = this.#rows;
    if (rows.columns !== before.columns || rows.guessPx !== before.guessPx) this.#measuredPx = null;
    this.#isNew ||= rows.items !== before.items;
    this.#isStale = false;
    this.#rows = rows;
    this.#virtualizer.setOptions(this.#options());
  }

  /**
   * [Note: Measured by the browser] Asked for at once, a height makes the browser lay out all rows in the middle of changing them. It says
   * them by itself in the next picture, in which a row that was never measured stands as high as the others. It says only what changed: an
   * account that comes to stand in an element is as high as that was, unless the browser says otherwise.
   */
  #takeHeights(): void {
    for (const [{ dataset }, px] of this.#heights) {
      const at = Number(dataset['index']);
      // The list may have changed since the rows were drawn, and some are spare.
      if (!dataset['entry'] || this.#rows.items[at]?.id !== dataset['entry']) continue;
      if (this.#measuredPx === null) {
        this.#measuredPx = px;
        this.#isStale ||= px !== this.#rows.guessPx;
      }
      this.#virtualizer.resizeItem(at, px);
    }
  }

  #mounted({ index, start, lane }: VirtualItem): MountedRow {
    const { startIndex = 0, endIndex = -1 } = this.#inSight ?? {};
    const canWait = this.#isNew && (index < startIndex || index > endIndex);
    return { index, startPx: start - this.#rows.topPx, column: lane, canWait };
  }

  #options(): VirtualizerOptions<Window, HTMLElement> {
    const { items, columns, gapPx, guessPx, topPx } = this.#rows;
    return {
      count: items.length,
      lanes: columns,
      gap: gapPx,
      scrollMargin: topPx,
      overscan: spare,
      estimateSize: () => this.#measuredPx ?? guessPx,
      getItemKey: (index: number) => items[index]?.id ?? index,
      rangeExtractor: (range: Range) => this.#withHeld(range),
      getScrollElement: () => window,
      initialRect: { width: innerWidth, height: innerHeight },
      initialOffset: () => scrollY,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: (...to) => {
        // To where it stands already, which would make the browser lay out what was only just put there.
        if (!this.#isStarting) windowScroll(...to);
      },
      onChange: () => {
        this.#changed();
      },
    };
  }

  #withHeld(range: Range): number[] {
    this.#inSight = range;
    const indexes = defaultRangeExtractor(range);
    const held = this.#heldId === null ? -1 : this.#rows.items.findIndex(({ id }) => id === this.#heldId);
    if (held < 0) return indexes;
    const more = [held - 1, held, held + 1].filter((one) => one >= 0 && one < range.count);
    return [...new Set([...indexes, ...more])].sort((a, b) => a - b);
  }

  /** What it notices by itself while it is read is in what is read. */
  #changed(): void {
    if (this.#isReading) return;
    this.#isNew = false;
    this.#version = untrack(() => this.#version) + 1;
  }
}
