/** What a picture file's first bytes tell. Sides are in pixels, 0 where they do not tell them. */
export interface PictureHead {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'svg' | 'other';
  readonly width: number;
  readonly height: number;
  /** It holds more than one picture, of which the browser gives the first. */
  readonly isAnimated: boolean;
}

/** So much of a file is asked for: a JPEG's size stands behind its colour profile and its thumbnail. */
export const HEAD_BYTES = 262_144;

const unknown: PictureHead = { format: 'other', width: 0, height: 0, isAnimated: false };

/** Never throws; a head that is cut off or broken tells less. */
export function readHead(bytes: Uint8Array): PictureHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  try {
    if (text(0, 8) === '\x89PNG\r\n\x1a\n') return readPng(view, text);
    if (text(0, 3) === 'GIF') return readGif(view, text);
    if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return readWebp(view, text);
    if (text(0, 3) === '\xff\xd8\xff') return readJpeg(view);
    if (/^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/i.test(text(0, 100)))
      return { ...unknown, format: text(0, 4000).includes('<svg') ? 'svg' : 'other' };
  } catch (error) {
    // A read past the end of what is there.
    if (!(error instanceof RangeError)) throw error;
  }
  return unknown;
}

type Text = (from: number, to: number) => string;

/** PNG, third edition: IHDR comes first (section 11.2.1), an animation's acTL before the pixels (11.3.2.1). */
function readPng(view: DataView, text: Text): PictureHead {
  const head = { format: 'png', width: view.getUint32(16), height: view.getUint32(20) } as const;
  let isAnimated = false;
  for (let at = 8; at + 8 <= view.byteLength && text(at + 4, at + 8) !== 'IDAT'; at += view.getUint32(at) + 12)
    isAnimated ||= text(at + 4, at + 8) === 'acTL';
  return { ...head, isAnimated };
}

/** GIF89a, section 18. What repeats its pictures says so in NETSCAPE's extension, near the start. */
function readGif(view: DataView, text: Text): PictureHead {
  const isAnimated = text(0, 2000).includes('NETSCAPE2.0');
  return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), isAnimated };
}

/** WebP container, sections "Extended File Format" and "Simple File Format". */
function readWebp(view: DataView, text: Text): PictureHead {
  const kind = text(12, 16);
  if (kind === 'VP8X') {
    const side = (at: number): number => 1 + (view.getUint16(at, true) | (view.getUint8(at + 2) << 16));
    return { format: 'webp', width: side(24), height: side(27), isAnimated: (view.getUint8(20) & 2) !== 0 };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), isAnimated: false };
  }
  const side = (at: number): number => view.getUint16(at, true) & 0x3fff;
  return { format: 'webp', width: side(26), height: side(28), isAnimated: false };
}

/** JPEG (ITU-T T.81), section B.2.2: the frame header is the segment C0 to CF less C4, C8 and CC. */
function readJpeg(view: DataView): PictureHead {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), isAnimated: false };
  }
  return { ...unknown, format: 'jpeg' };
}
