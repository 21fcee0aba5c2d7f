import type { Html5Qrcode } from 'html5-qrcode/esm/html5-qrcode.js';
import { deviceTime } from '../device/time';
import { Failure } from '../failure';
import { cameraFailure } from './camera-failure';
import type { Decoder } from './decoder';
import { detectorOver, withDetector } from './detector';
import { HardLook } from './hard-look';
import type { Viewfinder } from './viewfinder';

/** html5-qrcode waits this much between two looks: nothing, for the camera's next frame sets the pace. */
const LOOKS_PER_SECOND = 1000;

/** An html5-qrcode for the viewfinder's box that asks the decoder. Rejects with Failure scan/decoder-failed, or the signal's reason. */
export async function makeScanner(viewfinder: Viewfinder, decoder: Decoder, signal: AbortSignal): Promise<Html5Qrcode> {
  const { Html5Qrcode, Html5QrcodeSupportedFormats } = await loadLibrary();
  signal.throwIfAborted();
  const hardLook = new HardLook();
  const detector = detectorOver(async () => {
    const frame = await viewfinder.nextFrame();
    if (!frame) return [];
    const kind = hardLook.isDue(deviceTime.monotonicMs()) ? 'hard-frame' : 'frame';
    const texts = await decoder.read(kind, frame, signal).catch((error: unknown) => {
      viewfinder.distrustFrames();
      throw error;
    });
    if (texts.length > 0) hardLook.succeeded();
    return texts;
  });
  const formatsToSupport = [Html5QrcodeSupportedFormats.QR_CODE];
  return withDetector(detector, () => new Html5Qrcode(viewfinder.id, { verbose: false, formatsToSupport }));
}

/**
 * Opens the camera (`cameraId`, or the rear one where there is one) and reports each text in view, many times over.
 * Rejects with Failure scan/camera-denied, -missing, -busy, -unsupported.
 */
export async function startScanner(
  scanner: Html5Qrcode,
  cameraId: string | undefined,
  onText: (text: string) => void,
): Promise<void> {
  const which = cameraId === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: cameraId } };
  const videoConstraints = { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } };
  // Its first argument must be there, but the constraints replace it. Mirrored codes are read by the decoder itself.
  const config = { fps: LOOKS_PER_SECOND, disableFlip: true, videoConstraints };
  try {
    await scanner.start({ facingMode: 'environment' }, config, onText, undefined);
  } catch (error) {
    throw cameraFailure(error);
  }
}

/**
 * Loads what opens the camera ahead of the click that does. What fails here is told when the camera is opened.
 */
export function prepareScanner(): void {
  loadLibrary().catch(() => undefined);
}

/** By file, not by the package's entry, which brings a scanner page of its own with pictures in data: URLs. */
async function loadLibrary() {
  try {
    const [{ Html5Qrcode }, { Html5QrcodeSupportedFormats }] = await Promise.all([
      import('html5-qrcode/esm/html5-qrcode.js'),
      import('html5-qrcode/esm/core.js'),
    ]);
    return { Html5Qrcode, Html5QrcodeSupportedFormats };
  } catch (cause) {
    throw new Failure('scan/decoder-failed', {}, { cause });
  }
}
