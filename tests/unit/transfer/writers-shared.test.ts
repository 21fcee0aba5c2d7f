import { expect, it } from 'vitest';
import { expectedFiles, fixture } from './fixtures';
import { written } from './export-sample';

/** The files that Faktor writes beside real ones of the same program: no field that the program does not write, none of another type. */

type Shapes = ReadonlyMap<string, ReadonlySet<string>>;

/** Every path of a JSON value, list places as `[]`, with the types found there. */
function shapesOf(value: unknown, path = '', found = new Map<string, Set<string>>()): Shapes {
  const type = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  found.set(path, (found.get(path) ?? new Set()).add(type));
  if (Array.isArray(value)) for (const one of value) shapesOf(one, `${path}[]`, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) shapesOf(one, `${path}.${key}`, found);
  }
  return found;
}

interface Compared {
  readonly name: string;
  readonly target: Parameters<typeof written>[0];
  readonly sealed: boolean;
  readonly real: readonly string[];
  /** Fields that are of a newer version of the format than the real files. */
  readonly newer?: readonly string[];
}

const compared: readonly Compared[] = [
  {
    name: 'Aegis',
    target: 'aegis',
    sealed: false,
    real: ['aegis/aegis-app-plain.json', 'aegis/aegis-app-plain-grouped-v2.json'],
    newer: [
      '.db.groups',
      '.db.groups[]',
      '.db.groups[].uuid',
      '.db.groups[].name',
      '.db.entries[].groups',
      '.db.entries[].groups[]',
      '.db.entries[].icon_hash',
      '.db.entries[].favorite',
      '.db.entries[].note',
      '.db.entries[].info.pin',
    ],
  },
  {
    name: 'Aegis, sealed',
    target: 'aegis',
    sealed: true,
    real: ['aegis/aegis-app-encrypted.json'],
    newer: ['.header.slots[].is_backup'],
  },
  {
    name: '2FAS',
    target: '2fas',
    sealed: false,
    real: ['2fas/aegis-schema3-plain.2fas'],
    newer: [
      '.groups[]',
      '.groups[].id',
      '.groups[].name',
      '.groups[].isExpanded',
      '.groups[].updatedAt',
      '.services[].groupId',
    ],
  },
  {
    name: '2FAS, sealed',
    target: '2fas',
    sealed: true,
    real: ['2fas/aegis-schema4-encrypted.2fas'],
    newer: ['.groups[]', '.groups[].id', '.groups[].name', '.groups[].isExpanded', '.groups[].updatedAt'],
  },
  { name: 'Ente Auth, sealed', target: 'ente', sealed: true, real: ['ente/stratum-encrypted.json'] },
  {
    name: 'Bitwarden',
    target: 'bitwarden',
    sealed: false,
    real: ['bitwarden/aegis-vault.json'],
    newer: [
      '.folders[]',
      '.folders[].id',
      '.folders[].name',
      '.items[].reprompt',
      '.items[].login.uris[]',
      '.items[].login.uris[].match',
      '.items[].login.uris[].uri',
    ],
  },
  {
    name: 'Stratum',
    target: 'stratum',
    sealed: false,
    real: ['stratum/aegis-stratum_plain.json'],
    newer: [
      '.Authenticators[].CopyCount',
      ...['', '.Id', '.Name', '.Ranking'].map((key) => `.Categories[]${key}`),
      ...['', '.CategoryId', '.AuthenticatorSecret', '.Ranking'].map((key) => `.AuthenticatorCategories[]${key}`),
    ],
  },
  { name: 'Proton', target: 'proton-authenticator', sealed: false, real: ['proton/aegis-proton_authenticator.json'] },
  {
    name: 'Proton, sealed',
    target: 'proton-authenticator',
    sealed: true,
    real: ['proton/ente-proton_authenticator_backup_encrypted.json'],
  },
];

const here = expectedFiles();
if (!here) console.info('Not compared with real exports: the collection is not beside the project.');

it.skipIf(!here).each(compared)('$name: has the fields of a real export, of their types', async (one) => {
  const real = shapesOf(one.real.map((path) => JSON.parse(Buffer.from(fixture(path).bytes).toString()) as unknown));
  const ours = shapesOf([JSON.parse((await written(one.target, one.sealed)).toString()) as unknown]);
  for (const [path, types] of ours) {
    const known = real.get(path);
    if (one.newer?.includes(path.replace(/^\[\]/, ''))) continue;
    expect(known, path).toBeDefined();
    // A field that may be empty need not be empty in the sample, nor filled in the real file.
    const isEmpty = [...(known ?? [])].every((type) => type === 'null') || types.has('null');
    if (!isEmpty) expect([...(known ?? [])], path).toEqual(expect.arrayContaining([...types]));
  }
  // Nor is one left out that every entry of a real file has.
  const missing = [...real.keys()].filter((path) => !ours.has(path));
  expect(missing.filter((path) => !optional.includes(path.replace(/^\[\]/, '')))).toEqual([]);
});

/** What only older versions have, or only some entries. */
const optional: readonly string[] = ['.db.entries[].group', '.services[].serviceTypeID', '.login'];
