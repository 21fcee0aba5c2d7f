import { encodeBase64Url } from '../bytes/base64';

/**
 * WebAuthn's `prf` extension (Level 3, §10.1.4), and nothing else of WebAuthn: a passkey here signs nobody in, it answers one
 * input with 32 bytes that only it can compute. So there is no server, and the signature and the challenge are of no use.
 */
export interface PasskeyAsked {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  /** 32 bytes. */
  readonly prfInput: Uint8Array<ArrayBuffer>;
}

/** What the authenticator and its owner said. */
export type PasskeyAnswer =
  | {
      readonly kind: 'answer';
      readonly credentialId: Uint8Array<ArrayBuffer>;
      readonly answer: Uint8Array<ArrayBuffer>;
    }
  /**
   * Called off, timed out, finger or PIN not recognised, or none of these passkeys on this device: browsers tell all of them
   * alike, so that a website learns nothing.
   */
  | { readonly kind: 'none' }
  /** The authenticator has no such function, or the browser does not pass it on. */
  | { readonly kind: 'no-prf' }
  /** One of the passkeys that are not to be made twice is on this authenticator. */
  | { readonly kind: 'already-there' }
  /** The authenticator knows neither finger, face nor PIN, or did not ask. */
  | { readonly kind: 'not-verified' }
  /** This browser or this address has no passkeys (no HTTPS, a number instead of a name). */
  | { readonly kind: 'unsupported' };

export interface NewPasskey {
  readonly prfInput: Uint8Array<ArrayBuffer>;
  /** What the authenticator's own list calls it. Nothing of the vault. */
  readonly label: string;
  /** 32 random bytes each: the challenge, and a name for the person that means nothing. */
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly userId: Uint8Array<ArrayBuffer>;
  readonly notAgain: readonly Uint8Array<ArrayBuffer>[];
}

/** How long the browser's own dialog may stay. */
const timeoutMs = 120_000;
/** ES256, EdDSA, RS256: what authenticators can do; the signature is not looked at. */
const algorithms = [-7, -8, -257];
/** In the flags of the authenticator's data (§6.1): the owner was verified. */
const verifiedFlag = 0b100;

export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && typeof navigator.credentials === 'object';
}

/** The only name under which a passkey answers: see `Passkey.rpId`. */
export function passkeyHost(): string {
  return location.hostname;
}

/**
 * Makes a passkey and has it answer. A security key may want to be touched twice, since some answer only when they are asked
 * later. `residentKey` is preferred, not needed: Faktor always says which passkeys it means, but Android's have this function
 * only when they are resident. Where it fails after the passkey was made, its keeper is told that it is not wanted.
 */
export async function makePasskey(wanted: NewPasskey, signal?: AbortSignal): Promise<PasskeyAnswer> {
  if (!hasPasskeys()) return { kind: 'unsupported' };
  const { prfInput } = wanted;
  return told(async () => {
    const made = await navigator.credentials.create({ publicKey: creation(wanted), ...(signal && { signal }) });
    if (!(made instanceof PublicKeyCredential)) return { kind: 'none' };
    const credentialId = new Uint8Array(made.rawId);
    const { prf } = made.getClientExtensionResults();
    const first = prf?.results?.first;
    if (first) return { kind: 'answer', credentialId, answer: bytesOf(first) };
    const answer: PasskeyAnswer = prf?.enabled
      ? await askPasskeys([{ credentialId, prfInput }], wanted.challenge, signal)
      : { kind: 'no-prf' };
    if (answer.kind !== 'answer') await forgetPasskey(credentialId);
    return answer;
  });
}

/** Asks whichever of these passkeys is at hand. */
export async function askPasskeys(
  asked: readonly PasskeyAsked[],
  challenge: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<PasskeyAnswer> {
  if (!hasPasskeys()) return { kind: 'unsupported' };
  return told(async () => {
    const got = await navigator.credentials.get({
      publicKey: {
        challenge,
        rpId: passkeyHost(),
        timeout: timeoutMs,
        userVerification: 'required',
        allowCredentials: asked.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
        extensions: { prf: { evalByCredential: inputsById(asked) } },
      },
      ...(signal && { signal }),
    });
    if (!(got instanceof PublicKeyCredential)) return { kind: 'none' };
    if (!isVerified(got.response as AuthenticatorAssertionResponse)) return { kind: 'not-verified' };
    const first = got.getClientExtensionResults().prf?.results?.first;
    if (!first) return { kind: 'no-prf' };
    return { kind: 'answer', credentialId: new Uint8Array(got.rawId), answer: bytesOf(first) };
  });
}

/** Tells the keeper of a passkey that it is of no use any more (WebAuthn Level 3, §5.1.10.1), where that can be told. */
export async function forgetPasskey(credentialId: Uint8Array<ArrayBuffer>): Promise<void> {
  const keeper = PublicKeyCredential as { signalUnknownCredential?: (of: object) => Promise<void> };
  const gone = { rpId: passkeyHost(), credentialId: encodeBase64Url(credentialId) };
  await keeper.signalUnknownCredential?.(gone).catch(() => undefined);
}

function creation(wanted: NewPasskey): PublicKeyCredentialCreationOptions {
  const { challenge, label, notAgain, prfInput, userId } = wanted;
  return {
    challenge,
    rp: { id: passkeyHost(), name: 'Faktor' },
    user: { id: userId, name: label, displayName: label },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: timeoutMs,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    excludeCredentials: notAgain.map((id) => ({ type: 'public-key', id })),
    extensions: { prf: { eval: { first: prfInput } } },
  };
}

/** What browsers throw (§5.1.3, §5.1.4), as an answer; most of it is NotAllowedError. */
async function told(work: () => Promise<PasskeyAnswer>): Promise<PasskeyAnswer> {
  const kinds: Record<string, Exclude<PasskeyAnswer['kind'], 'answer'>> = {
    InvalidStateError: 'already-there',
    ConstraintError: 'not-verified',
    NotSupportedError: 'unsupported',
    SecurityError: 'unsupported',
  };
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: kinds[error.name] ?? 'none' };
  }
}

function isVerified({ authenticatorData }: AuthenticatorAssertionResponse): boolean {
  return ((new Uint8Array(authenticatorData)[32] ?? 0) & verifiedFlag) !== 0;
}

function inputsById(asked: readonly PasskeyAsked[]): Record<string, AuthenticationExtensionsPRFValues> {
  return Object.fromEntries(
    asked.map(({ credentialId, prfInput }) => [encodeBase64Url(credentialId), { first: prfInput }]),
  );
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  const view = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  return new Uint8Array(view);
}
