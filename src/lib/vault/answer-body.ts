import type { Bytes } from '../bytes/bytes';
import { unadorned, type Entry } from '../entry/entry';
import { inRoughOrder } from '../entry/order';
import type { BodyAnswer } from './body-reader';
import { decodeBody, emptyBody, encodeBody } from './codec';

/** What the worker does. The entries come nearly in alphabetical order, which leaves the page little to sort. */
export function answerBody(plain: Bytes): BodyAnswer {
  try {
    const body = decodeBody(plain);
    return { ...body, entries: inRoughOrder(body.entries) };
  } catch {
    return null;
  }
}

/** An engine reads its first thousands of entries at half its speed: these are made up, and read while the key is being derived. */
export function practise(): void {
  const entry: Entry = {
    ...{ id: '00'.repeat(16), createdAtMs: 0, changedAtMs: 0, issuer: 'a', account: 'a', url: '', notes: '', tags: [] },
    ...unadorned,
    otp: { kind: 'totp', secret: new Uint8Array(20), algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    unknown: new Map(),
  };
  const plain = encodeBody({ ...emptyBody, entries: new Array<Entry>(250).fill(entry) });
  for (let turn = 0; turn < 6; turn++) answerBody(plain);
}
