import type { Bytes } from '../bytes/bytes';
import type { Argon2idCost } from '../crypto/argon2id';
import { Failure } from '../failure';

/**
 * The key derivations of other programs' files. [Note: Capped cost] A file says how much its derivation costs, and whoever made the
 * file may ask for hours: every cost is checked against a cap before anything runs. All throw Failure `crypto/kdf-cost` over the
 * cap and `crypto/kdf-memory` where the device has not enough memory. They block their thread, which is the transfer Worker's.
 */

/** 16 times what the most careful of the known programs asks for. */
const mostIterations = 10_000_000;
/** In bytes; N·r·128 (RFC 7914 §2). The known programs ask for 32 MiB. */
const mostScryptMemory = 1024 * 1024 * 1024;
const mostScryptLanes = 16;

/**
 * Wider than the vault's own caps: steamguard-cli takes 12 lanes, Bitwarden allows 16 and 10 passes over 1 GiB, KeePass many passes
 * over little memory. `workKiB` is memory times passes.
 */
const mostArgon2 = { memoryKiB: 1024 * 1024, lanes: 16, workKiB: 12 * 1024 * 1024 };

export interface Pbkdf2Cost {
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  readonly iterations: number;
}

/** PBKDF2 (RFC 8018 §5.2); `length` in bytes. */
export async function pbkdf2(
  password: Bytes,
  salt: Bytes,
  { hash, iterations }: Pbkdf2Cost,
  length: number,
): Promise<Bytes> {
  if (!isWhole(iterations) || iterations > mostIterations) throw tooDear();
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash, salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8));
}

export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** scrypt (RFC 7914); `length` in bytes. */
export async function scrypt(password: Bytes, salt: Bytes, { n, r, p }: ScryptCost, length: number): Promise<Bytes> {
  if (![n, r, p].every(isWhole) || n < 2 || !Number.isInteger(Math.log2(n))) throw tooDear();
  if (n * r * 128 > mostScryptMemory || p > mostScryptLanes) throw tooDear();
  const { scrypt: derive } = await import('./kdf-wasm');
  const cost = { costFactor: n, blockSize: r, parallelism: p, hashLength: length };
  const byScript = async () => {
    const { scryptAsync } = await import('@noble/hashes/scrypt.js');
    return scryptAsync(password, salt, { N: n, r, p, dkLen: length, maxmem: 2 ** 31 });
  };
  return inMemory(() => derive({ password, salt, ...cost, outputType: 'binary' }), byScript);
}

/** Argon2 1.3 (RFC 9106) in the variant that the file names; `length` in bytes. */
export async function argon2(
  variant: 'argon2d' | 'argon2id',
  password: Bytes,
  salt: Bytes,
  cost: Argon2idCost,
  length: number,
): Promise<Bytes> {
  checkArgon2(cost);
  const derive = (await import('./kdf-wasm'))[variant];
  const { memoryKiB: memorySize, iterations, parallelism } = cost;
  const byScript = async () => {
    const noble = await import('@noble/hashes/argon2.js');
    const options = { m: memorySize, t: iterations, p: parallelism, dkLen: length, maxmem: 2 ** 32 - 1 };
    return (variant === 'argon2d' ? noble.argon2d : noble.argon2id)(password, salt, options);
  };
  const options = { password, salt, memorySize, iterations, parallelism, hashLength: length };
  return inMemory(() => derive({ ...options, outputType: 'binary' }), byScript);
}

function checkArgon2({ memoryKiB, iterations, parallelism }: Argon2idCost): void {
  if (![memoryKiB, iterations, parallelism].every(isWhole) || memoryKiB < 8 * parallelism) throw tooDear();
  if (memoryKiB > mostArgon2.memoryKiB || parallelism > mostArgon2.lanes) throw tooDear();
  if (memoryKiB * iterations > mostArgon2.workKiB) throw tooDear();
}

/** `byScript` gives the same bytes, slower, where WebAssembly is forbidden. */
async function inMemory(byWasm: () => Promise<Uint8Array>, byScript: () => Promise<Uint8Array>): Promise<Bytes> {
  try {
    return new Uint8Array(await (typeof WebAssembly === 'undefined' ? byScript() : byWasm()));
  } catch (error) {
    if (typeof WebAssembly !== 'undefined' && error instanceof WebAssembly.CompileError) {
      return new Uint8Array(await byScript());
    }
    // Engines refuse a memory with a RangeError, hash-wasm with an Error that names the memory.
    if (error instanceof RangeError || (error instanceof Error && /memory/i.test(error.message))) {
      throw new Failure('crypto/kdf-memory');
    }
    throw error;
  }
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function tooDear(): Failure {
  return new Failure('crypto/kdf-cost');
}
