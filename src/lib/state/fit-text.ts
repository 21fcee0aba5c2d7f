import { displayName } from '../entry/display-name';
import type { ExportTexts } from '../i18n/export.en';
import type { Language } from '../settings/settings';
import type { Fitting, Loss } from '../transfer';

/** What becomes of accounts on their way to another app, in words: the summary, and each account that is not whole. */
export interface FitText {
  readonly summary: string;
  readonly misfits: readonly string[];
  readonly lossy: readonly string[];
}

export function fitText(fitting: Fitting, x: ExportTexts, language: Language): FitText {
  const { fit } = x;
  const list = new Intl.ListFormat(language);
  const kinds = new Map<Loss, number>();
  for (const { losses } of fitting.lossy) for (const loss of losses) kinds.set(loss, (kinds.get(loss) ?? 0) + 1);
  const sums = [
    fit.goes(fitting.entries.length),
    ...(fitting.misfits.length > 0 ? [fit.doNotFit(fitting.misfits.length)] : []),
    ...[...kinds].map(([loss, count]) => fit.lose[loss](count)),
  ];
  const named = (entry: Parameters<typeof displayName>[0], what: string) =>
    fit.one(displayName(entry) || fit.unnamed, what);
  return {
    summary: sums.join(' '),
    misfits: fitting.misfits.map(({ entry, misfit }) =>
      named(entry, misfit === 'kind' ? fit.kind(fit.kinds[entry.otp.kind]) : fit.misfits[misfit]),
    ),
    lossy: fitting.lossy.map(({ entry, losses }) => named(entry, list.format(losses.map((loss) => fit.losses[loss])))),
  };
}
