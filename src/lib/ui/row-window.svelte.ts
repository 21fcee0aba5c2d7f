import {
  defaultRangeExtractor,
  measureElement,
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
  readonly ids: readonly string[];
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
  #isReading = false;
  #isStarting = false;
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
    return end;
  }

  /** The rows to mount and the height of the whole list. Reading it makes that part follow the scrolling. */
  read(rows: Rows): { mounted: readonly MountedRow[]; heightPx: number } {
    void this.#version;
    this.#isReading = true;
    try {
      if (rows.columns !== this.#rows.columns || rows.guessPx !== this.#rows.guessPx) this.#measuredPx = null;
      this.#rows = rows;
      this.#virtualizer.setOptions(this.#options());
      const mounted = this.#virtualizer.getVirtualItems().map((item) => this.#mounted(item));
      return { mounted, heightPx: this.#virtualizer.getTotalSize() };
    } finally {
      this.#isReading = false;
    }
  }

  /** To be called when what `read` gave is in the document. */
  settle(): void {
    this.#virtualizer._willUpdate();
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
    this.#changed();
  }

  /** On each row's element, which says in `data-index` which one it is. */
  readonly measure: Attachment<HTMLElement> = (element) => {
    untrack(() => {
      this.#virtualizer.measureElement(element);
    });
    return () => {
      this.#virtualizer.measureElement(null);
    };
  };

  #mounted({ index, start, lane }: VirtualItem): MountedRow {
    return { index, startPx: start - this.#rows.topPx, column: lane };
  }

  #options(): VirtualizerOptions<Window, HTMLElement> {
    const { ids, columns, gapPx, guessPx, topPx } = this.#rows;
    const estimate = () => this.#measuredPx ?? guessPx;
    return {
      count: ids.length,
      lanes: columns,
      gap: gapPx,
      scrollMargin: topPx,
      overscan: spare,
      estimateSize: estimate,
      measureElement: (element, entry, { itemSizeCache }) => {
        // [Note: Measured by the browser] Asked for at once, a height makes the browser lay out all rows in the middle of changing them.
        // It says them by itself after the next picture, in which a row that was never measured stands as high as the others.
        if (!entry) return itemSizeCache.get(element.dataset['entry'] ?? '') ?? estimate();
        const px = measureElement(element, entry, this.#virtualizer);
        this.#measuredPx ??= px;
        return px;
      },
      getItemKey: (index: number) => ids[index] ?? index,
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
      // What changes sizes while they are reported is reported as an error.
      useAnimationFrameWithResizeObserver: true,
      onChange: () => {
        this.#changed();
      },
    };
  }

  #withHeld(range: Range): number[] {
    const indexes = defaultRangeExtractor(range);
    const held = this.#heldId === null ? -1 : this.#rows.ids.indexOf(this.#heldId);
    if (held < 0) return indexes;
    const more = [held - 1, held, held + 1].filter((one) => one >= 0 && one < range.count);
    return [...new Set([...indexes, ...more])].sort((a, b) => a - b);
  }

  /** What it notices by itself while it is read is in what is read. */
  #changed(): void {
    if (!this.#isReading) this.#version = untrack(() => this.#version) + 1;
  }
}
