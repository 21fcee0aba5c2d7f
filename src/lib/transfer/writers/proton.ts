import { encodeBase32 } from '../../bytes/base32';
import { encodeBase64 } from '../../bytes/base64';
import { concat } from '../../bytes/concat';
import { wipe } from '../../bytes/wipe';
import { randomBytes } from '../../crypto/random';
import type { Entry } from '../../entry/entry';
import { writeOtpauth } from '../../uri/write-otpauth';
import { sealGcm } from '../cipher';
import { protonSealing } from '../formats/proton';
import { argon2 } from '../kdf';
import { jsonBytes, type Writer } from '../writer';

/** Proton Authenticator, plain or under a password. */
export const writeProton: Writer = async (entries, { password }) => {
  const plain = jsonBytes({ version: 1, entries: entries.map(entryOf) });
  if (!password) return plain;
  const { cost, associatedData, nonceBytes } = protonSealing;
  const salt = randomBytes(16);
  const nonce = randomBytes(nonceBytes);
  const key = await argon2('argon2id', password, salt, cost, 32);
  const sealed = await sealGcm(key, { plain, nonce, associatedData });
  wipe(key, plain);
  return jsonBytes({ version: 1, salt: encodeBase64(salt), content: encodeBase64(concat(nonce, sealed)) });
};

function entryOf(entry: Entry) {
  const { issuer, account, notes, otp } = entry;
  const isSteam = otp.kind === 'steam';
  return {
    id: crypto.randomUUID(),
    content: {
      uri: isSteam ? `steam://${encodeBase32(otp.secret)}` : writeOtpauth(entry),
      entry_type: isSteam ? 'Steam' : 'Totp',
      name: account || issuer,
    },
    note: notes || null,
  };
}
