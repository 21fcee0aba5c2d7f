/** What html5-qrcode reads of a detected code. */
export interface DetectedCode {
  readonly rawValue: string;
  readonly format: 'qr_code';
  readonly boundingBox: { readonly width: number; readonly height: number };
}

/** The part of the Shape Detection API's BarcodeDetector that html5-qrcode uses. */
export interface DetectorClass {
  new (options?: unknown): { detect(source: unknown): Promise<DetectedCode[]> };
  getSupportedFormats(): Promise<string[]>;
}

/**
 * A BarcodeDetector whose `detect` ignores the picture it is handed and asks `read` for the texts in view: html5-qrcode
 * hands over a canvas of the box's CSS size, in which small and dense codes are lost. One read at a time; a call while
 * one is under way finds nothing.
 */
export function detectorOver(read: () => Promise<readonly string[]>): DetectorClass {
  let busy = false;
  return class {
    static getSupportedFormats(): Promise<string[]> {
      return Promise.resolve(['qr_code']);
    }

    async detect(): Promise<DetectedCode[]> {
      if (busy) return [];
      busy = true;
      try {
        return (await read()).map(codeOf);
      } finally {
        busy = false;
      }
    }
  };
}

/** html5-qrcode picks the code with the largest box and none without an area; there is one, so that any box will do. */
function codeOf(text: string): DetectedCode {
  return { rawValue: text, format: 'qr_code', boundingBox: { width: 1, height: 1 } };
}

/**
 * Runs `make` with `detector` as the global BarcodeDetector, in front of a native one, and puts things back as they were.
 * html5-qrcode looks the global up in its constructor and never again.
 */
export function withDetector<T>(detector: DetectorClass, make: () => T): T {
  const native = Object.getOwnPropertyDescriptor(globalThis, 'BarcodeDetector');
  Object.defineProperty(globalThis, 'BarcodeDetector', { value: detector, configurable: true, writable: true });
  try {
    return make();
  } finally {
    if (native) Object.defineProperty(globalThis, 'BarcodeDetector', native);
    else Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  }
}
