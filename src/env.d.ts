/** Set by vite.config.ts at build time. */
declare const __VERSION__: string;
declare const __COMMIT__: string;
