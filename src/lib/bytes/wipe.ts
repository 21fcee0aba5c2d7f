/**
 * Overwrites secrets with zeros. This shortens the time they stand in memory; it promises nothing about copies that the
 * engine made on its own.
 */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
