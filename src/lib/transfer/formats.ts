import type { Content } from './content';
import type { Format } from './format';
import { aegis } from './formats/aegis';
import { andOtp } from './formats/and-otp';
import { authenticatorExtension } from './formats/authenticator-extension';
import { authy } from './formats/authy';
import { battleNet } from './formats/battle-net';
import { bitwarden } from './formats/bitwarden';
import { cxf } from './formats/cxf';
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
import { appDatabase } from './formats/app-database';
import { html } from './formats/html';
import { keepass } from './formats/keepass';
import { onePux } from './formats/one-pux';
import { keeper, otherTable } from './formats/other-table';
import { otpAuth } from './formats/otp-auth';
import { passwordTables } from './formats/password-tables';
import { picture } from './formats/picture';
import { protonPass } from './formats/proton-pass';
import { sealedDatabase } from './formats/sealed-database';
import { zip } from './formats/zip';
import { uriList } from './formats/uri-list';

/**
 * The table of formats, in the order in which they are asked. The order matters where one's sign can occur in another: a container
 * before what may be in it, JSON by its keys before any list of links, and the lists last.
 */
// prettier-ignore
const formats: readonly Format[] = [
  picture,
  zip,
  appDatabase,
  keepass,
  otpAuth,
  aegis,
  twoFas,
  bitwarden,
  proton,
  ente,
  cxf,
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
  onePux,
  protonPass,
  html,
  keeper,
  ...passwordTables,
  otherTable,
  uriList,
  sealedDatabase,
];

/**
 * The formats that the content can be of: the one that is sure, or all that cannot be ruled out (those have no sign of their own, and
 * the person is asked which program the file is from). None: nothing that Faktor knows.
 */
export async function candidatesFor(content: Content): Promise<readonly Format[]> {
  const possible: Format[] = [];
  for (const format of formats) {
    const recognition = await format.recognise(content);
    if (recognition === 'yes') return [format];
    if (recognition === 'maybe') possible.push(format);
  }
  return possible;
}

export function formatNamed(id: string): Format | null {
  return formats.find((format) => format.id === id) ?? null;
}
