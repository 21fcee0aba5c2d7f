import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Argon2idRequest } from './argon2id';

/** Argon2id by plain script, about four times slower than by WebAssembly, for where that is forbidden. `onProgress` hears from 0 to 1. */
export function argon2idByScript(
  { password, salt, cost }: Argon2idRequest,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const { memoryKiB: m, iterations: t, parallelism: p } = cost;
  return argon2idAsync(password, salt, { m, t, p, dkLen: 32, maxmem: 2 ** 32 - 1, onProgress });
}
