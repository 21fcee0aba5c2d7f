import { decodeBase64 } from '../../bytes/base64';
import type { Bytes } from '../../bytes/bytes';
import { decodeUtf8 } from '../../bytes/utf8';
import type { Argon2idCost } from '../../crypto/argon2id';
import { Failure } from '../../failure';
import { openSecretStream } from '../cipher-stream';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { argon2 } from '../kdf';
import { firstThatOpens } from '../password-forms';
import { readList } from './uri-list';

/** Ente Auth's encrypted export; its plain one is a list of links. */
export const ente: Format = {
  id: 'ente',
  recognise: ({ json }) => {
    const file = JsonObject.of(json);
    return file?.object('kdfParams') && file.has('encryptedData') && file.has('encryptionNonce') ? 'yes' : 'no';
  },
  read: async (content, { password }) => {
    const file = JsonObject.of(content.json);
    const parameters = file?.object('kdfParams');
    if (!file || !parameters) return { kind: 'not-mine' };
    if ((file.number('version') ?? 1) !== 1) throw new Failure('transfer/too-new');
    const header = base64(file, 'encryptionNonce');
    const sealed = base64(file, 'encryptedData');
    if (password === null) return { kind: 'needs-password' };
    const salt = base64(parameters, 'salt');
    const plain = await firstThatOpens(password, async (form) =>
      openSecretStream(await derive(form, salt, costOf(parameters)), header, sealed),
    );
    if (!plain) return { kind: 'wrong-password' };
    const list = decodeUtf8(plain);
    if (list === null) throw new Failure('transfer/damaged');
    return readList(list);
  },
};

/** The file counts its memory in bytes. */
function costOf(parameters: JsonObject): Argon2idCost {
  const memoryKiB = Math.floor((parameters.number('memLimit') ?? 0) / 1024);
  return { memoryKiB, iterations: parameters.number('opsLimit') ?? 0, parallelism: 1 };
}

/** Ente takes 1 GiB where the device has it, which phones refuse to give to a page: there is another way for those. */
async function derive(password: Bytes, salt: Bytes, cost: Argon2idCost): Promise<Bytes> {
  try {
    return await argon2('argon2id', password, salt, cost, 32);
  } catch (error) {
    if (error instanceof Failure && error.code === 'crypto/kdf-memory') throw new Failure('transfer/ente-memory');
    throw error;
  }
}

function base64(object: JsonObject, key: string): Bytes {
  const bytes = decodeBase64(object.text(key));
  if (!bytes) throw new Failure('transfer/damaged');
  return bytes;
}
