import { saveFile } from '../device/download';
import type { Aside } from '../vault';
import { trashDayChoices } from '../vault/later';

export { trashDayChoices };

/** Hands broken bytes to the browser to save; returns the file's name. */
export function saveDamaged({ revision, bytes }: Aside): string {
  const name = `faktor-damaged-${String(revision)}.faktor`;
  saveFile(bytes, name);
  return name;
}
