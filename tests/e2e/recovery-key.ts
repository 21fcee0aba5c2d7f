import { expect } from '@playwright/test';
import { password, type Faktor } from './faktor';

export const waysWords = {
  en: {
    ways: 'Ways in',
    recoveryKey: 'Recovery key',
    goOn: 'Continue',
    show: 'Show the new key',
    group: 'Group',
    save: 'Save recovery key',
    toCodes: 'To the codes',
    use: 'Use recovery key',
    addPassword: 'Add password',
    changeKey: 'Change the vault key',
    cancel: 'Cancel',
  },
  de: {
    ways: 'Zugänge',
    recoveryKey: 'Notfallschlüssel',
    goOn: 'Weiter',
    show: 'Den neuen Schlüssel zeigen',
    group: 'Gruppe',
    save: 'Notfallschlüssel speichern',
    toCodes: 'Zu den Codes',
    use: 'Notfallschlüssel verwenden',
    addPassword: 'Kennwort hinzufügen',
    changeKey: 'Tresorschlüssel wechseln',
    cancel: 'Abbrechen',
  },
} as const;

/** Shows a way in where the screen asks for one: by the password. */
export async function prove(faktor: Faktor, secret = password): Promise<void> {
  await faktor.passwordField.fill(secret);
  await faktor.page.getByRole('button', { name: waysWords[faktor.language].goOn, exact: true }).click();
}

/** From the recovery key's screen to its groups, as they are shown. */
export async function shownGroups(faktor: Faktor): Promise<string[]> {
  const w = waysWords[faktor.language];
  await faktor.page.getByRole('button', { name: w.show }).click();
  const list = faktor.page.getByRole('list', { name: w.recoveryKey });
  await expect(list.getByRole('listitem')).toHaveCount(8);
  return list.getByRole('listitem').allTextContents();
}

/** Types back what is asked for, and saves; `look` is called on the form before. */
export async function confirmGroups(
  faktor: Faktor,
  groups: readonly string[],
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { page } = faktor;
  const w = waysWords[faktor.language];
  await page.getByRole('button', { name: w.goOn, exact: true }).click();
  await expect(page.getByRole('textbox')).toHaveCount(2);
  await look();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(`${w.group} ${index + 1}`, { exact: true });
    if ((await field.count()) > 0) await field.fill(group.toLowerCase());
  }
  await page.getByRole('button', { name: w.save, exact: true }).click();
  await expect(page.getByRole('link', { name: w.toCodes })).toBeVisible();
}

/** Makes a recovery key in an open vault; leaves on the screen that says so. */
export async function makeRecoveryKey(faktor: Faktor): Promise<string[]> {
  for (const hash of ['#/ways', '#/recovery-key']) {
    await faktor.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(faktor.page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  await prove(faktor);
  const groups = await shownGroups(faktor);
  await confirmGroups(faktor, groups);
  return groups;
}
