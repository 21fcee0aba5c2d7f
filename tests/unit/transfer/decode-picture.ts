import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { encodeUtf8 } from '../../../src/lib/bytes/utf8';
import { readPicture } from '../../../src/lib/scan/read-codes';
import type { Pixels } from '../../../src/lib/scan/pixels';
import { Failure } from '../../../src/lib/failure';
import type { FileReading } from '../../../src/lib/transfer/read-file';
import { joinRows } from '../../../src/lib/transfer/rows';
import { readAs } from './fixtures';

/** What a browser would make of a picture's bytes. */
function decodePicture(bytes: Bytes): Pixels {
  if (bytes[0] !== 0xff && bytes[0] !== 0x89) throw new Failure('scan/not-an-image');
  const isPng = bytes[0] === 0x89;
  const { width, height, data } = isPng ? PNG.sync.read(Buffer.from(bytes)) : decode(bytes, { useTArray: true });
  return { width, height, data: onWhite(data) };
}

/** As the scanner's canvas does it. */
function onWhite(data: Uint8Array): Uint8ClampedArray {
  return Uint8ClampedArray.from(data, (level, i) => {
    if (i % 4 === 3) return 255;
    const alpha = (data[i - (i % 4) + 3] ?? 255) / 255;
    return level * alpha + 255 * (1 - alpha);
  });
}

const still = { monotonicMs: () => 0 };

/** The pictures of a reading, decoded as the scanner does, and their texts read as a list. `prepareZxing` comes first. */
export async function withPictures(reading: FileReading): Promise<FileReading> {
  if (reading.kind !== 'read' || !reading.pictures?.length) return reading;
  const texts = await Promise.all(reading.pictures.map(async ({ bytes }) => readPicture(decodePicture(bytes), still)));
  if (texts.flat().length === 0) throw new Failure('scan/no-code-found');
  const list = await readAs({ name: '', bytes: encodeUtf8(texts.flat().join('\n')) }, { formatId: 'uri-list' });
  return list.kind === 'read' ? { ...joinRows([reading, list]), formatId: reading.formatId } : list;
}
