/**
 * Whether the browser promises not to evict the origin's storage. `refused` and `no-answer` only after it was asked, `unknown`
 * where it doesn't tell.
 */
export type Persistence = 'kept' | 'at-risk' | 'refused' | 'no-answer' | 'unknown';

/** How long an answer may take. Firefox's comes when the person has answered its own question, or never. */
const patienceMs = 5000;

type Manager = Partial<Pick<StorageManager, 'persist' | 'persisted'>>;
const ofBrowser = (): Manager => (navigator as { storage?: Manager }).storage ?? {};

export async function persistence(storage: Manager = ofBrowser()): Promise<Persistence> {
  if (!storage.persisted) return 'unknown';
  const answer = await withinPatience(storage.persisted());
  if (answer === null) return 'unknown';
  return answer ? 'kept' : 'at-risk';
}

/** Asks the browser to keep the storage. `onLate` hears an answer that comes after `no-answer`. */
export async function askForPersistence(
  onLate: (answer: Persistence) => void,
  storage: Manager = ofBrowser(),
): Promise<Persistence> {
  if (!storage.persist) return 'unknown';
  const asked = storage.persist().then((isKept): Persistence => (isKept ? 'kept' : 'refused'));
  const answer = await withinPatience(asked);
  if (answer === null) asked.then(onLate, () => undefined);
  return answer ?? 'no-answer';
}

/** `null` when it takes too long or fails. */
async function withinPatience<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  try {
    return await Promise.race([work.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether this browser deletes what a page has stored after seven days without a visit: WebKit does (its tracking
 * prevention), unless the page was added to the home screen or the dock.
 */
export function deletesAfterAWeek(
  browser: { readonly vendor: string; readonly standalone?: boolean } = navigator,
  isStandalone = matchMedia('(display-mode: standalone)').matches,
): boolean {
  return browser.vendor.startsWith('Apple') && !isStandalone && browser.standalone !== true;
}
