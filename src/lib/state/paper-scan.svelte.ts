import { vibrate } from '../device/vibrate';
import { Failure } from '../failure';
import { PaperStack, type PaperProgress, type Taken } from '../paper/paper-stack';
import { scanCamera, scanImage, type CameraSession } from '../scan';
import { refusedBy, type Refused } from './refused';

/** Why a code was not taken. */
export type Turned = Exclude<Taken['kind'], 'taken' | 'whole'>;

/** Reads the codes of a paper backup, from the camera or from pictures, until all of them are there. */
export class PaperScan {
  readonly #onWhole: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly #stack = new PaperStack();
  readonly #ended = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  #progress: PaperProgress | null = $state.raw(null);
  #turned: Turned | null = $state.raw(null);
  #refused: readonly Refused[] = $state.raw([]);

  /** `onWhole` gets the bytes that were printed, once. */
  constructor(onWhole: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#onWhole = onWhole;
  }

  get progress(): PaperProgress | null {
    return this.#progress;
  }

  get turned(): Turned | null {
    return this.#turned;
  }

  /** Pictures that could not be read. */
  get refused(): readonly Refused[] {
    return this.#refused;
  }

  async readPictures(pictures: readonly File[]): Promise<void> {
    this.#refused = [];
    for (const picture of pictures) {
      try {
        await this.add(await scanImage(picture, this.#ended.signal));
      } catch (error) {
        if (this.#ended.signal.aborted) return;
        this.#refused = [...this.#refused, refusedBy(error, picture.name)];
      }
    }
  }

  /** As `Reading.watch`. */
  async watch(mount: HTMLElement, signal: AbortSignal, cameraId?: string): Promise<CameraSession | null> {
    this.#refused = [];
    try {
      const onText = (text: string) => void this.add([text]);
      return await scanCamera(mount, onText, cameraId === undefined ? { signal } : { signal, cameraId });
    } catch (error) {
      if (!signal.aborted) this.#refused = [refusedBy(error)];
      return null;
    }
  }

  /** As `Reading.readStill`. */
  async readStill(session: CameraSession, signal: AbortSignal): Promise<void> {
    try {
      const texts = await session.still();
      if (texts.length === 0) throw new Failure('scan/no-code-found');
      await this.add(texts);
    } catch (error) {
      if (!signal.aborted) this.#refused = [refusedBy(error)];
    }
  }

  /** Texts of codes, in turn: two that come at once are put on the stack one after the other. */
  add(texts: readonly string[]): Promise<void> {
    for (const text of texts) this.#queue = this.#queue.then(() => this.#add(text));
    return this.#queue;
  }

  startOver(): void {
    this.#stack.clear();
    this.#progress = this.#turned = null;
  }

  end(): void {
    this.#ended.abort();
    this.#stack.clear();
  }

  async #add(text: string): Promise<void> {
    if (this.#ended.signal.aborted || (this.#progress && this.#progress.missing.length === 0)) return;
    const taken = await this.#stack.add(text);
    this.#turned = taken.kind === 'taken' || taken.kind === 'whole' ? null : taken.kind;
    this.#progress = this.#stack.progress;
    if (this.#turned === null) vibrate();
    if (taken.kind === 'whole') this.#onWhole(taken.bytes);
  }
}
