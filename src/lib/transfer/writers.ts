import type { Bytes } from '../bytes/bytes';
import type { WriteOrder, Writer } from './writer';
import { writeAegis } from './writers/aegis';
import { writeBitwarden } from './writers/bitwarden';
import { writeCxf } from './writers/cxf';
import { writeEnte } from './writers/ente';
import { writeProton } from './writers/proton';
import { writeStratum } from './writers/stratum';
import { writeTwoFas } from './writers/two-fas';
import { writeUriList } from './writers/uri-list';

const writers: Readonly<Record<WriteOrder['target'], Writer>> = {
  aegis: writeAegis,
  '2fas': writeTwoFas,
  ente: writeEnte,
  bitwarden: writeBitwarden,
  stratum: writeStratum,
  'proton-authenticator': writeProton,
  'uri-list': writeUriList,
  cxf: writeCxf,
};

/** The bytes of the file. @throws Failure `crypto/kdf-memory` where a sealed one needs more memory than there is. */
export function writeFile({ target, entries, writing }: WriteOrder): Promise<Bytes> {
  return writers[target](entries, writing);
}
