import type { Picture } from './decoder-message';

/** Between two frames where the browser does not tell when there is a new one. */
const FRAME_MS = 33;

/** What is asked of a video here; a fake will do in a test. */
export type FilmedVideo = Pick<HTMLVideoElement, 'readyState' | 'videoWidth' | 'videoHeight'> &
  Partial<Pick<HTMLVideoElement, 'requestVideoFrameCallback'>>;

/** How a video's frame in view becomes something that a worker can have; the browser's, but in a test. */
export interface Grab {
  /** By reference, without a copy; null where the browser cannot. May throw. */
  readonly reference: ((video: FilmedVideo) => VideoFrame) | null;
  readonly copy: (video: FilmedVideo) => Promise<ImageBitmap>;
}

const browserGrab: Grab = {
  reference: 'VideoFrame' in globalThis ? (video) => new VideoFrame(video as HTMLVideoElement) : null,
  copy: (video) => createImageBitmap(video as HTMLVideoElement),
};

/** A camera's frames at its own size, each of them once. */
export class FrameSource {
  readonly #video: FilmedVideo;
  readonly #grab: Grab;
  #isCopying: boolean;
  #later: Promise<void> | null = null;

  constructor(video: FilmedVideo, grab: Grab = browserGrab) {
    this.#video = video;
    this.#grab = grab;
    this.#isCopying = grab.reference === null;
  }

  /** The frame in view, or the next one where that was given out before; the caller closes it. Null before the first. */
  async next(): Promise<Picture | null> {
    await this.#later;
    const isThere = hasFrame(this.#video);
    // Whoever gets nothing asks again at once.
    this.#later = isThere ? newFrame(this.#video) : pause();
    return isThere ? this.#take() : null;
  }

  /** Copies from here on: frames by reference are new to browsers, and the decoder could not read one. */
  distrust(): void {
    this.#isCopying = true;
  }

  /** By reference: a copy of a large frame takes the main thread 10 ms and more on a slow device. */
  #take(): Picture | Promise<Picture> {
    const { videoWidth, videoHeight } = this.#video;
    try {
      const frame = this.#isCopying ? null : (this.#grab.reference?.(this.#video) ?? null);
      if (frame?.displayWidth === videoWidth && frame.displayHeight === videoHeight) return frame;
      // Turned or cropped otherwise than on the screen.
      frame?.close();
    } catch {
      // Copied instead.
    }
    this.#isCopying = true;
    return this.#grab.copy(this.#video);
  }
}

/** Whether the video shows anything yet. */
export function hasFrame({ readyState, videoWidth }: FilmedVideo): boolean {
  return readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAME_MS));
}

function newFrame(video: FilmedVideo): Promise<void> {
  if (!video.requestVideoFrameCallback) return pause();
  return new Promise((resolve) => {
    video.requestVideoFrameCallback?.(() => {
      resolve();
    });
  });
}
