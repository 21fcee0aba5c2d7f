import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { cutRings } from './focus-ring';

/**
 * What axe finds on the page, as texts, by all its rules or by one. In legacy mode it looks without a second, empty page; that one is for
 * frames of other origins, and Faktor has none.
 */
export async function axeFinds(page: Page, rule?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rule ? axe.withRules(rule) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Nothing for axe to find, and every focus ring whole. */
export async function axe(page: Page): Promise<void> {
  expect(await axeFinds(page)).toEqual([]);
  expect(await cutRings(page)).toEqual([]);
}
