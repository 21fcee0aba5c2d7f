import { describe, expect, it } from 'vitest';
import { decodeBody, emptyBody, encodeBody, type Body } from '../../../src/lib/vault/codec';
import { Vault } from '../../../src/lib/vault/vault';
import { tagColoursIn, withTagChange, type TagChange } from '../../../src/lib/vault/tags';
import { failureOf, MemoryStore, optionsOn, password, someEntry } from './quick-vault';

const bodyOf = (tags: readonly (readonly string[])[], held?: unknown): Body => ({
  ...emptyBody,
  entries: tags.map((of) => someEntry({ tags: of, changedAtMs: 1 })),
  unknown: new Map(held === undefined ? [] : [['tagColours', held]]),
});
const rename = (tag: string, to: string): TagChange => ({ kind: 'rename', tag, to });
const tagsOf = ({ entries }: Body) => entries.map(({ tags }) => tags);
const heldIn = ({ unknown }: Body) => unknown.get('tagColours');

describe('renaming a tag', () => {
  const body = bodyOf([['x'], ['x', 'y'], []], new Map([['x', 'red']]));

  it('changes it on every account, with its colour, and leaves the others as they are', () => {
    const renamed = withTagChange(body, rename('x', 'z'), 9);
    expect(tagsOf(renamed)).toEqual([['z'], ['z', 'y'], []]);
    expect(renamed.entries.map(({ changedAtMs }) => changedAtMs)).toEqual([9, 9, 1]);
    expect(renamed.entries[2]).toBe(body.entries[2]);
    expect(tagColoursIn(renamed.unknown)).toEqual(new Map([['z', 'red']]));
  });

  it('takes it away under an empty name, and its colour too', () => {
    const without = withTagChange(body, rename('x', ''), 9);
    expect(tagsOf(without)).toEqual([[], ['y'], []]);
    expect(without.unknown.has('tagColours')).toBe(false);
  });

  it('joins it with another, which keeps its own colour and takes one where it has none', () => {
    expect(tagsOf(withTagChange(body, rename('x', 'y'), 9))).toEqual([['y'], ['y'], []]);
    expect(tagColoursIn(withTagChange(body, rename('x', 'y'), 9).unknown)).toEqual(new Map([['y', 'red']]));
    const both = bodyOf([['x'], ['y']], new Map(Object.entries({ x: 'red', y: 'blue' })));
    expect(tagColoursIn(withTagChange(both, rename('x', 'y'), 9).unknown)).toEqual(new Map([['y', 'blue']]));
  });

  it('is not held up by the colour of a tag that no account has any more', () => {
    const left = bodyOf([['x']], new Map(Object.entries({ x: 'red', gone: 'blue' })));
    expect(tagColoursIn(withTagChange(left, rename('x', 'gone'), 9).unknown)).toEqual(new Map([['gone', 'red']]));
    const plain = bodyOf([['x']], new Map([['gone', 'blue']]));
    expect(tagColoursIn(withTagChange(plain, rename('x', 'gone'), 9).unknown)).toEqual(new Map());
  });

  it('to what it is called, or of a tag that is not there, is no change', () => {
    for (const change of [rename('x', 'x'), rename('no', 'z')]) expect(withTagChange(body, change, 9)).toBe(body);
  });
});

describe('the colour of a tag', () => {
  const paint = (tag: string, colour: 'green' | null): TagChange => ({ kind: 'colour', tag, colour });

  it('is given and taken away, and leaves nothing behind', () => {
    const body = bodyOf([['x']]);
    const green = withTagChange(body, paint('x', 'green'), 9);
    expect([tagColoursIn(green.unknown), green.entries]).toEqual([new Map([['x', 'green']]), body.entries]);
    expect(withTagChange(green, paint('x', 'green'), 9)).toBe(green);
    expect(withTagChange(green, paint('x', null), 9)).toEqual(body);
    expect(withTagChange(body, paint('x', null), 9)).toBe(body);
  });

  it('that a later version gave is not shown, and stays through every change of other tags', () => {
    const later = new Map<string, unknown>([
      ['x', 'tartan'],
      ['y', new Map([['gradient', ['red', 'blue']]])],
      ['__proto__', 'red'],
    ]);
    const body = decodeBody(encodeBody(bodyOf([['x'], ['y'], ['z'], ['__proto__']], later)));
    expect(tagColoursIn(body.unknown)).toEqual(new Map([['__proto__', 'red']]));
    const changed = withTagChange(withTagChange(body, paint('z', 'green'), 9), rename('x', 'plaid'), 9);
    const expected = new Map<string, unknown>([...later, ['z', 'green'], ['plaid', 'tartan']]);
    expected.delete('x');
    expect(heldIn(decodeBody(encodeBody(changed)))).toEqual(expected);
  });

  it.each([['a text'], [3], [[]], [null], [new Map([['x', 7]])]])(
    'broken as %j counts as none, and is kept',
    (held) => {
      const body = decodeBody(encodeBody(bodyOf([['x'], ['y']], held)));
      expect(tagColoursIn(body.unknown)).toEqual(new Map());
      expect(heldIn(withTagChange(body, rename('y', 'z'), 9))).toEqual(held);
      const green = withTagChange(body, paint('x', 'green'), 9);
      expect(tagColoursIn(green.unknown)).toEqual(new Map([['x', 'green']]));
    },
  );
});

describe('in the vault', () => {
  it('is written in one go, is there after locking and in a backup, and nobody loses it', async () => {
    const store = new MemoryStore();
    const vault = new Vault(optionsOn(store));
    const unlocked = async () => {
      const answer = await vault.unlock(password);
      if (answer.kind !== 'open') throw new Error(answer.kind);
      return answer.vault;
    };
    const open = await vault.create(password);
    await open.change(() => [someEntry({ tags: ['Work'] })]);
    await open.changeTag({ kind: 'colour', tag: 'Work', colour: 'violet' });
    const { length } = store.written;
    await open.changeTag(rename('Work', 'Office'));
    expect(store.written.length).toBe(length + 1);

    // Another tab that was open all the time, and one that changes an account.
    const other = await unlocked();
    await other.change((entries) => entries.map((entry) => ({ ...entry, issuer: 'Renamed' })));
    await open.refresh();
    const backup = await open.sealedBytes();
    expect([open, other].map(({ tagColours }) => [...tagColours])).toEqual(Array(2).fill([['Office', 'violet']]));
    open.close();
    expect([...open.tagColours]).toEqual([]);
    await expect(failureOf(open.changeTag(rename('Office', 'x')))).resolves.toBe('vault/locked');

    const elsewhere = await new Vault(optionsOn(new MemoryStore())).adopt(backup, password);
    if (elsewhere.kind !== 'open') throw new Error(elsewhere.kind);
    expect([...elsewhere.vault.tagColours]).toEqual([['Office', 'violet']]);
    expect(elsewhere.vault.entries[0]?.tags).toEqual(['Office']);
  });
});
