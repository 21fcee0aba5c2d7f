import type { MirrorAnswer, MirrorAsk } from './mirror-file';
import { clearSlots, readSlots, writeSlots } from './slots';

/**
 * Keeps the mirror's file in the origin private file system. A sync access handle, which only a worker can have, is the one
 * way to write there in place and to know that it is on disk. The page sends one request after the other.
 */
self.onmessage = async ({ data }: MessageEvent<MirrorAsk>) => {
  self.postMessage(await answer(data));
};

/** A page that just died may hold the file for a moment. */
const tries = 20;
const betweenTriesMs = 50;

async function answer(ask: MirrorAsk): Promise<MirrorAnswer> {
  try {
    if (!isSupported()) return { kind: 'unsupported' };
    const file = await fileOf(ask);
    if (!file) return { kind: 'done', content: null };
    const handle = await opened(file);
    try {
      if (ask.kind === 'read') return { kind: 'done', content: await readSlots(handle) };
      if (ask.kind === 'write') await writeSlots(handle, ask.content, ask.alone);
      else clearSlots(handle);
      return { kind: 'done', content: null };
    } finally {
      handle.close();
    }
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'SecurityError' ? 'unsupported' : 'failed' };
  }
}

function isSupported(): boolean {
  return typeof FileSystemFileHandle === 'function' && 'createSyncAccessHandle' in FileSystemFileHandle.prototype;
}

/** `null` when there is none and none is wanted. */
async function fileOf({ kind, name }: MirrorAsk): Promise<FileSystemFileHandle | null> {
  const folder = await navigator.storage.getDirectory();
  try {
    return await folder.getFileHandle(name, { create: kind === 'write' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function opened(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let left = tries; ; left--) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
    }
  }
}
