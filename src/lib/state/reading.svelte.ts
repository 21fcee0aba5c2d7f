import { Failure } from '../failure';
import { scanCamera, scanImage, type CameraSession } from '../scan';
import type { Intake } from './intake.svelte';

/** Joins the readers (camera, picture, link) to the intake, and keeps the sentence of what went wrong. */
export class Reading {
  readonly #intake: Intake;
  readonly #sentence: (error: unknown) => string;
  readonly #ended = new AbortController();
  #failure = $state('');
  #isBusy = $state(false);

  constructor(intake: Intake, sentence: (error: unknown) => string) {
    this.#intake = intake;
    this.#sentence = sentence;
  }

  get failure(): string {
    return this.#failure;
  }

  /** A picture is being read. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  readText(text: string): void {
    this.#attempt(() => {
      this.#intake.readTexts([text]);
    });
  }

  async readPicture(picture: Blob): Promise<void> {
    this.#isBusy = true;
    this.#failure = '';
    try {
      const texts = await scanImage(picture, this.#ended.signal);
      this.#intake.readTexts(texts);
    } catch (error) {
      if (!this.#ended.signal.aborted) this.#failure = this.#sentence(error);
    } finally {
      this.#isBusy = false;
    }
  }

  /** The first picture, or else the text, of a paste or drop; `false` when it holds neither. */
  async readTransfer(transfer: DataTransfer): Promise<boolean> {
    const picture = [...transfer.files].find((file) => file.type.startsWith('image/'));
    const text = transfer.getData('text/plain');
    if (picture) await this.readPicture(picture);
    else if (text.trim() !== '') this.readText(text);
    return picture !== undefined || text.trim() !== '';
  }

  /** Starts the camera in `mount`. Aborting `signal` ends it. `null` when it did not start; `failure` then says why. */
  async watch(mount: HTMLElement, signal: AbortSignal, cameraId?: string): Promise<CameraSession | null> {
    this.#failure = '';
    try {
      const onText = (text: string) => {
        this.readText(text);
      };
      return await scanCamera(mount, onText, cameraId === undefined ? { signal } : { signal, cameraId });
    } catch (error) {
      if (signal.aborted) return null;
      this.#failure = this.#sentence(error);
      return null;
    }
  }

  /** The screen was left: what is still being read is dropped. */
  end(): void {
    this.#ended.abort();
  }

  #attempt(work: () => void): void {
    this.#failure = '';
    try {
      work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#failure = this.#sentence(error);
    }
  }
}
