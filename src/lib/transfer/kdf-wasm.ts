/** The three derivations of hash-wasm and nothing else of it: imported as a whole, it is four times as large. */
export { argon2d, argon2id, scrypt } from 'hash-wasm';
