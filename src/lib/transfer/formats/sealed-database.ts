import { Failure } from '../../failure';
import type { Format } from '../format';
import { looksRandom } from '../random-looking';

/** SQLCipher's page, in bytes: all of the file is such pages, and each of them looks like noise. */
const page = 1024;

/**
 * A database under SQLCipher, such as Authenticator Plus' `authplus.db`. It has no sign of its own, and Faktor does not open it: it says
 * which export of that app it reads instead.
 */
export const sealedDatabase: Format = {
  id: 'sealed-database',
  recognise: ({ bytes, text }) =>
    text === null && bytes.length >= 3 * page && bytes.length % page === 0 && looksRandom(bytes) ? 'maybe' : 'no',
  read: () => Promise.reject(new Failure('transfer/sealed-database')),
};
