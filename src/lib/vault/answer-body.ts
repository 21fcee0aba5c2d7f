import type { Bytes } from '../bytes/bytes';
import { inOrder } from '../entry/order';
import type { BodyAnswer } from './body-reader';
import { emptyBody, readBody } from './codec';
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
