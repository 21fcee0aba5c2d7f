import { saveFile } from '../device/download';
import type { SecondPlace } from './second-place.svelte';

const fileName = 'faktor-second-place.faktor';

/** Hands the sealed vault of the second place to the browser to save; returns the file's name, `null` when there is none. */
export async function saveSecondPlace(secondPlace: Pick<SecondPlace, 'bytes'>): Promise<string | null> {
  const bytes = await secondPlace.bytes();
  if (!bytes) return null;
  saveFile(bytes, fileName);
  return fileName;
}
