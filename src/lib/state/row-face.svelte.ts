import { displayName } from '../entry/display-name';
import type { Entry } from '../entry/entry';
import { visibleText } from '../entry/visible-text';
import type { App } from './app';
import type { ListScreen } from './list-screen.svelte';

/** In the last so many seconds a code is marked as running out. */
const expiringSeconds = 5;

/** What the face is found out from. */
export interface Around {
  readonly clipboard: Pick<App['clipboard'], 'armedId'>;
  readonly preferences: Pick<App['preferences'], 'settings'>;
  readonly reveal: Pick<App['reveal'], 'isHidden'>;
  readonly saved: Pick<App['saved'], 'ids'>;
  readonly texts: Pick<App['texts'], 't'>;
}
type Asked = 'codes' | 'floats' | 'holding' | 'openRows' | 'pins' | 'selection' | 'tagColours';

/** A tag that has a colour. */
export interface ColouredTag {
  readonly name: string;
  readonly colour: string;
}

const noTags: readonly ColouredTag[] = [];

/**
 * What a row shows of the account that stands in it. [Note: Field by field] It is found out as a whole whenever something changes, and
 * each field is a signal of its own: of a row that is given to another account, only what differs is drawn anew, and the rest of the
 * row is not even asked.
 */
export class RowFace {
  readonly #around: Around;
  readonly #list: Pick<ListScreen, Asked>;

  /** "{issuer} {account}". */
  name = $state.raw('');
  title = $state.raw('');
  subtitle = $state.raw('');
  url = $state.raw('');
  /** Those that have a colour. */
  tags = $state.raw(noTags);
  isFavourite = $state.raw(false);
  isSelected = $state.raw(false);
  /** A sentence that belongs to this row for the moment. */
  note = $state.raw('');

  /** `null` where there is none now, and `waitsFor` says why. */
  code: string | null = $state.raw(null);
  /** What brings the code, or the one after it: a press that moves the counter on, or a PIN. */
  waitsFor: 'counter' | 'pin' | null = $state.raw(null);
  /** Empty while its place is kept, `null` where none is shown. */
  nextCode: string | null = $state.raw(null);
  isTimed = $state.raw(false);
  isHeld = $state.raw(false);
  isHidden = $state.raw(false);
  /** Whether it can be taken off the screen, because it was asked for. */
  canPutAway = $state.raw(false);
  /** Whether it is kept in the clipboard. */
  isKept = $state.raw(false);
  isFloatable = $state.raw(false);
  /** Whether it is made by a counter, which has tools of its own. */
  isCounted = $state.raw(false);
  areToolsOpen = $state.raw(false);

  /** Whether it runs out by itself. */
  hasCountdown = $state.raw(false);
  isExpiring = $state.raw(false);
  countdownLabel = $state.raw('');
  countdownText = $state.raw('');
  /** 0–1. */
  shareLeft = $state.raw(1);

  constructor(around: Around, list: Pick<ListScreen, Asked>) {
    this.#around = around;
    this.#list = list;
  }

  /** Shows the account as it is now. To be called in an effect, which then follows all that it depends on. */
  show(entry: Entry): void {
    this.#showWho(entry);
    this.#showCode(entry);
  }

  #showWho(entry: Entry): void {
    const { tagColours, selection } = this.#list;
    const t = this.#around.texts.t.codes;
    const [issuer, account] = [visibleText(entry.issuer), visibleText(entry.account)];
    const name = displayName(entry);
    this.name = name || t.unnamed;
    this.title = issuer || account || t.unnamed;
    this.subtitle = issuer && name !== issuer ? account : '';
    this.url = entry.url;
    this.tags = entry.tags.length === 0 || tagColours.size === 0 ? noTags : colouredTags(entry.tags, tagColours);
    this.isFavourite = entry.favourite;
    this.isSelected = selection.ids.has(entry.id);
  }

  #showCode(entry: Entry): void {
    const { clipboard, preferences, reveal, saved, texts } = this.#around;
    const { codes, holding, openRows, pins } = this.#list;
    const t = texts.t;
    const shown = codes.show(entry);
    const held = holding.textOf(entry.id);
    const isTimed = shown.kind === 'timed';
    const isCounted = shown.kind === 'counter';
    const runsOut = isTimed && held === null;
    const isExpiring = runsOut && shown.secondsLeft <= expiringSeconds;
    this.code = held ?? shown.text;
    this.waitsFor = isCounted ? 'counter' : shown.kind === 'needs-pin' ? 'pin' : null;
    this.isTimed = isTimed;
    this.isCounted = isCounted;
    this.isHeld = held !== null;
    this.isHidden = shown.text !== null && reveal.isHidden(entry.id);
    this.canPutAway = (isCounted && shown.text !== null) || pins.of(entry.id) !== undefined;
    this.isKept = clipboard.armedId === entry.id;
    this.isFloatable = this.#list.floats(entry, shown);
    this.areToolsOpen = isCounted && openRows.has(entry.id);
    this.hasCountdown = runsOut;
    this.isExpiring = isExpiring;
    this.countdownLabel = runsOut ? t.codes.renewsIn(shown.secondsLeft) : '';
    this.countdownText = runsOut ? t.codes.seconds(shown.secondsLeft) : '';
    this.shareLeft = shown.shareLeft;
    if (!runsOut || preferences.settings.showNext === 'never') this.nextCode = null;
    else this.nextCode = isExpiring ? codes.next(entry) : '';
    if (held !== null) this.note = t.codes.held;
    else if (!saved.ids.includes(entry.id)) this.note = '';
    else this.note = isCounted ? t.counter.confirm : isTimed ? t.saved.confirm : '';
  }
}

function colouredTags(tags: readonly string[], colours: ReadonlyMap<string, string>): readonly ColouredTag[] {
  return tags.flatMap((tag) => {
    const colour = colours.get(tag);
    return colour ? [{ name: visibleText(tag), colour }] : [];
  });
}
