/** Text for comparing names: blanks around it and letter case do not count, accents do. */
export function foldName(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Text for searching: letter case and diacritics do not count, and ß is ss, as people without the key type it. */
export function foldSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss');
}
