import { forgetMatch } from '../bytes/forget-match';
import { vibrate } from '../device/vibrate';
import { Failure } from '../failure';
import { prepareCamera, scanCamera, scanImage, scanScreen, type CameraSession, type Verdict } from '../scan';
import type { Intake, Outcome } from './intake.svelte';
import type { FoundText } from './read-text';
import { refusedBy, type Refused } from './refused';
import type { Shared } from './shared-intake.svelte';
import type { ReadWork } from './work';

/** `choosing`: the browser asks what to share. */
export type ScreenState = 'off' | 'choosing' | 'watching';

/** Joins the readers (camera, screen, picture, link) to the intake, and keeps what could not be read. */
export class Reading {
  readonly #intake: Intake;
  readonly #ended = new AbortController();
  #refused: readonly Refused[] = $state.raw([]);
  #progress: { readonly done: number; readonly of: number } | null = $state.raw(null);
  #isFromPicture = $state(false);
  #screen: ScreenState = $state('off');
  #endScreen = new AbortController();

  constructor(intake: Intake) {
    this.#intake = intake;
  }

  /** What of the last reading gave no account, when none of it did. */
  get refused(): readonly Refused[] {
    return this.#refused;
  }

  /** Pictures that are being read, and how many of them are done. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#progress;
  }

  /** What was read last came from a picture, which still holds the secret. */
  get isFromPicture(): boolean {
    return this.#isFromPicture;
  }

  get screen(): ScreenState {
    return this.#screen;
  }

  readText(text: string): Outcome {
    return this.#take([{ text }], [], false);
  }

  /** Reads pictures one by one and offers what is in all of them together. */
  async readPictures(pictures: readonly Blob[]): Promise<void> {
    if (pictures.length > 0) await this.readShared({ pictures, texts: [] });
  }

  /** Reads what another app shared: pictures, texts or both. */
  async readShared({ pictures, texts }: Shared): Promise<void> {
    // A second drop while the first is read would mix their answers.
    if (this.#progress) return;
    const found = bare(texts);
    const refused: Refused[] = [];
    this.#refused = [];
    try {
      for (const [done, picture] of pictures.entries()) {
        this.#progress = { done, of: pictures.length };
        const name = picture instanceof File ? picture.name : '';
        try {
          const inPicture = await scanImage(picture, this.#ended.signal);
          found.push(...inPicture.map((text) => ({ text, name })));
        } catch (error) {
          if (this.#ended.signal.aborted) return;
          refused.push(refusedBy(error, name));
        }
      }
    } finally {
      this.#progress = null;
    }
    this.#take(found, refused, pictures.length > 0);
  }

  /** The files, or else the text, of a paste or drop; `false` when it holds neither. */
  async readTransfer(transfer: DataTransfer): Promise<boolean> {
    const files = [...transfer.files];
    const text = transfer.getData('text/plain');
    if (files.length > 0) await this.readPictures(files);
    else if (text.trim() !== '') this.readText(text);
    return files.length > 0 || text.trim() !== '';
  }

  /** Call it where a camera is offered, so that it opens sooner. */
  prepare(): void {
    prepareCamera();
  }

  /** Starts the camera in `mount`. Aborting `signal` ends it. `null` when it did not start; `refused` then says why. */
  async watch(mount: HTMLElement, signal: AbortSignal, cameraId?: string): Promise<CameraSession | null> {
    this.#refused = [];
    try {
      const onText = (text: string) => {
        if (this.readText(text).kind !== 'refused') vibrate();
      };
      return await scanCamera(mount, onText, cameraId === undefined ? { signal } : { signal, cameraId });
    } catch (error) {
      if (!signal.aborted) this.#refused = [refusedBy(error)];
      return null;
    }
  }

  /** Reads the frame in view with every retry, for a code that the passing looks do not get. */
  async readStill(session: CameraSession, signal: AbortSignal): Promise<void> {
    try {
      const texts = await session.still();
      if (signal.aborted) return;
      if (texts.length === 0) throw new Failure('scan/no-code-found');
      if (this.#take(bare(texts), [], false).kind !== 'refused') vibrate();
    } catch (error) {
      if (!signal.aborted) this.#refused = [refusedBy(error)];
    }
  }

  /** Lets the person share a screen, window or tab and reads it. Call it in a click. */
  async readScreen(): Promise<void> {
    this.endScreen();
    const end = new AbortController();
    this.#endScreen = end;
    this.#refused = [];
    this.#screen = 'choosing';
    try {
      const onStart = () => (this.#screen = 'watching');
      const isUseful = await scanScreen((texts) => this.#judge(texts), { signal: end.signal, onStart });
      if (!isUseful && this.#refused.length === 0) throw new Failure('scan/screen-no-code');
    } catch (error) {
      if (!end.signal.aborted) this.#refused = [refusedBy(error)];
    } finally {
      if (this.#endScreen === end) this.#screen = 'off';
    }
  }

  /** Stops the capture. */
  endScreen(): void {
    this.#endScreen.abort();
    this.#screen = 'off';
  }

  /** The screen was left: what is still being read is dropped. */
  end(): void {
    this.#ended.abort();
    this.endScreen();
  }

  /** What was read and not kept, for when the vault locks; `null` for nothing. */
  unsaved(): ReadWork | null {
    const unsaved = this.#intake.unsaved();
    return unsaved && { kind: 'read', isFromPicture: this.#isFromPicture, ...unsaved };
  }

  /** Goes on where `unsaved` was. */
  resume(work: ReadWork): void {
    this.#isFromPicture = work.isFromPicture;
    const outcome = this.#intake.resume(work);
    this.#refused = outcome.kind === 'refused' ? outcome.refused : [];
  }

  /** Goes on without the parts of a transfer that are missing. */
  proceed(): void {
    const outcome = this.#intake.proceed();
    this.#refused = outcome.kind === 'refused' ? outcome.refused : [];
  }

  #judge(texts: readonly string[]): Verdict {
    const { kind } = this.#take(bare(texts), [], false);
    return kind === 'candidates' ? 'done' : kind === 'incomplete' ? 'more' : 'nothing';
  }

  #take(texts: readonly FoundText[], refused: readonly Refused[], isPicture: boolean): Outcome {
    const outcome = this.#intake.readTexts(texts, refused);
    forgetMatch();
    this.#refused = outcome.kind === 'refused' ? outcome.refused : [];
    if (outcome.kind !== 'refused') this.#isFromPicture = isPicture;
    return outcome;
  }
}

function bare(texts: readonly string[]): FoundText[] {
  return texts.map((text) => ({ text }));
}

export { canScanScreen as canReadScreen, type CameraSession } from '../scan';
