import { describe, expect, it } from 'vitest';
import { readRecoveryText, writeRecoveryText } from '../../../src/lib/vault/recovery-text';
import { Vault } from '../../../src/lib/vault/vault';
import { makeVault } from '../../vectors/make-vault-v1-recovery.mjs';
import { recoveryPassword, recoveryText, vaultV1Recovery } from '../../vectors/vault-v1-recovery';
import { MemoryStore, optionsOn } from './quick-vault';

const reading = readRecoveryText(recoveryText);
const key = reading.kind === 'key' ? reading.key : new Uint8Array(20);

describe('a vault of version 1 with a recovery slot, made from the description alone', () => {
  it('is the one that the script makes', () => {
    const { bytes, recovery } = makeVault();
    expect(recovery).toBe(recoveryText);
    expect(new Uint8Array(bytes)).toEqual(vaultV1Recovery);
  });

  it.each([
    ['password', recoveryPassword],
    ['recovery key', { kind: 'recovery', key } as const],
  ])('opens by its %s for ever', async (_, shown) => {
    const answer = await new Vault(optionsOn(new MemoryStore())).adopt(vaultV1Recovery, shown);
    if (answer.kind !== 'open') throw new Error(answer.kind);
    expect(answer.vault.entries.map(({ issuer, account }) => [issuer, account])).toEqual([
      ['Beispielwerk', 'ute@example.org'],
    ]);
    expect(answer.vault.ways.map(({ kind, name, addedAtMs }) => [kind, name, addedAtMs])).toEqual([
      ['password', '', 1_600_000_000_000],
      ['recovery', 'Safe', 1_650_000_000_000],
    ]);
  });

  it('has a key that is written as it is read', () => {
    expect(writeRecoveryText(key).join('-')).toBe(recoveryText);
  });
});
