import { equalBytes } from '../bytes/equal';
import { wipe } from '../bytes/wipe';
import type { Draft } from '../entry/entry';
import type { Migration } from '../uri/migration';
import type { Refused } from './refused';
import type { WorkPart } from './work';

/** How far a transfer in several QR codes has come. Parts count from 1. */
export interface Transfer {
  readonly size: number;
  /** The part that was read last. */
  readonly last: number;
  readonly missing: readonly number[];
}

/** What one QR code of a transfer held. */
export interface Part {
  readonly drafts: readonly Draft[];
  readonly refused: readonly Refused[];
}

type Batch = Pick<Migration, 'batchId' | 'batchSize' | 'batchIndex'>;

/** More parts than this are no export: ten accounts go into one. */
const mostParts = 1000;

interface Collection {
  readonly size: number;
  last: number;
  readonly parts: Map<number, Part>;
}

/** Whether this is a part that others go with, by what it says of itself. */
export function isPart({ batchSize, batchIndex }: Batch): boolean {
  return batchSize >= 2 && batchSize <= mostParts && batchIndex >= 0 && batchIndex < batchSize;
}

/**
 * Puts the parts of Google's export together, in any order; a part that is read again changes nothing. Holds the secrets
 * of the drafts until `take` or `clear`.
 */
export class TransferParts {
  readonly #collections = new Map<string, Collection>();
  /** Of another export that could not be told from a later one: newer apps give every export the same number. */
  readonly #aside: Part[] = [];

  get transfers(): readonly Transfer[] {
    return [...this.#collections.values()].map(({ size, last, parts }) => ({
      size,
      last,
      missing: Array.from({ length: size }, (_, i) => i + 1).filter((part) => !parts.has(part)),
    }));
  }

  /** What is held, for `add`. The drafts stay this object's. */
  get parts(): readonly WorkPart[] {
    return [...this.#collections].flatMap(([key, { size, parts }]) =>
      [...parts].map(([number, { drafts }]) => {
        const batch = { batchId: parseInt(key), batchSize: size, batchIndex: number - 1 };
        return { ...batch, drafts };
      }),
    );
  }

  /** Parts that were set aside. */
  get aside(): readonly Draft[] {
    return this.#aside.flatMap(({ drafts }) => drafts);
  }

  /** The batch satisfies `isPart`. */
  add({ batchId, batchSize: size, batchIndex }: Batch, part: Part): void {
    const key = `${batchId} ${size}`;
    const number = batchIndex + 1;
    const collection = this.#collections.get(key) ?? { size, last: number, parts: new Map<number, Part>() };
    const known = collection.parts.get(number);
    if (known && samePart(known, part)) {
      wipePart(part);
    } else {
      if (known) this.#setAside(collection);
      collection.parts.set(number, part);
    }
    collection.last = number;
    this.#collections.set(key, collection);
  }

  /** Everything that was collected, in the order of the parts; the caller's from now on. */
  take(): Part {
    const collected = [...this.#collections.values()].flatMap(({ parts }) =>
      [...parts].sort(([a], [b]) => a - b).map(([, part]) => part),
    );
    const all = [...this.#aside, ...collected];
    this.#forget();
    return { drafts: all.flatMap(({ drafts }) => drafts), refused: all.flatMap(({ refused }) => refused) };
  }

  clear(): void {
    wipePart(this.take());
  }

  #setAside(collection: Collection): void {
    this.#aside.push(...collection.parts.values());
    collection.parts.clear();
  }

  #forget(): void {
    this.#collections.clear();
    this.#aside.length = 0;
  }
}

function samePart(one: Part, other: Part): boolean {
  return (
    one.drafts.length === other.drafts.length &&
    one.drafts.every((draft, i) => {
      const twin = other.drafts[i];
      return twin?.account === draft.account && equalBytes(twin.otp.secret, draft.otp.secret);
    })
  );
}

function wipePart({ drafts }: Part): void {
  for (const { otp } of drafts) wipe(otp.secret);
}
