import type { Draft } from '../entry/entry';
import type { FailureCode } from '../failure';
import type { Content, SourceFile } from './content';

/**
 * The contract between Faktor and the files of other programs. A format is one file in `formats/`; `formats.ts` is the table of
 * them. A format never sees the vault, the screen or the clock, and a file's name only to show it: what a file is, its content
 * says. All of it runs in a Worker of its own (`transfer.worker.ts`), which is ended afterwards: that is what stops work that
 * takes too long, and what gives back the memory that the file's secrets stood in as text.
 */
export interface Format {
  /** Names the program and the shape, such as `aegis`; the sentence for people is in the catalogue under the same name. */
  readonly id: FormatId;
  /**
   * Whether the content is of this format, from its first bytes or its outer structure. Cheap, and never throws. `maybe` is for
   * formats without a sign of their own (a cipher text with no header): those are offered to the person, after all that say `yes`.
   */
  readonly recognise: (content: Content) => Recognition | Promise<Recognition>;
  /**
   * Reads what `recognise` did not turn down. A row that cannot be read is `rejected`, and the others are read.
   * @throws Failure `transfer/*` or `crypto/*` when the whole file has to be refused; never anything else, whatever the bytes.
   */
  readonly read: (content: Content, context: Context) => Promise<Reading>;
}

export type Recognition = 'yes' | 'maybe' | 'no';

export interface Context {
  /** As typed; `null` before one was asked for. Formats try it as `passwordForms` (text.ts) gives it. */
  readonly password: string | null;
  /** The other files that were chosen together with this one: some exports come in two. */
  readonly siblings: readonly SourceFile[];
  /** Told from 0 to 1 where a key derivation can tell. */
  readonly onProgress: (share: number) => void;
}

/** What came of a file. */
export type Reading =
  /** A look inside shows that it is another format's after all. */
  | { readonly kind: 'not-mine' }
  | { readonly kind: 'needs-password' }
  /** Only where the format can tell: what does not open although the password is right throws `transfer/damaged`. */
  | { readonly kind: 'wrong-password' }
  /** Belongs to a file that was not chosen with it, such as a `manifest.json`. */
  | { readonly kind: 'needs-file'; readonly name: string }
  /** A container: each file in it is recognised on its own, under the same password. */
  | { readonly kind: 'files'; readonly files: readonly SourceFile[] }
  | Rows;

export interface Rows {
  readonly kind: 'read';
  readonly rows: readonly Row[];
  readonly rejected: readonly RejectedRow[];
  readonly remarks: readonly Remark[];
  /** Pictures with QR codes that the content holds, for whoever can decode them: their texts are a list of links again. */
  readonly pictures?: readonly SourceFile[];
}

/** One account of a file. Its place among all rows of the file, taken and rejected ones together, is `row`, from 1. */
export interface Row {
  readonly row: number;
  readonly draft: Draft;
  /** It lay in the trash or the archive there; it is not ticked in the preview. */
  readonly isTrashed?: boolean;
  /** What the file says of it that Faktor has no place for: named in the receipt. */
  readonly left?: readonly Leftover[];
}

/** What other programs keep with an account and Faktor does not, beyond what goes into its notes. */
export const leftovers = ['icon', 'order', 'push'] as const;
export type Leftover = (typeof leftovers)[number];

export interface RejectedRow {
  readonly row: number;
  /** Issuer or account as far as they can be read; empty when there is nothing to call it by. Never a secret. */
  readonly name: string;
  readonly code: FailureCode;
}

/** Something about the whole file that a person should know, and that is no reason to refuse it. */
export type Remark =
  /** A Google export comes in several codes, maybe in several files; `have`, counted from 1, of `of` are here. `batch` tells exports apart. */
  | { readonly kind: 'parts'; readonly batch: string; readonly have: readonly number[]; readonly of: number }
  /** Rows that hold no one-time code at all, such as logins with a password alone. */
  | { readonly kind: 'without-code'; readonly count: number }
  /** Lines of a list that are no links. */
  | { readonly kind: 'not-read'; readonly count: number }
  | { readonly kind: 'counter-may-lag' };

export type FormatId = (typeof formatIds)[number];

/** In the order in which they are asked. */
// prettier-ignore
export const formatIds = [
  'picture',
  'zip',
  'app-database',
  'keepass',
  'otp-auth',
  'aegis',
  '2fas',
  'bitwarden',
  'proton-authenticator',
  'ente',
  'cxf',
  'authenticator-extension',
  'authy',
  'stratum',
  'freeotp',
  'freeotp-plus',
  'andotp',
  'lastpass-authenticator',
  'steam',
  '2fauth',
  'raivo',
  'duo',
  'totp-authenticator',
  'battle-net',
  'enpass',
  'openpgp',
  '1password',
  'proton-pass',
  'html',
  'keeper-csv',
  '1password-csv',
  'apple-csv',
  'keepassxc-csv',
  'keepass-csv',
  'lastpass-csv',
  'dashlane-csv',
  'roboform-csv',
  'proton-pass-csv',
  'myki-csv',
  'synology-csv',
  'table',
  'uri-list',
  'sealed-database',
] as const;
