import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url));

/**
 * A file of the collection of test values that lies next to the project, or `null` where it does not: the collection is
 * not part of the project, whose own values stand in this folder.
 */
export function readShared<T>(name: string): T | null {
  const path = folder + name;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

/** What a test that needs the collection is called where it is missing. */
export const missing = (name: string): string => `SKIPPED: ../shared/vectors/${name} is not there`;
