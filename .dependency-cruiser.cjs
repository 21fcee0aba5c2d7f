/**
 * The architecture in ten lines: what each folder of src/lib may import besides itself and failure.ts.
 * docs/architecture.md explains it; `npm run check` holds it.
 */
const mayImport = {
  bytes: [],
  crypto: ['bytes'],
  otp: ['bytes'],
  entry: ['bytes', 'otp'],
  uri: ['bytes', 'otp', 'entry'],
  mirror: ['bytes', 'crypto'],
  paper: ['bytes'],
  icon: ['entry'],
  vault: ['bytes', 'crypto', 'otp', 'entry', 'mirror'],
  transfer: ['bytes', 'crypto', 'otp', 'entry', 'uri'],
  scan: ['device'],
  clipboard: [],
  device: ['bytes'],
  settings: [],
  policy: [],
  i18n: ['settings', 'transfer'],
};
const anything = '^src/lib/';
const folder = (name) => `^src/lib/${name}/`;

const direction = Object.entries(mayImport).map(([name, others]) => ({
  name: `direction-${name}`,
  comment: `${name} may import only itself, failure.ts${others.length ? ' and ' + others.join(', ') : ''}`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: '^src/', pathNot: ['^src/lib/failure\\.ts$', folder(name), ...others.map(folder)] },
}));
/** Doors: from outside, these folders are entered through index.ts only. */
const doors = ['vault', 'scan', 'transfer'].map((name) => ({
  name: `door-${name}`,
  severity: 'error',
  from: { pathNot: [folder(name), '^tests/'] },
  // A Worker's file is named where its URL is made.
  to: {
    path: folder(name),
    pathNot: [`^src/lib/${name}/index\\.ts$`, '^src/lib/vault/later\\.ts$', '\\.worker\\.ts$'],
  },
}));
/** The service worker stays small: of the vault it takes what seals a share, and not the door behind which all the rest is. */
const sealing = '^src/lib/vault/intake-(key|store)\\.ts$';
doors[0].from.pathNot.push('^src/sw/');
doors.push({
  name: 'door-vault-sw',
  severity: 'error',
  from: { path: '^src/sw/' },
  to: { path: folder('vault'), pathNot: sealing },
});

const openerUses = ['bytes', 'crypto', 'otp', 'entry', 'uri', 'paper', 'vault', 'device'];

module.exports = {
  forbidden: [
    ...direction,
    ...doors,
    {
      name: 'direction-ui',
      comment: 'ui components are dumb: strings and callbacks only',
      severity: 'error',
      from: { path: folder('ui') },
      to: { path: '^src/', pathNot: [folder('ui')] },
    },
    {
      name: 'direction-state',
      comment: 'state joins the stages; it never looks at the screen',
      severity: 'error',
      from: { path: folder('state') },
      to: { path: ['^src/routes/', folder('ui'), '^src/App', '^src/main'] },
    },
    {
      name: 'direction-routes',
      comment: 'a screen reaches the stages through state; the shared nouns and all types are free',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: {
        path: anything,
        pathNot: [...['state', 'ui', 'entry', 'otp', 'settings'].map(folder), '^src/lib/failure\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'direction-opener',
      comment: 'the page that opens backups has no app around it',
      severity: 'error',
      from: { path: '^src/opener/' },
      to: { path: '^src/', pathNot: ['^src/opener/', ...openerUses.map(folder), '^src/lib/failure\\.ts$'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '\\.worker\\.ts$', '^src/sw/', '^src/opener/main\\.ts$', '^src/main\\.ts$'],
      },
      to: {},
    },
    {
      name: 'idb-only-in-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lib/vault/database\\.ts$' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'svelte-only-where-seen',
      severity: 'error',
      from: { path: anything, pathNot: [folder('state'), folder('ui')] },
      to: { path: ['node_modules/svelte/', 'node_modules/lucide/'] },
    },
    {
      name: 'no-test-code-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?(worker|url)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.mjs'],
      conditionNames: ['svelte', 'import', 'browser', 'default'],
    },
  },
};
