/**
 * The one source of the response headers. `scripts/serve.mjs` sends them, the build writes them into `_headers` for static
 * hosts, and a test compares the two. docs/deploy.md gives the reasons.
 *
 * Two CSP headers on one response add up to a refusal, so each path gets at most one: the page's on HTML, the workers' on
 * `assets/worker/`, the service worker's on `sw.js`, none elsewhere.
 */

const pageCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html faktor-urls default',
].join('; ');

/** WebAssembly runs in workers only, so only their responses allow it. */
const workerCsp =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const serviceWorkerCsp =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Everything that Chromium knows and Faktor never asks for is off. */
const permissionsPolicy = [
  'camera=(self)',
  'display-capture=(self)',
  'clipboard-write=(self)',
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'clipboard-read',
    'compute-pressure',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'otp-credentials',
    'payment',
    'private-state-token-issuance',
    'private-state-token-redemption',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'sync-xhr',
    'usb',
    'window-management',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ');

const forever = 'public, max-age=31536000, immutable';

/**
 * Rules in the order of a `_headers` file; every rule whose path matches adds its headers, and no header name stands in two
 * rules that can match the same path.
 * @param {string} base the sub-path, with a slash at both ends
 * @returns {{ path: string, headers: Record<string, string> }[]}
 */
export function headerRules(base) {
  const page = {
    'Content-Security-Policy': pageCsp,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': permissionsPolicy,
    'Cache-Control': 'no-cache',
  };
  return [
    {
      path: `${base}*`,
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Strict-Transport-Security': 'max-age=31536000',
      },
    },
    { path: base, headers: page },
    { path: `${base}index.html`, headers: page },
    { path: `${base}sw.js`, headers: { 'Content-Security-Policy': serviceWorkerCsp, 'Cache-Control': 'no-cache' } },
    {
      path: `${base}manifest.webmanifest`,
      headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'no-cache' },
    },
    {
      // Its own policy stands in it, so that it also holds where the page lies in a folder.
      path: `${base}open-a-backup.html`,
      headers: { 'Content-Security-Policy': "frame-ancestors 'none'", 'Cache-Control': 'no-cache' },
    },
    { path: `${base}assets/*`, headers: { 'Cache-Control': forever } },
    {
      path: `${base}assets/worker/*`,
      headers: { 'Content-Security-Policy': workerCsp, 'Cross-Origin-Embedder-Policy': 'require-corp' },
    },
  ];
}

/** What a response for `path` carries. A missing file gets no Cache-Control from the assets rule: a 404 must not live a year. */
export function headersFor(path, base, found = true) {
  const merged = {};
  for (const rule of headerRules(base)) {
    const hit = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (hit) Object.assign(merged, rule.headers);
  }
  if (!found) delete merged['Cache-Control'];
  return merged;
}

/** The text of the `_headers` file that Netlify, Cloudflare Pages and others read. */
export function headersFile(base) {
  return headerRules(base)
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** `BASE_PATH=faktor`, `/faktor`, `/faktor/` all mean `/faktor/`; unset means `/`. */
export function basePath(value = process.env.BASE_PATH) {
  const inner = (value ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
