import { equalBytes } from '../bytes/equal';
import { randomBytes } from '../crypto/random';
import type * as WebAuthn from '../device/web-authn';
import type { Credential, Passkey } from '../vault';
import type { PasskeysTexts } from '../i18n/passkeys.en';
import type { Language } from '../settings/settings';
import type { VaultState } from './vault-state.svelte';

export type { PasskeysTexts } from '../i18n/passkeys.en';

/** The device's side of passkeys; `device/web-authn.ts` in the app. */
export type Authenticator = Pick<
  typeof WebAuthn,
  'askPasskeys' | 'forgetPasskey' | 'hasPasskeys' | 'makePasskey' | 'passkeyHost'
>;

/** Why nothing came of it. `wrong-key`: the passkey answered, but not as it did when it was added. */
export type PasskeyRefusal =
  | Exclude<WebAuthn.PasskeyAnswer['kind'], 'answer'>
  /** The vault's passkeys were made at another address and answer only there. */
  | 'elsewhere'
  | 'wrong-key'
  /** What is due after too many wrong passwords came first: there is no vault any more. */
  | 'wiped';

const inputLength = 32;

/**
 * Passkeys as ways into the vault. All verbs answer `done` or why not; nothing has changed then. They throw Failure `vault/*`.
 */
export class Passkeys {
  readonly #vault: VaultState;
  readonly #load: () => Promise<Authenticator>;

  /** `load` fetches the device's side when it is first used. */
  constructor(vault: VaultState, load: () => Promise<Authenticator>) {
    this.#vault = vault;
    this.#load = load;
  }

  /** Whether the locked vault has a passkey that could be at hand at this address. */
  async canUnlock(): Promise<boolean> {
    const authenticator = await this.#load();
    const here = await this.#madeHere(authenticator);
    return here.length > 0 && authenticator.hasPasskeys();
  }

  async unlock(signal?: AbortSignal): Promise<'done' | PasskeyRefusal> {
    return this.#asked(async (credential) => {
      const answer = await this.#vault.unlock(credential, signal);
      return answer === 'open' ? 'done' : refusalOf(answer);
    }, signal);
  }

  /** Shows a passkey where the vault is open, for a change of the ways in. */
  async prove(signal?: AbortSignal): Promise<'done' | PasskeyRefusal> {
    return this.#asked(async (credential) => {
      const answer = await this.#vault.prove(credential, signal);
      return answer === 'right' ? 'done' : refusalOf(answer);
    }, signal);
  }

  /** Adds one; needs the vault's proof, which is used up. `label` is what the authenticator's own list calls it. */
  async add(name: string, label: string, signal?: AbortSignal): Promise<'done' | PasskeyRefusal> {
    const authenticator = await this.#load();
    const { passkeys: made } = await this.#vault.storedWays();
    const prfInput = randomBytes(inputLength);
    const [challenge, userId] = [randomBytes(32), randomBytes(32)];
    const notAgain = made.map(({ credentialId }) => credentialId);
    const said = await authenticator.makePasskey({ prfInput, label, challenge, userId, notAgain }, signal);
    if (said.kind !== 'answer') return said.kind;
    const passkey = { credentialId: said.credentialId, prfInput, rpId: authenticator.passkeyHost() };
    const credential = { kind: 'passkey', passkey, answer: said.answer } as const;
    try {
      await this.#vault.changeWays((ways, open, proof) => ways.add(open, proof, { credential, name }, signal));
      return 'done';
    } catch (error) {
      await authenticator.forgetPasskey(said.credentialId);
      throw error;
    } finally {
      said.answer.fill(0);
    }
  }

  async #asked(
    show: (credential: Credential) => Promise<'done' | PasskeyRefusal>,
    signal?: AbortSignal,
  ): Promise<'done' | PasskeyRefusal> {
    const authenticator = await this.#load();
    const here = await this.#madeHere(authenticator);
    if (here.length === 0) return 'elsewhere';
    const said = await authenticator.askPasskeys(here, randomBytes(32), signal);
    if (said.kind !== 'answer') return said.kind;
    const passkey = here.find(({ credentialId }) => equalBytes(credentialId, said.credentialId));
    try {
      return passkey ? await show({ kind: 'passkey', passkey, answer: said.answer }) : 'wrong-key';
    } finally {
      said.answer.fill(0);
    }
  }

  async #madeHere(authenticator: Authenticator): Promise<readonly Passkey[]> {
    const { passkeys: all } = await this.#vault.storedWays();
    return all.filter(({ rpId }) => rpId === authenticator.passkeyHost());
  }
}

function refusalOf(kind: string): PasskeyRefusal {
  return kind === 'wiped' ? 'wiped' : 'wrong-key';
}

/** The texts about passkeys, fetched with what says them. */
export async function loadPasskeysTexts(language: Language): Promise<PasskeysTexts> {
  const { passkeys } = language === 'de' ? await import('../i18n/passkeys.de') : await import('../i18n/passkeys.en');
  return passkeys;
}
