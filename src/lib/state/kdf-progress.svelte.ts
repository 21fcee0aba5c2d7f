/** How far the work on a password has come, where it can be told (without WebAssembly, where it takes long). */
export class KdfProgress {
  #share: number | null = $state.raw(null);

  /** 0 to 1, or `null` while there is nothing to tell. */
  get share(): number | null {
    return this.#share;
  }

  readonly tell = (share: number | null): void => {
    this.#share = share;
  };
}
