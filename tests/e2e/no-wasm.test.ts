import { expect, test } from './faktor';

// A service worker would answer from its cache, past the response that this test changes.
test.use({ serviceWorkers: 'block' });

test('where WebAssembly is forbidden the vault is made and opened all the same, with a progress', async ({
  page,
  faktor,
}) => {
  test.setTimeout(120_000);
  await page.route('**/assets/worker/argon2id*', async (route) => {
    const response = await route.fetch();
    const csp = response.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': csp } });
  });
  await page.reload();
  await faktor.createVault();
  await faktor.addByHand('one', 'GEZDGNBVGY3TQOJQ');
  await faktor.lock();
  await faktor.unlock();
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', /^0\.\d+$/);
  await expect(faktor.account('one')).toBeVisible();
});
