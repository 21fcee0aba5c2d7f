import type { ExportTexts } from './export.en';

const accounts = (count: number) => (count === 1 ? '1 Konto' : `${count} Konten`);
const loses = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 Konto verliert ${one}.` : `${count} Konten verlieren ${many}.`;

/** Konten in andere Apps und auf ein zweites Gerät mitnehmen. */
export const exportTexts: ExportTexts = {
  heading: 'In eine andere App mitnehmen',
  about: 'Als Datei für Aegis, 2FAS, Ente Auth, Bitwarden und andere, oder als QR-Codes für Google Authenticator.',
  intro:
    'Wählen Sie die App. Faktor schreibt eine Datei, die sie liest, oder zeigt QR-Codes für sie, und sagt vorher, was von Ihren Konten nicht hineinpasst. Ihr Tresor bleibt, wie er ist.',
  stays:
    'Wie oft ein Konto benutzt wurde, sein Platz in einer Reihenfolge von Hand und was Sie gelöscht haben, bleibt in Faktor.',
  chosen: (count, of) => `Nur die Konten, die Sie in der Liste gewählt haben: ${count} von ${of}.`,
  all: 'Alle Konten mitnehmen',
  none: 'Es gibt kein Konto zum Mitnehmen.',
  program: 'App',
  programs: {
    aegis: 'Aegis',
    '2fas': '2FAS',
    ente: 'Ente Auth',
    google: 'Google Authenticator (QR-Codes)',
    bitwarden: 'Bitwarden',
    stratum: 'Stratum (Authenticator Pro)',
    'proton-authenticator': 'Proton Authenticator',
    'uri-list': 'Liste von Links, für viele Apps',
    cxf: 'Passwortmanager (FIDO-Austauschformat)',
  },
  there: {
    aegis: 'In Aegis: Einstellungen, Import & Export, Aus Datei importieren, Aegis.',
    '2fas': 'In 2FAS: Einstellungen, 2FAS-Sicherung, Aus Datei importieren.',
    ente: 'In Ente Auth: Einstellungen, Daten, Codes importieren; wählen Sie Klartext oder den verschlüsselten Ente-Export.',
    google:
      'In Google Authenticator: Menü, Konten übertragen, Konten importieren, dann scannen. Auch andere Apps lesen diese Codes.',
    bitwarden:
      'In Bitwarden: Werkzeuge, Daten importieren, Format „Bitwarden (json)“. In Bitwarden Authenticator: Einstellungen, Importieren.',
    stratum: 'In Stratum: Aus Sicherung wiederherstellen; wählen Sie die Datei.',
    'proton-authenticator': 'In Proton Authenticator: Einstellungen, Importieren, Proton Authenticator.',
    'uri-list':
      'Viele Apps nehmen eine Textdatei mit einem otpauth-Link je Zeile: Aegis, Ente Auth, Stratum, 2FAuth, FreeOTP+ und andere.',
    cxf: 'Für Passwortmanager, die eine Datei im Credential Exchange Format (CXF) importieren.',
  },
  seal: 'Die Datei mit einem eigenen Kennwort schützen',
  sealRule: 'Die andere App fragt danach, wenn sie die Datei liest.',
  groupsReadable: '2FAS lässt die Namen seiner Gruppen (Ihre Schlagwörter) auch in einer geschützten Datei lesbar.',
  neverSealed: 'Für diese App schreibt Faktor nur eine Datei ohne Kennwort.',
  plain: {
    heading: 'Diese Datei kann jeder lesen',
    text: 'Sie enthält Ihre Geheimschlüssel im Klartext. Wer sie bekommt, auch aus einem synchronisierten Ordner, einer Sicherung oder dem Papierkorb, erzeugt dieselben Codes wie Sie, und Sie merken nichts davon. Speichern Sie sie nur für den Umzug, und löschen Sie sie danach.',
  },
  fit: {
    heading: 'Was mitkommt',
    goes: (count) => (count === 1 ? '1 Konto kommt mit.' : `${count} Konten kommen mit.`),
    doNotFit: (count) => (count === 1 ? '1 Konto passt nicht hinein.' : `${count} Konten passen nicht hinein.`),
    misfitList: 'Diese passen nicht hinein',
    lossyList: 'Diese verlieren etwas',
    one: (name, what) => `${name}: ${what}`,
    unnamed: 'Konto ohne Namen',
    kind: (kind) => `diese App kennt ${kind} nicht`,
    kinds: {
      totp: 'Codes nach Zeit',
      hotp: 'Codes nach Zähler',
      steam: 'Steam-Codes',
      motp: 'Mobile-OTP',
      yandex: 'Yandex-Codes',
    },
    misfits: {
      digits: 'diese App nimmt seine Stellenzahl nicht an',
      period: 'diese App nimmt seine Periode nicht an',
      'same-secret': 'diese App nimmt einen Geheimschlüssel nur einmal, und ein Konto davor hat denselben',
      'no-name': 'es hat keinen Namen, und diese App verlangt einen',
      'too-long': 'sein Name ist zu lang für einen QR-Code',
    },
    losses: {
      'issuer-from-name': 'es hat keinen Aussteller; dort steht sein Name',
      'issuer-steam': 'sein Aussteller wird zu Steam',
      'name-changes': 'sein Name wird dort anders gelesen',
      url: 'seine URL',
      notes: 'seine Notizen',
      tags: 'seine Schlagwörter',
      'more-tags': 'alle Schlagwörter außer dem ersten',
      pin: 'seine PIN',
      favourite: 'seine Kennzeichnung als Favorit',
      picture: 'das Bild, das Sie gewählt haben',
      'recovery-codes': 'seine Wiederherstellungscodes',
      newer: 'was eine neuere Version von Faktor hinzugefügt hat',
    },
    lose: {
      'issuer-from-name': (count) => `${accounts(count)} ohne Aussteller: An seiner Stelle steht der Name.`,
      'issuer-steam': (count) => `${accounts(count)} mit Steam als Aussteller statt eines anderen.`,
      'name-changes': (count) => `${accounts(count)} mit einem Namen, der dort anders gelesen wird.`,
      url: loses('seine URL', 'ihre URLs'),
      notes: loses('seine Notizen', 'ihre Notizen'),
      tags: loses('seine Schlagwörter', 'ihre Schlagwörter'),
      'more-tags': (count) =>
        count === 1
          ? '1 Konto behält nur sein erstes Schlagwort.'
          : `${count} Konten behalten nur ihr erstes Schlagwort.`,
      pin: loses('seine PIN', 'ihre PINs'),
      favourite: loses('seine Kennzeichnung als Favorit', 'ihre Kennzeichnung als Favoriten'),
      picture: loses('sein Bild', 'ihre Bilder'),
      'recovery-codes': loses('seine Wiederherstellungscodes', 'ihre Wiederherstellungscodes'),
      newer: (count) =>
        `${accounts(count)} mit etwas, das eine neuere Version von Faktor hinzugefügt hat und hier bleibt.`,
    },
  },
  goOn: 'Weiter',
  prove: 'Zeigen Sie, dass Sie es sind, bevor Geheimschlüssel den Tresor verlassen.',
  password: 'Kennwort der Datei',
  repeat: 'Kennwort der Datei wiederholen',
  passwordRule: 'Die Datei ist nur so sicher wie dieses Kennwort. Verwenden Sie nicht das des Tresors.',
  save: 'Geschützte Datei speichern',
  savePlain: 'Lesbare Datei speichern',
  working: 'Die Datei wird geschrieben …',
  show: 'QR-Codes zeigen',
  saved: (file) => `Die Datei wurde dem Browser zum Speichern als ${file} übergeben.`,
  after:
    'Importieren Sie sie in der anderen App, und vergleichen Sie einen Code dort mit dem hier, bevor Sie etwas löschen. Ihr Tresor ist, wie er war.',
  afterPlain:
    'Löschen Sie die Datei danach, auch aus dem Papierkorb. Faktor erinnert Sie daran, bis Sie die nächste verschlüsselte Sicherung speichern.',
  again: 'Noch einmal mitnehmen',
  toCodes: 'Zu den Codes',
  codes: {
    text: 'Scannen Sie die Codes nacheinander mit dem anderen Gerät. Niemand sonst sollte diesen Bildschirm sehen, und niemand sollte ein Bild davon machen.',
    part: (part, of) => `Teil ${part} von ${of}`,
    next: 'Nächster Teil',
    before: 'Teil davor',
    hide: 'Jetzt verbergen',
    hidesIn: (seconds) => (seconds === 1 ? 'Wird in 1 Sekunde verborgen.' : `Wird in ${seconds} Sekunden verborgen.`),
    hidden: 'Die QR-Codes sind wieder verborgen.',
  },
  notice: {
    text: (day) =>
      `Am ${day} wurden Konten in einer Datei gespeichert, die jeder lesen kann. Löschen Sie sie so bald wie möglich. Dieser Hinweis verschwindet mit der nächsten verschlüsselten Sicherung.`,
    backUp: 'Sichern',
  },
  device: {
    heading: 'Auf einem zweiten Gerät verwenden',
    open: 'Auf einem zweiten Gerät verwenden',
    intro:
      'Das andere Gerät scannt den QR-Code, oder Sie tippen dort den Geheimschlüssel ein. Danach erzeugen beide dieselben Codes.',
    whoever:
      'Wer den QR-Code oder den Geheimschlüssel sieht, kann Ihre Codes ebenfalls erzeugen. Zeigen Sie ihn nur, wenn niemand sonst zusieht.',
    counter:
      'Dieses Konto zählt seine Codes. Zwei Geräte zählen jedes für sich, und der Dienst weist bald das ab, das zurückliegt: Registrieren Sie besser jedes Gerät beim Dienst.',
    pin: 'Die PIN ist nicht dabei: Tippen Sie sie auf dem anderen Gerät ein.',
    special: {
      steam: 'Nur Apps, die Steam-Codes kennen, können es übernehmen.',
      motp: 'Nur Apps, die Mobile-OTP kennen, können es übernehmen.',
      yandex: 'Nur Apps, die Yandex-Codes kennen, können es übernehmen.',
    },
    prove: 'Zeigen Sie, dass Sie es sind, bevor der Geheimschlüssel gezeigt wird.',
    show: 'QR-Code und Geheimschlüssel zeigen',
    qr: (name) => `QR-Code von ${name}`,
    secret: 'Geheimschlüssel',
    figures: (algorithm, digits, rest) => `${algorithm}, ${digits} Stellen, ${rest}`,
    period: (seconds) => `alle ${seconds} Sekunden ein neuer Code`,
    counterIs: (counter) => `Zähler ${counter}`,
    hide: 'Jetzt verbergen',
    hidden: 'QR-Code und Geheimschlüssel sind wieder verborgen.',
    back: 'Zurück zum Konto',
  },
};
