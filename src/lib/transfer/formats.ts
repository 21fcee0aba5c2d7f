import type { Content } from './content';
import type { Format } from './format';
import { aegis } from './formats/aegis';
import { andOtp } from './formats/and-otp';
import { authenticatorExtension } from './formats/authenticator-extension';
import { authy } from './formats/authy';
import { battleNet } from './formats/battle-net';
import { bitwarden } from './formats/bitwarden';
import { duo } from './formats/duo';
import { enpass } from './formats/enpass';
import { ente } from './formats/ente';
import { freeOtp } from './formats/free-otp';
import { freeOtpPlus } from './formats/free-otp-plus';
import { lastPass } from './formats/last-pass';
import { openPgp } from './formats/openpgp';
import { proton } from './formats/proton';
import { raivo } from './formats/raivo';
import { steam } from './formats/steam';
import { stratum } from './formats/stratum';
import { totpAuthenticator } from './formats/totp-authenticator';
import { twoFas } from './formats/two-fas';
import { twoFauth } from './formats/two-fauth';
import { uriList } from './formats/uri-list';

/**
 * The table of formats, in the order in which they are asked. The order matters where one's sign can occur in another: a container
 * before what may be in it, JSON by its keys before any list of links, and the lists last.
 */
// prettier-ignore
const formats: readonly Format[] = [
  aegis,
  twoFas,
  bitwarden,
  proton,
  ente,
  authenticatorExtension,
  authy,
  stratum,
  freeOtp,
  freeOtpPlus,
  andOtp,
  lastPass,
  steam,
  twoFauth,
  raivo,
  duo,
  totpAuthenticator,
  battleNet,
  enpass,
  openPgp,
  uriList,
];

/**
 * The formats that the content can be of: the one that is sure, or all that cannot be ruled out (those have no sign of their own, and
 * the person is asked which program the file is from). None: nothing that Faktor knows.
 */
export function candidatesFor(content: Content): readonly Format[] {
  const sure = formats.find((format) => format.recognise(content) === 'yes');
  return sure ? [sure] : formats.filter((format) => format.recognise(content) === 'maybe');
}

export function formatNamed(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null;
}
