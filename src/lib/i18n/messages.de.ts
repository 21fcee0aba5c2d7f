import { durationText } from './duration';
import type { LaterMessages } from './messages.en';

/** The catalogue's German half. */
export const messages: LaterMessages = {
  setup: {
    heading: 'Tresor anlegen',
    intro: [
      'Faktor bewahrt die Geheimschlüssel Ihrer Konten auf diesem Gerät auf und zeigt die Einmalcodes für die Anmeldung.',
      'Alles ist mit einem Kennwort versiegelt, das nur Sie kennen; nichts wird irgendwohin gesendet, und es geht auch ohne Netz.',
      'Wer dieses Gerät und Ihr Kennwort hat, hat Ihre Codes. Wählen Sie deshalb eines, das Sie sonst nirgends verwenden.',
    ],
    disclaimer:
      'Faktor kennt Ihre Dienste nicht. Geht dieses Gerät verloren oder wird sein Speicher geleert, bringt nur Ihre eigene Sicherung die Konten zurück.',
    wiped:
      'Es wurden zu viele falsche Kennwörter eingegeben; deshalb sind alle Konten in diesem Tresor gelöscht. Legen Sie ein neues Kennwort fest, um neu zu beginnen.',
    reset: 'Der Tresor und alle Konten darin sind gelöscht. Legen Sie ein neues Kennwort fest, um neu zu beginnen.',
    haveBackup: 'Haben Sie schon eine Sicherung von Faktor, oder kommen Sie von einem anderen Gerät?',
    create: 'Tresor anlegen',
    working: 'Der Tresor wird angelegt …',
    openBackup: 'Sicherung öffnen',
    backupHeading: 'Sicherung öffnen',
    backupIntro:
      'Wählen Sie die verschlüsselte Sicherung, die Sie aus Faktor gespeichert haben, und geben Sie das Kennwort ein, unter dem sie gespeichert wurde.',
    backupFile: 'Sicherungsdatei',
    backupOpen: 'Sicherung einlesen',
    backupMissing: 'Wählen Sie eine Sicherungsdatei.',
    backupWrong:
      'Das ist nicht das Kennwort dieser Sicherung. Es ist das Kennwort, das der Tresor beim Speichern der Sicherung hatte.',
    opening: 'Die Sicherung wird geöffnet …',
  },
  rescue: {
    heading: 'Tresor zurückholen',
    reasons: {
      lost: (savedAt) =>
        `Ihr Tresor ist nicht mehr in der Datenbank dieses Browsers. Faktor hat ihn an seinem zweiten Ort gefunden, in dem Stand vom ${savedAt}.`,
      unreadable: (savedAt) =>
        `Ihr Tresor in der Datenbank dieses Browsers ist beschädigt. Faktor hat ihn an seinem zweiten Ort unversehrt gefunden, in dem Stand vom ${savedAt}.`,
      older: (savedAt) =>
        `Die Datenbank dieses Browsers enthält einen älteren Stand Ihres Tresors. Faktor hat an seinem zweiten Ort einen neueren gefunden, vom ${savedAt}.`,
    },
    whatToDo: 'Geben Sie Ihr Kennwort ein, um ihn zurückzuholen. Falsche Kennwörter zählen wie immer.',
    otherwise: 'Andere Wege',
    saveText:
      'Zur Sicherheit können Sie diesen Tresor vorher als Datei speichern. Sie ist versiegelt und öffnet sich mit Ihrem Kennwort unter „Sicherung öffnen“.',
    save: 'Als Sicherungsdatei speichern',
    ownText:
      'Wenn Sie lieber den Stand möchten, den die Datenbank enthält, öffnen Sie diesen. Der zweite Ort bleibt, wie er ist.',
    own: 'Stand der Datenbank öffnen',
    done: 'Ihr Tresor wurde von seinem zweiten Ort zurückgeholt. Prüfen Sie, ob alle Konten da sind. Der Browser hat einmal Daten verloren; speichern Sie deshalb eine Sicherung und bewahren Sie sie an anderer Stelle auf.',
    toBackup: 'Sicherung speichern',
  },
  keeping: {
    firstAccount:
      'Ihr erstes Konto ist in diesem Browser gespeichert. Bitten Sie den Browser, es zu behalten; sonst darf er Ihren Tresor löschen, wenn der Platz knapp wird.',
    notNow: 'Nicht jetzt',
    understood: 'Verstanden',
    asking: 'Der Browser wird gefragt …',
    answers: {
      kept: 'Der Browser behält den Tresor, bis Sie ihn löschen.',
      'at-risk':
        'Der Browser darf den Tresor löschen, wenn der Platz knapp wird. Bitten Sie den Browser, ihn zu behalten, und bewahren Sie eine Sicherung an anderer Stelle auf.',
      refused:
        'Der Browser hat nicht zugesagt, den Tresor zu behalten; er darf ihn also löschen, wenn der Platz knapp wird.',
      'no-answer':
        'Der Browser hat noch nicht geantwortet. Vielleicht fragt er Sie in einem Kasten bei der Adresszeile: Erlauben Sie es dort. Bis dahin bewahren Sie eine Sicherung an anderer Stelle auf.',
      unknown: 'Dieser Browser sagt nicht, ob er den Tresor behält. Bewahren Sie eine Sicherung an anderer Stelle auf.',
    },
    refusedInstall:
      'Browser sagen es eher zu, wenn eine Anwendung installiert ist: Installieren Sie Faktor unter „Optionen“ und fragen Sie noch einmal. Bis dahin bewahren Sie eine Sicherung an anderer Stelle auf.',
    refusedElse:
      'Browser sagen es eher zu, wenn eine Seite oft benutzt wird, ein Lesezeichen hat oder installiert ist. Setzen Sie ein Lesezeichen auf Faktor, erlauben Sie ihm in den Einstellungen des Browsers für diese Seite, Daten zu speichern, und fragen Sie einige Tage später noch einmal. Bis dahin bewahren Sie eine Sicherung an anderer Stelle auf.',
    week: 'Dieser Browser löscht alles, was Faktor gespeichert hat, wenn Sie es sieben Tage lang nicht geöffnet haben.',
    weekMove:
      'Speichern Sie unter „Optionen“ eine Sicherung. Legen Sie Faktor dann auf den Home-Bildschirm (Teilen, „Zum Home-Bildschirm“) oder auf einem Mac in das Dock (Ablage, „Zum Dock hinzufügen“) und öffnen Sie dort die Sicherung: Was dort gespeichert ist, bleibt.',
    weekFirst:
      'Dieser Browser löscht alles, was Faktor gespeichert hat, wenn Sie es sieben Tage lang nicht geöffnet haben. Legen Sie Faktor deshalb zuerst auf den Home-Bildschirm (Teilen, „Zum Home-Bildschirm“) oder auf einem Mac in das Dock (Ablage, „Zum Dock hinzufügen“) und legen Sie Ihren Tresor dort an.',
    secondPlace: 'Zweiter Ort',
    places: {
      empty: 'Der zweite Ort ist leer. Die nächste Änderung des Tresors füllt ihn.',
      kept: 'Eine zweite Kopie des versiegelten Tresors liegt in diesem Browser, getrennt von seiner Datenbank. Wenn die Datenbank verloren geht oder beschädigt ist, holt Faktor den Tresor von dort zurück. Eine Sicherung ist das nicht: Wer die Daten dieser Seite löscht, löscht beides.',
      other:
        'Am zweiten Ort liegt ein anderer Tresor oder ein anderer Stand von diesem; dieser Tresor hat deshalb keine zweite Kopie. Speichern Sie den anderen als Datei, wenn Sie ihn noch brauchen könnten, und setzen Sie dann diesen Tresor an seine Stelle.',
      unsupported:
        'Dieser Browser hat keinen zweiten Ort für eine Kopie des Tresors. Geht seine Datenbank verloren, bringt nur eine Sicherung Ihre Konten zurück: Bewahren Sie eine an anderer Stelle auf.',
      failing:
        'Die zweite Kopie des Tresors ließ sich nicht schreiben; der Tresor selbst ist gespeichert. Schaffen Sie Platz auf dem Gerät, schließen Sie andere Tabs mit Faktor und laden Sie diese Seite neu. Bis dahin bewahren Sie eine Sicherung an anderer Stelle auf.',
    },
    saveOther: 'Den anderen als Datei speichern',
    replaceOther: 'Diesen Tresor an seine Stelle setzen',
  },
  registerAgain: {
    heading: 'Neu registrieren',
    text: 'Diese Konten waren in einem Tresor, der gelöscht wurde. Melden Sie sich bei jedem Dienst an, schalten Sie die Zwei-Faktor-Anmeldung aus und wieder ein und fügen Sie den neuen QR-Code hier hinzu. Ein Konto wird abgehakt, sobald Sie es unter denselben Namen hinzufügen.',
    lead: (n) => (n === 1 ? '1 Konto ist neu zu registrieren.' : `${n} Konten sind neu zu registrieren.`),
    allDone: 'Alles auf dieser Liste ist neu registriert.',
    none: 'Es ist nichts neu zu registrieren.',
    list: 'Neu zu registrierende Konten',
    open: 'Liste öffnen',
    back: 'Zurück',
    print: 'Drucken',
    remove: 'Liste löschen',
    removeHeading: 'Liste löschen?',
    removeText: 'Die Namen dieser Konten sind dann von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen.',
    removeConfirm: 'Diese Liste löschen',
    keeps: 'Die Namen meiner Konten für das Neuregistrieren behalten',
    keepsRule:
      'Die Namen, Benutzernamen und Adressen, nie die Geheimschlüssel. Sie bleiben, wenn der Tresor gelöscht wird. Sie sind versiegelt, aber der Schlüssel liegt daneben: Wer die Dateien dieses Browsers kopiert, kann sie lesen. Ausschalten löscht sie und ihren Schlüssel.',
  },
  changePassword: {
    heading: 'Kennwort ändern',
    text: 'Die anderen Wege in diesen Tresor bleiben, wie sie sind.',
    current: 'Bisheriges Kennwort',
    next: 'Neues Kennwort',
    repeat: 'Neues Kennwort wiederholen',
    submit: 'Kennwort ändern',
    working: 'Das Kennwort wird geändert …',
    missing: 'Geben Sie das bisherige Kennwort ein.',
    same: 'Dieses Kennwort hat der Tresor schon. Wählen Sie ein anderes.',
    done: 'Das Kennwort ist geändert. Sicherungen von früher öffnen sich weiter mit dem alten; speichern Sie deshalb eine neue Sicherung und löschen Sie die alten.',
    reduced: (memoryMiB) =>
      `Dieses Gerät hatte wenig freien Arbeitsspeicher, als das Kennwort festgelegt wurde. Deshalb braucht jeder Rateversuch nur ${memoryMiB} MiB Arbeitsspeicher statt 64 oder mehr. Wer den Tresor kopiert, kann schneller raten. Gleichen Sie das mit einem langen Kennwort aus, etwa fünf zufälligen Wörtern.`,
    reducedSeen: 'Verstanden',
  },
  codes: {
    heading: 'Codes',
    list: 'Konten',
    search: 'Suchen',
    found: (n) => (n === 1 ? '1 Konto gefunden' : `${n} Konten gefunden`),
    noneFound: 'Kein Konto passt zu Ihrer Suche.',
    emptyHeading: 'Noch keine Konten',
    emptyText:
      'Beginnen Sie mit dem QR-Code oder dem Geheimschlüssel, den ein Dienst Ihnen beim Einschalten der Zwei-Faktor-Anmeldung zeigt.',
    add: 'Konto hinzufügen',
    copy: 'Code kopieren',
    keep: 'In Zwischenablage halten',
    hold: 'Code festhalten',
    held: 'Festgehalten. Dieser Code kann abgelaufen sein.',
    spell: (code) => [...code].join(', '),
    edit: 'Bearbeiten',
    remove: 'Löschen',
    renewsIn: (seconds) => (seconds === 1 ? 'Neuer Code in 1 Sekunde' : `Neuer Code in ${seconds} Sekunden`),
    seconds: (n) => `${n} s`,
    next: 'Danach:',
    code: (code) => `Code: ${[...code].join(', ')}`,
    hide: 'Code verbergen',
    showNext: 'Den nächsten Code anzeigen',
    showNexts: { never: 'Nie', 'last-seconds': 'In den letzten Sekunden eines Codes' },
    foreign: (n) =>
      n === 1
        ? '1 Konto wurde von einem neueren Faktor gespeichert und kann hier nicht gezeigt werden. Es bleibt unverändert erhalten.'
        : `${n} Konten wurden von einem neueren Faktor gespeichert und können hier nicht gezeigt werden. Sie bleiben unverändert erhalten.`,
    copied: 'Code kopiert',
    deleted: (name) => `${name} wurde gelöscht.`,
    undo: 'Rückgängig machen',
    restored: (name) => `${name} ist wieder da.`,
    unnamed: 'Konto ohne Namen',
  },
  counter: {
    next: 'Nächster Code',
    tools: 'Zähler',
    ready: 'Ein Code entsteht, wenn Sie ihn abrufen.',
    confirm: 'Wählen Sie „Nächster Code“ und geben Sie den Code bei dem Dienst ein, um zu bestätigen.',
    stands: (n) => `Der Zähler steht auf ${n}.`,
    stepBack: 'Einen Schritt zurück',
    stepBackRule: 'Nimmt den letzten Code zurück, wenn Sie ihn nicht verwendet haben. Geht einmal.',
    steppedBack: 'Der letzte Code ist zurückgenommen.',
    ahead: 'Die nächsten 5 Codes anzeigen',
    aheadHide: 'Die nächsten 5 Codes verbergen',
    aheadRule:
      'Nimmt der Dienst einen Code nicht an, ist sein Zähler vielleicht weiter. Probieren Sie diese der Reihe nach und sagen Sie, welcher ging. Das Anzeigen bewegt den Zähler nicht.',
    aheadList: 'Kommende Codes',
    worked: 'Dieser ging',
    workedNamed: (n) => `Dieser ging: Zähler ${n}`,
    resyncLabel: 'Ein Code, der ging',
    resyncRule:
      'Ein Code, den der Dienst angenommen hat oder den ein anderes Gerät jetzt zeigt. Faktor sucht ihn unter den nächsten 100 und stellt den Zähler dahinter.',
    resync: 'Zähler stellen',
    resyncMissing: 'Geben Sie zuerst den Code ein.',
    set: (n) => `Der Zähler ist gestellt: Er steht jetzt auf ${n}.`,
    notFound:
      'Dieser Code ist nicht unter den nächsten 100. Prüfen Sie die Eingabe. Stimmt sie, stellen Sie den Zähler unter „Bearbeiten“, „Erweitert“ oder bitten Sie den Dienst, ihn zurückzusetzen.',
  },
  pin: {
    show: 'Code anzeigen',
    heading: 'PIN eingeben',
    text: (name) => `Die Codes von ${name} entstehen mit einer PIN von Ihnen.`,
    label: 'PIN',
    rule: 'Faktor kann nicht erkennen, ob sie stimmt: Mit einer falschen PIN nimmt der Dienst den Code nicht an.',
    missing: 'Geben Sie die PIN ein.',
    keep: 'Die PIN im Tresor behalten',
    keepRule:
      'Dann wird nicht mehr nach ihr gefragt, und wer den Tresor öffnen kann, kommt auch ohne sie an die Codes.',
    needed: 'Der Code braucht Ihre PIN.',
    showPin: 'PIN anzeigen',
    hidePin: 'PIN verbergen',
  },
  refused: {
    open: 'Der Dienst nimmt meinen Code nicht an',
    heading: 'Der Dienst nimmt meinen Code nicht an',
    clockHeading: 'Zuerst die Uhr',
    clock: (time) => `Die Codes gelten für diese Zeit: ${time}.`,
    clockRule:
      'Weicht sie um mehr als eine halbe Minute ab, stellen Sie die Uhr dieses Geräts richtig; die Codes folgen ihr.',
    now: 'So ist es jetzt eingestellt',
    nowText: 'Woraus Faktor die Codes dieses Kontos bildet:',
    type: 'Typ',
    algorithm: 'Algorithmus',
    digits: 'Stellen',
    period: 'Periode',
    counter: 'Zähler',
    secret: 'Länge des Geheimschlüssels',
    seconds: (n) => `${n} Sekunden`,
    bits: (n) => `${n} Bit`,
    showNext: 'Den Code danach anzeigen',
    codeNow: 'Code jetzt',
    codeNext: 'Danach',
    counterHint: 'Bei einem Zähler ist es fast immer der Zähler, der abweicht.',
    variantsHeading: 'Andere Einstellungen',
    variantsText:
      'Manchmal meint ein Dienst andere Einstellungen, als in seinem QR-Code stehen. Probieren Sie diese Codes bei dem Dienst aus. Geändert wird erst etwas, wenn Sie sagen, welcher ging.',
    every: (seconds) => `Alle ${seconds} Sekunden neu`,
    variant: (algorithm, digits) => `${algorithm}, ${digits} Stellen`,
    isNow: 'so ist es jetzt eingestellt',
    worked: 'Dieser ging',
    workedNamed: (variant, seconds) => `Dieser ging: ${variant}, ${seconds} Sekunden`,
    saved: (variant, seconds) =>
      `Gespeichert: ${variant}, alle ${seconds} Sekunden. So entstehen nun die Codes dieses Kontos.`,
    same: 'So ist es schon eingestellt; es wurde nichts geändert.',
    none: 'Geht keiner? Dann hat der Dienst einen anderen Geheimschlüssel. Schalten Sie dort die Zwei-Faktor-Anmeldung aus und wieder ein und fügen Sie den neuen QR-Code hinzu.',
    back: 'Zurück zu den Codes',
  },
  clipboard: {
    content: (code) => `Aktueller Inhalt der Zwischenablage: ${code}`,
    older: 'In der Zwischenablage: ein älterer Code, zum Erneuern klicken',
    waiting: 'Der jetzige Code läuft gleich ab. Der nächste wird kopiert.',
    left: 'In der Zwischenablage kann noch ein Code sein. Kopieren Sie etwas anderes, um ihn zu ersetzen.',
    refresh: 'Erneuern',
    stop: 'Beenden',
    kept: (name) => `${name} wird in der Zwischenablage gehalten.`,
    stopped: 'In der Zwischenablage wird nichts mehr gehalten.',
  },
  idle: {
    warning: (seconds) => `Faktor sperrt sich in ${seconds} Sekunden.`,
    kept: 'Was Sie hier eingegeben haben, wird dann versiegelt aufgehoben und nach dem Entsperren wieder angeboten.',
    lost: 'Was Sie hier eingegeben haben, ginge dann verloren.',
    stay: 'Entsperrt bleiben',
  },
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
  unwritten: {
    retry: 'Noch einmal versuchen',
    restore: 'Tresor neu speichern',
    restored: 'Der Tresor ist wieder gespeichert, mit allen Konten.',
    saved: (file: string) =>
      `Die Sicherung wurde dem Browser zum Speichern als ${file} übergeben. Was hier nicht gespeichert werden konnte, ist darin. Bewahren Sie sie auf, bis es gespeichert ist.`,
  },
  saved: {
    confirm: 'Geben Sie diesen Code bei dem Dienst ein, um zu bestätigen.',
  },
  options: {
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
  trash: {
    heading: 'Papierkorb',
    text: (days) =>
      days === 0
        ? 'Gelöschte Konten bleiben hier, bis Sie sie endgültig löschen. Sie geben keine Codes. Stellen Sie ein Konto wieder her, um es zu verwenden.'
        : `Gelöschte Konten bleiben ${days} Tage hier. Sie geben keine Codes. Stellen Sie ein Konto wieder her, um es zu verwenden.`,
    list: 'Gelöschte Konten',
    empty: 'Der Papierkorb ist leer.',
    open: 'Papierkorb öffnen',
    deleted: (date) => `Gelöscht: ${date}.`,
    ends: (date) => `Endgültig weg: ${date}.`,
    restore: 'Wiederherstellen',
    restoreOne: (name) => `Wiederherstellen: ${name}`,
    remove: 'Endgültig löschen',
    removeOne: (name) => `Endgültig löschen: ${name}`,
    removeText: (name) =>
      `${name} und der zugehörige Geheimschlüssel werden aus dem Papierkorb gelöscht und lassen sich von dort nicht wiederherstellen. Vergewissern Sie sich, dass Sie sich beim Dienst auch ohne dieses Konto anmelden können.`,
    copies: 'Frühere Stände dieses Tresors und Sicherungen können noch enthalten, was jetzt gelöscht wird.',
    removed: (name) => `${name} wurde endgültig gelöscht.`,
    emptyAll: 'Papierkorb leeren',
    emptyText: (n) =>
      n === 1
        ? '1 Konto und sein Geheimschlüssel werden gelöscht und lassen sich nicht aus dem Papierkorb wiederherstellen.'
        : `${n} Konten und ihre Geheimschlüssel werden gelöscht und lassen sich nicht aus dem Papierkorb wiederherstellen.`,
    emptied: 'Der Papierkorb wurde geleert.',
    days: 'Konten im Papierkorb endgültig löschen',
    daysText: (days) => (days === 0 ? 'Nie von selbst' : `Nach ${days} Tagen`),
    back: 'Zu den Codes',
  },
  past: {
    heading: 'Frühere Stände',
    text: 'Faktor behält bis zu fünf Stände des Tresors: den jetzigen, den davor und je einen aus der letzten Stunde, vom letzten Tag und aus der letzten Woche. Nach einer Änderung des Kennworts gibt es nur den jetzigen, weil sich die anderen noch mit dem alten Kennwort öffnen ließen.',
    reading: 'Frühere Stände werden gelesen …',
    none: 'Es gibt noch keinen früheren Stand.',
    state: (date) => `Stand vom ${date}`,
    count: {
      added: (n) => `${n} seither hinzugekommen`,
      changed: (n) => `${n} geändert`,
      gone: (n) => `${n} weggefallen`,
    },
    same: 'kein Unterschied zu jetzt',
    added: 'Seither hinzugekommen',
    changed: 'Seither geändert',
    gone: 'Seither weggefallen',
    parts: {
      issuer: 'Aussteller',
      account: 'Name',
      url: 'URL',
      notes: 'Notizen',
      tags: 'Schlagwörter',
      favourite: 'Favorit',
      picture: 'Bild',
      recoveryCodes: 'Wiederherstellungscodes',
      secret: 'Geheimschlüssel',
      type: 'Typ',
      algorithm: 'Algorithmus',
      digits: 'Stellen',
      period: 'Periode',
      counter: 'Zähler',
      pin: 'PIN',
    },
    restoreAll: 'Diesen Stand wiederherstellen',
    restoreAllText: (date) =>
      `Die Konten sind dann, wie sie am ${date} waren. Seither hinzugekommene Konten und was ersetzt wird, kommen in den Papierkorb. Zähler gehen nicht zurück.`,
    restoredAll: (date) => `Die Konten sind, wie sie am ${date} waren. Was ersetzt wurde, ist im Papierkorb.`,
    restoredOne: (name) => `${name} ist wieder wie damals. Was ersetzt wurde, ist im Papierkorb.`,
  },
  damaged: {
    options: 'Gelöschtes und Früheres',
    fellBack: (date) =>
      `Der neueste Stand des Tresors war beschädigt, deshalb wurde der vom ${date} geöffnet. Spätere Änderungen fehlen.`,
    counters:
      'Zähler sind möglicherweise zurückgegangen. Weist ein Dienst einen Code ab, wählen Sie beim Konto „Zähler“ und gleichen Sie ihn mit dem Dienst ab.',
    kept: 'Die beschädigten Daten wurden aufgehoben:',
    heading: 'Beschädigte Stände',
    text: 'Faktor konnte diese Stände nicht öffnen und hat sie aufgehoben. Sie sind versiegelt wie eine Sicherung. Speichern Sie einen in einer Datei, wenn jemand prüfen soll, was sich retten lässt.',
    list: 'Beschädigte Stände',
    one: (revision, date) => `Schreibvorgang ${revision}, als beschädigt erkannt am ${date}`,
    save: 'In Datei speichern',
    remove: 'Löschen',
    saved: (file) => `Der beschädigte Stand wurde dem Browser zum Speichern als ${file} übergeben.`,
    removed: 'Der beschädigte Stand wurde gelöscht.',
  },
  news: {
    heading: (version) => `Neu in Version ${version}`,
  },
};
