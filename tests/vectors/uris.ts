import type { FailureCode } from '../../src/lib/failure';
import type { OtpKind } from '../../src/lib/otp/params';

/** What stands in the URI, and what an entry made from it must be. Parameters that are not named are the defaults. */
export interface UriCase {
  readonly why: string;
  readonly uri: string;
  readonly entry: {
    readonly kind?: OtpKind;
    readonly issuer?: string;
    readonly account?: string;
    /** Hex; `hello` in ASCII when not named. */
    readonly secret?: string;
    readonly algorithm?: string;
    readonly digits?: number;
    readonly periodSeconds?: number;
    readonly counter?: number;
    readonly pin?: string;
  };
}

/** NBSWY3DP is "hello". */
export const uriCases: readonly UriCase[] = [
  {
    why: 'the plain form',
    uri: 'otpauth://totp/Harbour:mia@harbour.test?secret=NBSWY3DP&issuer=Harbour',
    entry: { issuer: 'Harbour', account: 'mia@harbour.test' },
  },
  { why: 'neither issuer nor account', uri: 'otpauth://totp/?secret=NBSWY3DP', entry: {} },
  { why: 'account alone', uri: 'otpauth://totp/mia?secret=NBSWY3DP', entry: { account: 'mia' } },
  { why: 'issuer alone', uri: 'otpauth://totp/Harbour:?secret=NBSWY3DP', entry: { issuer: 'Harbour' } },
  {
    why: 'the whole of it in capitals, as alphanumeric QR codes have it',
    uri: 'OTPAUTH://HOTP/HARBOUR:MIA?SECRET=NBSWY3DP&COUNTER=41',
    entry: { kind: 'hotp', issuer: 'HARBOUR', account: 'MIA', counter: 41 },
  },
  {
    why: 'every parameter other than the default',
    uri: 'otpauth://totp/Mill:jo?secret=NBSWY3DP&issuer=Mill&algorithm=SHA512&digits=8&period=60',
    entry: { issuer: 'Mill', account: 'jo', algorithm: 'SHA512', digits: 8, periodSeconds: 60 },
  },
  {
    why: 'null, empty and misspelt parameters',
    uri: 'otpauth://totp/jo?secret=NBSWY3DP&digits=null&period=&algo=hmac-sha_256',
    entry: { account: 'jo', algorithm: 'SHA256' },
  },
  {
    why: 'the largest counter',
    uri: 'otpauth://hotp/jo?secret=NBSWY3DP&counter=9007199254740991',
    entry: { kind: 'hotp', account: 'jo', counter: 9007199254740991 },
  },
  {
    why: 'key in groups, lower case, padded',
    uri: 'otpauth://totp/jo?secret=nbsw-y3%20dp======',
    entry: { account: 'jo' },
  },
  {
    why: 'key in hex, which is not Base32',
    uri: 'otpauth://totp/jo?secret=00112233445566778899aabb',
    entry: { account: 'jo', secret: '00112233445566778899aabb' },
  },
  {
    why: 'leftover bits of a key are dropped',
    uri: 'otpauth://totp/jo?secret=NBSWY3D',
    entry: { account: 'jo', secret: '68656c6c' },
  },
  {
    why: 'raw number sign and blanks',
    uri: 'otpauth://totp/Old Mill:jo#EXT#@mill.test?secret=NBSWY3DP&issuer=Old Mill',
    entry: { issuer: 'Old Mill', account: 'jo#EXT#@mill.test' },
  },
  {
    why: 'a stray percent sign',
    uri: 'otpauth://totp/100%25:50%?secret=NBSWY3DP',
    entry: { issuer: '100%', account: '50%' },
  },
  {
    why: 'plus is a blank in the query and a plus in the path',
    uri: 'otpauth://totp/a+b?secret=NBSWY3DP&issuer=Old+Mill',
    entry: { issuer: 'Old Mill', account: 'a+b' },
  },
  {
    why: 'names that disagree: nothing is lost',
    uri: 'otpauth://totp/Branch:jo?secret=NBSWY3DP&issuer=Mill',
    entry: { issuer: 'Mill', account: 'Branch:jo' },
  },
  {
    why: 'an issuer with a colon of its own',
    uri: 'otpauth://totp/Mill%3A%20North%3Ajo?secret=NBSWY3DP&issuer=Mill%3A%20North',
    entry: { issuer: 'Mill: North', account: 'jo' },
  },
  {
    why: 'parts from HTML, with the entity left in',
    uri: 'otpauth://totp/jo?secret=NBSWY3DP&amp;issuer=Mill&amp;digits=7',
    entry: { issuer: 'Mill', account: 'jo', digits: 7 },
  },
  {
    why: 'a missing ampersand after the issuer',
    uri: 'otpauth://totp/jo?secret=NBSWY3DP&issuer=Millperiod=45',
    entry: { issuer: 'Mill', account: 'jo', periodSeconds: 45 },
  },
  {
    why: 'the first of a repeated parameter',
    uri: 'otpauth://totp/jo?secret=NBSWY3DP&digits=8&digits=6&secret=AAAAAAAA',
    entry: { account: 'jo', digits: 8 },
  },
  {
    why: 'decomposed letters are composed',
    uri: 'otpauth://totp/Mu%CC%88hle:jo?secret=NBSWY3DP',
    entry: { issuer: 'Mühle', account: 'jo' },
  },
  {
    why: 'line ends and a byte order mark around it',
    uri: '\uFEFF  otpauth://totp/jo?secret=NBSWY3DP\r\n',
    entry: { account: 'jo' },
  },
  {
    why: 'Steam by name',
    uri: 'otpauth://totp/Steam:jo?secret=NBSWY3DP',
    entry: { kind: 'steam', issuer: 'Steam', account: 'jo' },
  },
  {
    why: 'named Steam, but with six digits it is ordinary',
    uri: 'otpauth://totp/Steam:jo?secret=NBSWY3DP&digits=6',
    entry: { issuer: 'Steam', account: 'jo' },
  },
  {
    why: 'the bare Steam scheme',
    uri: 'steam://nbswy3dp',
    entry: { kind: 'steam', issuer: 'Steam' },
  },
  {
    why: 'Mobile-OTP in its own scheme',
    uri: 'motp://Mill:jo?secret=00FF10',
    entry: { kind: 'motp', issuer: 'Mill', account: 'jo', secret: '00ff10' },
  },
  {
    why: 'Mobile-OTP as LinOTP writes it: Base32 of the hex text "00ff10"',
    uri: 'otpauth://motp/Mill:jo?secret=GAYGMZRRGA',
    entry: { kind: 'motp', issuer: 'Mill', account: 'jo', secret: '00ff10' },
  },
  {
    why: 'Yandex: the key without user id and checksum',
    uri: `otpauth://yaotp/jo?secret=${'A'.repeat(26)}${'7'.repeat(16)}`,
    entry: { kind: 'yandex', issuer: 'Yandex', account: 'jo', secret: '00'.repeat(16) },
  },
  {
    why: 'Yandex with its PIN, Base32 of "7586"',
    uri: `otpauth://yaotp/jo?secret=${'A'.repeat(26)}&pin=G42TQNQ`,
    entry: { kind: 'yandex', issuer: 'Yandex', account: 'jo', secret: '00'.repeat(16), pin: '7586' },
  },
  {
    why: 'Yandex with what is no PIN, which is asked for then',
    uri: `otpauth://yaotp/jo?secret=${'A'.repeat(26)}&pin=7586`,
    entry: { kind: 'yandex', issuer: 'Yandex', account: 'jo', secret: '00'.repeat(16) },
  },
];

