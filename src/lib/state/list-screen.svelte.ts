import type { Entry } from '../entry/entry';
import type { TagColours } from '../vault';
import { AccountList } from './account-list.svelte';
import type { App } from './app';
import type { CodeSource } from './clipboard-state.svelte';
import { Codes, type Shown } from './codes.svelte';
import { Counters } from './counter.svelte';
import { Holding } from './holding.svelte';
import { OpenRows } from './open-rows.svelte';
import { Pins } from './pins.svelte';
import { Selection } from './selection.svelte';

/** What stands over the list. Accounts are named by id: none of them outlives the lock in here. */
export type ListDialog =
  | { readonly kind: 'menu' | 'large'; readonly entryId: string }
  | { readonly kind: 'palette' | 'keys' | 'tags' | 'tag-selected' };

type Used = Pick<
  App,
  'clipboard' | 'clock' | 'counterCodes' | 'floating' | 'preferences' | 'texts' | 'time' | 'usage' | 'vault'
>;

const noColours: TagColours = new Map();

/** What the screen of codes and its rows share. It lives as long as the screen, and nothing of it outlives a lock. */
export class ListScreen {
  readonly accounts: AccountList;
  readonly codes: Codes;
  readonly counters: Counters;
  readonly holding = new Holding();
  readonly openRows = new OpenRows();
  readonly pins: Pins;
  readonly selection = new Selection();
  readonly #app: Used;

  constructor(app: Used) {
    const { clock, counterCodes, preferences, texts, time, usage, vault } = app;
    this.#app = app;
    this.counters = new Counters(vault, time, counterCodes);
    this.pins = new Pins(vault, time);
    this.codes = new Codes(clock, {
      pinOf: (id) => this.pins.of(id),
      counterText: (id) => this.counters.textOf(id),
    });
    this.accounts = new AccountList(
      // Not followed: an account that is used does not jump away under the hand.
      () => usage.fold(vault.entries),
      () => texts.language,
      () => preferences.settings,
    );
  }

  /** Of the tags that have one. */
  get tagColours(): TagColours {
    const { phase } = this.#app.vault;
    return phase.kind === 'open' ? phase.tagColours : noColours;
  }

  /** Whether the floating window can show it: a PIN that was typed here is not told to that window. */
  floats({ id }: Entry, { kind }: Shown): boolean {
    return kind !== 'needs-pin' && this.pins.of(id) === undefined && this.#app.floating.isOffered;
  }

  /** Asks the vault anew each time: the account may have been edited or deleted since. */
  sourceOf(entryId: string): CodeSource {
    return {
      entryId,
      code: () => {
        const present = this.#present(entryId);
        const { text, untilMs } = present ? this.codes.show(present) : { text: null, untilMs: 0 };
        return text === null ? null : { text, untilMs };
      },
      next: () => {
        const present = this.#present(entryId);
        return present ? this.codes.next(present) : null;
      },
    };
  }

  /** Copies the code, where there is one: `false` where it waits for a press or a PIN. Throws Failure `clipboard/denied`. */
  async copy(entryId: string): Promise<boolean> {
    const source = this.sourceOf(entryId);
    if (!source.code()) return false;
    await this.#app.clipboard.copy(source);
    this.#app.usage.note(entryId);
    return true;
  }

  #present(entryId: string): Entry | undefined {
    return this.#app.vault.entries.find(({ id }) => id === entryId);
  }
}
