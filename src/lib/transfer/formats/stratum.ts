import type { Bytes } from '../../bytes/bytes';
import { Failure } from '../../failure';
import { openCbc, openGcm } from '../cipher';
import type { Content } from '../content';
import type { Format } from '../format';
import { JsonObject, parseJson } from '../json';
import { argon2, pbkdf2 } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readStratumBackup } from './stratum-backup';

/** Stratum, once Authenticator Pro: its backups, plain and sealed, of today and from before 2023. */
export const stratum: Format = {
  id: 'stratum',
  recognise: (content) => (sealing(content) || JsonObject.of(content.json)?.objects('Authenticators') ? 'yes' : 'no'),
  read: async (content, { password }) => {
    const open = sealing(content);
    if (!open) return readStratumBackup(JsonObject.of(content.json));
    if (password === null) return { kind: 'needs-password' };
    const plain = await firstThatOpens(password, async (form) => open(content.bytes.slice(magicBytes), form));
    return plain === null ? { kind: 'wrong-password' } : readStratumBackup(plain);
  },
};

type Open = (rest: Bytes, password: Bytes) => Promise<JsonObject | null>;
const magicBytes = 16;

/** Of today's backups; the same for every file. */
export const stratumSealing = {
  magic: 'AUTHENTICATORPRO',
  cost: { memoryKiB: 64 * 1024, iterations: 3, parallelism: 4 },
};

function sealing(content: Content): Open | null {
  if (content.startsWith(stratumSealing.magic)) return openCurrent;
  return content.startsWith('AuthenticatorPro') ? openLegacy : null;
}

async function openCurrent(rest: Bytes, password: Bytes): Promise<JsonObject | null> {
  const [salt, nonce, sealed] = [rest.slice(0, 16), rest.slice(16, 28), rest.slice(28)];
  if (sealed.length < 16) throw new Failure('transfer/damaged');
  const key = await argon2('argon2id', password, salt, stratumSealing.cost, 32);
  const plain = await openGcm(key, { nonce, sealed });
  if (!plain) return null;
  const backup = JsonObject.of(parseJson(plain));
  if (!backup) throw new Failure('transfer/damaged');
  return backup;
}

/** Nothing authenticates this one: what opens has to be JSON. */
async function openLegacy(rest: Bytes, password: Bytes): Promise<JsonObject | null> {
  const [salt, iv, sealed] = [rest.slice(0, 20), rest.slice(20, 36), rest.slice(36)];
  if (sealed.length === 0 || sealed.length % 16 !== 0) throw new Failure('transfer/damaged');
  const key = await pbkdf2(password, salt, { hash: 'SHA-1', iterations: 64_000 }, 32);
  const plain = await openCbc(key, iv, sealed);
  return plain && JsonObject.of(parseJson(plain));
}
