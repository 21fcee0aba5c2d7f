import type { ExportTexts } from '../i18n/export.en';
import { wipe } from '../bytes/wipe';
import { encodeUtf8 } from '../bytes/utf8';
import type { Bytes } from '../bytes/bytes';
import type { Entry } from '../entry/entry';
import type { Language } from '../settings/settings';
import {
  fitTo,
  targetNamed,
  writeFileInWorker,
  type Fitting,
  type Target,
  type TargetId,
  type WriteOrder,
} from '../transfer';
import { writeMigration } from '../uri/write-migration';
import { isoDay } from './date-text';
import type { Proof } from './proof.svelte';

export { saveFile } from '../device/download';
export { targetIds as targets } from '../transfer';
export type { ExportTexts } from '../i18n/export.en';

export interface ExportOptions {
  /** All accounts of the open vault; none while it is closed. What was deleted is not among them. */
  readonly present: () => readonly Entry[];
  readonly selectedIds: () => readonly string[] | null;
  readonly nowMs: () => number;
  /** Where Faktor runs. */
  readonly host: string;
  readonly write: (order: WriteOrder, signal?: AbortSignal) => Promise<Bytes>;
  readonly saveFile: (bytes: Bytes, name: string) => void;
  /** That whoever is here has just shown a way into the vault: leave for one file, or for the codes once. */
  readonly proof: Pick<Proof, 'get' | 'drop'>;
  /** That accounts lie in a file now that anyone can read. */
  readonly onPlain: (nowMs: number) => void;
  /** A whole number from 0, below `limit`. */
  readonly random: (limit: number) => number;
}

/** Taking accounts to another app: which app, what of them fits, and the file or the codes. Each writing uses up one proof. */
export class Export {
  readonly #options: ExportOptions;
  #targetId: TargetId = $state('aegis');
  #wantsSeal = $state(true);

  constructor(options: ExportOptions) {
    this.#options = options;
  }

  get target(): Target {
    return targetNamed(this.#targetId);
  }

  get targetId(): TargetId {
    return this.#targetId;
  }

  set targetId(id: TargetId) {
    this.#targetId = id;
    this.#wantsSeal = true;
  }

  get canSeal(): boolean {
    return this.target.sealedEnding !== null;
  }

  /** Whether the file gets a password of its own. */
  get isSealed(): boolean {
    return this.canSeal && this.#wantsSeal;
  }

  set isSealed(wanted: boolean) {
    this.#wantsSeal = wanted;
  }

  /** Shown as QR codes instead of written to a file. */
  get isShown(): boolean {
    return this.target.ending === null;
  }

  /** What goes out: the chosen ones that still exist, else all. */
  get entries(): readonly Entry[] {
    const { present, selectedIds } = this.#options;
    const ids = selectedIds();
    if (ids === null) return present();
    const chosen = new Set(ids);
    return present().filter(({ id }) => chosen.has(id));
  }

  get fitting(): Fitting {
    return fitTo(this.target, this.entries);
  }

  /**
   * Writes the file and hands it to the browser to save; gives its name. `password` is `null` for a file that anyone can read.
   * @throws Failure `vault/locked` without a proof, `transfer/writer-failed`, `crypto/kdf-memory`.
   */
  async save(password: string | null, signal?: AbortSignal): Promise<string> {
    const { ending, sealedEnding, id } = this.target;
    const end = password === null ? ending : sealedEnding;
    if (end === null || id === 'google') throw new RangeError('there is no such file');
    const nowMs = this.#options.nowMs();
    const sealing = password === null ? null : encodeUtf8(password);
    // What no format holds stays here.
    const entries = this.fitting.entries.map((entry) => ({ ...entry, picture: null, recoveryCodes: [] }));
    this.#options.proof.get();
    const order: WriteOrder = { target: id, entries, writing: { nowMs, host: this.#options.host, password: sealing } };
    const bytes = await this.#options.write(order, signal);
    if (sealing) wipe(sealing);
    this.#options.proof.drop();
    const name = `faktor-${id === 'proton-authenticator' ? 'proton' : id}-${isoDay(nowMs)}${end}`;
    this.#options.saveFile(bytes, name);
    wipe(bytes);
    if (password === null) this.#options.onPlain(nowMs);
    return name;
  }

  /** The texts of Google's QR codes, one after the other. Throws Failure `vault/locked` without a proof. */
  codes(): readonly string[] {
    const { entries } = this.fitting;
    this.#options.proof.get();
    this.#options.proof.drop();
    return writeMigration(entries, 1 + this.#options.random(2 ** 31 - 1));
  }
}

/** Writes by the transfer Worker. */
export function workerWriter(startWorker: () => Worker): ExportOptions['write'] {
  return (order, signal) => writeFileInWorker(startWorker, order, signal);
}

export async function loadExportTexts(language: Language): Promise<ExportTexts> {
  const { exportTexts } = language === 'de' ? await import('../i18n/export.de') : await import('../i18n/export.en');
  return exportTexts;
}
