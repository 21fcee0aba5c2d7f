import { describe, expect, it } from 'vitest';
import { Vault } from '../../../src/lib/vault/vault';
import { vaultV1, vaultV1Entries, vaultV1Password } from '../../vectors/vault-v1';
import { MemoryStore, optionsOn } from './quick-vault';

describe('the committed vault of version 1', () => {
  it('opens for ever', async () => {
    const answer = await new Vault(optionsOn(new MemoryStore())).adopt(vaultV1, vaultV1Password);
    expect(answer.kind === 'open' && answer.vault.entries).toEqual(vaultV1Entries);
  });
});
