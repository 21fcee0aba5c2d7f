import type { Content } from '../content';
import { csvHeader, readCsv } from '../csv';
import type { Format } from '../format';
import { JsonObject } from '../json';
import { looksLikeXml, readPreferences } from '../xml';
import { apiTokens, appTokens, csvTokens, settingsTokens, type AuthyToken } from './authy-token';
import { readTokens } from './authy-sealed';

/**
 * Authy, which has no export of its own: the table that Twilio sends on request (GDPR), what its programming interface answers (as it
 * comes or decrypted by a script), and the settings of the Android app.
 */
export const authy: Format = {
  id: 'authy',
  recognise: (content) => (isJson(content) || isSettings(content) || isTable(content) ? 'yes' : 'no'),
  read: async (content, context) => readTokens(await tokensIn(content), context),
};

const tokenLists = ['authenticator_tokens', 'decrypted_authenticator_tokens'] as const;
const settings = 'com.authy.storage.tokens.';

function isJson({ json }: Content): boolean {
  const file = JsonObject.of(json);
  if (!file) return false;
  const isApps = (file.objects('apps') ?? []).some((app) => app?.has('secret_seed'));
  return isApps || tokenLists.some((key) => file.objects(key) !== null);
}

function isSettings({ text }: Content): boolean {
  return looksLikeXml(text) && text.includes(settings);
}

function isTable({ text, json }: Content): boolean {
  return text !== null && json === undefined && csvHeader(text).includes('encrypted_seed');
}

async function tokensIn(content: Content): Promise<readonly AuthyToken[]> {
  const file = JsonObject.of(content.json);
  const text = content.text ?? '';
  if (file) {
    const listed = tokenLists.flatMap((key) => file.objects(key) ?? []);
    return [...listed.map(apiTokens), ...(file.objects('apps') ?? []).map(appTokens)];
  }
  if (isTable(content)) return (await readCsv(unwrapped(text))).rows.map(csvTokens);
  return settingsTokens(await readPreferences(text), settings);
}

/** The whole table can stand in one pair of quotes, of which the last is gone when the file was cut. */
function unwrapped(text: string): string {
  const inner = /^\s*"(name\s*[,;\t][^"]*)"?\s*$/i.exec(text);
  return inner?.[1] ?? text;
}
