import { saveFile } from '../device/download';
import { trashDayChoices, type Aside } from '../vault';

export { trashDayChoices };

/** Hands broken bytes to the browser to save; returns the file's name. */
export function saveDamaged({ revision, bytes }: Aside): string {
  const name = `faktor-damaged-${String(revision)}.faktor`;
  saveFile(bytes, name);
  return name;
}
