import { Failure } from '../../failure';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { readRows } from '../rows';
import { counterRemarks, freeOtpNames, readFreeOtpToken, secretOfToken } from './free-otp-token';

/** FreeOTP+'s JSON; its text export is a list of links. */
export const freeOtpPlus: Format = {
  id: 'freeotp-plus',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    return file?.has('tokenOrder') && file.objects('tokens') ? 'yes' : 'no';
  },
  read: async ({ json }) => {
    const tokens = JsonObject.of(json)?.objects('tokens');
    if (!tokens) throw new Failure('transfer/damaged');
    const read = (token: JsonObject | null) => readFreeOtpToken(token, secretOfToken(token));
    return readRows(tokens, read, freeOtpNames, counterRemarks(tokens));
  },
};
