/**
 * Collects what must not happen on the page. WebDriver has no way to the console and adds no script ahead of a page's own,
 * so the build for WebKitGTK has this one as the first in its head (webkit.vite.config.ts).
 */
const complaints = [];
Object.assign(globalThis, { complaints });

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  complaints.push(`CSP: ${violatedDirective} ${blockedURI}`);
});
addEventListener('error', ({ message }) => complaints.push(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(`unhandled rejection: ${String(reason)}`));
for (const level of ['error', 'warn']) {
  const print = console[level];
  console[level] = (...parts) => {
    complaints.push(`${level}: ${parts.map(String).join(' ')}`);
    print(...parts);
  };
}
