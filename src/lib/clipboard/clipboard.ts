import { Failure } from '../failure';

/** Puts text into the clipboard. Throws Failure `clipboard/denied` when the browser refuses. */
export async function writeClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new Failure('clipboard/denied', {}, { cause });
  }
}
