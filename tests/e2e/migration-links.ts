import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** An account of an export; the numbers are those of the format (type 2: TOTP, algorithm 1: SHA1, 4: MD5). */
export interface Exported {
  name: string;
  issuer?: string;
  type?: number;
  algorithm?: number;
}

/** Google Authenticator's export of `parts`, a link for each QR code. */
export function migrationLinks(parts: readonly (readonly Exported[])[], batchId = 0): string[] {
  return parts.map((accounts, index) => {
    const payload = new BinaryWriter();
    for (const one of accounts) payload.tag(1, WireType.LengthDelimited).bytes(account(one));
    [2, parts.length, index, batchId].forEach((value, i) => payload.tag(2 + i, WireType.Varint).int32(value));
    const data = Buffer.from(payload.finish()).toString('base64');
    return `otpauth-migration://offline?data=${encodeURIComponent(data)}`;
  });
}

/** The secret follows from the name, so that two accounts never share one. */
function account({ name, issuer = '', type = 2, algorithm = 1 }: Exported): Uint8Array {
  const secret = new TextEncoder().encode(`${name}-geheim-0123456789`);
  const writer = new BinaryWriter().tag(1, WireType.LengthDelimited).bytes(secret);
  writer.tag(2, WireType.LengthDelimited).string(name).tag(3, WireType.LengthDelimited).string(issuer);
  writer.tag(4, WireType.Varint).int32(algorithm).tag(5, WireType.Varint).int32(1);
  return writer.tag(6, WireType.Varint).int32(type).finish();
}
