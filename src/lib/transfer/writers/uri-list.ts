import { encodeUtf8 } from '../../bytes/utf8';
import { writeOtpauth } from '../../uri/write-otpauth';
import type { Writer } from '../writer';

/** One link a line. */
export const writeUriList: Writer = (entries) =>
  Promise.resolve(encodeUtf8(entries.map((entry) => `${writeOtpauth(entry)}\n`).join('')));
