import { Failure, type FailureCode } from '../failure';
import { borrowDecoder, type Decoder } from './decoder';
import { ScreenFrames } from './screen-frames';

/** How long the person has to bring the code into view, from the first look or from the last one that told anything new. */
const LOOK_MS = 20_000;
/** Between two looks, which take up to some hundred milliseconds each. */
const PAUSE_MS = 250;

/** What the caller makes of the texts in view: all that is needed, something new but more to come, or nothing of use. */
export type Verdict = 'done' | 'more' | 'nothing';

export interface ScreenOptions {
  readonly signal: AbortSignal;
  /** Called once, when the person has chosen what to share and reading begins. */
  readonly onStart?: () => void;
}

/** Whether this browser can share its screen with a page; phones cannot. */
export function canScanScreen(): boolean {
  const { mediaDevices } = navigator as { mediaDevices?: Partial<MediaDevices> };
  return isSecureContext && typeof mediaDevices?.getDisplayMedia === 'function';
}

/**
 * Lets the person choose a screen, window or tab and reads the QR codes in it at full resolution, every retry included.
 * `onTexts` gets the distinct texts of each look that differs from the one before; they may be secrets. Ends, and stops
 * the capture, when it answers 'done', when the person stops sharing, and 20 s after the start or the last 'more'.
 * Call it in a click. Resolves with whether anything was 'done' or 'more'. Throws Failure scan/screen-unsupported,
 * -denied (also when the person cancels), -failed, scan/decoder-failed; the signal's reason when aborted.
 */
export async function scanScreen(
  onTexts: (texts: readonly string[]) => Verdict,
  { signal, onStart }: ScreenOptions,
): Promise<boolean> {
  signal.throwIfAborted();
  if (!canScanScreen()) throw new Failure('scan/screen-unsupported');
  // Not behind an await: the browser asks only while the click is fresh.
  const stream = await share();
  const frames = new ScreenFrames(stream);
  const decoder = borrowDecoder();
  try {
    signal.throwIfAborted();
    onStart?.();
    return await look({ frames, decoder, onTexts, signal });
  } finally {
    decoder.release();
    frames.close();
  }
}

interface Parts {
  readonly frames: ScreenFrames;
  readonly decoder: Decoder;
  readonly onTexts: (texts: readonly string[]) => Verdict;
  readonly signal: AbortSignal;
}

async function look({ frames, decoder, onTexts, signal }: Parts): Promise<boolean> {
  let untilMs = performance.now() + LOOK_MS;
  let seen = '';
  let isUseful = false;
  while (!frames.hasEnded && performance.now() < untilMs) {
    const frame = await frames.next();
    const texts = frame ? await decoder.read('picture', frame, signal) : [];
    signal.throwIfAborted();
    const told = JSON.stringify(texts);
    const verdict = texts.length === 0 || told === seen ? 'nothing' : onTexts(texts);
    if (verdict === 'done') return true;
    if (verdict === 'more') {
      isUseful = true;
      untilMs = performance.now() + LOOK_MS;
    }
    if (texts.length > 0) seen = told;
    await pause(signal);
  }
  return isUseful;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, PAUSE_MS);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Screen Capture's newer members (W3C Screen Capture, sections 5.3 and 5.6), which TypeScript's DOM does not know. */
interface CaptureController {
  setFocusBehavior(behavior: 'no-focus-change'): void;
}
interface CaptureOptions extends DisplayMediaStreamOptions {
  controller?: CaptureController;
  monitorTypeSurfaces: 'include';
  selfBrowserSurface: 'exclude';
  surfaceSwitching: 'include';
  systemAudio: 'exclude';
}

/** No size is asked for, so that the browser gives each pixel of the screen. Faktor itself is not offered. */
async function share(): Promise<MediaStream> {
  const options: CaptureOptions = {
    video: true,
    audio: false,
    monitorTypeSurfaces: 'include',
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
    systemAudio: 'exclude',
  };
  try {
    const controller = stayHere();
    return await navigator.mediaDevices.getDisplayMedia(controller ? { ...options, controller } : options);
  } catch (cause) {
    throw new Failure(codeOf(cause), {}, { cause });
  }
}

/** Asks the browser to leave Faktor in front, where the result is, and not to go to the tab that is read. */
function stayHere(): CaptureController | null {
  const { CaptureController: Controller } = globalThis as { CaptureController?: new () => CaptureController };
  if (!Controller) return null;
  const controller = new Controller();
  controller.setFocusBehavior('no-focus-change');
  return controller;
}

/** Screen Capture, section 5.1: anything but a refusal is a system that cannot or will not. */
function codeOf(error: unknown): FailureCode {
  return error instanceof DOMException && error.name === 'NotAllowedError'
    ? 'scan/screen-denied'
    : 'scan/screen-failed';
}