const duoHost = 'YXBpLTAwMDAwMDAwLmR1b3NlY3VyaXR5LmNvbQ';

/** Texts that make no entry, and why. */
export const refusedTexts: readonly (readonly [text: string, code: FailureCode])[] = [
  ['', 'uri/not-a-uri'],
  ['  \n', 'uri/not-a-uri'],
  ['otpauth//totp/jo?secret=NBSWY3DP', 'uri/not-a-uri'],
  ['Meet me at noon', 'uri/plain-text'],
  ['Note: buy milk', 'uri/plain-text'],
  ['NBSWY3DPNBSWY3DP', 'uri/plain-text'],
  ['BEGIN:VEVENT\nSUMMARY:Lunch', 'uri/plain-text'],
  ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'uri/unsupported-scheme'],
  ['https://mill.test/login?secret=NBSWY3DP', 'uri/web-link'],
  ['https://m-1234.duosecurity.com/activate/abcdef', 'uri/duo-activation'],
  [`duo://abcdefghij0123456789-${duoHost}`, 'uri/duo-activation'],
  [`abcdefghij0123456789-${duoHost}`, 'uri/duo-activation'],
  ['phonefactor://activate_account?code=123456789', 'uri/microsoft-push'],
  ['pushauth://push/Mill:jo?r=abc', 'uri/push-registration'],
  ['mfauth://totp/Mill:jo?secret=NBSWY3DP', 'uri/push-registration'],
  ['otpauth://pipush/PIPU0001?url=https%3A%2F%2Fmill.test', 'uri/push-registration'],
  ['WIFI:T:WPA;S:mill;P:grindstone;;', 'uri/wifi'],
  ['BEGIN:VCARD\nVERSION:4.0\nFN:Jo Miller', 'uri/contact-card'],
  ['MECARD:N:Miller,Jo;;', 'uri/contact-card'],
  ['mailto:jo@mill.test', 'uri/email'],
  ['tel:+4912345', 'uri/phone-number'],
  ['SMSTO:+4912345:hello', 'uri/phone-number'],
  ['FIDO:/0123456789', 'uri/fido'],
  ['steam://run/440', 'uri/unsupported-type'],
  ['otpauth://totp/jo', 'uri/no-secret'],
  ['otpauth://votp/jo?secret=NBSWY3DP', 'uri/unsupported-type'],
  ['otpauth://totp/jo?secret=NBSWY3DP&2step_salt=8', 'uri/two-step'],
  ['otpauth-migration://offline', 'uri/migration-broken'],
  ['otpauth-migration://offline?data=', 'uri/migration-broken'],
  ['otpauth-migration://offline?data=!!!!', 'uri/migration-broken'],
  ['otpauth://totp/jo?secret=', 'entry/secret-missing'],
  ['otpauth://totp/jo?secret=%20-%20', 'entry/secret-missing'],
  ['otpauth://totp/jo?secret=B', 'entry/secret-too-short'],
  ['otpauth://totp/jo?secret=NBSWY3D1', 'entry/secret-not-base32'],
  ['otpauth://totp/jo?secret=1111111111111111', 'entry/secret-not-base32'],
  ['motp://jo?secret=', 'entry/secret-missing'],
  ['motp://jo?secret=xyz', 'entry/secret-not-base32'],
  ['otpauth://yaotp/jo?secret=NBSWY3DP', 'entry/secret-too-short'],
  [`otpauth://totp/jo?secret=${'A'.repeat(1640)}`, 'entry/secret-too-long'],
  ['otpauth://totp/jo?secret=NBSWY3DP&algorithm=MD5', 'entry/algorithm'],
  ['otpauth://totp/jo?secret=NBSWY3DP&digits=0', 'entry/digits'],
  ['otpauth://totp/jo?secret=NBSWY3DP&digits=11', 'entry/digits'],
  ['otpauth://totp/jo?secret=NBSWY3DP&digits=6.5', 'entry/digits'],
  ['otpauth://totp/jo?secret=NBSWY3DP&period=0', 'entry/period'],
  ['otpauth://totp/jo?secret=NBSWY3DP&period=2147483648', 'entry/period'],
  ['otpauth://hotp/jo?secret=NBSWY3DP&counter=-1', 'entry/counter'],
  ['otpauth://hotp/jo?secret=NBSWY3DP&counter=9007199254740992', 'entry/counter'],
];
