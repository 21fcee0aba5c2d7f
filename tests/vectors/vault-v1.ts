import { unadorned, type Entry } from '../../src/lib/entry/entry';

/**
 * A sealed vault of version 1 as Faktor 0.1.0 wrote it, at the default cost. It is never made anew: as long as version 1 is
 * read at all, these bytes must open.
 */
export const vaultV1Password = 'correct horse battery staple 1';

const sealed = [
  'RkFLVE9SAAEAAAI6pGVzbG90c4GmYmlkUJHQzSh/tB2N0SEkGlIm3khja2RmpWRuYW1laGFyZ29uMmlkZHNhbHRQHp1KugrFumLQ',
  'VYFLIL2EUWltZW1vcnlLaUIaAAEAAGppdGVyYXRpb25zA2twYXJhbGxlbGlzbQFka2luZGhwYXNzd29yZGh2YXVsdEtleVh9BNGZ',
  'WoWk4NqtmwM+vaSkiWqQL+zdkiJ+aIAektTYmurKR68uWLWIIaJNBbL2CWuTPFRB190Yve6sC4XGNIA1AlInIaoKkm9HVdI8Nxd1',
  'D323aX/Xfc5imIZVlt8dTue3GA21ZeElRrl80LYN0BDgAxUVGAJYFieiCGfh1qNpcHVibGljS2V5WEEEFQ5gvlpgsEEL4wia3+62',
  '3U10eIwuB+VabkQYxkAiU44txIifAUeh/1IfIS5IK1vb18i1LVuz0XgZ6gU4DHZK52pwcml2YXRlS2V5WKYZaqDyx1SxT5Ek8ZLP',
  'OVkkmClsJ4Fd13DV59ErY3IRk4EtJz9cWs03eFfHXbFHrM5uQOaPJSBQswLYvEcOVstWLzSZk24H0jJA1Egz5yJHBPy2VIs+lc9I',
  'fpm/JIk/Nc8GMYhGQKigutyvdijXv+i34g9AF+UyRI30vHSG2WCcyx93h3TOpnEEpXsA3JyFB9Zrc1LwCBE7tlMh1wZf9fL151V0',
  'kVbCZ3ZhdWx0SWRQDCotgNIKsOAC0Pa5+wubomhyZXZpc2lvbgJpc2F2ZWRBdE1zGwAAAYvP5WgBOYI+VdyHQXt46SigTvNO6iey',
  'NhVzeqGqkQ67z6/tmBIKg4vB72bbSTdgQgE/zUmABLhalLBjJ9VG7sRcW6yl4n4TVkhpDtzZK88HNjLP7H/J2M/OhP3L8PZD0CAT',
  'f4imGzZxGn2PDoKi3aS5ru/IOvkCqFqK0xelZSkSBF8y17aHNSeHEczIf8lwoebB8gN006U7XMR51Ka+2S3LTQDDLtJLFROh7AjI',
  'BiyF9fRZxU93gRIeQ/UhUxhtrg53J2y+BBuC4XGJF2zMnhr7QwNG66HQcm5gDTN0w/L77k5/UjrgQWNbc3KAH+bSKeIwEr/n9IEd',
  'JwK+UxZ5YmbfmAsJ8ezWaNjIzcvobSWF9QZ1yEUx5IoksNoODMJ+EZTBwOnRLmXuRne7flqo34zNren3v8StmDF89qeinkGBGNse',
  'si1OaQk+H0elt4Ieem19ighfbM+LkTRlFr6vxYzag1SVeziZ9YgIEc8x/5j8rWa3sJ9FcqHrlZZQDPq6KIifm7fOQTY6pND8jHpH',
  'KrvbmUABzqU6CF+0uqm0TvC2BfWCJgKZEC5PJkjyY/uR/2YmEih5qjpun8kmccq5xDZoSy+83VGBVs67fqXOyA5horvLz77YlzlW',
  'tP/tbcAGjuDUZapQXayZbAz+gIGCrZWR3SOTlRvpakNsSPAMo8ymIi4jC9/PYFQ37jtEpzVqizALwgWuhkc5PWXNy5qxkm4Ma+hY',
  'J1rLuMsV/9NIN8iklKEhTqP77v401xS0AGl/qFmjbhK7wCm2lR9lWCf4nKSl3Y2HZNTK0J0ED4QcGDz0D/tRbOxf+8pHBGwC0E1k',
  '9G5vgRodla8980Bo0kGT+7yydTqdITVfObaJRI8z4Sg1YRxxFsCki4iHEBVuCg20PoTkpvNnhsmzUyuX+T6lJ44Pjz/xue5y0iQu',
  'UjpteP2PZR3qMCOwNn+bSbcXgGgJ',
].join('');

export const vaultV1 = new Uint8Array(Buffer.from(sealed, 'base64'));

const ascii = (text: string) => new TextEncoder().encode(text);

export const vaultV1Entries: readonly Entry[] = [
  {
    id: '000102030405060708090a0b0c0d0e0f',
    createdAtMs: 1_709_210_096_789,
    changedAtMs: 1_709_210_096_790,
    issuer: 'Zürich Example 🔑',
    account: 'alice@example.com',
    url: 'https://example.com/login',
    notes: 'Recovery codes are in the safe.\nSecond line.',
    tags: ['work', 'Büro'],
    otp: {
      kind: 'totp',
      secret: ascii('12345678901234567890123456789012'),
      algorithm: 'SHA256',
      digits: 8,
      periodSeconds: 60,
    },
    ...unadorned,
    unknown: new Map(),
  },
  {
    id: '101112131415161718191a1b1c1d1e1f',
    createdAtMs: 0,
    changedAtMs: Number.MAX_SAFE_INTEGER,
    issuer: '',
    account: 'counter',
    url: '',
    notes: '',
    tags: [],
    otp: {
      kind: 'hotp',
      secret: ascii('12345678901234567890'),
      algorithm: 'SHA1',
      digits: 6,
      counter: Number.MAX_SAFE_INTEGER,
    },
    ...unadorned,
    unknown: new Map(),
  },
  {
    id: 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff',
    createdAtMs: 1_709_210_096_789,
    changedAtMs: 1_709_210_096_789,
    issuer: 'Steam',
    account: 'bob',
    url: '',
    notes: '',
    tags: [],
    otp: { kind: 'steam', secret: new Uint8Array(20).fill(0xff) },
    ...unadorned,
    unknown: new Map(),
  },
];
