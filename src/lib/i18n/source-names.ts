/** The programs that people come from, with a page of Help each, the most used first; named in addresses, so the names stay. */
// prettier-ignore
export const sources = [
  'google', 'microsoft', 'authy', '2fas', 'aegis', 'ente', 'bitwarden', 'proton', 'authenticator-extension',
  '1password', 'apple', 'keepass', 'lastpass', 'freeotp', 'stratum', 'duo', 'steam', 'raivo', 'other',
] as const;
export type Source = (typeof sources)[number];
