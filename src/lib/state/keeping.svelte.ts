import { askForPersistence, deletesAfterAWeek, persistence, type Persistence } from '../device/storage';

/** Whether the browser keeps what Faktor stores, as it says. */
export class Keeping {
  #answer: Persistence = $state.raw('unknown');
  #isAsking = $state.raw(false);
  #hasBeenTold = $state.raw(false);

  /** What the browser says; `unknown` until `look`. */
  get answer(): Persistence {
    return this.#answer;
  }

  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** The vault is deleted after a week without a visit, whatever else the browser says. */
  get isForAWeek(): boolean {
    return this.#answer !== 'kept' && deletesAfterAWeek();
  }

  /** The person has closed the warning of this start. */
  get hasBeenTold(): boolean {
    return this.#hasBeenTold;
  }

  tell(): void {
    this.#hasBeenTold = true;
  }

  /** Keeps what came of asking. */
  async look(): Promise<void> {
    const answer = await persistence();
    if (answer !== 'at-risk' || this.#answer === 'unknown' || this.#answer === 'kept') this.#answer = answer;
  }

  /** Called from a click: browsers may ask the person. */
  async ask(): Promise<void> {
    this.#isAsking = true;
    this.#answer = await askForPersistence((late) => {
      this.#answer = late;
    });
    this.#isAsking = false;
  }
}
