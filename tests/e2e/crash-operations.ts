import type { Page } from '@playwright/test';
import { counterAccount } from './counter-account';
import { base32 } from './independent-totp';
import { expect, type Faktor } from './faktor';

/** What a vault holds, as the person sees it; `null` for no vault. The counter is looked at apart. */
export type State = { readonly password: string; readonly names: readonly string[] } | null;

export const operationNames = ['add', 'edit', 'delete', 'hotp', 'password', 'bulk', 'wipe'] as const;
export type OperationName = (typeof operationNames)[number];

/** A write, prepared up to the press that begins it. */
export interface Operation {
  readonly after: State;
  /** The last press. It returns at once; the write goes on. */
  press(): Promise<void>;
  /** Resolves when the app says that it is done. */
  acknowledged(): Promise<void>;
}

const passwords = ['Vier-Pferde-7-Laternen', 'Sieben-Wolken-9-Tische'] as const;
const bulkCount = 500;

type Prepare = (faktor: Faktor, state: NonNullable<State>, turn: number) => Promise<Operation>;

/** Each leaves the focus on the button that writes, so that one key begins it. */
export const operations: Readonly<Record<OperationName, Prepare>> = {
  async add(faktor, { password, names }, turn) {
    const { page, w } = faktor;
    const name = `added-${turn}@example.com`;
    await faktor.open('#/add/hand');
    await page.getByLabel(w.name, { exact: true }).fill(name);
    await page.getByLabel(w.secret, { exact: true }).fill(base32(Buffer.from(`secret of ${name}`)));
    await page.getByRole('button', { name: w.save, exact: true }).focus();
    const acknowledged = () => expect(faktor.account(name)).toBeVisible();
    return { after: { password, names: [...names, name] }, press: enter(page), acknowledged };
  },

  async edit(faktor, { password, names }, turn) {
    const { page, w } = faktor;
    const [old, name] = [aName(names), `edited-${turn}@example.com`];
    await faktor.account(old).getByRole('button', { name: w.edit }).click();
    await page.getByLabel(w.name, { exact: true }).fill(name);
    await page.getByRole('button', { name: w.save, exact: true }).focus();
    const after = { password, names: names.map((one) => (one === old ? name : one)) };
    return { after, press: enter(page), acknowledged: () => expect(faktor.account(name)).toBeVisible() };
  },

  async delete(faktor, { password, names }) {
    const name = aName(names);
    await faktor.account(name).getByRole('button', { name: faktor.w.remove }).focus();
    const after = { password, names: names.filter((one) => one !== name) };
    return { after, press: enter(faktor.page), acknowledged: () => expect(faktor.account(name)).toBeHidden() };
  },

  /** Presses until it is killed: every press is a write. */
  async hotp(faktor, state) {
    const row = faktor.account(counterAccount);
    await row.getByRole('button', { name: 'Next code' }).focus();
    const press = async () => {
      for (let presses = 0; presses < 40; presses++) {
        await faktor.page.keyboard.press('Enter');
        await faktor.page.waitForTimeout(15);
      }
    };
    return { after: state, press, acknowledged: () => expect(row.locator('[data-code]')).not.toHaveCount(0) };
  },

  async password(faktor, { password, names }) {
    const { page } = faktor;
    const next = passwords.find((one) => one !== password) ?? passwords[0];
    await faktor.open('#/change-password');
    await page.getByLabel('Current password', { exact: true }).fill(password);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByLabel('Repeat new password', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Change password' }).focus();
    const acknowledged = () => expect(page.locator('#content').getByText('The password was changed')).toBeVisible();
    return { after: { password: next, names }, press: enter(page), acknowledged };
  },

  async bulk(faktor, { password, names }, turn) {
    const { page } = faktor;
    const added = Array.from({ length: bulkCount }, (_, i) => `bulk-${turn}-${i}@example.com`);
    await faktor.open('#/add/link');
    await page.getByLabel(faktor.w.linkField, { exact: true }).fill(added.map(linkOf).join('\n'));
    await page.getByRole('button', { name: faktor.w.readLink }).click();
    await page.getByRole('button', { name: faktor.w.save, exact: true }).focus();
    const acknowledged = () => expect(faktor.account(added[0] ?? '')).toBeVisible();
    return { after: { password, names: [...names, ...added] }, press: enter(page), acknowledged };
  },

  async wipe(faktor) {
    const { page } = faktor;
    await faktor.lock();
    await page.getByRole('button', { name: 'Reset password' }).click();
    await page.getByRole('button', { name: 'Delete all accounts' }).focus();
    const acknowledged = () => expect(page.getByRole('heading', { name: 'Create your vault' })).toBeVisible();
    return { after: null, press: enter(page), acknowledged };
  },
};

export function linkOf(name: string): string {
  return `otpauth://totp/${encodeURIComponent(name)}?secret=${base32(Buffer.from(`secret of ${name}`))}`;
}

function aName(names: readonly string[]): string {
  const name = names.find((one) => one !== counterAccount);
  if (name === undefined) throw new Error('there is no account to change');
  return name;
}

function enter(page: Page): () => Promise<void> {
  return () => page.keyboard.press('Enter');
}
