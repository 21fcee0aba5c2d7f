import type { Bytes } from '../../bytes/bytes';
import { decodeHex } from '../../bytes/hex';
import { decodeUtf8 } from '../../bytes/utf8';
import { Failure } from '../../failure';
import type { Content } from '../content';
import type { Format } from '../format';
import { readRows, type OneRow } from '../rows';
import { looksLikeXml, readPreferences } from '../xml';

const apps = 'com.blizzard.';
const secretName = 'com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET';
const serialName = 'com.blizzard.messenger.AUTHENTICATOR_SERIAL';
/** Of the app before 2022: the secret in 40 digits, and the serial number after it. */
const hashName = 'com.blizzard.bma.AUTH_STORE.HASH';
const secretDigits = 40;

/** Every copy of the app masks what it stores with these bytes. */
const mask = decodeHex(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
);

interface Stored {
  readonly secret: string;
  readonly serial: string;
}

/** The settings of the Battle.net apps of Android. */
export const battleNet: Format = {
  id: 'battle-net',
  recognise: (content) => (isSettings(content) ? 'yes' : 'no'),
  read: async ({ text }) => {
    const texts = await readPreferences(text ?? '');
    const [secret, hash] = [texts.get(secretName), texts.get(hashName)];
    if (secret === undefined && hash === undefined) throw new Failure('transfer/damaged');
    const whole = unmasked(hash ?? '');
    const stored: Stored =
      secret === undefined
        ? { secret: whole.slice(0, secretDigits), serial: whole.slice(secretDigits) }
        : { secret: unmasked(secret), serial: unmasked(texts.get(serialName) ?? '') };
    return readRows([stored], readStored, namesOf);
  },
};

function isSettings({ text }: Content): boolean {
  return looksLikeXml(text) && text.includes(apps) && /AUTHENTICATOR_DEVICE_SECRET|AUTH_STORE/.test(text);
}

function readStored(stored: Stored): OneRow {
  const secret = decodeHex(stored.secret);
  if (!secret || secret.length === 0) throw new Failure('transfer/row-damaged');
  return { draft: { ...namesOf(stored), otp: { kind: 'totp', secret, digits: 8 } } };
}

function namesOf({ serial }: Stored): { issuer: string; account: string } {
  return { issuer: 'Battle.net', account: serial };
}

/** Empty when it is none of theirs. */
function unmasked(text: string): string {
  const bytes: Bytes | null = decodeHex(text.trim());
  if (!bytes || !mask || bytes.length > mask.length) return '';
  return decodeUtf8(bytes.map((byte, i) => byte ^ (mask[i] ?? 0))) ?? '';
}
