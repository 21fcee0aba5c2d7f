import { Failure } from '../../failure';
import type { Content } from '../content';
import type { Format } from '../format';
import { JsonObject, parseJson } from '../json';
import { readRows } from '../rows';
import { looksLikeXml, readPreferences } from '../xml';
import { counterRemarks, freeOtpNames, readFreeOtpToken, secretOfToken } from './free-otp-token';
import { readFreeOtpBackup } from './free-otp-backup';

/** Of Java's object serialisation, which FreeOTP 2 writes under the name `externalBackup.xml`. */
const javaMagic = [0xac, 0xed, 0x00, 0x05];

/** FreeOTP: the settings of its version 1 (and of FreeOTP+, which keeps them likewise), and the backup of version 2. */
export const freeOtp: Format = {
  id: 'freeotp',
  recognise: (content) => (content.startsWith(javaMagic) || isSettings(content) ? 'yes' : 'no'),
  read: async (content, { password }) => {
    if (content.startsWith(javaMagic)) return readFreeOtpBackup(content.bytes, password);
    const texts = await readPreferences(content.text ?? '');
    const tokens = [...texts].filter(([name]) => name !== 'tokenOrder').map(([, text]) => tokenIn(text));
    if (tokens.length === 0 && !texts.has('tokenOrder')) throw new Failure('transfer/unknown');
    const read = (token: JsonObject | null) => readFreeOtpToken(token, secretOfToken(token));
    return readRows(tokens, read, freeOtpNames, counterRemarks(tokens));
  },
};

function isSettings({ text }: Content): boolean {
  if (!looksLikeXml(text) || !/<map[\s/>]/.test(text)) return false;
  return text.includes('"tokenOrder"') || /(?:&quot;|")secret(?:&quot;|")\s*:\s*\[/.test(text);
}

function tokenIn(text: string): JsonObject | null {
  return JsonObject.of(parseJson(text));
}
