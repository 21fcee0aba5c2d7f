import { encodeHex } from '../bytes/hex';
import type { Entry } from '../entry/entry';
import type { OtpParams } from '../otp/params';
import type { Holds, Loss, Misfit, Target } from './target';

/** What becomes of accounts on their way to a target, each one in exactly one of `whole`, `lossy` and `misfits`. */
export interface Fitting {
  /** What is written, in the order given: the whole ones and the lossy ones. */
  readonly entries: readonly Entry[];
  readonly lossy: readonly { readonly entry: Entry; readonly losses: readonly Loss[] }[];
  readonly misfits: readonly { readonly entry: Entry; readonly misfit: Misfit }[];
}

/** Says of every account whether it goes to the target, and what of it does not. */
export function fitTo({ holds }: Target, entries: readonly Entry[]): Fitting {
  const fitting: Entry[] = [];
  const lossy: { entry: Entry; losses: readonly Loss[] }[] = [];
  const misfits: { entry: Entry; misfit: Misfit }[] = [];
  const secrets = new Set<string>();
  for (const entry of entries) {
    const secret = holds.onePerSecret ? secretText(entry.otp) : '';
    const misfit = misfitOf(holds, entry) ?? (secrets.has(secret) ? 'same-secret' : null);
    if (misfit) {
      misfits.push({ entry, misfit });
      continue;
    }
    if (secret !== '') secrets.add(secret);
    fitting.push(entry);
    const losses = lossesOf(holds, entry);
    if (losses.length > 0) lossy.push({ entry, losses });
  }
  return { entries: fitting, lossy, misfits };
}

/** What tells secrets apart where they are written as text: Mobile-OTP's in hex, all others in Base32. */
function secretText({ kind, secret }: OtpParams): string {
  return `${kind === 'motp' ? 'hex' : 'base32'} ${encodeHex(secret)}`;
}

function misfitOf(holds: Holds, entry: Entry): Misfit | null {
  const { otp } = entry;
  if (!holds.kinds.includes(otp.kind)) return 'kind';
  if ('digits' in otp && holds.digits && !holds.digits(otp.digits, otp.kind)) return 'digits';
  if ('periodSeconds' in otp && holds.period && !holds.period(otp.periodSeconds)) return 'period';
  const names = holds.names?.(entry);
  return names && 'misfit' in names ? names.misfit : null;
}

function lossesOf(holds: Holds, entry: Entry): readonly Loss[] {
  const { url, notes, tags, otp, favourite, picture, recoveryCodes, unknown } = entry;
  const names = holds.names?.(entry);
  const found: (Loss | false)[] = [
    names && 'loss' in names ? names.loss : false,
    url !== '' && !holds.url && 'url',
    notes !== '' && !holds.notes && 'notes',
    tags.length > 0 && !holds.tags && 'tags',
    tags.length > 1 && holds.tags === 'first' && 'more-tags',
    'pin' in otp && otp.pin !== undefined && !holds.pin && 'pin',
    favourite && !holds.favourite && 'favourite',
    picture !== null && 'picture',
    recoveryCodes.length > 0 && 'recovery-codes',
    unknown.size > 0 && 'newer',
  ];
  return found.filter((loss) => loss !== false);
}
