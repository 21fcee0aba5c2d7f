import type { PaperTexts } from './paper.en';

const codes = (count: number) => (count === 1 ? '1 Code' : `${count} Codes`);
const sheets = (count: number) => (count === 1 ? '1 Blatt' : `${count} Blättern`);
const list = new Intl.ListFormat('de');

export const paper: PaperTexts = {
  heading: 'Sicherung auf Papier',
  intro:
    'Auf Papier braucht eine Sicherung kein Gerät und keine Cloud, und niemand kann sie aus der Ferne löschen. Wählen Sie, was auf den Blättern stehen soll.',
  link: 'Auf Papier sichern',
  sealed: {
    heading: 'Verschlüsselte Blätter',
    text: 'QR-Codes mit dem ganzen verschlüsselten Tresor. Wer die Blätter findet, braucht dazu noch Ihr Kennwort, Ihren Notfallschlüssel oder Ihren Passkey.',
    make: 'Verschlüsselte Blätter erstellen',
    making: 'Die Codes werden gezeichnet …',
    ready: (count, pages) =>
      `${codes(count)} auf ${sheets(pages)}, dazu ein Blatt mit der Anleitung. Sie enthalten den Tresor, wie er jetzt ist: Drucken Sie neu, wenn sich Konten geändert haben.`,
    tooLarge: (most) =>
      `Dieser Tresor ist zu groß für Papier: Es wären mehr als ${most} Codes. Speichern Sie stattdessen eine Sicherung als Datei.`,
    print: 'Drucken',
  },
  plain: {
    heading: 'Blatt im Klartext',
    text: 'Jedes Konto mit Geheimschlüssel und QR-Code, lesbar für jeden, der das Blatt in der Hand hat. Für den Tresor, nicht für die Schublade.',
    make: 'Blatt im Klartext erstellen',
    warning:
      'Wer dieses Blatt, eine Kopie davon oder den Speicher des Druckers sieht, kann alle Ihre Codes erzeugen. Drucken Sie nur auf einem eigenen Drucker und schließen Sie das Blatt weg.',
    ready: (count) => `${count === 1 ? '1 Konto' : `${count} Konten`} mit Geheimschlüssel und QR-Code.`,
    none: 'Im Tresor ist noch kein Konto.',
  },
  back: 'Anders sichern',
  scan: {
    open: 'Von Papier lesen',
    close: 'Lesen von Papier beenden',
    intro:
      'Halten Sie die Codes der Blätter nacheinander vor die Kamera, in beliebiger Reihenfolge, oder wählen Sie Bilder davon.',
    pictures: 'Bilder der Blätter wählen',
    read: (last, count, missing) =>
      missing.length === 0
        ? `Alle ${codes(count)} wurden gelesen.`
        : `Code ${last} von ${count} wurde gelesen. Es fehlen: ${missing.length > 12 ? `${list.format(missing.slice(0, 12).map(String))} und ${missing.length - 12} weitere` : list.format(missing.map(String))}.`,
    otherBackup:
      'Dieser Code gehört zu einer anderen Papiersicherung als die vorigen. Nehmen Sie nur die Blätter einer Sicherung.',
    damaged:
      'Dieser Code wurde nicht so gelesen, wie er gedruckt ist. Versuchen Sie es mit mehr Licht oder aus der Nähe.',
    other: 'Das ist kein Code einer Papiersicherung.',
    tooNew: 'Diese Blätter hat ein neueres Faktor gedruckt. Aktualisieren Sie Faktor und lesen Sie sie noch einmal.',
    again: 'Von vorn beginnen',
    whole: 'Die Sicherung wurde von Papier gelesen.',
    fileName: 'von Papier',
  },
  sheet: {
    title: 'Papiersicherung eines Faktor-Tresors',
    madeOn: (date) => `Gedruckt am ${date}`,
    holds: (count, tag) => `${codes(count)}, alle mit dem Zeichen ${tag}`,
    whose: 'Wem sie gehört:',
    howHeading: 'So bekommen Sie die Konten zurück',
    how: (address) => [
      `Öffnen Sie ${address} auf irgendeinem Gerät. Gibt es dort schon einen Tresor: Optionen, Importieren. Sonst: „Sicherung öffnen“ auf der ersten Seite.`,
      'Wählen Sie „Von Papier lesen“ und halten Sie die Codes nacheinander vor die Kamera, in beliebiger Reihenfolge. Faktor sagt, welche fehlen.',
      'Geben Sie das Kennwort, den Notfallschlüssel oder den Passkey ein, mit dem der Tresor am Tag des Drucks zu öffnen war.',
    ],
    goneHeading: 'Wenn es Faktor nicht mehr gibt',
    gone: (address) => [
      `Die Seite ${address} öffnet eine Sicherung in jedem Browser und ohne Netz. Bewahren Sie eine Kopie davon bei Ihren Dateien auf.`,
      'Jeder QR-Leser liest die Codes: Schreiben Sie ihre Texte in eine Textdatei, einen je Zeile, und öffnen Sie diese Datei mit der Seite.',
    ],
    keepHeading: 'Gut aufbewahren',
    keep: [
      'Die Blätter sind verschlüsselt: Ohne Kennwort verraten sie nichts. Schreiben Sie das Kennwort nie darauf.',
      'Knicken Sie nicht durch einen Code, und lagern Sie die Blätter trocken und dunkel.',
      'Lesen Sie sie einmal zurück: Erst dann wissen Sie, dass sie lesbar sind.',
    ],
    page: (page, of) => `Blatt ${page} von ${of}`,
    code: (index, count) => `Code ${index} von ${count}`,
    plainTitle: 'Konten im Klartext',
    plainWarning: 'Geheim: Wer das liest, kann diese Codes erzeugen. Wegschließen.',
    secret: 'Geheimschlüssel',
    qr: (name) => `QR-Code von ${name}`,
  },
};
