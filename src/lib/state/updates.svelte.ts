import type { Workbox } from 'workbox-window';
import { trustedScriptUrl } from '../device/trusted-types';

export type UpdateState =
  | 'current'
  /** A new version is installed and waits for consent. */
  | 'ready'
  /** The person agreed; the browser is about to switch. */
  | 'switching'
  /** The browser did not switch: it does when Faktor is opened the next time. */
  | 'held'
  /** Another tab switched to a new version; this one still runs the old. */
  | 'elsewhere';

/** The event of browsers that can install a page; not in TypeScript's DOM types. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

/**
 * How long the browser may take to switch. [Note: The held switch] Chromium gives the switch up when another tab asks the old
 * service worker for something just then, and takes it up again only once that worker is stopped.
 */
const switchMs = 10_000;

/** The installed app: its service worker, its updates (never without consent) and its installation. */
export class Updates {
  #state: UpdateState = $state.raw('current');
  #install: InstallPromptEvent | null = $state.raw(null);
  #workbox: Workbox | null = null;
  #consented = false;

  get state(): UpdateState {
    return this.#state;
  }

  /** Whether the browser offers to install Faktor. */
  get canInstall(): boolean {
    return this.#install !== null;
  }

  /** Registers the service worker. Called after the first screen stands, because it is not needed before. */
  async start(base: string, isBuilt: boolean): Promise<void> {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.#install = event as InstallPromptEvent;
    });
    addEventListener('appinstalled', () => {
      this.#install = null;
    });
    // A part of the old version that was not loaded yet is gone once another tab has switched.
    addEventListener('vite:preloadError', (event) => {
      event.preventDefault();
      this.#state = 'elsewhere';
    });
    if (!isBuilt || !('serviceWorker' in navigator)) return;
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox(trustedScriptUrl(`${base}sw.js`), { scope: base });
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => {
      this.#state = 'ready';
    });
    workbox.addEventListener('controlling', ({ isUpdate }) => {
      if (!isUpdate) return;
      if (this.#consented) location.reload();
      else this.#state = 'elsewhere';
    });
    // Without a service worker (site data forbidden) Faktor still works; it is only not there offline.
    await workbox.register().catch(() => undefined);
  }

  /** Switches to the new version; the page loads again. */
  update(): void {
    if (this.#state === 'elsewhere') {
      location.reload();
      return;
    }
    this.#consented = true;
    this.#state = 'switching';
    this.#workbox?.messageSkipWaiting();
    setTimeout(() => {
      // From here on, the page is not loaded again behind the person's back.
      this.#consented = false;
      if (this.#state === 'switching') this.#state = 'held';
    }, switchMs);
  }

  /** Hides the notice until the next start. */
  later(): void {
    this.#state = 'current';
  }

  async install(): Promise<void> {
    const event = this.#install;
    this.#install = null;
    await event?.prompt();
  }
}
