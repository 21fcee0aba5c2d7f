/** The pictures of a shared screen. Whoever makes it closes it, which ends the sharing. */
export class ScreenFrames {
  readonly #stream: MediaStream;
  readonly #video = document.createElement('video');
  #ended = false;

  constructor(stream: MediaStream) {
    this.#stream = stream;
    for (const track of stream.getTracks()) {
      track.addEventListener('ended', () => {
        this.#ended = true;
      });
    }
    this.#video.muted = true;
    this.#video.playsInline = true;
    this.#video.srcObject = stream;
    // Rejects when it is closed before it plays; then nobody waits for a picture.
    void this.#video.play().catch(() => undefined);
  }

  /** The person stopped sharing, or the window that was shared is gone. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** What is in view now, at its own size; the caller closes it. Null when there is none yet. */
  async next(): Promise<ImageBitmap | null> {
    const { readyState, videoWidth } = this.#video;
    if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return null;
    return createImageBitmap(this.#video);
  }

  close(): void {
    for (const track of this.#stream.getTracks()) track.stop();
    this.#video.srcObject = null;
  }
}
