/**
 * The page's Trusted Types policies. The CSP names them (`trusted-types svelte-trusted-html faktor-urls default`), so no
 * other code can mint one.
 *
 * `faktor-urls` passes script URLs of Faktor's own build and nothing else. `default` exists for html5-qrcode alone, which
 * clears its box by assigning "" and "<br>" to innerHTML; every other string is refused.
 */

interface Policy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL?: (url: string) => string; createHTML?: (html: string) => string | null },
  ): Policy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

/** Refuses what is not the service worker or a worker file of this build, on this origin and under `base`. */
export function checkedScriptUrl(url: string, base: string, origin: string): string {
  const resolved = new URL(url, origin + base);
  const path = resolved.pathname;
  const known = path === `${base}sw.js` || path.startsWith(`${base}assets/worker/`) || isDevPath(path);
  if (resolved.origin !== origin || !known) throw new TypeError('script URL refused');
  return url;
}

/** The development server serves workers from the source tree; the built app has none of these paths. */
function isDevPath(path: string): boolean {
  return import.meta.env.DEV && (path.includes('/src/') || path.includes('/@fs/') || path.includes('dev-sw'));
}

const urls = factory?.createPolicy('faktor-urls', {
  createScriptURL: (url) => checkedScriptUrl(url, import.meta.env.BASE_URL, location.origin),
});

/** Installs the `default` policy; called once, before anything is mounted. */
export function installDefaultPolicy(): void {
  factory?.createPolicy('default', { createHTML: (html) => (html === '' || html === '<br>' ? html : null) });
}

/** A URL of Faktor's own that `new Worker` and service worker registration accept under Trusted Types. Throws TypeError for any other. */
export function trustedScriptUrl(url: string): string {
  return urls ? urls.createScriptURL(url) : checkedScriptUrl(url, import.meta.env.BASE_URL, location.origin);
}

/** Starts a module worker of this build. The caller ends it. */
export function startWorker(url: string): Worker {
  return new Worker(trustedScriptUrl(url), { type: 'module' });
}
