/** A small window of Faktor's own beside the page. What is in it is drawn by the page that opened it. */
export interface FloatingWindow {
  readonly view: Window;
  /** Whether it stays above other windows, which only Document Picture-in-Picture does. */
  readonly staysOnTop: boolean;
}

/** Document Picture-in-Picture (WICG), not in TypeScript's DOM types. */
interface PictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

/** CSS pixels. Chromium gives the window the place where the person left it. */
const size = { width: 340, height: 250 };

/** Whether a floating window is of use here: a phone shows one window at a time, and would open a tab. */
export function hasFloatingWindows(page: Window = window): boolean {
  return 'documentPictureInPicture' in page || !page.matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/**
 * Opens a floating window, by a press: Document Picture-in-Picture where there is one, else a popup. `null` where the
 * browser refuses both. Neither has an address of its own, so nothing of an account is in one; both obey the page's CSP.
 */
export async function openFloatingWindow(page: Window = window): Promise<FloatingWindow | null> {
  const { documentPictureInPicture: pictures } = page as unknown as { documentPictureInPicture?: PictureInPicture };
  const view = await pictures?.requestWindow(size).catch(() => null);
  if (view) return { view, staysOnTop: true };
  const popup = page.open('', '', `popup,width=${String(size.width)},height=${String(size.height)}`);
  // Firefox puts an empty document of its own into a popup before that has loaded; what was in it before is lost.
  if (popup && popup.document.readyState !== 'complete') await once(popup, 'load');
  return popup && { view: popup, staysOnTop: false };
}

/** Half a second at the longest: whatever it is that does not come, the window is of use without it. */
function once(target: EventTarget, event: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    target.addEventListener(event, done, { once: true });
    setTimeout(done, 500);
  });
}

/** Gives the window the page's styles and look. What is in it is seen once its style sheets, fetched anew for it, are there. */
export function dressAs(view: Window, page: Document = document): void {
  const { head, body } = view.document;
  const sheets = [...page.querySelectorAll('link[rel="stylesheet"], style')].map((sheet) => sheet.cloneNode(true));
  const fetched = sheets.filter(({ nodeName }) => nodeName === 'LINK').map((sheet) => once(sheet, 'load'));
  head.append(...sheets);
  takeLook(view, page);
  body.hidden = true;
  void Promise.all(fetched).then(() => {
    body.hidden = false;
  });
}

/** Speaks and looks as the person set it for the page. */
export function takeLook(view: Window, page: Document = document): void {
  const { documentElement: root } = view.document;
  root.lang = page.documentElement.lang;
  Object.assign(root.dataset, { ...page.documentElement.dataset });
}
