import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './faktor';

/** Rules of a `_headers` file as static hosts read them: a path, then its headers, all matching rules added up. */
function rulesOf(text: string): { path: string; headers: [string, string][] }[] {
  return text.split('\n\n').map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    return {
      path,
      headers: lines.map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
      }),
    };
  });
}

function applying(rules: ReturnType<typeof rulesOf>, path: string): [string, string][] {
  return rules
    .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path))
    .flatMap(({ headers }) => headers);
}

test('the server and the _headers file say the same, and no path gets a header twice', async ({ server, request }) => {
  const rules = rulesOf(readFileSync('dist/_headers', 'utf8'));
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^dist/, ''));
  for (const path of ['/', ...files]) {
    const expected = applying(rules, path);
    const names = expected.map(([name]) => name);
    expect(new Set(names).size, `${path} has a header twice`).toBe(names.length);
    const sent = (await request.get(server.address + path.slice(1))).headers();
    for (const [name, value] of expected) expect(sent[name], `${name} of ${path}`).toBe(value);
    expect('content-security-policy' in sent, `CSP of ${path}`).toBe(names.includes('content-security-policy'));
  }
});

test('one CSP on HTML, another on workers that alone allows WebAssembly, none on plain assets', async ({
  server,
  request,
}) => {
  const csp = async (path: string) => (await request.get(server.address + path)).headers()['content-security-policy'];
  const workers = readdirSync('dist/assets/worker').filter((name) => name.endsWith('.js'));
  expect(workers.length).toBeGreaterThan(1);
  for (const name of workers) {
    const response = await request.get(`${server.address}assets/worker/${name}`);
    expect(response.headers()['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(response.headers()['cross-origin-embedder-policy']).toBe('require-corp');
  }
  const page = await csp('');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("require-trusted-types-for 'script'");
  expect(page).toContain('trusted-types svelte-trusted-html faktor-urls default');
  expect(page).not.toContain('wasm-unsafe-eval');
  expect(page).not.toContain('data:');
  expect(await csp('index.html')).toBe(page);
  expect(await csp('sw.js')).not.toContain('wasm');
  const asset = readdirSync('dist/assets').find((name) => name.startsWith('index-') && name.endsWith('.js')) ?? '';
  expect(await csp(`assets/${asset}`)).toBeUndefined();
  expect((await request.get(`${server.address}assets/nothing.js`)).status()).toBe(404);
});

test('the page is cross-origin isolated and its default policy passes "" and "<br>" and refuses all else', async ({
  faktor,
}) => {
  const seen = await faktor.page.evaluate(() => {
    const assign = (html: string) => {
      try {
        document.createElement('div').innerHTML = html;
        return 'passed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const start = (url: string) => {
      try {
        new Worker(url);
        return 'passed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      isolated: crossOriginIsolated,
      html: ['', '<br>', '<b>x</b>', '<img src=x onerror=alert(1)>'].map(assign),
      worker: start('/assets/worker/anything.js'),
    };
  });
  expect(seen).toEqual({
    isolated: true,
    html: ['passed', 'passed', 'TypeError', 'TypeError'],
    worker: 'TypeError',
  });
});
