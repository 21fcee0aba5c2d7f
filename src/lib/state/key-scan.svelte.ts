import { vibrate } from '../device/vibrate';
import { Failure } from '../failure';
import { scanCamera, scanImage, type CameraSession } from '../scan';
import { readRecoveryText, writeRecoveryText } from '../vault/later';
import { refusedBy, type Refused } from './refused';

/** Reads the QR code of a recovery key from the camera or a picture; whatever else is in view is passed over. */
export class KeyScan {
  readonly #onText: (text: string) => void;
  readonly #ended = new AbortController();
  #refused: readonly Refused[] = $state.raw([]);

  /** `onText` gets the groups of a recovery key, as they are written. */
  constructor(onText: (text: string) => void) {
    this.#onText = onText;
  }

  get refused(): readonly Refused[] {
    return this.#refused;
  }

  async readPicture(picture: Blob): Promise<void> {
    await this.#reading(this.#ended.signal, async () => {
      this.#take(await scanImage(picture, this.#ended.signal));
    });
  }

  /** As `Reading.watch`. */
  async watch(mount: HTMLElement, signal: AbortSignal, cameraId?: string): Promise<CameraSession | null> {
    let session: CameraSession | null = null;
    await this.#reading(signal, async () => {
      const onText = (text: string) => {
        if (keyText(text) !== null) this.#take([text]);
      };
      session = await scanCamera(mount, onText, cameraId === undefined ? { signal } : { signal, cameraId });
    });
    return session;
  }

  /** As `Reading.readStill`. */
  async readStill(session: CameraSession, signal: AbortSignal): Promise<void> {
    await this.#reading(signal, async () => {
      this.#take(await session.still());
    });
  }

  end(): void {
    this.#ended.abort();
  }

  #take(texts: readonly string[]): void {
    const [text] = texts.map(keyText).filter((one) => one !== null);
    if (text === undefined) throw new Failure('scan/no-code-found');
    vibrate();
    this.#onText(text);
  }

  async #reading(signal: AbortSignal, read: () => Promise<void>): Promise<void> {
    this.#refused = [];
    try {
      await read();
    } catch (error) {
      if (!signal.aborted) this.#refused = [refusedBy(error)];
    }
  }
}

/** `null` when the text is no recovery key. */
function keyText(text: string): string | null {
  const reading = readRecoveryText(text);
  if (reading.kind !== 'key') return null;
  const groups = writeRecoveryText(reading.key).join(' ');
  reading.key.fill(0);
  return groups;
}
