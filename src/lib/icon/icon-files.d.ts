/** What build/icons.ts makes: the names of the files under the base path, the book first. */
declare module 'virtual:icon-files' {
  const names: readonly string[];
  export default names;
}
