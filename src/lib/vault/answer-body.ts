import type { Bytes } from '../bytes/bytes';
import { unadorned, type Entry } from '../entry/entry';
import { inOrder } from '../entry/order';
import type { BodyAnswer } from './body-reader';
import { emptyBody, encodeBody, readBody } from './codec';
import { ColumnsMaker } from './entry-columns';
import { wipeBody } from './sealed-body';

/** The page takes so many over while as many more are read here. */
const usualPart = 250;

/**
 * What the worker does: tells the page the entries part by part as they are read, then all else; or `null` where the bytes cannot be read, whatever was
 * told before. What `tell` hands over is copied by then, and wiped here; so are the bytes.
 */
export function answerBody(
  plain: Bytes,
  tell: (answer: BodyAnswer, transfer: Transferable[]) => void,
  entriesInPart = usualPart,
): void {
  const names: { readonly at: number; readonly id: string; readonly issuer: string; readonly account: string }[] = [];
  let part = new ColumnsMaker();
  const tellPart = () => {
    const columns = part.take();
    tell({ kind: 'part', columns }, [columns.secrets.buffer]);
    wipeBody({ ...emptyBody, entries: part.rareEntries });
    part = new ColumnsMaker();
  };
  try {
    const rest = readBody(plain, (entry) => {
      const { id, issuer, account } = entry;
      names.push({ at: names.length, id, issuer, account });
      part.add(entry);
      if (part.count === entriesInPart) tellPart();
    });
    tellPart();
    // Alphabetical order is nearly the same in all languages, so this leaves the page little to sort.
    tell({ kind: 'end', rest, order: Uint32Array.from(inOrder(names, 'en'), ({ at }) => at) }, []);
    wipeBody({ ...rest, entries: [] });
  } catch {
    tell(null, []);
  } finally {
    plain.fill(0);
  }
}

/** By then an engine has made of the reading what it will. */
const turnsOfPractice = 24;

/**
 * An engine reads its first thousands of entries at a fifth of its speed: these are made up, and read turn by turn while the key is
 * being derived. They have to be what people have, and to be told to somebody: at the first text, number or listener of another kind
 * an engine starts over.
 */
export function* practise(): Generator<void, void> {
  const plain = encodeBody({ ...emptyBody, entries: Array.from({ length: usualPart }, (_, i) => madeUp(i)) });
  const { port1: nobody, port2: end } = new MessageChannel();
  try {
    for (let turn = 0; turn < turnsOfPractice; turn++) {
      answerBody(plain.slice(), (answer, transfer) => {
        nobody.postMessage(answer, { transfer });
      });
      yield;
    }
  } finally {
    end.close();
  }
}

function madeUp(i: number): Entry {
  return {
    id: i.toString(16).padStart(32, '0'),
    createdAtMs: 1.7e12 + i,
    changedAtMs: 1.7e12 + i,
    issuer: i % 2 === 0 ? 'Service' : 'Übung',
    account: `someone.${String(i)}@example.org`,
    url: i % 3 === 0 ? 'https://example.org/login' : '',
    notes: i % 10 === 0 ? 'x'.repeat(i) : '',
    tags: i % 4 === 0 ? ['a tag'] : [],
    otp: { kind: 'totp', secret: new Uint8Array(20).fill(i), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    ...unadorned,
    ...(i % 5 === 0 && { useCount: i, usedAtMs: 1.7e12 + i, favourite: i % 50 === 0 }),
    unknown: new Map(),
  };
}
