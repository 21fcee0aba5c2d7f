import { argon2id } from 'hash-wasm';
import { Failure } from '../failure';
import { checkCost, type Argon2idAnswer, type Argon2idRequest, type DeriveArgon2id } from './argon2id';

/**
 * Argon2id in the thread that asks for it, which is to be a Worker that is ended afterwards. Where WebAssembly is forbidden (a
 * lockdown mode, the host), plain script does it, and `onProgress` hears the share that is done.
 */
export async function answerArgon2id(
  request: Argon2idRequest,
  onProgress: (share: number) => void,
): Promise<Argon2idAnswer> {
  try {
    return { kind: 'key', key: new Uint8Array(await derive(request, onProgress)) };
  } catch (error) {
    return { kind: error instanceof RangeError || isMemoryError(error) ? 'no-memory' : 'failed' };
  } finally {
    request.password.fill(0);
  }
}

/** The same as a deriver. What stops it is the end of its Worker. */
export function argon2idHere(onProgress: (share: number) => void = () => undefined): DeriveArgon2id {
  return async (request) => {
    checkCost(request.cost);
    const answer = await answerArgon2id(request, onProgress);
    if (answer.kind === 'key') return answer.key;
    if (answer.kind === 'failed') throw new Failure('crypto/worker-failed');
    throw new Failure('crypto/kdf-memory', { memoryMiB: Math.round(request.cost.memoryKiB / 1024) });
  };
}

async function derive(request: Argon2idRequest, onProgress: (share: number) => void): Promise<Uint8Array> {
  if (typeof WebAssembly === 'undefined') return byScript(request, onProgress);
  try {
    return await byWasm(request);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return byScript(request, onProgress);
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

async function byScript(request: Argon2idRequest, onProgress: (share: number) => void): Promise<Uint8Array> {
  const { argon2idByScript } = await import('./argon2id-by-script');
  return argon2idByScript(request, onProgress);
}

/** Engines refuse a wasm memory with a RangeError, hash-wasm with an Error that names the memory. */
function isMemoryError(error: unknown): boolean {
  return error instanceof Error && /memory/i.test(error.message);
}
