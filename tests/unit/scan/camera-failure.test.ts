import { expect, test } from 'vitest';
import { Failure } from '../../../src/lib/failure';
import { cameraFailure } from '../../../src/lib/scan/camera-failure';

test.each([
  ['NotAllowedError', 'scan/camera-denied'],
  ['NotFoundError', 'scan/camera-missing'],
  ['OverconstrainedError', 'scan/camera-missing'],
  ['NotReadableError', 'scan/camera-busy'],
  ['TypeError', 'scan/camera-unsupported'],
])('%s is %s, as an exception and in a sentence of html5-qrcode', (name, code) => {
  expect(cameraFailure(new DOMException('x', name)).code).toBe(code);
  expect(cameraFailure(`Error getting userMedia, error = ${name}: Some words`).code).toBe(code);
});

test('a Failure stays what it is', () => {
  const failure = new Failure('scan/decoder-failed');
  expect(cameraFailure(failure)).toBe(failure);
});
