import { encodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { encodeUtf8 } from '../../bytes/utf8';
import { wipe } from '../../bytes/wipe';
import { randomBytes } from '../../crypto/random';
import type { Argon2idCost } from '../../crypto/argon2id';
import type { Entry } from '../../entry/entry';
import { Failure } from '../../failure';
import { writeOtpauth } from '../../uri/write-otpauth';
import { sealSecretStream } from '../cipher-stream';
import { argon2 } from '../kdf';
import { jsonBytes, type Writer } from '../writer';

/**
 * What libsodium calls moderate, and the same work in a quarter of the memory for devices that have not so much. Ente takes whatever
 * the file says.
 */
const costs: readonly Argon2idCost[] = [
  { memoryKiB: 256 * 1024, iterations: 3, parallelism: 1 },
  { memoryKiB: 64 * 1024, iterations: 12, parallelism: 1 },
];

/** Ente Auth: a list of links with what it keeps beyond the code beside each; under a password, that list in a secret stream. */
export const writeEnte: Writer = async (entries, { password }) => {
  const list = encodeUtf8(entries.map(linkOf).join('\n'));
  if (!password) return list;
  const salt = randomBytes(16);
  const { key, cost } = await derive(password, salt);
  const header = randomBytes(24);
  const sealed = await sealSecretStream(key, header, list);
  wipe(key, list);
  return jsonBytes({
    version: 1,
    kdfParams: { memLimit: cost.memoryKiB * 1024, opsLimit: cost.iterations, salt: encodeBase64(salt) },
    encryptedData: encodeBase64(sealed),
    encryptionNonce: encodeBase64(header),
  });
};

async function derive(password: Bytes, salt: Bytes): Promise<{ key: Bytes; cost: Argon2idCost }> {
  for (const cost of costs) {
    try {
      return { key: await argon2('argon2id', password, salt, cost, 32), cost };
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'crypto/kdf-memory')) throw error;
    }
  }
  throw new Failure('crypto/kdf-memory');
}

function linkOf(entry: Entry): string {
  const { notes, tags, favourite } = entry;
  const display = { pinned: favourite, trashed: false, lastUsedAt: 0, tapCount: 0, tags, note: notes, position: 0 };
  return `${writeOtpauth(entry)}&codeDisplay=${encodeURIComponent(JSON.stringify(display))}`;
}
