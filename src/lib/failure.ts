/**
 * The catalogue of failures that a person must hear of. A code is `folder/what`; each has its sentence in
 * `i18n/failures.en.ts` and `i18n/failures.de.ts`, and a missing one does not compile.
 */
export const failureCodes = [
  'clipboard/denied',
  'crypto/kdf-cost',
  'crypto/kdf-memory',
  'crypto/kdf-memory-least',
  'crypto/worker-failed',
  'entry/algorithm',
  'entry/counter',
  'entry/counter-end',
  'entry/digits',
  'entry/gone',
  'entry/work-gone',
  'entry/kind',
  'entry/name-missing',
  'entry/period',
  'entry/picture',
  'entry/pin',
  'entry/recovery-codes',
  'entry/secret-missing',
  'entry/secret-not-base32',
  'entry/secret-not-hex',
  'entry/secret-too-long',
  'entry/secret-too-short',
  'entry/text-too-long',
  'entry/url',
  'file/gone',
  'file/no-permission',
  'file/no-space',
  'file/too-large',
  'file/unreadable',
  'file/write-failed',
  'scan/animated-image',
  'scan/camera-busy',
  'scan/camera-denied',
  'scan/camera-missing',
  'scan/camera-unsupported',
  'scan/decoder-failed',
  'scan/empty-file',
  'scan/image-too-large',
  'scan/no-code-found',
  'scan/not-an-image',
  'scan/screen-denied',
  'scan/screen-failed',
  'scan/screen-no-code',
  'scan/screen-unsupported',
  'scan/vector-image',
  'transfer/bitwarden-restricted',
  'transfer/damaged',
  'transfer/empty',
  'transfer/ente-memory',
  'transfer/keepass-1',
  'transfer/keepass-cipher',
  'transfer/no-password-slot',
  'transfer/not-supported',
  'transfer/openpgp',
  'transfer/other-password',
  'transfer/reader-failed',
  'transfer/row-damaged',
  'transfer/sealed-database',
  'transfer/steam-keyring',
  'transfer/too-new',
  'transfer/unknown',
  'transfer/writer-failed',
  'uri/contact-card',
  'uri/duo-activation',
  'uri/email',
  'uri/fido',
  'uri/microsoft-push',
  'uri/migration-broken',
  'uri/no-secret',
  'uri/not-a-uri',
  'uri/phone-number',
  'uri/plain-text',
  'uri/push-registration',
  'uri/text-too-long',
  'uri/two-step',
  'uri/unsupported-scheme',
  'uri/unsupported-type',
  'uri/web-link',
  'uri/wifi',
  'vault/attempt-not-noted',
  'vault/changed-elsewhere',
  'vault/damaged',
  'vault/exists',
  'vault/gone',
  'vault/last-password',
  'vault/last-way',
  'vault/locked',
  'vault/lost',
  'vault/no-such-way',
  'vault/not-a-vault',
  'vault/storage-full',
  'vault/storage-unavailable',
  'vault/too-new',
  'vault/unknown-way',
  'vault/write-failed',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/**
 * A failure that reaches the person as a sentence. `details` holds figures only: free text could carry a secret into a
 * log or onto a screen.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, number>>;

  constructor(code: FailureCode, details: Readonly<Record<string, number>> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }
}
