import type { PasswordTexts } from './password.en';

/** The German half of what is said where a password is chosen. */
export const passwordTexts: PasswordTexts = {
  hints: {
    label: 'Was das Kennwort braucht',
    met: 'erfüllt',
    notMet: 'nicht erfüllt',
    length: (least) => `Mindestens ${least} Zeichen`,
    'upper-case': 'Ein Großbuchstabe',
    'lower-case': 'Ein Kleinbuchstabe',
    digit: 'Eine Ziffer',
    special: 'Ein Sonderzeichen, zum Beispiel ! ? # % oder ein Leerzeichen',
    alike: 'In beiden Feldern dasselbe',
    'not-too-long': (most) => `Höchstens ${most} Zeichen`,
  },
  passphrase: {
    hint: (leastWords, leastCharacters) =>
      `Oder statt Buchstaben, Ziffern und Sonderzeichen ein Kennsatz: mindestens ${leastWords} verschiedene Wörter mit Leerzeichen oder Bindestrichen dazwischen, zusammen mindestens ${leastCharacters} Zeichen.`,
    isOne: 'Das ist ein Kennsatz; Großbuchstaben, Ziffern und Sonderzeichen sind damit nicht nötig.',
  },
  strength: {
    label: 'Stärke',
    levels: { 0: 'sehr schwach', 1: 'schwach', 2: 'mittel', 3: 'stark', 4: 'sehr stark' },
  },
  rulesUnmet: 'Das Kennwort erfüllt noch nicht alle Regeln. Die Liste zeigt, welche fehlen.',
  common:
    'Das ist eines der Kennwörter, die zuerst ausprobiert werden, oder eines, das nur um wenige Ziffern oder Zeichen ergänzt ist. Wählen Sie ein anderes.',
  notCompared:
    'Das Kennwort konnte nicht mit den häufigen verglichen werden, weil ein Teil von Faktor nicht geladen wurde. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  capsLock: 'Die Feststelltaste ist eingeschaltet',
  noReconstruction: {
    heading: 'Das Kennwort ist nicht rekonstruierbar',
    text: 'Wenn Sie es vergessen und keinen anderen Zugang haben, sind alle Geheimschlüssel in diesem Tresor verloren; niemand kann sie zurückholen, auch nicht die Betreiber dieser Seite.',
    waysOut:
      'Sorgen Sie deshalb für einen Ausweg: Ein Notfallschlüssel auf Papier öffnet den Tresor ohne das Kennwort, ein Passkey tut es mit Finger, Gesicht oder PIN, eine verschlüsselte Sicherung bringt ihn zurück, wenn dieses Gerät weg ist, und auch ein notiertes Kennwort an einem sicheren Ort hilft. Einen Notfallschlüssel können Sie jetzt anlegen, ihn oder einen Passkey jederzeit unter „Optionen“, „Zugänge“.',
    makeKey: 'Danach einen Notfallschlüssel anlegen',
    makeKeyRule: 'Er wird einmal gezeigt, zum Aufschreiben oder Drucken.',
  },
};
