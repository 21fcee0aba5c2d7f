import type { Draft } from '../entry/entry';
import { readSecretText } from '../entry/read-secret';
import { Failure } from '../failure';
import { readUri } from '../uri/read';

/** What the row around a one-time code calls it. */
export interface RowNames {
  readonly issuer: string;
  readonly account: string;
}

/**
 * What password managers keep in the field for one-time codes: a link, or the bare key of a code with all defaults. A name in the link
 * wins; the row's names stand in where the link has none, and for `steam://`, which never has any.
 * @throws Failure `uri/…`, `entry/secret-…`.
 */
export function readOtpValue(text: string, row: RowNames): Draft {
  const value = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:/i.test(value)) return { ...row, otp: { kind: 'totp', secret: readSecretText(value) } };
  const [draft, ...others] = readUri(value);
  if (!draft || others.length > 0) throw new Failure('uri/unsupported-type');
  if (/^steam:/i.test(value)) return { ...draft, issuer: row.issuer || draft.issuer, account: row.account };
  if (draft.issuer === '' && draft.account === '') return { ...draft, ...row };
  return { ...draft, issuer: draft.issuer || row.issuer, account: draft.account || row.account };
}

/** The first of the addresses that a browser opens, else empty: managers also keep apps and patterns among them. */
export function webAddressIn(addresses: readonly string[]): string {
  const isWeb = (text: string) => /^https?:\/\/[^/\\]/i.test(text) && text.length <= 2048 && URL.canParse(text);
  return addresses.map((text) => text.trim()).find(isWeb) ?? '';
}
