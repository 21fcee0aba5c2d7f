import { argon2id } from 'hash-wasm';
import type { Argon2idAnswer, Argon2idProgress, Argon2idRequest } from './argon2id';

/** One request, one answer; the page ends this worker afterwards. */
self.onmessage = async ({ data }: MessageEvent<Argon2idRequest>) => {
  self.postMessage(await answer(data));
};

async function answer(request: Argon2idRequest): Promise<Argon2idAnswer> {
  try {
    return { kind: 'key', key: new Uint8Array(await derive(request)) };
  } catch (error) {
    return { kind: error instanceof RangeError || isMemoryError(error) ? 'no-memory' : 'failed' };
  } finally {
    request.password.fill(0);
  }
}

async function derive(request: Argon2idRequest): Promise<Uint8Array> {
  if (typeof WebAssembly === 'undefined') return byScript(request);
  try {
    return await byWasm(request);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return byScript(request);
    throw error;
  }
}

function byWasm({ password, salt, cost }: Argon2idRequest): Promise<Uint8Array> {
  return argon2id({
    password,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** Where a lockdown mode or the host forbids WebAssembly: the same bytes by plain script, about four times slower. */
async function byScript({ password, salt, cost }: Argon2idRequest): Promise<Uint8Array> {
  const { argon2idAsync } = await import('@noble/hashes/argon2.js');
  const onProgress = (share: number) => {
    const progress: Argon2idProgress = { kind: 'progress', share };
    self.postMessage(progress);
  };
  const { memoryKiB: m, iterations: t, parallelism: p } = cost;
  return argon2idAsync(password, salt, { m, t, p, dkLen: 32, maxmem: 2 ** 32 - 1, onProgress });
}

/** Engines refuse a wasm memory with a RangeError, hash-wasm with an Error that names the memory. */
function isMemoryError(error: unknown): boolean {
  return error instanceof Error && /memory/i.test(error.message);
}
