import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../src/lib/bytes/bytes';
import { clearSlots, readSlots, writeSlots, type SlotFile } from '../../../src/lib/mirror/slots';

/** A file that dies when it has taken so many bytes more; what came before stays. */
class MemoryFile implements SlotFile {
  bytes = new Uint8Array(0);
  left = Infinity;

  getSize() {
    return this.bytes.length;
  }
  read(into: Bytes, { at }: { at: number }) {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }
  write(bytes: Bytes, { at }: { at: number }) {
    const taken = Math.min(bytes.length, this.left);
    this.left -= taken;
    this.#resize(Math.max(this.bytes.length, taken > 0 ? at + taken : 0));
    if (taken > 0) this.bytes.set(bytes.subarray(0, taken), at);
    if (taken < bytes.length) throw new Error('torn');
    return taken;
  }
  truncate(size: number) {
    if (this.left <= 0) throw new Error('torn');
    this.#resize(size);
  }
  flush() {
    // Everything is on disk at once.
  }
  #resize(size: number) {
    const next = new Uint8Array(size);
    next.set(this.bytes.subarray(0, size));
    this.bytes = next;
  }
}

const filled = (length: number, value: number) => new Uint8Array(length).fill(value);

describe('the slots of the mirror', () => {
  it('give back what was written last, whatever the lengths were', async () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(contents, fc.boolean(), async (all, alone) => {
        const file = new MemoryFile();
        expect(await readSlots(file)).toBeNull();
        for (const content of all) {
          await writeSlots(file, new Uint8Array(content), alone);
          expect(await readSlots(file)).toEqual(new Uint8Array(content));
        }
      }),
    );
  });

  it('keep the content before when a write is torn at any byte', async () => {
    for (const [first, second] of [
      [40, 90],
      [90, 40],
      [64, 64],
    ] as const) {
      for (const before of [1, 2, 3]) {
        for (let left = 0; left < second + 52; left++) {
          const file = new MemoryFile();
          for (let i = 0; i < before; i++) await writeSlots(file, filled(first, i));
          file.left = left;
          await expect(writeSlots(file, filled(second, 9))).rejects.toThrow('torn');
          expect(await readSlots(file)).toEqual(filled(first, before - 1));
          file.left = Infinity;
          await writeSlots(file, filled(second, 7));
          expect(await readSlots(file)).toEqual(filled(second, 7));
        }
      }
    }
  });

  it('never give back a byte that was not written', async () => {
    const file = new MemoryFile();
    await writeSlots(file, filled(50, 1));
    await writeSlots(file, filled(60, 2));
    for (let at = 0; at < file.bytes.length; at++) {
      const broken = new MemoryFile();
      broken.bytes = file.bytes.slice();
      broken.bytes[at] = (broken.bytes[at] ?? 0) ^ 0x10;
      expect([filled(60, 2), filled(50, 1)]).toContainEqual(await readSlots(broken));
    }
  });

  it('hold nothing of what was before, when it must not be read again', async () => {
    for (const [before, next] of [
      [500, 40],
      [40, 500],
      [200, 200],
    ] as const) {
      const file = new MemoryFile();
      await writeSlots(file, filled(before, 1));
      await writeSlots(file, filled(before, 1));
      await writeSlots(file, filled(next, 2), true);
      expect(file.bytes.subarray(1024)).not.toContain(1);
      clearSlots(file);
      expect(file.bytes.length).toBe(0);
    }
  });

  it('do not grow with the number of writes', async () => {
    const file = new MemoryFile();
    for (let i = 0; i < 50; i++) await writeSlots(file, filled(1000, i));
    expect(file.bytes.length).toBeLessThanOrEqual(1024 + 2 * 1000);
  });
});
