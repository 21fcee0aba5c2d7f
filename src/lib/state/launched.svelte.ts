import { onLaunchedFiles } from '../device/launched-files';
import type { Route } from './route.svelte';

/**
 * Files that the installed app was opened with, or that came where only pictures are read. They wait, unread, until the vault is open and the import takes them: a file is only
 * a name and a place on the disk until then.
 */
export class Launched {
  readonly #route: Route;
  #files: readonly File[] = $state.raw([]);

  constructor(route: Route) {
    this.#route = route;
  }

  start(): void {
    onLaunchedFiles((files) => {
      this.hand(files);
    });
  }

  /** Goes to the import, which takes them. */
  hand(files: readonly File[]): void {
    this.#files = [...this.#files, ...files];
    this.#route.go({ kind: 'import' });
  }

  get isWaiting(): boolean {
    return this.#files.length > 0;
  }

  /** The files, once. */
  take(): readonly File[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}
