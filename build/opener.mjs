import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the page lies in the repository, and under which name the app has it. */
export const openerFile = `${root}docs/open-a-backup.html`;
export const openerName = 'open-a-backup.html';

/**
 * The page of src/opener as one file: its script with all that it uses, as it was written and not made small, and its style. The
 * policy in it allows these two by their hashes and nothing else, no connection at all.
 */
export async function buildOpener() {
  const script = await bundle();
  const style = readFileSync(`${root}src/opener/style.css`, 'utf8');
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(`\n${script}`)}'`,
    `style-src '${hashOf(`\n${style}`)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Faktor</title>',
    `<style>\n${style}</style>`,
    '</head>',
    '<body>',
    '<noscript>This page needs JavaScript. · Diese Seite braucht JavaScript.</noscript>',
    `<script>\n${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What is hashed is what stands between the tags. */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function bundle() {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    // There is no development server, and so no path of one to allow.
    define: { 'import.meta.env.DEV': 'false' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: `${root}src/opener/main.ts`, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result.output.find((one) => one.type === 'chunk');
  if (chunk.code.includes('</script')) throw new Error('the script would end its own element');
  return chunk.code;
}
