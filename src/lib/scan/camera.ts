import type { Html5Qrcode } from 'html5-qrcode/esm/html5-qrcode.js';
import { Failure } from '../failure';
import { facesTheUser, torchOf, zoomOf, type Torch, type Zoom } from './camera-controls';
import { borrowDecoder, type Decoder } from './decoder';
import { makeScanner, startScanner } from './scanner';
import { Viewfinder } from './viewfinder';

/** A camera to choose from. The label is the device's own and may be empty. */
export interface Camera {
  readonly id: string;
  readonly label: string;
}

export interface CameraSession {
  readonly cameras: readonly Camera[];
  /** The id of the camera that runs, empty where the browser does not tell. */
  readonly cameraId: string;
  /** It faces the person, so that its picture is shown mirrored; what is read is not. */
  readonly isMirrored: boolean;
  /** Null where the camera or the browser has none. */
  readonly torch: Torch | null;
  readonly zoom: Zoom | null;
  /**
   * The distinct texts of all codes in the frame in view, at the camera's own size and with every retry: what takes too
   * long to be tried on each frame. Empty for none, and before the first frame or after the end. They do not go to
   * `onText`. Rejects with Failure scan/decoder-failed; the signal's reason when aborted.
   */
  still(): Promise<string[]>;
  /** Ends the camera and removes its picture. Never rejects; a second call waits for the first. */
  stop(): Promise<void>;
}

export interface CameraOptions {
  readonly signal: AbortSignal;
  /** One of `cameras`; without it the rear camera is asked for, and any other is taken where there is none. */
  readonly cameraId?: string;
}

/** What `open` works on. */
interface Parts {
  readonly decoder: Decoder;
  readonly viewfinder: Viewfinder;
  readonly onText: (text: string) => void;
  readonly options: CameraOptions;
}

/**
 * Shows the camera in `mount` (in the document) and calls `onText` with each text that differs from the one before. The
 * text may be a secret: it is held here for that comparison until the session ends. Aborting the signal ends the session,
 * also one that has not started yet. Throws Failure scan/camera-denied, -missing, -busy, -unsupported,
 * scan/decoder-failed; the signal's reason when aborted before it runs.
 */
export async function scanCamera(
  mount: HTMLElement,
  onText: (text: string) => void,
  options: CameraOptions,
): Promise<CameraSession> {
  options.signal.throwIfAborted();
  if (!hasCameraApi()) throw new Failure('scan/camera-unsupported');
  const viewfinder = new Viewfinder(mount);
  return unlessAborted(open({ decoder: borrowDecoder(), viewfinder, onText, options }), options.signal);
}

/** Off https there is no mediaDevices, whatever the DOM's types say. */
function hasCameraApi(): boolean {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  return isSecureContext && typeof mediaDevices?.getUserMedia === 'function';
}

async function open({ decoder, viewfinder, onText, options }: Parts): Promise<CameraSession> {
  const { signal, cameraId } = options;
  const release = (): void => {
    decoder.release();
  };
  signal.addEventListener('abort', release, { once: true });
  let scanner: Html5Qrcode | null = null;
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    release();
    signal.removeEventListener('abort', release);
    return (stopped ??= viewfinder.close(async () => scanner?.stop()));
  };
  const told = newTextsOnly(onText, () => stopped !== null || signal.aborted);
  try {
    const loaded = decoder.warm(signal);
    // Awaited below, after the camera; a failure that comes sooner is not unheard.
    loaded.catch(() => undefined);
    scanner = await makeScanner(viewfinder, decoder, signal);
    await startScanner(scanner, cameraId, told);
    await loaded;
    const cameras = await listCameras();
    signal.throwIfAborted();
    signal.addEventListener('abort', () => void stop(), { once: true });
    const still = (): Promise<string[]> => (stopped ? Promise.resolve([]) : readStill(viewfinder, decoder, signal));
    return { cameras, ...partsOf(viewfinder), still, stop };
  } catch (error) {
    await stop();
    throw signal.aborted ? signal.reason : error;
  }
}

/** What the running camera is and offers; a camera that faces the person is shown mirrored from here on. */
function partsOf(viewfinder: Viewfinder): Pick<CameraSession, 'cameraId' | 'isMirrored' | 'torch' | 'zoom'> {
  const { track } = viewfinder;
  const isMirrored = facesTheUser(track);
  viewfinder.mirror(isMirrored);
  return {
    cameraId: track?.getSettings().deviceId ?? '',
    isMirrored,
    torch: torchOf(track),
    zoom: zoomOf(track),
  };
}

async function readStill(viewfinder: Viewfinder, decoder: Decoder, signal: AbortSignal): Promise<string[]> {
  const frame = await viewfinder.frame();
  return frame ? [...(await decoder.read('picture', frame, signal))] : [];
}

/** Passes a text on when it is not the one before, and none after the end. */
function newTextsOnly(onText: (text: string) => void, ended: () => boolean): (text: string) => void {
  let last = '';
  return (text) => {
    if (ended() || text === last) return;
    last = text;
    onText(text);
  };
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Settles as `work` does, or rejects with the signal's reason at once; `work` then cleans up behind itself. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    void work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}
