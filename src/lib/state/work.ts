import type { Draft, DraftOtp } from '../entry/entry';
import { otpKinds, type OtpKind } from '../otp/params';

/** What a person had not saved yet when the vault locked. */
export type Work = FormWork | ReadWork;

/** A form that was begun. Only what had been changed on it, by the names of `AccountForm`. */
export interface FormWork {
  readonly kind: 'form';
  /** Which account was being edited; `null` for a new one. */
  readonly entryId: string | null;
  readonly fields: WorkMap;
}

/** Accounts that were read and not kept yet. Holds their secrets. */
export interface ReadWork {
  readonly kind: 'read';
  readonly isFromPicture: boolean;
  readonly drafts: readonly Draft[];
  /** Parts of transfers that missed others. */
  readonly parts: readonly WorkPart[];
}

export interface WorkPart {
  readonly batchId: number;
  readonly batchSize: number;
  readonly batchIndex: number;
  readonly drafts: readonly Draft[];
}

export type WorkMap = ReadonlyMap<string, unknown>;

/** As maps, texts, numbers and bytes, for sealing. The bytes are the work's own. */
export function writeWork(work: Work): Map<string, unknown> {
  const { kind } = work;
  if (kind === 'form') return mapOf({ kind, entryId: work.entryId ?? '', fields: new Map(work.fields) });
  const parts = work.parts.map((part) => mapOf({ ...part, drafts: part.drafts.map(writeDraft) }));
  return mapOf({ kind, isFromPicture: work.isFromPicture, drafts: work.drafts.map(writeDraft), parts });
}

/** `null` when a map is none that `writeWork` made: another version may have. */
export function readWork(map: WorkMap): Work | null {
  const kind = map.get('kind');
  const fields = map.get('fields');
  if (kind === 'form' && fields instanceof Map) {
    return { kind, entryId: textAt(map, 'entryId') || null, fields: fields as WorkMap };
  }
  if (kind !== 'read') return null;
  const parts = mapsAt(map, 'parts').map(readPart);
  return { kind, isFromPicture: map.get('isFromPicture') === true, drafts: draftsAt(map), parts };
}

function readPart(map: WorkMap): WorkPart {
  const numberAt = (key: string) => Number(map.get(key) ?? 0);
  const batch = { batchId: numberAt('batchId'), batchSize: numberAt('batchSize'), batchIndex: numberAt('batchIndex') };
  return { ...batch, drafts: draftsAt(map) };
}

function writeDraft({ issuer, account, url, notes, tags, otp }: Draft): Map<string, unknown> {
  return mapOf({ issuer, account, url, notes, tags, otp: mapOf({ ...otp }) });
}

function draftsAt(map: WorkMap): Draft[] {
  return mapsAt(map, 'drafts').flatMap((draft) => {
    const otp = draft.get('otp');
    const read = otp instanceof Map ? readOtp(otp as WorkMap) : null;
    if (!read) return [];
    const tags = listAt(draft, 'tags').filter((tag) => typeof tag === 'string');
    const names = { issuer: textAt(draft, 'issuer'), account: textAt(draft, 'account') };
    return [{ ...names, url: textAt(draft, 'url'), notes: textAt(draft, 'notes'), tags, otp: read }];
  });
}

/** What stands in it is admitted later, as with every draft. */
function readOtp(map: WorkMap): DraftOtp | null {
  const kind = otpKinds.find((one): one is OtpKind => one === map.get('kind'));
  const secret = map.get('secret');
  if (!kind || !(secret instanceof Uint8Array)) return null;
  const stated = (key: string) => {
    const value = map.get(key);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  const figures = { digits: stated('digits'), periodSeconds: stated('periodSeconds'), counter: stated('counter') };
  return { kind, secret, ...figures, algorithm: textAt(map, 'algorithm'), pin: textAt(map, 'pin') };
}

/** Without what is `undefined`, which cannot be stored. */
function mapOf(fields: object): Map<string, unknown> {
  return new Map<string, unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function textAt(map: WorkMap, key: string): string {
  const value = map.get(key);
  return typeof value === 'string' ? value : '';
}

function listAt(map: WorkMap, key: string): readonly unknown[] {
  const value = map.get(key);
  return Array.isArray(value) ? value : [];
}

function mapsAt(map: WorkMap, key: string): readonly WorkMap[] {
  return listAt(map, key).filter((item) => item instanceof Map);
}
