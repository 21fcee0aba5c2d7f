/** The published test values: RFC 4226 Appendix D, and RFC 6238 Appendix B with the seeds of erratum 2866. */

const ascii = (length: number): Uint8Array => new TextEncoder().encode('1234567890'.repeat(7).slice(0, length));

export const rfc4226 = {
  secret: ascii(20),
  codes: ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'],
};

export const rfc6238 = {
  secrets: { SHA1: ascii(20), SHA256: ascii(32), SHA512: ascii(64) },
  /** Seconds since 1970, then the eight-digit code of each hash. */
  codes: [
    { seconds: 59, SHA1: '94287082', SHA256: '46119246', SHA512: '90693936' },
    { seconds: 1111111109, SHA1: '07081804', SHA256: '68084774', SHA512: '25091201' },
    { seconds: 1111111111, SHA1: '14050471', SHA256: '67062674', SHA512: '99943326' },
    { seconds: 1234567890, SHA1: '89005924', SHA256: '91819424', SHA512: '93441116' },
    { seconds: 2000000000, SHA1: '69279037', SHA256: '90698825', SHA512: '38618901' },
    { seconds: 20000000000, SHA1: '65353130', SHA256: '77737706', SHA512: '47863826' },
  ],
} as const;
