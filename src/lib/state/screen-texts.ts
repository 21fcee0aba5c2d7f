import type { AccessibilityTexts } from '../i18n/accessibility.en';
import type { ListTexts } from '../i18n/list.en';
import type { HelpTexts } from '../i18n/help.en';
import type { SourceTexts } from '../i18n/sources.en';
import type { TransferTexts } from '../i18n/transfer.en';
import type { Language } from '../settings/settings';

export { helpTopics } from '../i18n/help-topics';
export { sources } from '../i18n/source-names';

/** The texts of the screens that are long enough to be fetched with their screen alone. */
export async function loadHelp(language: Language): Promise<HelpTexts> {
  const { help } = language === 'de' ? await import('../i18n/help.de') : await import('../i18n/help.en');
  return help;
}

export async function loadAccessibility(language: Language): Promise<AccessibilityTexts> {
  const { accessibility } =
    language === 'de' ? await import('../i18n/accessibility.de') : await import('../i18n/accessibility.en');
  return accessibility;
}

export async function loadTransfer(language: Language): Promise<TransferTexts> {
  const { transfer } = language === 'de' ? await import('../i18n/transfer.de') : await import('../i18n/transfer.en');
  return transfer;
}

export async function loadSources(language: Language): Promise<SourceTexts> {
  const { sourceTexts } = language === 'de' ? await import('../i18n/sources.de') : await import('../i18n/sources.en');
  return sourceTexts;
}

export async function loadListTexts(language: Language): Promise<ListTexts> {
  const { listTexts } = language === 'de' ? await import('../i18n/list.de') : await import('../i18n/list.en');
  return listTexts;
}
