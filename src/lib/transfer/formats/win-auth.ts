import type { Draft } from '../../entry/entry';
import { parameters, splitUri } from '../../uri/split';
import type { Row } from '../format';
import { JsonObject, parseJson } from '../json';
import { readGuard } from './steam-guard';

const own = ['icon', 'serial', 'deviceid'];

/** WinAuth writes blanks of the label as `+`, which nobody else means by it; its lines are known by parameters of its own. */
export function withBlanks(link: string): string {
  const isOwn = own.some((name) => parameters(splitUri(link)?.query ?? '').has(name));
  return isOwn ? link.replace(/^[^?]*/, (before) => before.replaceAll('+', '%20')) : link;
}

/** For Steam it puts a stand-in where the key belongs, and the account's own file, with the key, into `data`. */
export function fromWinAuth(link: string, draft: Draft): Pick<Row, 'draft' | 'left'> {
  const data = draft.otp.kind === 'steam' ? parameters(splitUri(link)?.query ?? '').get('data') : undefined;
  const guard = data === undefined ? null : JsonObject.of(parseJson(data));
  if (!guard?.has('shared_secret')) return { draft };
  const read = readGuard(guard);
  return read
    ? { draft: { ...draft, recoveryCodes: read.draft.recoveryCodes ?? [], otp: read.draft.otp }, left: read.left ?? [] }
    : { draft };
}
