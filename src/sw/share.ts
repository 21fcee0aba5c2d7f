import type { Bytes } from '../lib/bytes/bytes';
import { sealShared, type SharedKind } from '../lib/vault/intake-key';
import { IntakeStore } from '../lib/vault/intake-store';

/** What is waited for at once, and how large one picture may be, in bytes: any site can send here. */
const mostItems = 40;
const largestItem = 25 * 1024 * 1024;

/**
 * Answers Android's share sheet: seals what was shared to the vault's intake key, so that none of it lies in clear on
 * the disk, and sends the app to the screen that tells what came of it.
 */
export async function answerShare(request: Request, base: string): Promise<Response> {
  const outcome = await keep(request, new IntakeStore(`faktor:${base}:intake`)).catch(() => 'failed' as const);
  return Response.redirect(new URL(`${base}#/shared/${outcome}`, request.url).href, 303);
}

async function keep(request: Request, store: IntakeStore): Promise<'kept' | 'no-vault' | 'failed'> {
  const publicKey = await store.publicKey();
  if (!publicKey) return 'no-vault';
  const shared = await contentsOf(await request.formData());
  const isTooMuch = shared.length + (await store.count()) > mostItems;
  if (shared.length === 0 || isTooMuch) return 'failed';
  const items = [];
  for (const { kind, bytes } of shared) {
    if (bytes.length > largestItem) return 'failed';
    items.push({ kind, sealed: await sealShared(publicKey, kind, bytes) });
  }
  await store.add(items);
  return 'kept';
}

interface Shared {
  readonly kind: SharedKind;
  readonly bytes: Bytes;
}

/** The fields are those of the manifest's share_target. A title is no account, and comes with every share. */
async function contentsOf(form: FormData): Promise<Shared[]> {
  const texts = ['text', 'url'].map((name) => form.get(name)).filter((value) => typeof value === 'string');
  const files = form.getAll('pictures').filter((value) => value instanceof File);
  const distinct = [...new Set(texts)].filter((text) => text.trim() !== '');
  return [
    ...distinct.map((text) => ({ kind: 'text' as const, bytes: new TextEncoder().encode(text) })),
    ...(await Promise.all(
      files
        .filter(({ size }) => size > 0)
        .map(async (file) => ({ kind: 'picture' as const, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )),
  ];
}
