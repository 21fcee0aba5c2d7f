import type { Entry } from '../entry/entry';
import { hashNames, type HashName, type OtpParams } from '../otp/params';

/** What services choose other than the usual, and do not always write into their QR code. */
export interface Variant {
  readonly algorithm: HashName;
  readonly digits: number;
  readonly periodSeconds: number;
}

const digitCounts = [6, 8] as const;
/** In seconds. */
export const variantPeriods = [30, 60] as const;

/** The twelve parameters that a service may mean, the usual ones first. */
export const variants: readonly Variant[] = variantPeriods.flatMap((periodSeconds) =>
  digitCounts.flatMap((digits) => hashNames.map((algorithm) => ({ algorithm, digits, periodSeconds }))),
);

/** The entry with its secret under other parameters; it is the caller's to store, or not. */
export function withVariant(entry: Entry, variant: Variant): Entry {
  return { ...entry, otp: { kind: 'totp', secret: entry.otp.secret, ...variant } };
}

export function isVariantOf(otp: OtpParams, { algorithm, digits, periodSeconds }: Variant): boolean {
  return (
    otp.kind === 'totp' && otp.algorithm === algorithm && otp.digits === digits && otp.periodSeconds === periodSeconds
  );
}
