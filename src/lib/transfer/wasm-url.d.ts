/** What the build makes of a library's WebAssembly: the address of a file of ours. */
declare module '*.wasm?url' {
  const url: string;
  export default url;
}
