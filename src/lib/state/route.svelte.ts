import { helpTopics, type HelpTopic } from '../i18n/help-topics';
import { sources, type Source } from '../i18n/source-names';

/** The screens that an address can name. No address ever holds anything of the vault. */
export type Screen =
  | { kind: 'codes' }
  /** `null`: the ways are offered, none is begun. */
  | { kind: 'add'; way: AddWay | null }
  | { kind: 'edit'; entryId: string }
  | { kind: 'refused'; entryId: string }
  /** The recovery codes of a service. */
  | { kind: 'drawer'; entryId: string }
  | { kind: 'picture'; entryId: string }
  | { kind: 'options' }
  | { kind: 'trash' }
  | { kind: 'health' }
  | { kind: 'past' }
  | { kind: 'backup' }
  | { kind: 'import' }
  | { kind: 'paper' }
  | { kind: 'export' }
  /** One account as QR code and secret. */
  | { kind: 'second-device'; entryId: string }
  | { kind: 'change-password' }
  | { kind: 'ways' }
  | { kind: 'recovery-key' }
  /** For a forgotten one, after the vault was opened another way. */
  | { kind: 'new-password' }
  | { kind: 'register-again' }
  | { kind: 'accessibility' }
  /** How to get an export out of another program; `null`: all are offered. */
  | { kind: 'coming-from'; source: Source | null }
  /** `null`: from the beginning. */
  | { kind: 'help'; topic: HelpTopic | null };

/** A screen with an address of its own. */
export type NamedScreen = Exclude<Screen, { entryId: string }>;

export const addWays = ['camera', 'screen', 'link', 'hand'] as const;
export type AddWay = (typeof addWays)[number];

const addresses: Record<string, Screen> = {
  '#/': { kind: 'codes' },
  '#/add': { kind: 'add', way: null },
  ...Object.fromEntries(addWays.map((way) => [`#/add/${way}`, { kind: 'add', way }])),
  // Where the service worker sends a share.
  ...Object.fromEntries(['kept', 'no-vault', 'failed'].map((one) => [`#/shared/${one}`, { kind: 'add', way: null }])),
  '#/options': { kind: 'options' },
  '#/trash': { kind: 'trash' },
  '#/health': { kind: 'health' },
  '#/past': { kind: 'past' },
  '#/backup': { kind: 'backup' },
  '#/import': { kind: 'import' },
  '#/paper': { kind: 'paper' },
  '#/export': { kind: 'export' },
  '#/change-password': { kind: 'change-password' },
  '#/ways': { kind: 'ways' },
  '#/recovery-key': { kind: 'recovery-key' },
  '#/new-password': { kind: 'new-password' },
  '#/register-again': { kind: 'register-again' },
  '#/accessibility': { kind: 'accessibility' },
  '#/coming-from': { kind: 'coming-from', source: null },
  ...Object.fromEntries(sources.map((source) => [`#/coming-from/${source}`, { kind: 'coming-from', source }])),
  '#/help': { kind: 'help', topic: null },
  ...Object.fromEntries(helpTopics.map((topic) => [`#/help/${topic}`, { kind: 'help', topic }])),
};

/** The screens of an entry, by their addresses. */
const entryScreens: Record<string, (entryId: string) => Screen> = {
  '#/edit': (entryId) => ({ kind: 'edit', entryId }),
  '#/refused': (entryId) => ({ kind: 'refused', entryId }),
  '#/second-device': (entryId) => ({ kind: 'second-device', entryId }),
  '#/drawer': (entryId) => ({ kind: 'drawer', entryId }),
  '#/picture': (entryId) => ({ kind: 'picture', entryId }),
};

/** Which screen is shown. Follows the address bar; an entry's screen is named there, but its id stays out. */
export class Route {
  #screen: Screen = $state.raw({ kind: 'codes' });
  readonly #page: Pick<Window, 'location' | 'history' | 'addEventListener'>;
  /** Whose screen an entry of the browser's history is, by a random name that means nothing outside this page. */
  readonly #entryIds = new Map<unknown, string>();

  constructor(page: Pick<Window, 'location' | 'history' | 'addEventListener'> = window) {
    this.#page = page;
    this.#screen = screenOf(page.location.hash);
    page.addEventListener('hashchange', () => {
      const { hash } = page.location;
      const entryId = this.#entryIds.get(page.history.state);
      if (entryId !== undefined) this.#screen = entryScreens[hash]?.(entryId) ?? screenOf(hash);
      else if (hash !== hashOf(this.#screen)) this.#screen = screenOf(hash);
    });
  }

  get screen(): Screen {
    return this.#screen;
  }

  go(screen: Screen): void {
    const hash = hashOf(screen);
    this.#screen = screen;
    if (this.#page.location.hash !== hash) this.#page.location.hash = hash;
    if (!('entryId' in screen)) return;
    const name = crypto.randomUUID();
    this.#entryIds.set(name, screen.entryId);
    this.#page.history.replaceState(name, '', hash);
  }

  /** Forgets where the person was, as locking does. */
  reset(): void {
    this.#entryIds.clear();
    this.#page.history.replaceState(null, '', '#/');
    this.#screen = { kind: 'codes' };
  }
}

function hashOf(screen: Screen): string {
  return 'entryId' in screen ? `#/${screen.kind}` : addressOf(screen);
}

/** The address of a screen, for links. */
export function addressOf(screen: NamedScreen): string {
  if (screen.kind === 'codes') return '#/';
  if (screen.kind === 'help' && screen.topic) return `#/help/${screen.topic}`;
  if (screen.kind === 'coming-from' && screen.source) return `#/coming-from/${screen.source}`;
  return screen.kind === 'add' && screen.way ? `#/add/${screen.way}` : `#/${screen.kind}`;
}

/** Whether a screen holds nothing of the vault, and so is shown before there is one and while it is locked. */
export function isPublic(screen: Screen): boolean {
  return ['help', 'accessibility', 'coming-from'].includes(screen.kind);
}

function screenOf(hash: string): Screen {
  return addresses[hash] ?? { kind: 'codes' };
}
