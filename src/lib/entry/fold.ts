/** Text for comparing names: blanks around it and letter case do not count, accents do. */
export function foldName(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/**
 * Text for searching: letter case and diacritics do not count, ß is ss, and ä, ö, ü are also ae, oe, ue, as people without
 * the key type them: all of them become the bare vowel.
 */
export function foldSearch(text: string): string {
  const lower = text.toLowerCase();
  const bare = isAscii.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ß', 'ss');
  return bare.replace(/([aou])e/g, '$1');
}

const isAscii = /^[\0-\x7f]*$/;
