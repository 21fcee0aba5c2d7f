import { deflateSync } from 'node:zlib';
import { qrPicture, type Look } from '../unit/scan/qr-picture';

/** A PNG file (RFC 2083) with one QR code. */
export async function qrPng(text: string, look: Look = {}): Promise<Buffer> {
  const { width, height, data } = await qrPicture(text, look);
  return png(width, height, 6, (rows) => {
    for (let y = 0; y < height; y++) {
      Buffer.from(data.buffer, data.byteOffset + y * width * 4, width * 4).copy(rows, y * (1 + width * 4) + 1);
    }
  });
}

/** A PNG file. `fill` writes the rows, each with its filter byte 0 before it; of colour type 6 (RGBA) or 0 (grey). */
export function png(width: number, height: number, colourType: 0 | 6, fill: (rows: Buffer) => void): Buffer {
  const rows = Buffer.alloc(height * (1 + width * (colourType === 6 ? 4 : 1)));
  fill(rows);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

/** The same file with one more chunk behind its header: what a camera writes of itself, say. */
export function withChunk(file: Buffer, type: string, body: string): Buffer {
  const headerEnd = 8 + 25;
  return Buffer.concat([
    file.subarray(0, headerEnd),
    chunk(type, Buffer.from(body, 'latin1')),
    file.subarray(headerEnd),
  ]);
}

function chunk(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(named) >>> 0);
  return Buffer.concat([length, named, check]);
}

/** The CRC of PNG (RFC 2083 §15); Node has one only from 22 on. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value ^ 0xffffffff;
}
