import { expect, Faktor, test } from './faktor';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test('Ctrl+L locks, in all tabs at once', async ({ faktor, context, server }) => {
  await faktor.haveVault();
  const other = new Faktor(await context.newPage(), server.address);
  await other.open();
  await other.unlock();
  await expect(other.addLink).toBeVisible();
  await faktor.page.keyboard.press('Control+l');
  for (const { page } of [faktor, other]) {
    await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  }
  await expect(other.page.getByText('Faktor was locked in another tab.')).toBeVisible();
});

test('two tabs that nobody uses lock after the idle time; use in one keeps both open', async ({
  context,
  server,
  page,
}) => {
  await context.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  const one = new Faktor(page, server.address);
  await one.open();
  await one.haveVault();
  const two = new Faktor(await context.newPage(), server.address);
  await two.open();
  await two.unlock();
  await expect(two.addLink).toBeVisible();

  await context.clock.runFor(4 * 60_000);
  await one.page.keyboard.press('Shift');
  await context.clock.runFor(4 * 60_000);
  await expect(one.addLink).toBeVisible();
  await expect(two.addLink).toBeVisible();

  await context.clock.runFor(61_000);
  await expect(one.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await expect(two.page.getByRole('heading', { name: 'Unlock' })).toBeVisible();
  await expect(page.getByText(/locked (itself because nobody|in another tab)/)).toBeVisible();
});

test('who fills in a form is warned before it locks, and can stay', async ({ faktor, page }) => {
  await page.clock.install({ time: new Date('2026-11-21T12:00:00Z') });
  await faktor.haveVault();
  await faktor.addLink.click();
  await page.getByRole('button', { name: 'Enter by hand' }).click();
  await page.getByLabel('Name', { exact: true }).fill('half typed');
  await page.clock.runFor(4 * 60_000 + 10_000);
  await expect(page.getByRole('alert')).toContainText(/Faktor locks in \d+ seconds/);
  await page.getByRole('button', { name: 'Stay unlocked' }).click();
  await expect(page.getByRole('button', { name: 'Stay unlocked' })).toHaveCount(0);
  await page.clock.runFor(4 * 60_000);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('half typed');
});

test('after locking no secret and no code is on the page', async ({ faktor, page }) => {
  await faktor.haveVault();
  await faktor.addByHand('one', secret);
  const code = await faktor.code('one');
  await faktor.lock();
  const html = await page.content();
  expect(html).not.toContain(code);
  expect(html).not.toContain(secret);
  expect(page.url()).toBe(`${faktor.address}#/`);
  expect(await page.title()).toBe('Faktor');
});

test('what is new is shown once after an update', async ({ faktor, page }) => {
  await faktor.haveVault();
  await expect(page.getByRole('heading', { name: /What is new/ })).toHaveCount(0);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const settings = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
      localStorage.setItem(key, JSON.stringify({ ...settings, seenVersion: '0.0.9' }));
    }
  });
  await page.reload();
  await faktor.unlock();
  await expect(page.getByRole('heading', { name: /What is new in version/ })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await faktor.unlock();
  await expect(faktor.addLink).toBeVisible();
  await expect(page.getByRole('heading', { name: /What is new/ })).toHaveCount(0);
});
