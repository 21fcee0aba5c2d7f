/** Bytes as WebCrypto takes and gives them: never backed by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;
