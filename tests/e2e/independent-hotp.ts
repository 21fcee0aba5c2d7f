import { createHmac } from 'node:crypto';

/** RFC 4226 with SHA-1 and 6 digits, written from the RFC and sharing nothing with Faktor. `key` is the raw secret. */
export function independentHotp(key: Buffer, counter: number): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', key).update(moving).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Which counter makes `code`, from 0 to 9,999; `undefined` when none or more than one does. */
export function counterOf(key: Buffer, code: string): number | undefined {
  const counters = countersOf(key).get(code);
  return counters?.length === 1 ? counters[0] : undefined;
}

const known = new Map<string, Map<string, number[]>>();

function countersOf(key: Buffer): Map<string, number[]> {
  const id = key.toString('hex');
  const found = known.get(id) ?? new Map<string, number[]>();
  if (!known.has(id)) {
    known.set(id, found);
    for (let counter = 0; counter < 10_000; counter++) {
      const code = independentHotp(key, counter);
      found.set(code, [...(found.get(code) ?? []), counter]);
    }
  }
  return found;
}
