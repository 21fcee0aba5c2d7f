import { Failure } from '../failure';
import type { LostAccount, Vault } from '../vault';
import type { Phase } from './vault-state.svelte';

/** The check list of accounts that a wipe or a reset took, for registering them again. */
export class RegisterAgain {
  readonly #load: () => Promise<Vault>;
  #accounts: readonly LostAccount[] = $state.raw([]);
  #keepsNames = $state.raw(true);
  /** Grows with everything that is shown or hidden; a look that comes late must not bring back what was hidden. */
  #turn = 0;

  constructor(load: () => Promise<Vault>) {
    this.#load = load;
  }

  get accounts(): readonly LostAccount[] {
    return this.#accounts;
  }

  /** How many are not registered again yet. */
  get remaining(): number {
    return this.#accounts.filter(({ isDone }) => !isDone).length;
  }

  /** Whether names outlive a wipe or a reset; `VaultState.setKeepsNames` changes it. */
  get keepsNames(): boolean {
    return this.#keepsNames;
  }

  /** Shows what there is, and nothing while the vault is locked: nobody reads names off a lock screen. */
  async follow({ kind }: Phase): Promise<void> {
    this.#turn++;
    if (kind === 'locked') this.#accounts = [];
    if (kind !== 'open' && kind !== 'absent') return;
    await this.#look().catch(onlyFailure);
  }

  /** For a locked vault, where nothing is shown but whether names are kept. */
  async lookWhetherKept(): Promise<void> {
    const keeps = async () => (await this.#load()).keepsNames();
    await keeps().then((kept) => {
      this.#keepsNames = kept;
    }, onlyFailure);
  }

  /** Throws Failure `vault/*`, as does `forget`. */
  async tick(id: string, isDone: boolean): Promise<void> {
    await (await this.#load()).tickLost(id, isDone);
    await this.#look();
  }

  /** Deletes the list for good. */
  async forget(): Promise<void> {
    await (await this.#load()).forgetLost();
    await this.#look();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const vault = await this.#load();
    const [accounts, keepsNames] = [await vault.lostAccounts(), await vault.keepsNames()];
    if (turn !== this.#turn) return;
    this.#accounts = accounts;
    this.#keepsNames = keepsNames;
  }
}

/** A list that cannot be read is not shown; the vault itself says what is the matter. */
function onlyFailure(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
}
