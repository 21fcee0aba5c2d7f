import { Failure } from '../failure';

/** The bytes of a chosen file. Throws Failure `file/too-large` over `maxBytes`, `file/unreadable` when it has gone. */
export async function readFile(file: Blob, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > maxBytes) throw new Failure('file/too-large', { bytes: file.size, maxBytes });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Failure('file/unreadable', {}, { cause });
  }
}
