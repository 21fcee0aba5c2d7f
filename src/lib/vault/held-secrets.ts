import type { Entry } from '../entry/entry';
import { bytesOf, withBytesOf } from '../entry/entry-bytes';
import type { Body } from './codec';

/** `entries` with the bytes that `held` already has, so that no second copy of them lies about. */
export function keepSecrets(entries: readonly Entry[], held: readonly Entry[]): readonly Entry[] {
  const byId = new Map(held.map((one) => [one.id, one]));
  return entries.map((entry) => {
    const one = byId.get(entry.id);
    return one ? withBytesOf(one, entry) : entry;
  });
}

/** The same for a body that another tab wrote, also for what went into the trash or came out of it. */
export function withHeldSecrets(body: Body, held: Body): Body {
  const all = [...held.entries, ...held.trash.map(({ entry }) => entry)];
  const trashed = keepSecrets(
    body.trash.map(({ entry }) => entry),
    all,
  );
  return {
    ...body,
    entries: keepSecrets(body.entries, all),
    trash: body.trash.map((one, i) => ({ ...one, entry: trashed[i] ?? one.entry })),
  };
}

/**
 * All secrets given out since the vault was opened, also those of entries that are gone. They are wiped when it closes and not before:
 * a form or an undo may hold an entry that the vault no longer has, and must not write a wiped secret back.
 */
export class GivenSecrets {
  readonly #given = new Set<Uint8Array>();

  remember({ entries, trash }: Body): void {
    for (const entry of entries) this.#rememberOf(entry);
    for (const { entry } of trash) this.#rememberOf(entry);
  }

  wipe(): void {
    for (const bytes of this.#given) bytes.fill(0);
    this.#given.clear();
  }

  #rememberOf(entry: Entry): void {
    for (const bytes of bytesOf(entry)) this.#given.add(bytes);
  }
}
