import { Failure, type FailureCode } from '../failure';
import type { Edit, OpenVault } from '../vault';

/** What can follow a change that is neither stored nor lost: the same again, the vault anew, or only a file. */
const ways: Partial<Record<FailureCode, 'retry' | 'restore' | 'file'>> = {
  'vault/storage-full': 'retry',
  'vault/write-failed': 'retry',
  'vault/storage-unavailable': 'retry',
  'vault/lost': 'restore',
  'vault/changed-elsewhere': 'file',
};

export function wayOn({ code }: Failure): 'retry' | 'restore' | 'file' | null {
  return ways[code] ?? null;
}

/** Whether the change that failed can still be had. */
function isUnwritten(error: unknown): boolean {
  return error instanceof Failure && wayOn(error) !== null;
}

/** What a person must hear of; anything else is a bug and is thrown on. */
export function failureIn(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** The change that could not be written last, while a screen offers to try again or to save it to a file. */
export class Unwritten {
  readonly #using: <T>(work: (vault: OpenVault) => Promise<T>) => Promise<T>;
  #edit: Edit | null = null;
  /** What goes along with each change, and hears when that is on disk. */
  also: { readonly fold: Edit; readonly written: () => void } | null = null;

  /** `using` lets work write to the open vault. */
  constructor(using: <T>(work: (vault: OpenVault) => Promise<T>) => Promise<T>) {
    this.#using = using;
  }

  /** Writes the change, and holds it if it could not be written. Throws Failure `vault/*`, as do the verbs below. */
  async watch(edit: Edit): Promise<void> {
    const { also } = this;
    const whole: Edit = also ? (present) => also.fold(edit(present)) : edit;
    this.#edit = null;
    try {
      await this.#using((vault) => vault.change(whole));
    } catch (error) {
      if (isUnwritten(error)) this.#edit = whole;
      throw error;
    }
    also?.written();
  }

  /** From now on the secrets in the change may be wiped. */
  forget(): void {
    this.#edit = null;
  }

  /** The sealed vault with the change in it. */
  async sealedBytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#using((vault) => vault.sealedBytes(this.#edit ?? undefined));
  }

  /** Writes the open vault anew where the browser has deleted it. */
  async storeAnew(): Promise<void> {
    await this.#using((vault) => vault.storeAnew());
  }
}
