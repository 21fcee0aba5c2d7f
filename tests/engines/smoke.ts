import { randomBytes } from 'node:crypto';
import { base32, independentTotp } from '../e2e/independent-totp';
import { qrPng } from '../e2e/qr-png';

/** What the smoke runs of all engines have in common: the accounts, and what their codes must be. */

export const dist = process.env.ENGINES_DIST ?? 'dist';

const keys = { hand: randomBytes(20), picture: randomBytes(20) };

export const hand = { name: 'hanna.hand@example.org', issuer: 'Handwerk', secret: base32(keys.hand) };
export const handRow = `${hand.issuer} ${hand.name}`;
export const pictureRow = 'Bildhaus bea.bild@example.org';

export const picture = () =>
  qrPng(`otpauth://totp/Bildhaus:bea.bild%40example.org?secret=${base32(keys.picture)}&issuer=Bildhaus`);

/** A code and the page's own time, read in the same moment. */
export interface Reading {
  code: string;
  nowMs: number;
}

/** The right codes for a moment: that of the period, and for two seconds after a turn also that of the period before. */
export function rightCodes(which: keyof typeof keys, { nowMs }: Reading): string[] {
  return [nowMs, nowMs - 2000].map((timeMs) => independentTotp(keys[which], timeMs));
}
