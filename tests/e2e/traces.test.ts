import { expect, test } from './faktor';

test.use({ serviceWorkers: 'allow' });

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('what a crash shows and what the console gets hold nothing of what was typed', async ({ faktor, page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await faktor.haveVault();
  await faktor.addByHand('konto-7fq', secret);
  await faktor.pasteLink(`otpauth://totp/konto-8fq?secret=${secret.toLowerCase()}&digits=99`);
  await expect(page.getByRole('alert')).toBeVisible();
  await faktor.lock();
  await faktor.unlock();
  await expect(faktor.account('konto-7fq')).toBeVisible();
  expect(said).toEqual([]);

  // An error that carries a secret in its words, its cause and its stack, as one of a library might.
  await page.evaluate((text) => {
    dispatchEvent(new ErrorEvent('error', { message: text, error: new Error(text, { cause: text }) }));
  }, `broken near ${secret}`);
  const crash = page.getByRole('alert').filter({ hasText: 'Something went wrong in Faktor' });
  await expect(crash).toBeVisible();
  expect(await crash.textContent()).not.toContain('broken near');
  expect(said.join('\n')).not.toContain(secret);
});

test('no field for a secret is one that the browser fills in or remembers', async ({ faktor, page }) => {
  await faktor.haveVault();
  await faktor.addLink.click();
  for (const way of ['Paste link', 'Enter by hand']) {
    await page.getByRole('button', { name: way }).click();
    if (way === 'Enter by hand') await page.getByText('Advanced').click();
    const fields = page.locator('main').locator('input:not([type=file]), textarea');
    await expect(fields.first()).toBeVisible();
    const remembered = await fields.evaluateAll((all) =>
      all.filter((field) => field.getAttribute('autocomplete') !== 'off').map((field) => field.outerHTML),
    );
    expect(remembered).toEqual([]);
    await expect(page.locator('main form')).toHaveAttribute('autocomplete', 'off');
  }
});
