import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const REPLACED = /[\\/]zxing-html5-qrcode-decoder(?:\.js)?$/;
const LIBRARY = /[\\/]html5-qrcode[\\/]esm[\\/]/;
const ZXING_JS = /[\\/]html5-qrcode[\\/]third_party[\\/]zxing-js/;
const STAND_IN = '\0html5-qrcode-decoder';

/**
 * Takes zxing-js out of html5-qrcode, whose decoders take turns: the BarcodeDetector in one call, its own zxing-js in the
 * next. zxing-js misses one well printed code in ten and blocks the page, so that the detector takes both turns. The
 * build fails should zxing-js still be reached. In development the library stays unbundled, or its modules would pass by.
 */
export function html5QrcodeDecoder(): Plugin {
  return {
    name: 'faktor:html5-qrcode-decoder',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['html5-qrcode'] } }),
    async resolveId(source, importer) {
      if (!importer || !REPLACED.test(source) || !LIBRARY.test(importer)) return null;
      const detector = await this.resolve('./native-bar-code-detector.js', importer, { skipSelf: true });
      return detector ? `${STAND_IN}?${encodeURIComponent(detector.id)}` : null;
    },
    load(id) {
      if (ZXING_JS.test(id)) this.error('zxing-js is reached in spite of its stand-in; has html5-qrcode changed?');
      if (LIBRARY.test(id) && !id.startsWith(STAND_IN)) return withoutMap(id);
      if (!id.startsWith(STAND_IN)) return null;
      const detector = decodeURIComponent(id.slice(STAND_IN.length + 1));
      return `export { BarcodeDetectorDelegate as ZXingHtml5QrcodeDecoder } from ${JSON.stringify(detector)};`;
    },
  };
}

/** The library's source maps name files that it does not ship, of which the development server warns one by one. */
function withoutMap(id: string): string {
  const [file = id] = id.split('?');
  return readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*/, '');
}
