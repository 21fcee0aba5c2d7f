import type { HistoryMessages } from './history.en';

/** Was gelöscht, geändert oder beschädigt wurde. */
export const history: HistoryMessages = {
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
};
