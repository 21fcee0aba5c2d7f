/**
 * Whether both hold the same bytes. The time it takes depends on the lengths alone, so it may compare a secret with
 * what somebody else sent.
 */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}
