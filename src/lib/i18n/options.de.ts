import { durationText } from './duration';
import type { OptionsMessages } from './options.en';

/** Die Optionen mit der Zeit; was neu ist. */
export const options: OptionsMessages = {
  options: {
    health: 'Konten prüfen',
    importHeading: 'Importieren',
    importText: 'Konten aus einem anderen Authenticator oder Passwortmanager mitbringen.',
    heading: 'Optionen',
    language: 'Sprache',
    languageAuto: 'Wie der Browser',
    look: 'Aussehen',
    looks: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    security: 'Sicherheit',
    idle: 'Sperren nach so vielen Minuten ohne Benutzung',
    hide: 'Sperren, wenn das Fenster nicht zu sehen ist',
    hideNever: 'Nie',
    hideAtOnce: 'Sofort',
    hideAfter: (seconds) => `Nach ${seconds} Sekunden`,
    clipboard: 'Codes und Zwischenablage',
    keep: 'Einen Code in der Zwischenablage halten bis zu',
    late: 'Code kopieren in den letzten Sekunden eines Codes',
    lates: { take: 'Sofort kopieren', wait: 'Auf den nächsten Code warten', next: 'Sofort den nächsten Code kopieren' },
    changePassword: 'Kennwort ändern',
    ways: 'Zugänge',
    licences: 'Lizenzen der Teile, aus denen Faktor besteht',
    minutes: (n) => (n === 1 ? '1 Minute' : `${n} Minuten`),
    backUp: 'Sichern',
    backupText: 'Alles als verschlüsselte Datei speichern und prüfen, ob sie sich öffnen lässt.',
    saveBackup: 'Verschlüsselte Sicherung speichern',
    backupSaved: (file) => `Die Sicherung wurde dem Browser zum Speichern als ${file} übergeben.`,
    install: 'Faktor installieren',
    installText: 'Installiert hat Faktor ein eigenes Fenster und Symbol.',
    storage: 'Speicher',
    storageAsk: 'Den Browser bitten, ihn zu behalten',
    notKept:
      'Der Browser konnte die Einstellungen nicht speichern. Sie gelten, bis diese Seite geschlossen wird. Schaffen Sie Platz auf dem Gerät und ändern Sie dann eine davon noch einmal.',
    about: 'Über Faktor',
    version: (version, build) => (build ? `Version ${version}, Stand ${build}` : `Version ${version}`),
  },
  idle: {
    warning: (seconds) => `Faktor sperrt sich in ${seconds} Sekunden.`,
    kept: 'Was Sie hier eingegeben haben, wird dann versiegelt aufgehoben und nach dem Entsperren wieder angeboten.',
    lost: 'Was Sie hier eingegeben haben, ginge dann verloren.',
    stay: 'Entsperrt bleiben',
  },
  time: {
    heading: 'Zeit',
    now: (time) => `Die Codes gelten für diese Zeit: ${time}.`,
    duration: (seconds) =>
      durationText(seconds, [
        ['Tag', 'Tage'],
        ['Stunde', 'Stunden'],
        ['Minute', 'Minuten'],
        ['Sekunde', 'Sekunden'],
      ]),
    compare: 'Jetzt vergleichen',
    comparing: 'Wird verglichen …',
    howCompared:
      'Faktor fragt den Server, von dem es geladen wurde, nach der Zeit, und sonst niemanden. Von Ihnen wird nichts gesendet.',
    never: 'Die Uhr dieses Geräts ist noch nicht verglichen.',
    comparedAt: (time, within) => `Mit dem Server verglichen um ${time}, auf ${within} genau.`,
    noAnswer:
      'Die Uhr konnte nicht verglichen werden, weil der Server von Faktor nicht antwortet. Ohne Netz können Sie sie mit dem Code eines anderen Geräts vergleichen.',
    device: {
      right: () => 'Die Uhr dieses Geräts geht richtig.',
      ahead: (by) => `Die Uhr dieses Geräts geht ${by} vor.`,
      behind: (by) => `Die Uhr dieses Geräts geht ${by} nach.`,
    },
    means: {
      ahead: 'Die Codes gelten für die Zukunft, und Dienste nehmen sie vielleicht nicht an.',
      behind: 'Die Codes gelten für die Vergangenheit, und Dienste nehmen sie vielleicht nicht an.',
    },
    corrected: {
      right: () => 'Mit der Korrektur gelten die Codes für die richtige Zeit.',
      ahead: (by) =>
        `Auch mit der Korrektur gelten die Codes für die Zukunft (${by}), und Dienste nehmen sie vielleicht nicht an.`,
      behind: (by) =>
        `Auch mit der Korrektur gelten die Codes für die Vergangenheit (${by}), und Dienste nehmen sie vielleicht nicht an.`,
    },
    todo: 'Lassen Sie das Gerät seine Uhr selbst stellen, in seinen Einstellungen für Datum und Uhrzeit. Wo das nicht geht, korrigieren Sie die Codes hier: Die Uhr des Geräts bleibt, wie sie ist.',
    unneeded: 'Die Uhr dieses Geräts geht ohne Korrektur richtig. Entfernen Sie die Korrektur.',
    tooFar: 'Mehr als 24 Stunden lassen sich hier nicht korrigieren. Stellen Sie Datum und Uhrzeit dieses Geräts.',
    apply: (signed) => `Codes korrigieren um ${signed}`,
    inForce: (signed) => `Die Codes sind korrigiert um ${signed}.`,
    later: (by) => `Sie gelten für eine Zeit, die ${by} nach der Uhr dieses Geräts liegt.`,
    earlier: (by) => `Sie gelten für eine Zeit, die ${by} vor der Uhr dieses Geräts liegt.`,
    remove: 'Korrektur entfernen',
    removed: 'Die Codes folgen wieder der Uhr dieses Geräts.',
    toOptions: 'Zeit in den Optionen',
    jumped: {
      ahead: (by) =>
        `Die Uhr dieses Geräts ist vorgesprungen, während Faktor offen war: um ${by}. Falls das Gerät inzwischen nicht geschlafen hat, prüfen Sie sein Datum und seine Uhrzeit.`,
      behind: (by) =>
        `Die Uhr dieses Geräts wurde zurückgestellt, während Faktor offen war: um ${by}. Prüfen Sie sein Datum und seine Uhrzeit.`,
    },
  },
  calibrate: {
    open: 'Mit dem Code eines anderen Geräts vergleichen',
    text: 'Ein anderes Gerät macht Codes für eines dieser Konten, und seine Uhr geht richtig? Geben Sie den Code ein, den es jetzt zeigt. Faktor sucht ihn in den 20 Zeiträumen vor und nach jetzt und sagt, um wie viel dieses Gerät abweicht. Der Code wird nicht behalten und geht nirgendwohin.',
    account: 'Konto',
    noAccount: 'Dafür braucht es ein Konto, dessen Codes ohne PIN der Zeit folgen. Es gibt noch keines.',
    code: 'Code auf dem anderen Gerät',
    codeRule: 'Drücken Sie „Abweichung suchen“, solange das andere Gerät ihn noch zeigt.',
    submit: 'Abweichung suchen',
    missing: 'Geben Sie zuerst den Code ein.',
    notFound: (span) =>
      `Dieser Code kommt von ${span} vor jetzt bis ${span} nach jetzt nicht vor. Prüfen Sie die Ziffern, und ob beide Geräte dasselbe Konto mit demselben Schlüssel haben. Stimmt beides, weicht dieses Gerät stärker ab: Stellen Sie sein Datum, seine Uhrzeit und seine Zeitzone.`,
    agrees: (period) =>
      `Das ist auch hier der jetzige Code. Die Uhr dieses Geräts stimmt mit der des anderen überein, auf ${period} genau.`,
    ahead: (least, most) => `Dieses Gerät geht gegenüber dem anderen vor: um ${least} bis ${most}.`,
    behind: (least, most) => `Dieses Gerät geht gegenüber dem anderen nach: um ${least} bis ${most}.`,
    middle: 'Eine Korrektur nimmt die Mitte: Der jetzige Augenblick liegt dann mitten in der Laufzeit eines Codes.',
    several:
      'Dieser Code kommt mehr als einmal vor. Scheint die zuerst genannte Abweichung falsch, versuchen Sie es mit dem nächsten Code.',
    leave: 'Nicht korrigieren',
    left: 'Nichts wurde geändert.',
  },
  news: {
    heading: (version) => `Neu in Version ${version}`,
  },
};
