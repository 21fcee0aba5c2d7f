import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure, type FailureCode } from '../../src/lib/failure';
import { LinkedFile } from '../../src/lib/state/linked-file.svelte';
import type { Links } from '../../src/lib/state/link-write';
import { openPhase, type Phase } from '../../src/lib/state/phase';
import type { LinkRecord } from '../../src/lib/vault/later';
import type { OpenVault } from '../../src/lib/vault/open-vault';
import { Vault } from '../../src/lib/vault/vault';
import { MemoryStore, oneAtATime, optionsOn, password, someEntry } from '../unit/vault/quick-vault';

type Bytes = Uint8Array<ArrayBuffer>;
const nothing = new Uint8Array();

/** A drive with one file on it, which can be full, away, or forbidden. */
class Drive {
  content: Bytes = nothing;
  isPermitted = true;
  fails: FailureCode | null = null;
  /** What becomes of bytes on their way. */
  onDisk = (bytes: Bytes) => bytes;
  readonly writes: Bytes[] = [];

  readonly places = {
    read: () => (this.fails === 'file/gone' ? this.#refuse() : Promise.resolve(this.content.slice())),
    write: (_place: string, bytes: Bytes) => {
      if (this.fails) return this.#refuse();
      this.writes.push(bytes);
      this.content = this.onDisk(bytes.slice());
      return Promise.resolve();
    },
    canPick: () => true,
    pickNew: (name: string) => Promise.resolve(name),
    pick: () => Promise.resolve(null),
    isPermitted: (_place: string, ask = false) => {
      if (ask) this.isPermitted = true;
      return Promise.resolve(this.isPermitted);
    },
  };

  #refuse(): Promise<never> {
    return Promise.reject(new Failure(this.fails ?? 'file/write-failed'));
  }
}

class MemoryLinks implements Links<string> {
  record: LinkRecord<string> | null = null;
  readonly read = () => Promise.resolve(this.record);
  write(record: LinkRecord<string>) {
    this.record = record;
    return Promise.resolve();
  }
  clear() {
    this.record = null;
    return Promise.resolve();
  }
}

/** A browser with an open vault, whose page follows it as the app's does. */
async function made(drive = new Drive(), file?: Bytes) {
  const vault = new Vault(optionsOn(new MemoryStore()));
  const answer = file ? await vault.adopt(file, password) : null;
  const open: OpenVault = answer?.kind === 'open' ? answer.vault : await vault.create(password);
  let phase: Phase = openPhase(open);
  const links = new MemoryLinks();
  let nowMs = 1000;
  const linked = new LinkedFile<string>({
    vault: {
      ask: (work) => work(open),
      get phase() {
        return phase;
      },
    },
    links,
    places: drive.places,
    nameOf: (place) => place,
    exclusively: oneAtATime(),
    nowMs: () => nowMs++,
  });
  const enter = (next: Phase) => linked.follow((phase = next));
  await enter(phase);
  const add = async (account: string) => {
    await open.change((all) => [...all, someEntry({ account })]);
    await enter(openPhase(open));
  };
  /** Long enough for what rests to be written. */
  const rest = async (ms = 1000) => {
    await vi.advanceTimersByTimeAsync(ms);
    await linked.flushed();
  };
  return { vault, open, linked, links, drive, enter, add, rest };
}

