/** The name of the mirror's file for a database: an address may hold a slash, a file's name may not. */
export function mirrorFileName(databaseName: string): string {
  return `${encodeURIComponent(databaseName)}.mirror`;
}

/** Whether this origin has such a file; `false` also where the browser has no place for files, or denies it. */
export async function hasFile(name: string): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getFileHandle(name);
    return true;
  } catch {
    return false;
  }
}
