import { readSecretText } from '../../entry/read-secret';
import { Failure } from '../../failure';
import type { Format, Reading } from '../format';
import { JsonObject } from '../json';
import { webAddressIn } from '../otp-value';
import { readRows, type OneRow } from '../rows';

/**
 * FIDO's Credential Exchange Format 1.0, the document that password managers exchange, as a file. Of an item only its TOTP credentials
 * matter; it may have several.
 */
export const cxf: Format = {
  id: 'cxf',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    return file?.has('exporterRpId') && file.objects('accounts') ? 'yes' : 'no';
  },
  read: (content) => Promise.resolve(readDocument(JsonObject.of(content.json))),
};

/** One credential of an item; `null` for an item that holds no one-time code. */
interface Source {
  readonly item: JsonObject | null;
  readonly totp: JsonObject | null;
  readonly collections: readonly string[];
}

function readDocument(file: JsonObject | null): Reading {
  if (!file) return { kind: 'not-mine' };
  if ((file.object('version')?.number('major') ?? 1) > 1) throw new Failure('transfer/too-new');
  const sources = (file.objects('accounts') ?? []).flatMap((account) => {
    const titles = new Map<string, string[]>();
    collect(account?.objects('collections') ?? [], titles, 0);
    return (account?.objects('items') ?? []).flatMap((item) => sourcesIn(item, titles));
  });
  return readRows(sources, readSource, namesOf);
}

function sourcesIn(item: JsonObject | null, titles: ReadonlyMap<string, readonly string[]>): readonly Source[] {
  const collections = titles.get(item?.text('id') ?? '') ?? [];
  const codes = credentials(item, 'totp');
  return (codes.length === 0 ? [null] : codes).map((totp) => ({ item, totp, collections }));
}

function credentials(item: JsonObject | null, type: string): readonly JsonObject[] {
  const all = item?.objects('credentials') ?? [];
  return all.filter((one) => one !== null).filter((one) => one.text('type') === type);
}

/** Collections may hold others; deeper than this nobody sorts. */
const mostDepth = 20;

/** Which item is in which collections, by the item's id. */
function collect(collections: readonly (JsonObject | null)[], titles: Map<string, string[]>, depth: number): void {
  if (depth > mostDepth) return;
  for (const collection of collections) {
    const title = collection?.text('title') ?? '';
    for (const link of collection?.objects('items') ?? []) {
      const id = link?.text('item') ?? '';
      titles.set(id, [...(titles.get(id) ?? []), title]);
    }
    collect(collection?.objects('subCollections') ?? [], titles, depth + 1);
  }
}

function readSource(source: Source): OneRow {
  const { item, totp, collections } = source;
  if (!item) throw new Failure('transfer/row-damaged');
  if (!totp) return null;
  const otp = {
    kind: 'totp' as const,
    secret: readSecretText(totp.text('secret')),
    algorithm: totp.word('algorithm'),
    digits: totp.figure('digits'),
    periodSeconds: totp.figure('period'),
  };
  const notes = credentials(item, 'note').map((note) => note.object('content')?.text('value') ?? '');
  const draft = {
    ...namesOf(source),
    url: webAddressIn(item.object('scope')?.texts('urls') ?? []),
    notes: notes.filter(Boolean).join('\n\n'),
    tags: [...item.texts('tags'), ...collections].filter(Boolean),
    favourite: item.flag('favorite'),
    otp,
  };
  return { draft };
}

/** The title is the service's name unless it only says whose account it is. */
function namesOf({ item, totp }: Source): { issuer: string; account: string } {
  const title = item?.text('title') ?? '';
  const [basic] = credentials(item, 'basic-auth');
  const account = totp?.firstText('username') || (basic?.object('username')?.text('value') ?? '');
  return { issuer: totp?.firstText('issuer') || (title === account ? '' : title), account };
}
