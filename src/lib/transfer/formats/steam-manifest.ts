import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { Failure } from '../../failure';
import { openCbc } from '../cipher';
import { Content, type SourceFile } from '../content';
import { JsonObject, parseJson } from '../json';
import { argon2, pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';

type Entries = readonly (JsonObject | null)[];
type Derive = (password: Bytes, salt: Bytes) => Promise<Bytes>;

/** In a folder of many accounts whose files were renamed, no more than these are tried. */
const mostTried = 8;

const sda: Derive = async (password, salt) => pbkdf2(password, salt, { hash: 'SHA-1', iterations: 50_000 }, 32);
const argon2idWith =
  (memoryKiB: number, parallelism: number): Derive =>
  async (password, salt) =>
    argon2('argon2id', password, salt, { memoryKiB, iterations: 3, parallelism }, 32);

/** By the names of steamguard-cli's manifest; it has changed its cost once and writes none of it down. */
const schemes: ReadonlyMap<string, readonly Derive[]> = new Map([
  ['LegacySdaCompatible', [sda]],
  ['Argon2idAes256', [argon2idWith(12 * 1024, 12), argon2idWith(62_500, 4)]],
]);

/** What a `manifest.json` says of its files; `null` for any other JSON. */
export function manifestIn(json: unknown): Entries | null {
  const manifest = JsonObject.of(json);
  const entries = manifest?.objects('entries');
  if (!manifest || !entries) return null;
  if (entries.length === 0) return manifest.has('first_run') || manifest.has('keyring_id') ? entries : null;
  return entries.every((entry) => entry?.has('filename')) ? entries : null;
}

export function manifestAmong(files: readonly SourceFile[]): Entries | null {
  for (const file of files) {
    if (file.bytes.length > 1024 * 1024) continue;
    const entries = manifestIn(new Content(file).json);
    if (entries) return entries;
  }
  return null;
}

/**
 * The JSON of a sealed `.maFile`, by what the manifest says under its name, or under the others where it was renamed. `null` when it
 * does not open: another password, or damage, which AES-CBC does not tell apart.
 * @throws Failure `transfer/steam-keyring`, `transfer/too-new`, `transfer/damaged` when the manifest says that nothing is sealed.
 */
export async function openMaFile(sealed: Bytes, name: string, entries: Entries, password: string): Promise<unknown> {
  const sealing = entries.filter((entry) => entry !== null).filter(isSealed);
  const named = sealing.filter((entry) => entry.text('filename') === name);
  const tried = named.length > 0 ? named : sealing.slice(0, mostTried);
  if (tried.length === 0) throw new Failure('transfer/damaged');
  for (const entry of tried) {
    const opened = await openUnder(entry, sealed, password);
    if (opened !== null) return opened;
  }
  return null;
}

function isSealed(entry: JsonObject): boolean {
  return entry.object('encryption') !== null || entry.text('encryption_iv') !== '';
}

async function openUnder(entry: JsonObject, sealed: Bytes, password: string): Promise<unknown> {
  const encryption = entry.object('encryption');
  const scheme = encryption ? encryption.text('scheme') : 'LegacySdaCompatible';
  if (/^keyring/i.test(scheme)) throw new Failure('transfer/steam-keyring');
  const derivations = schemes.get(scheme);
  if (!derivations) throw new Failure('transfer/too-new');
  const iv = decodeBase64(encryption?.text('iv') ?? entry.text('encryption_iv'));
  const salt = decodeBase64(encryption?.text('salt') ?? entry.text('encryption_salt'));
  if (!iv || !salt) throw new Failure('transfer/damaged');
  for (const derive of derivations) {
    const opened = await firstThatOpens(password, async (form) => {
      const plain = await openCbc(await derive(form, salt), iv, sealed);
      return plain && JsonObject.of(parseJson(plain)) && (parseJson(plain) as object);
    });
    if (opened !== null) return opened;
  }
  return null;
}
