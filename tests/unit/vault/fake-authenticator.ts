import type { Bytes } from '../../../src/lib/bytes/bytes';
import { randomBytes } from '../../../src/lib/crypto/random';
import type { Passkey } from '../../../src/lib/vault/slot-kdf';

/** An authenticator with a secret of its own for each passkey, from which it computes its answers (CTAP's hmac-secret). */
export class FakeAuthenticator {
  readonly #secrets = new Map<string, CryptoKey>();

  async make(rpId = 'localhost') {
    const passkey: Passkey = { credentialId: randomBytes(24), prfInput: randomBytes(32), rpId };
    const secret = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', randomBytes(32), secret, false, ['sign']);
    this.#secrets.set(passkey.credentialId.join(), key);
    return this.ask(passkey);
  }

  /** Throws for a passkey that is another authenticator's. */
  async ask(passkey: Passkey): Promise<{ kind: 'passkey'; passkey: Passkey; answer: Bytes }> {
    const key = this.#secrets.get(passkey.credentialId.join());
    if (!key) throw new Error('not one of mine');
    const answer = new Uint8Array(await crypto.subtle.sign('HMAC', key, passkey.prfInput));
    return { kind: 'passkey', passkey, answer };
  }
}
