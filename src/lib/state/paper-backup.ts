import { encodeBase32 } from '../bytes/base32';
import { encodeHex } from '../bytes/hex';
import { displayName } from '../entry/display-name';
import type { Entry } from '../entry/entry';
import type { PaperTexts } from '../i18n/paper.en';
import { mostBytes, mostCodes, tagOf, writePaperCodes } from '../paper/paper-code';
import type { Language } from '../settings/settings';
import { writeOtpauth } from '../uri/write-otpauth';
import type { VaultState } from './vault-state.svelte';

export type { PaperTexts } from '../i18n/paper.en';

export async function loadPaperTexts(language: Language): Promise<PaperTexts> {
  const { paper } = language === 'de' ? await import('../i18n/paper.de') : await import('../i18n/paper.en');
  return paper;
}

export interface SealedSheets {
  readonly tag: string;
  /** The texts of the codes, as many as go on one sheet together. */
  readonly sheets: readonly (readonly { readonly index: number; readonly text: string }[])[];
  readonly count: number;
}

/** Two beside each other, three below: at arm's length a phone reads each of them. */
const codesOfSheet = 6;

/** The sealed vault for paper. `most`: it would take more codes than that. Throws Failure `vault/*`. */
export async function sealedSheets(
  vault: Pick<VaultState, 'ask'>,
): Promise<SealedSheets | { readonly most: typeof mostCodes }> {
  const bytes = await vault.ask((open) => open.sealedBytes());
  if (bytes.length > mostBytes) return { most: mostCodes };
  const texts = await writePaperCodes(bytes);
  const codes = texts.map((text, i) => ({ index: i + 1, text }));
  const sheets = Array.from({ length: Math.ceil(codes.length / codesOfSheet) }, (_, i) =>
    codes.slice(i * codesOfSheet, (i + 1) * codesOfSheet),
  );
  return { tag: await tagOf(bytes), sheets, count: texts.length };
}

/** An account as it stands on the plain sheet. Holds the secret as text: let it go when the sheet is printed. */
export interface PlainRow {
  readonly id: string;
  readonly name: string;
  /** In groups of four, as people type it. */
  readonly secret: string;
  readonly link: string;
}

export function plainRows(entries: readonly Entry[]): readonly PlainRow[] {
  return entries.map((entry) => {
    const { otp } = entry;
    const written = otp.kind === 'motp' ? encodeHex(otp.secret) : encodeBase32(otp.secret);
    const secret = (written.match(/.{1,4}/g) ?? []).join(' ');
    return { id: entry.id, name: displayName(entry), secret, link: writeOtpauth(entry) };
  });
}
