import { MirrorError, type MirrorFile } from '../mirror/mirror-file';
import type { Exclusively } from './sealed-body';
import { decodeContent, encodeContent, type MirrorContent } from './mirror-content';

/** How it stands with the mirror: `other` means that it holds another vault, which is left alone. */
export type MirrorState = 'empty' | 'kept' | 'other' | 'unsupported' | 'failing';

/** The mirror while this page has it for itself. */
export interface HeldMirror {
  /** `null` when there is none, or when it cannot be read. */
  readonly content: MirrorContent | null;
  /** Whether it is on disk now. `alone`: what was written before must not be read again. */
  write(content: MirrorContent, alone?: boolean): Promise<boolean>;
  /** What it holds is another vault's: it stays as it is. */
  leave(): void;
}

/**
 * The second place of the sealed vault, apart from the database. It never stands in the way: where it fails, its state says
 * so and the work goes on without it.
 */
export class Mirror {
  readonly #file: MirrorFile;
  readonly #oneMirror: Exclusively;
  readonly #onState: (state: MirrorState) => void;
  #isUnsupported = false;

  /** `oneMirror` is the innermost lock: nothing else is waited for while it is held but the database. */
  constructor(file: MirrorFile, oneMirror: Exclusively, onState: (state: MirrorState) => void) {
    this.#file = file;
    this.#oneMirror = oneMirror;
    this.#onState = onState;
  }

  async turn<T>(work: (held: HeldMirror) => Promise<T>): Promise<T> {
    if (this.#isUnsupported) return work(noMirror);
    return this.#oneMirror(async () => {
      const bytes = await this.#attempt(() => this.#file.read());
      // What cannot be read is not written over either: nobody knows what it is.
      if (bytes === undefined) return work(noMirror);
      const content = bytes && decodeContent(bytes);
      this.#onState(content?.vault ? 'kept' : 'empty');
      return work({
        content,
        write: (next, alone = false) => this.#write(next, alone),
        leave: () => {
          this.#onState('other');
        },
      });
    });
  }

  /** A content without a vault leaves nothing of the one before in the file. */
  async #write(content: MirrorContent, alone: boolean): Promise<boolean> {
    const written = await this.#attempt(async () => {
      if (!content.vault) await this.#file.clear();
      await this.#file.write(encodeContent(content), alone);
      return true;
    });
    if (written) this.#onState(content.vault ? 'kept' : 'empty');
    return written ?? false;
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MirrorError)) throw error;
      this.#isUnsupported = error.kind === 'unsupported';
      this.#onState(this.#isUnsupported ? 'unsupported' : 'failing');
      return undefined;
    }
  }
}

const noMirror: HeldMirror = {
  content: null,
  write: () => Promise.resolve(false),
  leave: () => undefined,
};
