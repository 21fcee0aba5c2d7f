import type { Danger, OpenedSlot, OpenVault } from '../vault';

/** The second place of the vault, as far as opening it is concerned; `SecondPlace` is one. */
export interface Rescuer {
  /** What has to be rescued. Where the database has a vault, nothing is fetched for the answer. */
  survey(hasOwn: boolean): Promise<Danger | null>;
  /** Writes the vault that was just opened into the database, if it came from the second place. Throws Failure `vault/*`. */
  bringBack(): Promise<void>;
}

export const noRescuer: Rescuer = { survey: () => Promise.resolve(null), bringBack: () => Promise.resolve() };

/** What was opened from the second place and cannot be brought back is closed again. Throws Failure `vault/*`. */
export async function bringBackOrClose(rescuer: Rescuer, vault: OpenVault, opened?: OpenedSlot): Promise<void> {
  try {
    await rescuer.bringBack();
  } catch (error) {
    vault.close();
    opened?.vaultKey.fill(0);
    throw error;
  }
}
