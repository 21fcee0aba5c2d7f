import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FilmedVideo } from '../../../src/lib/scan/frame-source';

vi.stubGlobal('HTMLMediaElement', { HAVE_CURRENT_DATA: 2 });
const { FrameSource } = await import('../../../src/lib/scan/frame-source');

/** A video of 1280 × 720 whose next frame comes when `present` is called. */
class Video implements FilmedVideo {
  readyState = 2;
  videoWidth = 1280;
  videoHeight = 720;
  readonly #waiting: (() => void)[] = [];

  requestVideoFrameCallback(done: VideoFrameRequestCallback): number {
    return this.#waiting.push(() => {
      done(0, {} as VideoFrameCallbackMetadata);
    });
  }

  present(): void {
    for (const done of this.#waiting.splice(0)) done();
  }
}

const close = vi.fn();
const frame = (displayWidth = 1280, displayHeight = 720) =>
  ({ displayWidth, displayHeight, close }) as unknown as VideoFrame;
const bitmap = { width: 1280, height: 720 } as ImageBitmap;
const copy = vi.fn(() => Promise.resolve(bitmap));
const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  return settled;
};

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the frames of a camera', () => {
  test('the one in view at once, and each later one when it comes, none twice', async () => {
    const video = new Video();
    const source = new FrameSource(video, { reference: () => frame(), copy });
    expect(await source.next()).not.toBeNull();
    const second = source.next();
    expect(await isSettled(second)).toBe(false);
    video.present();
    expect(await second).not.toBeNull();
    const third = source.next();
    expect(await isSettled(third)).toBe(false);
    expect(copy).not.toHaveBeenCalled();
  });

  test('one that came while the last was being read is there at once', async () => {
    const video = new Video();
    const source = new FrameSource(video, { reference: () => frame(), copy });
    await source.next();
    video.present();
    expect(await isSettled(source.next())).toBe(true);
  });

  test('there is none before the first, and whoever asks again waits a little', async () => {
    const video = Object.assign(new Video(), { readyState: 1 });
    const source = new FrameSource(video, { reference: () => frame(), copy });
    expect(await source.next()).toBeNull();
    video.readyState = 2;
    const next = source.next();
    expect(await isSettled(next)).toBe(false);
    expect(await next).not.toBeNull();
  });

  test('without the news of new frames they come by the clock', async () => {
    const video = Object.assign(new Video(), { requestVideoFrameCallback: undefined });
    const source = new FrameSource(video as unknown as FilmedVideo, { reference: () => frame(), copy });
    await source.next();
    const second = source.next();
    expect(await isSettled(second)).toBe(false);
    expect(await second).not.toBeNull();
  });
});

describe('a frame is copied', () => {
  test('where the browser cannot hand it over', async () => {
    expect(await new FrameSource(new Video(), { reference: null, copy }).next()).toBe(bitmap);
  });

  test('where that fails, from then on', async () => {
    const reference = vi.fn((): VideoFrame => {
      throw new DOMException('no', 'InvalidStateError');
    });
    const video = new Video();
    const source = new FrameSource(video, { reference, copy });
    expect(await source.next()).toBe(bitmap);
    video.present();
    expect(await source.next()).toBe(bitmap);
    expect(reference).toHaveBeenCalledTimes(1);
  });

  test('where it has another size than what is shown, as one that was not turned; that one is closed', async () => {
    const source = new FrameSource(new Video(), { reference: () => frame(720, 1280), copy });
    expect(await source.next()).toBe(bitmap);
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('once the decoder could not read one', async () => {
    const source = new FrameSource(new Video(), { reference: () => frame(), copy });
    source.distrust();
    expect(await source.next()).toBe(bitmap);
  });
});
