/** The network, as far as Faktor asks anything of it. The only user of `fetch`. */

/** Milliseconds that a server has for its answer. */
const patienceMs = 4000;

/** Whether the device believes that it has a network; `true` says little, `false` can be relied upon. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls `listener` whenever the device gets a network. */
export function onOnline(listener: () => void): void {
  addEventListener('online', listener);
}

/**
 * The time of the server that Faktor was loaded from, by the `Date` header of one answer: ms since 1970, whole seconds, cut
 * off and not rounded (RFC 9110 §5.6.7). `null` where there is no answer, or one that tells nothing of now. `base` is the
 * base path of the app.
 *
 * The question goes to this origin alone and is not led elsewhere; it carries no cookie, no referrer and nothing of the
 * person. HEAD passes by the service worker, which answers GET only; `no-store` passes by the browser's cache and keeps the
 * answer out of it, the random query passes by caches on the way. One of these that answers all the same says so with `Age`
 * (RFC 9111 §5.1), and its date may be old.
 */
export async function askServerTime(base: string): Promise<number | null> {
  try {
    const { headers } = await fetch(`${base}robots.txt?time=${crypto.randomUUID()}`, {
      method: 'HEAD',
      mode: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (Number(headers.get('age') ?? '0') !== 0) return null;
    const serverMs = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(serverMs) ? null : serverMs;
  } catch {
    // No network, no server, too slow, led elsewhere: all of them are "no answer".
    return null;
  }
}

/** The bytes of a file of the app, of the build that runs. Throws when it is not to be had. */
export async function fetchPart(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { mode: 'same-origin', credentials: 'omit', priority: 'low' });
  if (!answer.ok) throw new Error(`no answer for a part of the app: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
