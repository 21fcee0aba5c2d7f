import type { TransferTexts } from './transfer.en';

const list = new Intl.ListFormat('de');
const accounts = (count: number) => (count === 1 ? '1 Konto' : `${count} Konten`);

/** Der Import auf Deutsch. */
export const transfer: TransferTexts = {
  heading: 'Importieren',
  intro:
    'Wählen Sie die Dateien, die ein anderer Authenticator oder Passwortmanager exportiert hat. Faktor liest sie nur auf diesem Gerät; gespeichert wird erst, wenn Sie alles gesehen und zugestimmt haben.',
  choose: 'Dateien wählen',
  dropHint:
    'Sie können Dateien auch hierher ziehen. Mehrere auf einmal sind möglich, auch aus verschiedenen Programmen.',
  password: 'Kennwort der Datei',
  open: 'Datei öffnen',
  wrongPassword:
    'Das ist nicht das Kennwort der Datei. Prüfen Sie es und versuchen Sie es noch einmal; es ist das Kennwort, das beim Exportieren gesetzt wurde.',
  whichProgram: 'Die Datei sagt nicht, aus welchem Programm sie stammt. Wählen Sie das Programm.',
  pickProgram: 'Programm',
  needsFile: (name) => `Diese Datei lässt sich nur zusammen mit ${name} lesen. Wählen Sie auch diese Datei.`,
  reading: (name) => `${name} wird gelesen …`,
  waiting: 'Wartet, bis sie an der Reihe ist.',
  remove: (name) => `${name} weglassen`,
  readFrom: (program, count) => `${program}: ${accounts(count)}`,
  nothingIn: 'In dieser Datei ist kein Konto.',
  programs: {
    aegis: 'Aegis',
    '2fas': '2FAS',
    bitwarden: 'Bitwarden',
    'proton-authenticator': 'Proton Authenticator',
    ente: 'Ente Auth',
    'authenticator-extension': 'Authenticator (Browser-Erweiterung)',
    authy: 'Authy',
    stratum: 'Stratum (Authenticator Pro)',
    freeotp: 'FreeOTP',
    'freeotp-plus': 'FreeOTP+',
    andotp: 'andOTP',
    'lastpass-authenticator': 'LastPass Authenticator',
    steam: 'Steam',
    '2fauth': '2FAuth',
    raivo: 'Raivo OTP',
    duo: 'Duo Mobile',
    'totp-authenticator': 'TOTP Authenticator',
    'battle-net': 'Battle.net Authenticator',
    enpass: 'Enpass',
    openpgp: 'OpenPGP',
    'uri-list': 'Liste von otpauth-Links',
  },
  comeFrom: 'Ich komme von …',
  comeFromPick: 'Wählen Sie ein Programm, um zu sehen, wie Sie dort exportieren',
  preview: {
    heading: 'Das wird importiert',
    counts: (news, differs, already) =>
      `${news} neu, ${differs} weichen von denen im Tresor ab, ${already} schon vorhanden.`,
    all: 'Alle auswählen',
    none: 'Keine auswählen',
    tick: (name) => `${name} importieren`,
    isNew: 'Neu',
    namesake: 'Neu. Im Tresor ist ein Konto dieses Namens mit einem anderen Geheimschlüssel; beide bleiben erhalten.',
    already: 'Genau so schon im Tresor.',
    repeated: 'Kommt in den gewählten Dateien zweimal vor; es wird einmal übernommen.',
    differs: (what) => `Im Tresor mit anderen Angaben: ${what}.`,
    trashed: 'Lag dort im Papierkorb oder Archiv.',
    fields: {
      issuer: 'Aussteller',
      account: 'Name',
      url: 'URL',
      notes: 'Notizen',
      tags: 'Schlagwörter',
      counter: 'Zähler',
      pin: 'PIN',
    },
    decision: (name) => `Was soll mit ${name} geschehen?`,
    decisions: {
      combine: 'Meines behalten und Fehlendes ergänzen',
      replace: 'Die Angaben der Datei übernehmen',
      add: 'Beide als zwei Konten behalten',
    },
    decideAll: 'Für alle, die abweichen',
    decideAllPick: 'Für alle wählen',
    keepAll: 'Alle im Tresor lassen, wie sie sind',
    more: (count) => `${count} weitere anzeigen`,
    shown: (shown, of) =>
      `${shown} von ${of} werden angezeigt. Importiert werden alle ausgewählten, auch die nicht angezeigten.`,
    fromFile: (file, row) => `${file}, Eintrag ${row}`,
  },
  submit: (count) => `${accounts(count)} importieren`,
  saving: 'Wird gespeichert …',
  receipt: {
    heading: 'Importprotokoll',
    sum: ({ total, taken, merged, already, leftOut, rejected }) =>
      `${total} in den Dateien = ${taken} übernommen + ${merged} zusammengeführt + ${already} schon vorhanden + ${leftOut} von Ihnen weggelassen + ${rejected} nicht lesbar`,
    taken: 'Übernommen',
    merged: 'Mit einem Konto im Tresor zusammengeführt',
    already: 'Schon vorhanden oder doppelt in den Dateien',
    leftOut: 'Von Ihnen weggelassen',
    rejected: 'Nicht lesbar',
    rejectedHeading: 'Was nicht gelesen werden konnte und warum',
    rejectedRow: (file, row, name, why) => `${file}, Eintrag ${row}${name ? ` (${name})` : ''}: ${why}`,
    leftHeading: 'Wofür Faktor keinen Platz hat',
    left: {
      favourite: (n) => `${n} als Favorit markiert`,
      icon: (n) => `${n} mit eigenem Symbol`,
      order: (n) => `${n} mit einem Platz in einer von Hand gemachten Reihenfolge`,
      usage: (n) => `${n} mit einer Zählung der Nutzung`,
      'recovery-code': (n) =>
        `${n} mit einem Wiederherstellungscode, der nicht übernommen wird. Notieren Sie ihn aus dem anderen Programm, bevor Sie das Konto dort löschen.`,
      push: (n) => `${n} mit Push-Anmeldung, die beim anderen Programm bleibt`,
    },
    remarksHeading: 'Außerdem gut zu wissen',
    save: 'Protokoll als Text speichern',
    undo: 'Ganzen Import rückgängig machen',
    undone: 'Der Import wurde rückgängig gemacht. Der Tresor ist wieder wie vorher.',
    again: 'Weitere Dateien importieren',
    toCodes: 'Zu den Codes',
    deleteFiles:
      'Die exportierten Dateien enthalten Ihre Geheimnisse. Löschen Sie sie, sobald die Codes funktionieren, auch aus Papierkorb und Cloud.',
    fileName: 'importprotokoll',
  },
  remarks: {
    parts: (missing, of) =>
      `Das ist ein Export in ${of} Teilen; es ${missing.length === 1 ? 'fehlt Teil' : 'fehlen die Teile'} ${list.format(missing.map(String))}. Wählen Sie auch ${missing.length === 1 ? 'diesen' : 'diese'}.`,
    withoutCode: (n) =>
      n === 1
        ? '1 Eintrag hat keinen Einmalcode und wurde übergangen.'
        : `${n} Einträge haben keinen Einmalcode und wurden übergangen.`,
    notRead: (n) =>
      n === 1 ? '1 Zeile ist kein Link und wurde übergangen.' : `${n} Zeilen sind keine Links und wurden übergangen.`,
    counterMayLag:
      'Die Zähler dieses Programms können um eins nachgehen. Lehnt ein Dienst den ersten Code eines Zähler-Kontos ab, nehmen Sie den nächsten.',
  },
};
