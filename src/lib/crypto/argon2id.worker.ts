import { argon2id } from 'hash-wasm';
import type { Argon2idAnswer, Argon2idRequest } from './argon2id';

/** One request, one answer; the page ends this worker afterwards. */
self.onmessage = async ({ data }: MessageEvent<Argon2idRequest>) => {
  self.postMessage(await answer(data));
};

async function answer({ password, salt, cost }: Argon2idRequest): Promise<Argon2idAnswer> {
  try {
    const key = await argon2id({
      password,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    return { kind: 'key', key: new Uint8Array(key) };
  } catch (error) {
    return { kind: error instanceof RangeError || isMemoryError(error) ? 'no-memory' : 'failed' };
  } finally {
    password.fill(0);
  }
}

/** Engines refuse a wasm memory with a RangeError, hash-wasm with an Error that names the memory. */
function isMemoryError(error: unknown): boolean {
  return error instanceof Error && /memory/i.test(error.message);
}
