import type { CDPSession, Page } from '@playwright/test';

export interface Kind {
  /** `internal`: the device's own; `usb`: a security key. */
  readonly transport?: 'internal' | 'usb';
  readonly hasPrf?: boolean;
}

/**
 * A virtual authenticator of Chromium, over its protocol. It belongs to the page it was added to, and its secrets live as long
 * as it does.
 */
export class VirtualAuthenticator {
  readonly #session: CDPSession;
  readonly #authenticatorId: string;

  private constructor(session: CDPSession, authenticatorId: string) {
    this.#session = session;
    this.#authenticatorId = authenticatorId;
  }

  /** `on` is another authenticator of the same page. */
  static async plugIn(page: Page, { transport = 'internal', hasPrf = true }: Kind = {}, on?: VirtualAuthenticator) {
    const session = on?.session ?? (await page.context().newCDPSession(page));
    if (!on) await session.send('WebAuthn.enable', { enableUI: false });
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport,
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        hasPrf,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  get session(): CDPSession {
    return this.#session;
  }

  async unplug(): Promise<void> {
    await this.#session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.#authenticatorId });
  }

  /** Whether finger or PIN are the owner's. */
  async setVerified(isUserVerified: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setUserVerified', { authenticatorId: this.#authenticatorId, isUserVerified });
  }

  /** Whether somebody touches it when it asks. */
  async setPresent(enabled: boolean): Promise<void> {
    const { authenticatorId } = this;
    await this.#session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
  }

  async credentials(): Promise<readonly { credentialId: string; rpId?: string; userName?: string }[]> {
    const { authenticatorId } = this;
    return (await this.#session.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
  }

  get authenticatorId(): string {
    return this.#authenticatorId;
  }
}
