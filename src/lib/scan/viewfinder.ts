import type { Picture } from './decoder-message';
import { FrameSource, hasFrame } from './frame-source';

/**
 * The box that html5-qrcode fills with its video. It keeps hold of that video, for the full-size frames, the track and
 * the end: html5-qrcode stops halfway when it is stopped before the first frame.
 */
export class Viewfinder {
  readonly id: string;
  readonly #box: HTMLDivElement;
  #video: HTMLVideoElement | null = null;
  #frames: FrameSource | null = null;

  /** Adds the box to `mount`, which must be in the document: html5-qrcode looks the box up by its id. */
  constructor(mount: HTMLElement) {
    if (!mount.isConnected) throw new TypeError('the mount must be in the document');
    this.id = freeId();
    this.#box = document.createElement('div');
    this.#box.id = this.id;
    this.#box.append = (...nodes: (Node | string)[]) => {
      for (const node of nodes) {
        if (node instanceof HTMLVideoElement) this.#adopt(node);
        if (node instanceof HTMLCanvasElement) idle(node);
      }
      Element.prototype.append.apply(this.#box, nodes);
    };
    mount.append(this.#box);
  }

  /** The camera's track; null until the camera runs. */
  get track(): MediaStreamTrack | null {
    return this.#tracks()[0] ?? null;
  }

  /** A frame at the camera's own size that was not given before; the caller closes it. Null when there is none yet. */
  async nextFrame(): Promise<Picture | null> {
    return (await this.#frames?.next()) ?? null;
  }

  /** The frame in view, likewise; it may have been given before. */
  async frame(): Promise<ImageBitmap | null> {
    const video = this.#video;
    return video && hasFrame(video) ? createImageBitmap(video) : null;
  }

  /** The decoder could not read a frame: the next ones come in the older way. */
  distrustFrames(): void {
    this.#frames?.distrust();
  }

  /** Shows the picture mirrored, by the class `mirrored` on the video; frames come as the camera sees them all the same. */
  mirror(isMirrored: boolean): void {
    this.#video?.classList.toggle('mirrored', isMirrored);
  }

  /** Ends the tracks, then html5-qrcode by `stop`, its own way, and removes the box. Never rejects. */
  async close(stop: () => Promise<void>): Promise<void> {
    for (const track of this.#tracks()) track.stop();
    try {
      await stop();
    } catch {
      // Stopped before its first frame, it misses its canvas; the box goes as a whole.
    }
    this.#dropVideo();
    this.#box.remove();
  }

  #dropVideo(): void {
    const video = this.#video;
    this.#video = null;
    this.#frames = null;
    if (!video) return;
    // html5-qrcode's handlers throw, and emptying a video that has played is an abort.
    video.onabort = null;
    video.onerror = null;
    video.srcObject = null;
  }

  #tracks(): MediaStreamTrack[] {
    const stream = this.#video?.srcObject;
    return stream instanceof MediaStream ? stream.getTracks() : [];
  }

  #adopt(video: HTMLVideoElement): void {
    this.#video = video;
    this.#frames = new FrameSource(video);
    // html5-qrcode sets the width that the box has now, in pixels, and drops the promise of play(), which rejects when
    // the camera is closed before it plays.
    video.style.setProperty('width', '100%', 'important');
    video.play = async () => {
      await HTMLMediaElement.prototype.play.call(video).catch(() => undefined);
    };
  }
}

/**
 * html5-qrcode draws each frame into its canvas, in software and on the main thread, for a detector that reads the video
 * itself instead. The canvas stays, because html5-qrcode removes it at the end; nothing is drawn.
 */
function idle(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (context) context.drawImage = () => undefined;
}

function freeId(): string {
  let number = 1;
  while (document.getElementById(`viewfinder-${number}`)) number += 1;
  return `viewfinder-${number}`;
}
