import { encodeBase32 } from '../lib/bytes/base32';
import { decodeUtf8 } from '../lib/bytes/utf8';
import { displayName } from '../lib/entry/display-name';
import type { Entry } from '../lib/entry/entry';
import { codeAt } from '../lib/otp/code';
import { element } from './element';
import type { OpenerTexts } from './texts';

/** One account on the page. */
export interface Shown {
  readonly item: HTMLElement;
  /** Shows the code of this moment, ms since 1970. */
  readonly tick: (nowMs: number) => void;
  readonly showSecret: (isShown: boolean) => void;
}

export function showAccount(entry: Entry, t: OpenerTexts): Shown {
  const code = element('strong', { className: 'code' });
  const left = element('span', { className: 'quiet' });
  const secret = element('code', {}, encodeBase32(entry.otp.secret));
  const hidden = element('div', { hidden: true }, `${t.secret}: `, secret);
  const item = element(
    'li',
    {},
    element('h3', {}, displayName(entry) || t.unnamed),
    element('p', {}, code, ' ', left),
    hidden,
    details(entry, t),
  );
  const tick = (nowMs: number) => {
    const [text, note] = codeTexts(entry, nowMs, t);
    if (code.textContent !== text) code.textContent = text;
    left.textContent = note;
  };
  return { item, tick, showSecret: (isShown) => (hidden.hidden = !isShown) };
}

/** The code, and what there is to say to it. */
function codeTexts(entry: Entry, nowMs: number, t: OpenerTexts): readonly [string, string] {
  const code = codeAt(entry.otp, nowMs);
  if (code.kind === 'needs-pin') return ['', t.needsPin];
  if (code.kind === 'counter') return [code.text, t.counter(code.counter)];
  return [code.text, t.seconds(Math.ceil((code.untilMs - nowMs) / 1000))];
}

/** All else that the backup has of the account, behind a disclosure; nothing where there is nothing. */
function details({ url, notes, tags, otp, recoveryCodes }: Entry, t: OpenerTexts): HTMLElement | string {
  const pin = otp.kind === 'motp' || otp.kind === 'yandex' ? (otp.pin ?? '') : '';
  const codes = recoveryCodes.map(({ text, usedAtMs }) => `${decodeUtf8(text) ?? ''}${usedAtMs === null ? '' : ' ✗'}`);
  const lines = [
    [t.details.url, url],
    [t.details.notes, notes],
    [t.details.tags, tags.join(', ')],
    [t.details.pin, pin],
    [t.details.recoveryCodes, codes.join('\n')],
  ].filter(([, value]) => value !== '');
  if (lines.length === 0) return '';
  const list = lines.flatMap(([name = '', value = '']) => [element('dt', {}, name), element('dd', {}, value)]);
  return element('details', {}, element('summary', {}, '…'), element('dl', {}, ...list));
}
