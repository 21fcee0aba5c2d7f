// Writes a document of FIDO's Credential Exchange Format as a password manager might, and what it must give (`cxf.json`), after the
// structures of the specification (v1.0, 2025-08-14): `node make-cxf.mjs`. All accounts are made up.
import { writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const secrets = ['NBSWY3DPFQQHO33S', 'GEZDGNBVGY3TQOJQ', 'MFRGGZDFMZTWQ2LK', 'KRSXG5CTMVRXEZLU'];
const text = (value) => ({ fieldType: 'string', value });
const totp = (secret, more = {}) => ({ type: 'totp', secret, period: 30, digits: 6, algorithm: 'sha1', ...more });

const items = [
  {
    id: 'AQ',
    title: 'Mill',
    favorite: true,
    scope: { urls: ['androidapp://mill', 'https://mill.example/login'], androidApps: [] },
    credentials: [
      { type: 'basic-auth', username: text('jo'), password: { ...text('pa55'), fieldType: 'concealed-string' } },
      totp(secrets[0], { algorithm: 'sha256', digits: 8, period: 60, username: 'jo', issuer: 'Mill GmbH' }),
      { type: 'note', content: text('by the river') },
    ],
    tags: ['Work'],
  },
  {
    id: 'Ag',
    title: 'Harbour',
    credentials: [{ type: 'basic-auth', username: text('ann') }, totp(secrets[1]), totp(secrets[2], { username: 'admin' })],
  },
  { id: 'Aw', title: 'Only a password', credentials: [{ type: 'basic-auth', username: text('x') }] },
  { id: 'BA', title: 'ann', credentials: [totp(secrets[3], { username: 'ann' })] },
  { id: 'BQ', title: 'Broken', credentials: [totp('not base32 !')] },
];
const collections = [
  { id: 'cA', title: 'Boats', items: [{ item: 'Ag' }], subCollections: [{ id: 'cQ', title: 'Old', items: [{ item: 'BA' }] }] },
];
const document = {
  version: { major: 1, minor: 0 },
  exporterRpId: 'manager.example',
  exporterDisplayName: 'A Manager',
  timestamp: 1_790_000_000,
  accounts: [{ id: 'AA', username: '', email: 'jo@example.org', collections, items }],
};
const entry = (issuer, label, secret, more = {}) =>
  ({ type: 'totp', issuer, label, secret, algorithm: 'SHA1', digits: 6, period: 30, ...more });
const expected = {
  'cxf-document.json': {
    format: 'cxf',
    entries: [
      entry('Mill GmbH', 'jo', secrets[0], {
        algorithm: 'SHA256',
        digits: 8,
        period: 60,
        groups: ['Work'],
        note: 'by the river',
        favorite: true,
      }),
      entry('Harbour', 'ann', secrets[1], { groups: ['Boats'] }),
      entry('Harbour', 'admin', secrets[2], { groups: ['Boats'] }),
      entry('', 'ann', secrets[3], { groups: ['Old'] }),
    ],
    rejected: [{ row: 6, name: 'Broken', code: 'entry/secret-not-base32' }],
    remarks: [{ kind: 'without-code', count: 1 }],
  },
  'cxf-newer.json': { format: 'cxf', error: 'transfer/too-new', entries: [] },
};
const write = (name, value) => writeFileSync(new URL(name, here), `${JSON.stringify(value, null, 2)}\n`);
write('cxf-document.json', document);
write('cxf-newer.json', { ...document, version: { major: 2, minor: 0 } });
write('cxf.json', expected);
