/** Whether what the first screen does without has come: the other texts and the objects of an open vault. */
export class Later {
  #isReady = $state.raw(false);

  get isReady(): boolean {
    return this.#isReady;
  }

  ready(): void {
    this.#isReady = true;
  }
}
