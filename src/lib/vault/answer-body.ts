import type { Bytes } from '../bytes/bytes';
import { inRoughOrder } from '../entry/order';
import type { BodyAnswer } from './body-reader';
import { decodeBody } from './codec';

/** What the worker does. The entries come nearly in alphabetical order, which leaves the page little to sort. */
export function answerBody(plain: Bytes): BodyAnswer {
  try {
    const body = decodeBody(plain);
    return { ...body, entries: inRoughOrder(body.entries) };
  } catch {
    return null;
  }
}
