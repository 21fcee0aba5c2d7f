import type { FirstMessages } from './first.en';

/** What the unlock screen and the frame around it say in German. */
export const first: FirstMessages = {
  app: {
    name: 'Faktor',
    skipToContent: 'Zum Inhalt springen',
    menu: 'Menü',
    codes: 'Codes',
    options: 'Optionen',
    accessibility: 'Barrierefreiheit',
    help: 'Hilfe',
    lock: 'Sperren',
    cancel: 'Abbrechen',
    close: 'Schließen',
    reload: 'Neu laden',
    opensInNewTab: 'öffnet einen neuen Tab',
  },
  password: {
    label: 'Kennwort',
    repeat: 'Kennwort wiederholen',
    show: 'Kennwort anzeigen',
    hide: 'Kennwort verbergen',
    notAlike: 'Die beiden Kennwörter sind verschieden. Geben Sie zweimal dasselbe ein.',
    missing: 'Geben Sie Ihr Kennwort ein.',
  },
  unlock: {
    heading: 'Entsperren',
    unlock: 'Entsperren',
    closed: 'Gesperrt',
    working: 'Das Kennwort wird geprüft …',
    wrong:
      'Das ist nicht das Kennwort dieses Tresors. Prüfen Sie die Feststelltaste und die Tastaturbelegung und versuchen Sie es noch einmal.',
    capsLock: 'Die Feststelltaste ist an.',
    usePasskey: 'Mit Passkey entsperren',
    useRecoveryKey: 'Notfallschlüssel verwenden',
    lockedIdle: 'Faktor hat sich gesperrt, weil es eine Weile nicht benutzt wurde.',
    lockedHidden: 'Faktor hat sich gesperrt, weil es eine Weile nicht zu sehen war.',
    lockedAsleep: 'Faktor hat sich gesperrt, weil das Gerät im Ruhezustand war.',
    lockedElsewhere: 'Faktor wurde in einem anderen Tab gesperrt.',
  },
  lockout: {
    locked: (seconds) => (seconds === 1 ? 'Gesperrt für 1 Sekunde' : `Gesperrt für ${seconds} Sekunden`),
    over: 'Sie können das Kennwort wieder eingeben.',
    soFar: (n) => (n === 1 ? 'Bisher 1 falsches Kennwort.' : `Bisher ${n} falsche Kennwörter.`),
    freeLeft: (n) =>
      n === 1
        ? '1 weiteres bleibt ohne Folgen; danach sperrt jedes falsche Kennwort Faktor für eine Weile.'
        : `${n} weitere bleiben ohne Folgen; danach sperrt jedes falsche Kennwort Faktor für eine Weile.`,
    eachLocks: 'Jedes weitere falsche Kennwort sperrt Faktor für eine Weile, jedes Mal doppelt so lange.',
    wipeAfter: (n) => `Nach ${n} weiteren wird alles in diesem Tresor gelöscht.`,
    lastChance:
      'Achtung: Noch ein falsches Kennwort löscht alles in diesem Tresor. Wenn Sie eine Sicherung haben, holen Sie sie zuerst; wenn Sie des Kennworts nicht sicher sind, hören Sie hier auf.',
    optionsHeading: 'Falsche Kennwörter',
    wipes: 'Nach zu vielen falschen Kennwörtern alles löschen',
    wipesRule:
      'Schützt Sie vor jemandem, der an diesem Gerät Kennwörter durchprobiert. Ohne das Löschen kann er endlos weitermachen: Auf jedes falsche Kennwort folgt nur eine längere Sperre, höchstens eine Stunde. Schalten Sie es aus, wenn andere Sie zum Spaß aussperren könnten, und nur mit einem starken Kennwort.',
  },
  reset: {
    button: 'Kennwort zurücksetzen',
    heading: 'Kennwort zurücksetzen',
    loss: 'Ein Kennwort lässt sich nicht wiederherstellen und nicht ändern, ohne dass man es kennt. Zurücksetzen heißt: Dieser Tresor wird mit den Geheimschlüsseln aller Konten endgültig gelöscht. Danach legen Sie ein neues Kennwort fest und registrieren jedes Konto bei seinem Dienst neu.',
    keeps: 'Die Liste der Kontonamen bleibt, damit Sie wissen, was neu zu registrieren ist.',
    insteadHeading: 'Bevor Sie das tun',
    instead: [
      'Wenn Sie den Notfallschlüssel dieses Tresors haben, verwenden Sie ihn: Er öffnet den Tresor, und Sie können ein neues Kennwort festlegen.',
      'Wenn Sie eine Sicherung gespeichert haben und ihr Kennwort kennen, können Sie sie nach dem Zurücksetzen öffnen und die Konten zurückholen.',
      'Wenn Sie Faktor auf einem anderen Gerät haben oder einen anderen Weg in diesen Tresor, nehmen Sie den zuerst: Dort können Sie eine Sicherung speichern.',
      'Wenn Ihnen das Kennwort noch einfallen könnte, warten Sie: Solange Sie nicht zurücksetzen, ist nichts verloren.',
    ],
    question: 'Wirklich alles löschen?',
    confirm: 'Alle Konten löschen',
    working: 'Wird gelöscht …',
  },
  update: {
    ready: 'Eine neue Version von Faktor ist bereit.',
    now: 'Jetzt aktualisieren',
    later: 'Später',
    switching: 'Faktor wird aktualisiert.',
    held: 'Der Browser hat noch nicht auf die neue Version umgestellt. Er tut es, wenn Sie alle Tabs von Faktor schließen und es neu öffnen.',
    elsewhere: 'Faktor wurde in einem anderen Tab aktualisiert.',
  },
};
