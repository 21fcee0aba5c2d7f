import { describe, expect, it } from 'vitest';
import { brands, iconFiles } from '../../build/icons';
import { Icons, type Marked } from '../../src/lib/state/icons.svelte';

const files = iconFiles(brands());
const bytesOf = (name: string) => new TextEncoder().encode(files.find((file) => file.name === name)?.text);
const marked = (issuer: string, picture: Marked['picture'] = null): Marked => ({
  issuer,
  account: '',
  url: '',
  picture,
});

function fetched(fails = () => false) {
  const asked: string[] = [];
  const icons = new Icons({
    names: files.map(({ name }) => name),
    fetch: (name) => {
      asked.push(name);
      return fails() ? Promise.reject(new Error('offline')) : Promise.resolve(bytesOf(name));
    },
  });
  return { asked, icons };
}

describe('the icons', () => {
  it('are asked for all at once, in one order, once, whatever is looked up afterwards', async () => {
    const { asked, icons } = fetched();
    expect([icons.isSettled, icons.of(marked('GitHub'))]).toEqual([false, null]);
    await Promise.all([icons.load(), icons.load()]);
    for (const name of ['GitHub', 'Beispielwerk', '']) icons.of(marked(name));
    expect(asked).toEqual(files.map(({ name }) => name));
    expect(icons.isSettled).toBe(true);
  });

  it('are found by the account, and a chosen one goes before; a chosen one that is unknown here does not', async () => {
    const { icons } = fetched();
    await icons.load();
    expect(icons.of(marked('GitHub'))?.slug).toBe('github');
    expect(icons.of(marked('GitHub', { kind: 'named', name: 'gitlab' }))?.slug).toBe('gitlab');
    expect(icons.of(marked('GitHub', { kind: 'named', name: 'of-a-newer-faktor' }))?.slug).toBe('github');
    expect(icons.of(marked('Beispielwerk'))).toBeNull();
  });

  it('are searched by a part of the name, those that begin with it first', async () => {
    const { icons } = fetched();
    await icons.load();
    const found = icons.search('git', 10).map(({ slug }) => slug);
    expect(found).toHaveLength(10);
    expect(found[0]).toBe('git');
    expect(found).toContain('gitea');
    expect(icons.search('  ', 10)).toEqual([]);
    expect(icons.search('no such service', 10)).toEqual([]);
  });

  it('leave initials when they are not to be had, and are asked for anew the next time', async () => {
    let isOffline = true;
    const { icons } = fetched(() => isOffline);
    await icons.load();
    expect([icons.isSettled, icons.brands.length]).toEqual([true, 0]);
    isOffline = false;
    await icons.load();
    expect(icons.of(marked('GitHub'))?.slug).toBe('github');
  });
});
