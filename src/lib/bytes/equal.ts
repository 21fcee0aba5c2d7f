/**
 * Whether both hold the same bytes. The time it takes depends on the lengths alone, so it may compare a secret with
 * what somebody else sent.
 */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  const [words, others] = [viewOf(one), viewOf(other)];
  let difference = 0;
  let at = 0;
  // Four at once: a vault of thousands of accounts is a megabyte.
  for (; at + 4 <= one.length; at += 4) difference |= words.getUint32(at) ^ others.getUint32(at);
  for (; at < one.length; at++) difference |= words.getUint8(at) ^ others.getUint8(at);
  return difference === 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
