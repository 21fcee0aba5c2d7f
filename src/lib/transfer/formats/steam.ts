import { Failure } from '../../failure';
import { base64Blocks } from '../base64-text';
import type { Context, Format, Reading } from '../format';
import type { JsonObject } from '../json';
import { readRows } from '../rows';
import { guardsIn, readGuard, steamNames } from './steam-guard';
import { manifestAmong, manifestIn, openMaFile } from './steam-manifest';

/**
 * Steam Guard: the file of the Android app, `.maFile` of Steam Desktop Authenticator and steamguard-cli, plain or sealed, and their
 * `manifest.json`, which holds no account but is needed for the sealed ones.
 */
export const steam: Format = {
  id: 'steam',
  recognise: ({ json, text }) => {
    if (guardsIn(json).length > 0 || manifestIn(json)) return 'yes';
    return base64Blocks(text) ? 'maybe' : 'no';
  },
  read: async (content, context) => {
    const manifest = manifestIn(content.json);
    if (manifest) return readManifest(manifest, context);
    const guards = guardsIn(content.json);
    if (guards.length > 0) return readRows(guards, readGuard, steamNames);
    const sealed = base64Blocks(content.text);
    if (!sealed) return { kind: 'not-mine' };
    const entries = manifestAmong(context.siblings);
    if (!entries) return { kind: 'needs-file', name: 'manifest.json' };
    if (context.password === null) return { kind: 'needs-password' };
    const opened = await openMaFile(sealed, content.file.name, entries, context.password);
    if (opened === null) return { kind: 'wrong-password' };
    const opens = guardsIn(opened);
    if (opens.length === 0) throw new Failure('transfer/damaged');
    return readRows(opens, readGuard, steamNames);
  },
};

/** Nothing to take from it. Alone, it is half of what was to be imported. */
function readManifest(entries: readonly (JsonObject | null)[], { siblings }: Context): Reading {
  const names = entries.map((entry) => entry?.text('filename') ?? '').filter(Boolean);
  const [first] = names;
  if (first !== undefined && !siblings.some(({ name }) => names.includes(name))) {
    return { kind: 'needs-file', name: first.slice(0, 200) };
  }
  return { kind: 'read', rows: [], rejected: [], remarks: [] };
}
