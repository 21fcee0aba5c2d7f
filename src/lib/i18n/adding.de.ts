import type { AddingMessages } from './adding.en';

/** Wie ein Konto hereinkommt, und sein Formular. */
export const adding: AddingMessages = {
  add: {
    heading: 'Konto hinzufügen',
    ways: 'Wege, ein Konto hinzuzufügen',
    camera: 'Mit Kamera scannen',
    screen: 'Vom Bildschirm lesen',
    image: 'Bild wählen',
    link: 'Link einfügen',
    hand: 'Von Hand eingeben',
    pasteHint: 'Sie können hier auch ein Bild oder Links einfügen (Strg+V) oder Bilder auf diese Seite ziehen.',
  },
  screen: {
    intro:
      'Zeigen Sie den QR-Code auf diesem Computer an. Wählen Sie dann den Bildschirm, das Fenster oder den Tab mit dem Code; Faktor sieht einen Moment lang hin und hört von selbst auf.',
    choose: 'Bildschirm, Fenster oder Tab wählen',
    choosing: 'Der Browser fragt jetzt, was freigegeben werden soll. Wählen Sie, wo der QR-Code zu sehen ist.',
    watching: 'Der QR-Code wird gesucht. Ist er verdeckt, holen Sie ihn jetzt nach vorn; es endet von selbst.',
    stop: 'Lesen beenden',
    unsupported:
      'Dieser Browser kann nicht vom Bildschirm lesen. Machen Sie ein Bildschirmfoto und fügen Sie es hier ein, oder wählen Sie es mit „Bild wählen“. Auf einem Telefon machen Sie ein Bildschirmfoto und wählen dieses.',
  },
  share: {
    outcomes: {
      kept: 'Das Geteilte ist versiegelt aufgehoben. Entsperren Sie den Tresor, dann liest Faktor es.',
      'no-vault':
        'Das Geteilte wurde nicht aufgehoben, denn ohne Tresor lässt sich nichts versiegeln. Legen Sie ihn an oder entsperren Sie ihn, und teilen Sie dann noch einmal.',
      failed:
        'Das Geteilte konnte nicht aufgehoben werden: Es war leer, zu groß oder zu viel auf einmal. Teilen Sie ein Bild oder einen Link noch einmal, oder wählen Sie es unter „Konto hinzufügen“.',
      unsupported:
        'Das Geteilte wurde nicht aufgehoben, denn Faktor war in diesem Browser noch nicht fertig eingerichtet. Das geschieht jetzt, solange es geöffnet ist: Warten Sie einen Augenblick, und teilen Sie dann noch einmal.',
    },
    dismiss: 'Schließen',
  },
  unsaved: {
    offer:
      'Sie waren dabei, ein Formular auszufüllen, als Faktor sich sperrte. Es wurde versiegelt aufgehoben; gespeichert ist davon noch nichts.',
    goOn: 'Weitermachen',
    discard: 'Verwerfen',
    discarded: 'Das Formular wurde verworfen.',
  },
  transfer: {
    heading: 'Export in mehreren Codes',
    part: (part, size) => `Teil ${part} von ${size} wurde gelesen.`,
    missing: (parts) => `Es fehlen: ${parts.join(', ')}.`,
    next: 'Zeigen Sie in der anderen App den nächsten Code an und lesen Sie ihn auf demselben Weg ein, in beliebiger Reihenfolge.',
    proceed: 'Ohne die fehlenden Teile fortfahren',
    incomplete: (size, parts) =>
      `Dieser Export hat ${size} Teile; es fehlen: ${parts.join(', ')}. Deren Konten sind hier nicht dabei.`,
    deletePicture:
      'Löschen Sie das Bild nach dem Speichern, auch aus dem Papierkorb und aus Fotosicherungen: Es enthält Ihren Geheimschlüssel.',
    line: (line) => `Zeile ${line}`,
    refused: (what, why) => `${what}: ${why}`,
    more: (n) => (n === 1 ? 'Und 1 weitere Angabe.' : `Und ${n} weitere Angaben.`),
  },
  camera: {
    starting: 'Die Kamera wird gestartet …',
    aim: 'Halten Sie den QR-Code vor die Kamera. Er wird von selbst gelesen.',
    choose: 'Kamera',
    nameless: (n) => `Kamera ${n}`,
    again: 'Noch einmal versuchen',
    picture: 'Kamerabild',
    torch: 'Licht',
    zoom: 'Zoom',
    still: 'Dieses Bild genau ansehen',
    looking: 'Das Bild wird genau angesehen …',
  },
  image: {
    reading: 'Das Bild wird gelesen …',
    readingOf: (n, of) => `Bild ${n} von ${of} wird gelesen …`,
  },
  link: {
    intro:
      'Manche Dienste bieten neben dem QR-Code einen Link an, der mit otpauth:// beginnt. Fügen Sie ihn hier ein; mehrere Links stehen in je einer Zeile.',
    label: 'Link',
    read: 'Link lesen',
    missing: 'Fügen Sie zuerst den Link ein.',
  },
  form: {
    recoveryCodes: (left, all) =>
      all === 0 ? 'Wiederherstellungscodes' : `Wiederherstellungscodes (${left} von ${all} übrig)`,
    picture: 'Bild des Kontos',
    name: 'Name',
    nameRule: 'So nennen Sie dieses Konto, zum Beispiel Ihr Benutzername bei dem Dienst. Pflichtfeld.',
    secret: 'Geheimschlüssel',
    secretRule:
      'Die Buchstaben A–Z und Ziffern 2–7, die der Dienst zeigt. Leerzeichen, Striche und Kleinschreibung spielen keine Rolle. Pflichtfeld.',
    secretKeepRule:
      'Lassen Sie das Feld leer, um den jetzigen Geheimschlüssel zu behalten. Buchstaben A–Z und Ziffern 2–7.',
    url: 'URL',
    urlRule: 'Die Adresse der Anmeldeseite; sie beginnt mit https:// oder http://. Freiwillig.',
    advanced: 'Erweitert',
    issuer: 'Aussteller',
    issuerRule: 'Der Dienst, zu dem das Konto gehört. Freiwillig.',
    type: 'Typ',
    types: {
      totp: 'Zeitbasiert (TOTP)',
      hotp: 'Zählerbasiert (HOTP)',
      steam: 'Steam Guard',
      motp: 'Mobile-OTP',
      yandex: 'Yandex',
    },
    algorithm: 'Algorithmus',
    digits: 'Stellen',
    digitsRule: '1 bis 10; fast immer 6.',
    period: 'Periode',
    periodRule: 'In Sekunden; fast immer 30.',
    counter: 'Zähler',
    counterRule: 'Eine ganze Zahl ab 0.',
    seedRule: 'Die Hexadezimalziffern 0–9 und A–F, die der Dienst zeigt. Pflichtfeld.',
    seedKeepRule:
      'Lassen Sie das Feld leer, um den jetzigen Geheimschlüssel zu behalten. Hexadezimalziffern 0–9 und A–F.',
    pin: 'PIN',
    pinRule: 'Lassen Sie das Feld leer, um jedes Mal gefragt zu werden. Was Sie eingeben, wird im Tresor behalten.',
    pinKeepRule: 'Eine PIN ist im Tresor. Lassen Sie das Feld leer, um sie zu behalten.',
    forgetPin: 'Die PIN aus dem Tresor löschen und jedes Mal nach ihr fragen',
    notes: 'Notizen',
    tags: 'Schlagwörter',
    tagsRule: 'Durch Kommas getrennt.',
    save: 'Speichern',
    editHeading: 'Konto bearbeiten',
  },
  preview: {
    heading: 'Vor dem Speichern prüfen',
    one: 'Das wurde gelesen. Speichern Sie es, wenn es das gemeinte Konto ist.',
    many: (n) => `${n} Konten wurden gelesen. Wählen Sie, was mit jedem geschehen soll.`,
    already: 'Dieses Konto ist mit demselben Geheimschlüssel schon im Tresor.',
    otherSecret:
      'Ein Konto dieses Namens ist mit einem anderen Geheimschlüssel schon im Tresor. Wenn der Dienst Ihnen einen neuen gegeben hat, ersetzen Sie den alten.',
    decision: 'Was tun?',
    add: 'Hinzufügen',
    replace: 'Geheimschlüssel ersetzen',
    skip: 'Weglassen',
    save: 'Speichern',
    discard: 'Verwerfen',
    nothing: 'Nichts ist ausgewählt.',
    rejectedHeading: 'Nicht lesbar',
    counterBased: (counter) => `Zählerbasiert, Stand ${counter}: Ein Code entsteht, wenn Sie ihn abrufen.`,
    needsPin: 'Seine Codes brauchen Ihre PIN. Faktor fragt nach ihr, wenn Sie einen Code möchten.',
    typeOf: (type, algorithm, digits, period) => `${type}, ${algorithm}, ${digits} Stellen, alle ${period} Sekunden`,
  },
};
