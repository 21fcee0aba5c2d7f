import type * as Kdf from '../../../src/lib/transfer/kdf';
import { encodeHex } from '../../../src/lib/bytes/hex';

/**
 * The key derivations, each run once for the same password, salt and cost. Tests put it in the place of the module, so that they can
 * look behind the derivation a thousand times; the caps are the module's own and stay.
 */
export function remembered(kdf: typeof Kdf): typeof Kdf {
  return {
    ...kdf,
    pbkdf2: remember(kdf.pbkdf2),
    scrypt: remember(kdf.scrypt),
    argon2: remember(kdf.argon2),
  };
}

function remember<A extends unknown[], R extends Uint8Array>(
  derive: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  const known = new Map<string, Promise<R>>();
  return async (...args) => {
    const key = JSON.stringify(args, (_, value: unknown) => (value instanceof Uint8Array ? encodeHex(value) : value));
    const derived = known.get(key) ?? derive(...args);
    known.set(key, derived);
    return (await derived).slice() as R;
  };
}
