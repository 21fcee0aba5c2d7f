import { describe, expect, test } from 'vitest';
import { detectorOver, withDetector } from '../../../src/lib/scan/detector';

const globals = globalThis as { BarcodeDetector?: unknown };

describe('detectorOver', () => {
  test('gives the texts as codes with an area', async () => {
    const Detector = detectorOver(() => Promise.resolve(['one']));
    expect(await Detector.getSupportedFormats()).toEqual(['qr_code']);
    const [code] = await new Detector({ formats: ['qr_code'] }).detect('any');
    expect(code).toMatchObject({ rawValue: 'one', format: 'qr_code' });
    expect((code?.boundingBox.width ?? 0) * (code?.boundingBox.height ?? 0)).toBeGreaterThan(0);
  });

  test('one read at a time over all its instances, and again after a failure', async () => {
    const refusals: ((reason: Error) => void)[] = [];
    const Detector = detectorOver(() => new Promise((_, reject) => refusals.push(reject)));
    const first = new Detector().detect(null);
    expect(await new Detector().detect(null)).toEqual([]);
    expect(refusals).toHaveLength(1);
    refusals[0]?.(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    void new Detector().detect(null);
    expect(refusals).toHaveLength(2);
  });
});

describe('withDetector', () => {
  test('stands in for a native one and gives it back, also after a throw', () => {
    const native = class {};
    const stand = detectorOver(() => Promise.resolve([]));
    globals.BarcodeDetector = native;
    expect(withDetector(stand, () => globals.BarcodeDetector)).toBe(stand);
    expect(globals.BarcodeDetector).toBe(native);
    expect(() =>
      withDetector(stand, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(globals.BarcodeDetector).toBe(native);
    delete globals.BarcodeDetector;
  });

  test('leaves nothing behind where there was none', () => {
    withDetector(
      detectorOver(() => Promise.resolve([])),
      () => expect(globals.BarcodeDetector).toBeDefined(),
    );
    expect('BarcodeDetector' in globalThis).toBe(false);
  });
});
