import { afterEach, describe, expect, it, vi } from 'vitest';
import { askPasskeys, forgetPasskey, hasPasskeys, makePasskey } from '../../../src/lib/device/web-authn';
import { encodeBase64Url } from '../../../src/lib/bytes/base64';

/** What a browser hands back. */
class Credential {
  readonly rawId: ArrayBuffer;
  readonly response: object;
  readonly #prf: unknown;
  static signalUnknownCredential = vi.fn(() => Promise.resolve());

  constructor(id: Uint8Array<ArrayBuffer>, prf: unknown, flags = 0b101) {
    this.rawId = id.slice().buffer;
    this.response = { authenticatorData: new Uint8Array(37).fill(flags, 32, 33).buffer };
    this.#prf = prf;
  }

  getClientExtensionResults(): object {
    return { prf: this.#prf };
  }
}

const bytes = (value: number, length = 32) => new Uint8Array(length).fill(value);
const id = bytes(9, 20);
const answer = bytes(3);
const wanted = {
  prfInput: bytes(1),
  label: 'a vault',
  challenge: bytes(5),
  userId: bytes(6),
  notAgain: [bytes(8, 16)],
};
const asked = [{ credentialId: id, prfInput: bytes(1) }];
type Answer = () => Promise<unknown>;
const never: Answer = () => Promise.reject(new Error('not to be asked'));
const thrown = (name: string) => () => Promise.reject(new DOMException('', name));

function browser({ create = never, get = never }: { create?: Answer; get?: Answer }) {
  const credentials = { create: vi.fn(create), get: vi.fn(get) };
  vi.stubGlobal('PublicKeyCredential', Credential);
  vi.stubGlobal('navigator', { credentials });
  vi.stubGlobal('location', { hostname: 'faktor.example' });
  return credentials;
}

afterEach(() => {
  vi.unstubAllGlobals();
  Credential.signalUnknownCredential.mockClear();
});

describe('making a passkey', () => {
  it('asks for a verified owner, for the function, and for nothing about the person', async () => {
    const { create } = browser({
      create: async () => new Credential(id, { enabled: true, results: { first: answer } }),
    });
    expect(await makePasskey(wanted)).toEqual({ kind: 'answer', credentialId: id, answer });
    expect(create.mock.calls[0]).toEqual([
      {
        publicKey: {
          challenge: wanted.challenge,
          rp: { id: 'faktor.example', name: 'Faktor' },
          user: { id: wanted.userId, name: 'a vault', displayName: 'a vault' },
          pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
          timeout: 120_000,
          attestation: 'none',
          authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
          excludeCredentials: [{ type: 'public-key', id: bytes(8, 16) }],
          extensions: { prf: { eval: { first: wanted.prfInput } } },
        },
      },
    ]);
    expect(Credential.signalUnknownCredential).not.toHaveBeenCalled();
  });

  it('asks a second time where the authenticator answers only then', async () => {
    const { get } = browser({
      create: async () => new Credential(id, { enabled: true }),
      get: async () => new Credential(id, { results: { first: answer.buffer } }),
    });
    expect(await makePasskey(wanted)).toEqual({ kind: 'answer', credentialId: id, answer });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['has no such function', { enabled: false }],
    ['is one of a browser that does not know the function', undefined],
  ])('that %s is told to be of no use', async (_what, prf) => {
    browser({ create: async () => new Credential(id, prf) });
    expect(await makePasskey(wanted)).toEqual({ kind: 'no-prf' });
    const gone = { rpId: 'faktor.example', credentialId: encodeBase64Url(id) };
    expect(Credential.signalUnknownCredential).toHaveBeenCalledExactlyOnceWith(gone);
  });

  it('that answers neither at once nor when asked is told the same', async () => {
    browser({ create: async () => new Credential(id, { enabled: true }), get: thrown('NotAllowedError') });
    expect(await makePasskey(wanted)).toEqual({ kind: 'none' });
    expect(Credential.signalUnknownCredential).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['NotAllowedError', 'none'],
    ['AbortError', 'none'],
    ['UnknownError', 'none'],
    ['InvalidStateError', 'already-there'],
    ['ConstraintError', 'not-verified'],
    ['NotSupportedError', 'unsupported'],
    ['SecurityError', 'unsupported'],
  ])('answers %s with %s', async (name, kind) => {
    browser({ create: thrown(name) });
    expect(await makePasskey(wanted)).toEqual({ kind });
  });

  it('gives a bug away', async () => {
    browser({ create: () => Promise.reject(new TypeError('bug')) });
    await expect(makePasskey(wanted)).rejects.toThrow(TypeError);
  });
});

describe('asking passkeys', () => {
  it('asks each its own input, and wants a verified owner', async () => {
    const first = bytes(3);
    const { get } = browser({ get: async () => new Credential(id, { results: { first } }) });
    const more = [...asked, { credentialId: bytes(255, 3), prfInput: bytes(2) }];
    const { signal } = new AbortController();
    expect(await askPasskeys(more, bytes(5), signal)).toEqual({ kind: 'answer', credentialId: id, answer: first });
    expect(get.mock.calls[0]).toEqual([
      {
        signal,
        publicKey: {
          challenge: bytes(5),
          rpId: 'faktor.example',
          timeout: 120_000,
          userVerification: 'required',
          allowCredentials: more.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
          extensions: {
            prf: { evalByCredential: { [encodeBase64Url(id)]: { first: bytes(1) }, ____: { first: bytes(2) } } },
          },
        },
      },
    ]);
  });

  it('takes nothing from an authenticator that did not ask who is there', async () => {
    browser({ get: async () => new Credential(id, { results: { first: answer } }, 0b001) });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'not-verified' });
  });

  it('says when the function is missing, or nothing came', async () => {
    browser({ get: async () => new Credential(id, undefined) });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'no-prf' });
    browser({ get: async () => null });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'none' });
    browser({ get: thrown('NotAllowedError') });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'none' });
  });

  it('takes the answer alone from a larger buffer', async () => {
    const larger = new Uint8Array([...bytes(7, 8), ...answer, ...bytes(7, 8)]);
    browser({ get: async () => new Credential(id, { results: { first: larger.subarray(8, 40) } }) });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'answer', credentialId: id, answer });
  });
});

describe('a browser without passkeys', () => {
  it('says so and is asked nothing', async () => {
    vi.stubGlobal('navigator', {});
    expect(hasPasskeys()).toBe(false);
    expect(await makePasskey(wanted)).toEqual({ kind: 'unsupported' });
    expect(await askPasskeys(asked, bytes(5))).toEqual({ kind: 'unsupported' });
  });

  it('or one that cannot tell the keeper of a passkey does without', async () => {
    browser({});
    vi.stubGlobal('PublicKeyCredential', class {});
    await forgetPasskey(id);
  });
});
