import type { WaysTexts } from './ways.en';

/** The German half of `ways.en.ts`. */
export const ways: WaysTexts = {
  heading: 'Zugänge',
  intro:
    'Jeder dieser Zugänge öffnet diesen Tresor für sich allein, und jede Sicherung, die Sie von jetzt an speichern.',
  list: 'Zugänge zu diesem Tresor',
  kinds: {
    password: 'Kennwort',
    recovery: 'Notfallschlüssel',
    passkey: 'Passkey',
    unknown: 'Ein Zugang eines neueren Faktor',
  },
  added: (date) => `Hinzugefügt am ${date}`,
  addedUnknown: 'Von einem älteren Faktor hinzugefügt',
  staysPassword: 'Das letzte Kennwort bleibt.',
  staysLast: 'Der letzte Zugang bleibt.',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  setPassword: 'Neues Kennwort festlegen',
  addPassword: 'Kennwort hinzufügen',
  addPasskey: 'Passkey hinzufügen',
  makeKey: 'Notfallschlüssel anlegen',
  replaceKey: 'Notfallschlüssel ersetzen',
  changeKey: 'Tresorschlüssel wechseln',
  back: 'Zurück',
  prove: {
    heading: 'Sind Sie es?',
    text: 'Um die Zugänge zu diesem Tresor zu ändern, geben Sie noch einmal einen davon ein.',
    submit: 'Weiter',
    working: 'Das Kennwort wird geprüft …',
    withPasskey: 'Passkey verwenden',
    withKey: 'Notfallschlüssel verwenden',
    withPassword: 'Kennwort verwenden',
  },
  name: 'Name dieses Zugangs',
  nameRule: 'Damit Sie ihn wiedererkennen; darf leer bleiben. Er ist mit dem Tresor versiegelt.',
  add: {
    text: 'Ein weiteres Kennwort für diesen Tresor, zum Beispiel für eine andere Person oder für einen Umschlag im Safe. Das bisherige Kennwort bleibt.',
    working: 'Das Kennwort wird hinzugefügt …',
    done: 'Das Kennwort ist hinzugefügt. Es öffnet diesen Tresor von jetzt an.',
  },
  renaming: { submit: 'Namen speichern', done: 'Der Name ist gespeichert.' },
  removing: {
    heading: (name) => `„${name}“ entfernen?`,
    text: 'Dieser Zugang öffnet den Tresor dann nicht mehr, auch nicht, was von jetzt an geschrieben wird, und auch nicht mit einer früheren Kopie des Tresors: Faktor wechselt den Schlüssel des Tresors und versiegelt ihn für die übrigen Zugänge.',
    copies:
      'Sicherungen und Kopien von früher öffnen sich weiter damit und zeigen, was darin war. Speichern Sie eine neue Sicherung und löschen Sie die alten.',
    confirm: 'Diesen Zugang entfernen',
    working: 'Der Zugang wird entfernt …',
    done: 'Der Zugang ist entfernt. Speichern Sie eine neue Sicherung und löschen Sie die alten: Diese öffnen sich weiter damit.',
  },
  vaultKey: {
    text: 'Tun Sie das, wenn ein Gerät verloren ging oder gestohlen wurde, auf dem dieser Tresor offen war oder lag. Faktor macht einen neuen Schlüssel für den Tresor und versiegelt ihn für jeden Zugang. Ihre Kennwörter und Ihr Notfallschlüssel bleiben, wie sie sind.',
    copies:
      'Wer an den alten Schlüssel gekommen ist, kann nicht lesen, was von jetzt an geschrieben wird. Was in älteren Kopien und Sicherungen liegt, bleibt für ihn lesbar: Entfernen Sie deshalb die Zugänge, die mit dem Gerät verloren gingen, und registrieren Sie die Konten bei ihren Diensten neu, wenn der Tresor dort offen gewesen sein kann.',
    submit: 'Tresorschlüssel wechseln',
    working: 'Der Tresorschlüssel wird gewechselt …',
    done: 'Der Tresor hat einen neuen Schlüssel. Speichern Sie eine neue Sicherung und löschen Sie die alten.',
  },
  forgotten: {
    heading: 'Neues Kennwort festlegen',
    opened:
      'Ihr Notfallschlüssel hat den Tresor geöffnet. Wenn Sie das Kennwort vergessen haben, legen Sie jetzt ein neues fest; nach dem alten wird nicht gefragt.',
    text: 'Nach dem alten Kennwort wird nicht gefragt. Es öffnet diesen Tresor dann nicht mehr; Sicherungen von früher öffnen sich weiter damit.',
    which: 'Welches Kennwort ersetzen Sie?',
    password: 'Neues Kennwort',
    repeat: 'Neues Kennwort wiederholen',
    submit: 'Neues Kennwort festlegen',
    working: 'Das Kennwort wird festgelegt …',
    later: 'Nicht jetzt',
    done: 'Das neue Kennwort ist festgelegt, und das alte öffnet diesen Tresor nicht mehr. Sicherungen von früher öffnen sich weiter mit dem alten: Speichern Sie eine neue Sicherung und löschen Sie die alten.',
  },
  recovery: {
    heading: 'Notfallschlüssel',
    what: 'Ein Notfallschlüssel öffnet diesen Tresor, wenn das Kennwort vergessen ist: hier und in jeder Sicherung, die Sie von jetzt an speichern. Er ist eine lange Zufallszahl, die niemand erraten kann.',
    whoever:
      'Wer ihn und diesen Tresor hat, kommt hinein. Bewahren Sie ihn auf Papier auf wie einen Zweitschlüssel zur Wohnung: an einem sicheren Ort und nicht beim Gerät.',
    replaces:
      'Der bisherige Notfallschlüssel wird ersetzt: Er öffnet diesen Tresor dann nicht mehr. Vernichten Sie sein Blatt.',
    make: 'Den neuen Schlüssel zeigen',
    once: 'Schreiben Sie diesen Schlüssel jetzt auf oder drucken Sie ihn. Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Er öffnet den Tresor erst, wenn Sie ihn im nächsten Schritt bestätigt haben.',
    groups: 'Der Notfallschlüssel in acht Gruppen',
    print: 'Blatt drucken',
    next: 'Weiter',
    confirmHeading: 'Prüfen, was Sie aufgeschrieben haben',
    confirm: 'Geben Sie diese Gruppen von Ihrem Blatt ein, damit sicher ist, dass das Blatt stimmt.',
    group: (n) => `Gruppe ${n}`,
    notThat: (n) => `Das ist nicht die Gruppe ${n}. Sehen Sie noch einmal auf das Blatt.`,
    showAgain: 'Schlüssel noch einmal zeigen',
    save: 'Notfallschlüssel speichern',
    saving: 'Der Notfallschlüssel wird gespeichert …',
    done: 'Der Notfallschlüssel öffnet diesen Tresor von jetzt an. Bewahren Sie das Blatt an einem sicheren Ort auf.',
    replaced:
      'Der neue Notfallschlüssel öffnet diesen Tresor von jetzt an, der alte nicht mehr. Sicherungen von früher öffnen sich weiter mit dem alten.',
    again: 'Zu den Zugängen',
    toCodes: 'Zu den Codes',
  },
  sheet: {
    title: 'Faktor: Notfallschlüssel',
    madeOn: (date) => `Angelegt am ${date}`,
    at: (address) => `für den Tresor in Faktor unter ${address}`,
    whose: 'Wessen, oder von welchem Gerät:',
    qr: 'QR-Code des Notfallschlüssels',
    howHeading: 'Wenn das Kennwort vergessen ist',
    how: [
      'Öffnen Sie Faktor unter der Adresse oben, auf dem Gerät mit dem Tresor. Auf einem anderen Gerät wählen Sie dort zuerst „Sicherung öffnen“.',
      'Wählen Sie „Notfallschlüssel verwenden“.',
      'Geben Sie die acht Gruppen ein oder scannen Sie den QR-Code. Groß und klein, Leerzeichen und Striche machen keinen Unterschied; 0 und O, 1 und I und L gelten als gleich.',
      'Legen Sie dann ein neues Kennwort fest.',
    ],
    keepHeading: 'Dieses Blatt aufbewahren',
    keep: [
      'Wer dieses Blatt und den Tresor oder eine Sicherung hat, kann alle Geheimschlüssel darin lesen. Schließen Sie es weg, nicht beim Gerät, und fotografieren Sie es nicht.',
      'Ist das Blatt verloren oder haben andere es gesehen, ersetzen Sie den Notfallschlüssel: Optionen, Zugänge, „Notfallschlüssel ersetzen“.',
    ],
  },
  use: {
    heading: 'Notfallschlüssel verwenden',
    text: 'Geben Sie den Notfallschlüssel von Ihrem Blatt ein. Er hat acht Gruppen zu fünf Zeichen; groß und klein, Leerzeichen und Striche machen keinen Unterschied.',
    label: 'Notfallschlüssel',
    submit: 'Tresor öffnen',
    working: 'Der Tresor wird geöffnet …',
    withPassword: 'Kennwort verwenden',
    scan: 'Seinen QR-Code scannen',
    picture: 'Bild wählen',
    endScan: 'Scannen beenden',
    none: 'Dieser Tresor hat keinen Notfallschlüssel. Er öffnet sich nur mit seinem Kennwort; vielleicht öffnet sich auch eine Sicherung mit einem anderen.',
    wrong:
      'Das ist nicht der Notfallschlüssel dieses Tresors. Haben Sie ihn einmal ersetzt, suchen Sie das neuere Blatt; für eine ältere Sicherung das ältere.',
    wrongBackup:
      'Das ist nicht der Notfallschlüssel dieser Sicherung. Suchen Sie das Blatt aus der Zeit, in der sie gespeichert wurde.',
  },
  typed: {
    empty: 'Geben Sie den Notfallschlüssel ein.',
    foreignCharacter: (character, group) =>
      `„${character}“ in Gruppe ${group} kommt in keinem Notfallschlüssel vor. Sehen Sie sich diese Gruppe noch einmal an.`,
    mistyped: (groups) =>
      groups.length === 1
        ? `Gruppe ${groups[0] ?? ''} ist nicht so, wie sie aufgeschrieben wurde. Vergleichen Sie sie Zeichen für Zeichen.`
        : `Diese Gruppen sind nicht so, wie sie aufgeschrieben wurden: ${groups.join(', ')}. Vergleichen Sie sie noch einmal, auch ihre Reihenfolge.`,
    tooShort: (present, of) => `Der Schlüssel hat ${of} Gruppen zu fünf Zeichen; ${present} davon sind hier.`,
    tooLong: (of) => `Das ist mehr als die ${of} Gruppen zu fünf Zeichen, die ein Notfallschlüssel hat.`,
  },
  reminder: {
    heading: 'Noch kein Notfallschlüssel',
    text: 'Wenn Sie das Kennwort vergessen, öffnet ein Notfallschlüssel auf Papier diesen Tresor trotzdem. Es dauert zwei Minuten.',
    make: 'Notfallschlüssel anlegen',
    later: 'In einem Monat erinnern',
    never: 'Nicht mehr erinnern',
  },
};
