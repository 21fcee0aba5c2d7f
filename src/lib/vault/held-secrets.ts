import { equalBytes } from '../bytes/equal';
import type { Entry } from '../entry/entry';
import type { Body } from './codec';

/** `entries` with the secrets that `held` already has, so that no second copy of them lies about. */
export function keepSecrets(entries: readonly Entry[], held: readonly Entry[]): readonly Entry[] {
  const secrets = new Map(held.map(({ id, otp }) => [id, otp.secret]));
  return entries.map((entry) => {
    const secret = secrets.get(entry.id);
    if (!secret || !equalBytes(secret, entry.otp.secret)) return entry;
    entry.otp.secret.fill(0);
    return { ...entry, otp: { ...entry.otp, secret } };
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
