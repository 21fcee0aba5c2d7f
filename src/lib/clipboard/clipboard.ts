import { Failure } from '../failure';

/** Puts text into the clipboard, through the window that has the focus: browsers refuse it to any other. Throws Failure `clipboard/denied` when the browser refuses. */
export async function writeClipboard(text: string, view: Window = window): Promise<void> {
  try {
    await view.navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new Failure('clipboard/denied', {}, { cause });
  }
}
