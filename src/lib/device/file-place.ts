import { Failure } from '../failure';
import { readFile } from './file';

/** A file at a place of the person's own (File System Access API; Chromium). It can be stored in IndexedDB and is good until it is moved. */
export type FilePlace = FileSystemFileHandle;

/** The parts of the API that TypeScript does not know yet. */
interface Pickers {
  showSaveFilePicker?: (options: object) => Promise<FilePlace>;
  showOpenFilePicker?: (options: object) => Promise<FilePlace[]>;
}
interface Permitting {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}

const ofBrowser = (): Pickers => globalThis as Pickers;
const wanted = { mode: 'readwrite' } as const;
const types = [{ description: 'Faktor', accept: { 'application/octet-stream': ['.faktor'] } }];
const maxBytes = 64 * 1024 * 1024;

export function canPickPlace(): boolean {
  const { showSaveFilePicker, showOpenFilePicker } = ofBrowser();
  return Boolean(showSaveFilePicker && showOpenFilePicker);
}

/** Called from a click: the browser asks where. `null` when the person called it off. */
export async function pickNewPlace(suggestedName: string): Promise<FilePlace | null> {
  return picked(ofBrowser().showSaveFilePicker?.({ suggestedName, types, id: 'faktor' }));
}

/** The same for a file that there is. */
export async function pickPlace(): Promise<FilePlace | null> {
  const all = await picked(ofBrowser().showOpenFilePicker?.({ types, id: 'faktor' }));
  return all?.[0] ?? null;
}

async function picked<T>(asked: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await asked) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw failureOf(error, 'file/unreadable');
  }
}

/** Whether the page may read and write it now; `ask`, from a click, lets the browser ask the person. */
export async function isPermitted(place: FilePlace, ask = false): Promise<boolean> {
  const { queryPermission, requestPermission } = place as Permitting;
  const state = (await queryPermission?.call(place, wanted)) ?? 'granted';
  if (state === 'granted' || !ask) return state === 'granted';
  // Refused outright where there was no click.
  const asked = await requestPermission?.call(place, wanted).catch(() => 'denied');
  return asked === 'granted';
}

/** Throws Failure `file/*`, as does the next. */
export async function readPlace(place: FilePlace): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(await place.getFile(), maxBytes);
  } catch (error) {
    throw failureOf(error, 'file/unreadable');
  }
}

/** Writes all of it or nothing: browsers write beside the file and put it in its place at the end. */
export async function writePlace(place: FilePlace, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  let writable: FileSystemWritableFileStream | undefined;
  try {
    writable = await place.createWritable({ keepExistingData: false });
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    await writable?.abort().catch(() => undefined);
    throw failureOf(error, 'file/write-failed');
  }
}

function failureOf(error: unknown, otherwise: 'file/unreadable' | 'file/write-failed'): Failure {
  if (error instanceof Failure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const code = {
    NotFoundError: 'file/gone',
    NotAllowedError: 'file/no-permission',
    QuotaExceededError: 'file/no-space',
  } as const;
  return new Failure(code[name as keyof typeof code] ?? otherwise, {}, { cause: error });
}
