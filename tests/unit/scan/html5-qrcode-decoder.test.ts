import { createRequire } from 'node:module';
import { build, type Plugin } from 'vite';
import { expect, test } from 'vitest';
import { html5QrcodeDecoder } from '../../../build/html5-qrcode-decoder';

const entry = createRequire(import.meta.url).resolve('html5-qrcode/esm/html5-qrcode.js');

/** What a bundle of html5-qrcode's camera part is made of: the modules' paths and the code. */
async function bundle(plugins: Plugin[]): Promise<{ modules: string[]; code: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'out' } },
  });
  const chunks = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return { modules: chunks.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : [])), code };
}

test('zxing-js is in html5-qrcode and not in our bundle of it', async () => {
  expect((await bundle([])).modules.some((id) => id.includes('zxing-js'))).toBe(true);
  const { modules, code } = await bundle([html5QrcodeDecoder()]);
  expect(modules.filter((id) => id.includes('third_party'))).toEqual([]);
  expect(code).toContain('new BarcodeDetector(');
  expect(code).not.toContain('MultiFormatReader');
  expect(code).not.toContain('data:image');
});
