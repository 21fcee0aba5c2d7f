import { createHash } from 'node:crypto';

/**
 * Key derivations that cost something only once. While a file is read as it is, each derivation runs and is remembered; afterwards what
 * is not remembered (another salt, another cost) gives other bytes at once, as a real derivation would after a while. The caps on costs
 * stand in front of this and stay.
 */
export class QuickKdf {
  isLearning = true;
  readonly #known = new Map<string, Promise<Uint8Array>>();
  readonly #passwords = new WeakMap<object, string>();

  /** For a function that takes all of its parameters in one object, as those of hash-wasm do. */
  wrap<P extends { readonly hashLength: number }>(name: string, derive: (parameters: P) => Promise<unknown>) {
    return (parameters: P): Promise<Uint8Array> =>
      this.#remembered(
        name + described(parameters),
        parameters.hashLength,
        async () => (await derive(parameters)) as Uint8Array,
      );
  }

  /** For PBKDF2 of WebCrypto, whose password hides in a key. */
  wrapSubtle(subtle: SubtleCrypto): void {
    const importKey = subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>;
    const deriveBits = subtle.deriveBits.bind(subtle);
    subtle.importKey = (async (format: string, data: Uint8Array, ...rest: unknown[]) => {
      const key = await importKey(format, data, ...rest);
      if (rest[0] === 'PBKDF2') this.#passwords.set(key, described(data));
      return key;
    }) as typeof subtle.importKey;
    subtle.deriveBits = async (algorithm: unknown, key: CryptoKey, length: number) => {
      const password = this.#passwords.get(key);
      const derive = async () => new Uint8Array(await deriveBits(algorithm as Pbkdf2Params, key, length));
      if (password === undefined) return (await derive()).buffer;
      return (await this.#remembered(password + described(algorithm), length / 8, derive)).slice()
        .buffer as ArrayBuffer;
    };
  }

  #remembered(name: string, length: number, derive: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#known.get(name);
    if (known) return known;
    if (!this.isLearning)
      return Promise.resolve(new Uint8Array(createHash('shake128', { outputLength: length }).update(name).digest()));
    const derived = derive();
    this.#known.set(name, derived);
    return derived;
  }
}

function described(parameters: unknown): string {
  return JSON.stringify(parameters, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}
