import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A global that one file owns. Everyone else goes through that file. */
const owned = {
  fetch: 'src/lib/device/network.ts',
  localStorage: 'src/lib/settings/store.ts',
  sessionStorage: 'nobody',
  indexedDB: 'src/lib/vault/store.ts',
  console: 'nobody',
};
const dateNow = {
  object: 'Date',
  property: 'now',
  message: 'Time is an argument; src/lib/device/time.ts reads the clock.',
};
const mathRandom = { object: 'Math', property: 'random', message: 'Use src/lib/crypto/random.ts.' };
const html = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((name) => ({
  selector: `MemberExpression[property.name="${name}"]`,
  message: 'Markup from strings is not written here; use a component.',
}));
const restrict = (free = []) => ({
  'no-restricted-globals': [
    'error',
    ...Object.entries(owned)
      .filter(([name]) => !free.includes(name))
      .map(([name, owner]) => ({ name, message: `Owned by ${owner}.` })),
  ],
  'no-restricted-properties': [
    'error',
    ...(free.includes('Date.now') ? [] : [dateNow]),
    mathRandom,
    ...['localStorage', 'sessionStorage', 'indexedDB', 'fetch'].flatMap((property) =>
      free.includes(property)
        ? []
        : ['window', 'globalThis', 'self'].map((object) => ({
            object,
            property,
            message: `Owned by ${owned[property]}.`,
          })),
    ),
  ],
});

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test-results/', 'tests/.out/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    // State is held in $state.raw and replaced whole; a Map or Set here is a local of one function.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    files: ['src/**'],
    rules: {
      ...restrict(),
      'no-restricted-syntax': [
        'error',
        ...html,
        { selector: 'TSEnumDeclaration', message: 'A union of literals, not an enum.' },
        {
          selector: 'SvelteAwaitBlock',
          message: 'It keeps what later turns replace. Take ui/Loaded.svelte, which says why.',
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'max-lines-per-function': 'off', 'svelte/no-navigation-without-resolve': 'off' },
  },
  { files: ['src/lib/i18n/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/lib/device/network.ts'], rules: restrict(['fetch']) },
  { files: ['src/lib/device/time.ts'], rules: restrict(['Date.now']) },
  { files: ['src/lib/settings/store.ts'], rules: restrict(['localStorage']) },
  { files: ['src/lib/vault/store.ts', 'src/lib/vault/small-database.ts'], rules: restrict(['indexedDB']) },
  {
    files: ['scripts/**', 'build/**', 'tests/**', '*.config.*', '*.cjs', 'docs/**'],
    languageOptions: { globals: { ...globals.node } },
  },
  { files: ['*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