/** The accounts in what lies on the drive, opened as any other device would. */
async function onDrive({ content }: Drive): Promise<readonly string[]> {
  const answer = await new Vault(optionsOn(new MemoryStore())).adopt(content, password);
  if (answer.kind !== 'open') throw new Error(answer.kind);
  return answer.vault.entries.map(({ account }) => account);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a linked file', () => {
  it('has the vault at once, and after each change, in one write for changes that come together', async () => {
    const { open, linked, drive, add, rest } = await made();
    await linked.link('copy.faktor');
    expect(drive.content).toEqual(await open.sealedBytes());
    expect(linked.state).toMatchObject({ kind: 'current', name: 'copy.faktor' });
    await add('one');
    expect(linked.state.kind).toBe('pending');
    await add('two');
    await rest();
    expect(await onDrive(drive)).toEqual(['one', 'two']);
    await add('three');
    await rest();
    expect(await onDrive(drive)).toEqual(['one', 'two', 'three']);
    expect(linked.state.kind).toBe('current');
    expect(drive.writes.length).toBeLessThanOrEqual(4);
  });

  it('is written when the vault locks right after a change', async () => {
    const { open, linked, drive, add, enter } = await made();
    await linked.link('copy.faktor');
    await add('last');
    open.close();
    await enter({ kind: 'locked', reason: 'demand' });
    expect(await onDrive(drive)).toEqual(['last']);
  });

  it('is written at the next start where the page ended before it could be', async () => {
    const first = await made();
    await first.linked.link('copy.faktor');
    await first.open.change((all) => [...all, someEntry({ account: 'unwritten' })]);
    const bytes = await first.open.sealedBytes();
    const again = await made(first.drive, bytes);
    again.links.record = first.links.record;
    await again.linked.flush();
    expect(await onDrive(first.drive)).toEqual(['unwritten']);
  });

  it('waits for a click when the permission is gone, says so, and then has everything', async () => {
    const { linked, drive, add, rest } = await made();
    await linked.link('copy.faktor');
    drive.isPermitted = false;
    await add('one');
    await rest();
    expect(linked.state).toMatchObject({ kind: 'waiting', name: 'copy.faktor' });
    expect(await onDrive(drive)).toEqual([]);
    await linked.allow();
    expect(linked.state.kind).toBe('current');
    expect(await onDrive(drive)).toEqual(['one']);
  });

  it.each(['file/no-space', 'file/gone', 'file/write-failed'] as const)(
    'says %s, keeps what lies there, and tries again by itself',
    async (code) => {
      const { linked, drive, add, rest } = await made();
      await linked.link('copy.faktor');
      drive.fails = code;
      await add('one');
      await rest();
      expect(linked.state).toMatchObject({ kind: 'failing', code, writtenAtMs: expect.any(Number) as number });
      await rest(15_000);
      expect(linked.state.kind).toBe('failing');
      drive.fails = null;
      await rest(30_000);
      expect(linked.state.kind).toBe('current');
      expect(await onDrive(drive)).toEqual(['one']);
    },
  );

  it('is not called up to date when it does not read back', async () => {
    const { linked, drive } = await made();
    drive.onDisk = (bytes) => bytes.slice(0, -1);
    await linked.link('copy.faktor');
    expect(linked.state).toMatchObject({ kind: 'failing', code: 'file/write-failed' });
  });

  it('takes what a crash left half noted for its own', async () => {
    const { linked, links, drive, add, rest } = await made();
    await linked.link('copy.faktor');
    const write = links.write.bind(links);
    let isDown = false;
    links.write = (record) =>
      isDown && record.own.length === 1 ? Promise.reject(new Failure('vault/storage-unavailable')) : write(record);
    isDown = true;
    await add('one');
    await rest();
    expect(linked.state.kind).toBe('failing');
    isDown = false;
    await add('two');
    await rest();
    expect(linked.state.kind).toBe('current');
    expect(await onDrive(drive)).toEqual(['one', 'two']);
  });

  it('never writes over what another device wrote, until the person has said so', async () => {
    const here = await made();
    await here.linked.link('copy.faktor');
    const there = await made(here.drive, here.drive.content.slice());
    await there.linked.linkOpened('copy.faktor', new File([here.drive.content], 'copy.faktor'));
    await there.add('from there');
    await there.rest();
    await here.add('from here');
    await here.rest();
    expect(here.linked.state).toMatchObject({ kind: 'foreign', found: { kind: 'same-vault' } });
    expect(await onDrive(here.drive)).toEqual(['from there']);
    await here.add('more');
    await here.rest();
    expect(await onDrive(here.drive)).toEqual(['from there']);
    const file = await here.linked.found();
    expect(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(here.drive.content);
    await here.linked.overwrite();
    expect(here.linked.state.kind).toBe('current');
    expect(await onDrive(here.drive)).toEqual(['from here', 'more']);
  });

  it('writes over nothing but what was seen', async () => {
    const { linked, drive } = await made();
    drive.content = new TextEncoder().encode('a shopping list');
    await linked.link('copy.faktor');
    expect(linked.state).toMatchObject({ kind: 'foreign', found: { kind: 'no-vault' } });
    drive.content = new TextEncoder().encode('a longer shopping list');
    await linked.overwrite();
    expect(linked.state.kind).toBe('foreign');
    expect(new TextDecoder().decode(drive.content)).toBe('a longer shopping list');
  });

  it("does not write over another vault's file", async () => {
    const other = await made();
    await other.linked.link('copy.faktor');
    const { linked } = await made(other.drive);
    await linked.link('copy.faktor');
    expect(linked.state).toMatchObject({ kind: 'foreign', found: { kind: 'other-vault' } });
  });

  it('is not written by another vault of this browser, and is let go when there is none', async () => {
    const first = await made();
    await first.linked.link('copy.faktor');
    const second = await made(first.drive);
    second.links.record = first.links.record;
    const before = first.drive.content;
    await second.add('one');
    await second.linked.flush();
    expect(second.linked.state).toEqual({ kind: 'none' });
    expect(first.drive.content).toBe(before);
    await second.enter({ kind: 'absent' });
    expect(second.links.record).toBeNull();
  });

  it('stays as it is when it is unlinked', async () => {
    const { linked, drive, add, rest } = await made();
    await linked.link('copy.faktor');
    await linked.unlink();
    await add('one');
    await rest();
    expect(linked.state).toEqual({ kind: 'none' });
    expect(await onDrive(drive)).toEqual([]);
  });
});
