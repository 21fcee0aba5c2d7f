import type { AccessibilityTexts } from '../i18n/accessibility.en';
import type { ListTexts } from '../i18n/list.en';
import type { FloatingTexts } from '../i18n/floating.en';
import type { HelpTexts } from '../i18n/help-topics';
import type { SourceTexts } from '../i18n/sources.en';
import type { DrawerTexts } from '../i18n/drawer.en';
import type { HealthTexts } from '../i18n/health.en';
import type { HintTexts } from '../i18n/hints.en';
import type { PictureTexts } from '../i18n/picture.en';
import type { ShowingTexts } from '../i18n/showing.en';
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

export async function loadFloating(language: Language): Promise<FloatingTexts> {
  const { floating } = language === 'de' ? await import('../i18n/floating.de') : await import('../i18n/floating.en');
  return floating;
}

export async function loadDrawer(language: Language): Promise<DrawerTexts> {
  const { drawer } = language === 'de' ? await import('../i18n/drawer.de') : await import('../i18n/drawer.en');
  return drawer;
}

export async function loadHealth(language: Language): Promise<HealthTexts> {
  const { health } = language === 'de' ? await import('../i18n/health.de') : await import('../i18n/health.en');
  return health;
}

export async function loadHints(language: Language): Promise<HintTexts> {
  const { hints } = language === 'de' ? await import('../i18n/hints.de') : await import('../i18n/hints.en');
  return hints;
}

export async function loadPicture(language: Language): Promise<PictureTexts> {
  const { picture } = language === 'de' ? await import('../i18n/picture.de') : await import('../i18n/picture.en');
  return picture;
}

export async function loadShowing(language: Language): Promise<ShowingTexts> {
  const { showing } = language === 'de' ? await import('../i18n/showing.de') : await import('../i18n/showing.en');
  return showing;
}
