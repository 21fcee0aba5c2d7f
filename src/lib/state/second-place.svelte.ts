import type { Bytes } from '../bytes/bytes';
import type { Danger, MirrorState, MirroredStore } from '../vault';
import type { Rescuer } from './rescuer';

interface Begun {
  readonly mirrored: MirroredStore;
  /** What the first survey said. */
  readonly danger: Danger | null;
}

/** The mirror of the vault, as the screens see it. Its part is fetched when it is needed. */
export class SecondPlace implements Rescuer {
  readonly #exists: () => Promise<boolean>;
  readonly #load: (onState: (state: MirrorState) => void) => Promise<MirroredStore>;
  #loading: Promise<Begun> | null = null;
  #state: MirrorState = $state.raw('empty');
  #hasBroughtBack = $state.raw(false);

  /** `exists` tells, without much work, whether there is a mirror at all. */
  constructor(exists: () => Promise<boolean>, load: (onState: (state: MirrorState) => void) => Promise<MirroredStore>) {
    this.#exists = exists;
    this.#load = load;
  }

  get state(): MirrorState {
    return this.#state;
  }

  /** A vault was brought back, and nobody has been told yet. */
  get hasBroughtBack(): boolean {
    return this.#hasBroughtBack;
  }

  /** From when this resolves, the store of all others is database and mirror as one, and the two have been compared. */
  async ready(): Promise<void> {
    await this.#mirrored();
  }

  async survey(hasOwn: boolean): Promise<Danger | null> {
    if (this.#loading) return (await this.#loading).mirrored.survey();
    if (hasOwn || !(await this.#exists())) return null;
    return (await this.#begun()).danger;
  }

  async bringBack(): Promise<void> {
    if (await (await this.#mirrored()).bringBack()) this.#hasBroughtBack = true;
  }

  forgetBroughtBack(): void {
    this.#hasBroughtBack = false;
  }

  /** Opens what the database has instead. */
  async passOver(): Promise<void> {
    (await this.#mirrored()).passOver();
  }

  /** The sealed vault that is there; `null`: none. */
  async bytes(): Promise<Bytes | null> {
    return (await this.#mirrored()).mirroredBytes();
  }

  /** Puts the open vault in the place of another one. Throws Failure `vault/*`. */
  async replace(): Promise<void> {
    await (await this.#mirrored()).replaceMirrored();
  }

  async #mirrored(): Promise<MirroredStore> {
    return (await this.#begun()).mirrored;
  }

  #begun(): Promise<Begun> {
    return (this.#loading ??= this.#begin());
  }

  async #begin(): Promise<Begun> {
    const mirrored = await this.#load((state) => {
      this.#state = state;
    });
    return { mirrored, danger: await mirrored.survey() };
  }
}
