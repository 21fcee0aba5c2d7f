import type { HealthTexts } from './health.en';

export const health: HealthTexts = {
  heading: 'Konten prüfen',
  intro: 'Was Faktor an Ihren Konten aufgefallen ist. Nichts davon eilt; bei jedem Punkt steht, was hilft.',
  fine: 'Nichts anzumerken. Alles ist in Ordnung.',
  backup: {
    heading: 'Sicherung',
    never: 'Noch wurde keine Sicherung dieses Tresors geprüft. Nur eine geprüfte Sicherung ist eine Sicherung.',
    changed: (n) =>
      n === 1
        ? '1 Konto ist seit der letzten geprüften Sicherung hinzugekommen, geändert oder gelöscht.'
        : `${n} Konten sind seit der letzten geprüften Sicherung hinzugekommen, geändert oder gelöscht.`,
    open: 'Sichern',
  },
  accounts: (n) => (n === 1 ? '1 Konto' : `${n} Konten`),
  findings: {
    'very-short': {
      heading: 'Sehr kurze Geheimschlüssel',
      text: 'Diese Geheimschlüssel haben weniger als 80 Bit; mit Glück und viel Aufwand ließen sie sich aus wenigen Codes erraten. Über die Länge entscheidet der Dienst. Schalten Sie die Zwei-Faktor-Anmeldung dort aus und wieder ein: Die meisten Dienste geben dann einen längeren Schlüssel aus, den Sie unter „Bearbeiten“ an die Stelle des alten tippen. Wenn nicht, ist ein Passkey oder ein Sicherheitsschlüssel die bessere Wahl.',
    },
    short: {
      heading: 'Kurze Geheimschlüssel',
      text: 'Diese Geheimschlüssel haben weniger als die 128 Bit, die der Standard verlangt (RFC 4226). Zu erraten sind sie trotzdem kaum. Wenn Sie die Zwei-Faktor-Anmeldung dort neu einrichten, gibt der Dienst vielleicht einen längeren aus: Tippen Sie ihn unter „Bearbeiten“ an die Stelle des alten.',
    },
    twice: {
      heading: 'Derselbe Geheimschlüssel mehrmals',
      text: 'Diese Konten haben denselben Geheimschlüssel wie ein anderes. Entweder wurde ein Konto doppelt gespeichert: Dann sehen Sie nach, welches Sie behalten wollen, und löschen das andere hier. Oder ein Dienst hat denselben Schlüssel zweimal ausgegeben: Dann richten Sie ihn dort neu ein.',
    },
    'codes-used-up': {
      heading: 'Alle Wiederherstellungscodes verwendet',
      text: 'Erstellen Sie bei diesen Diensten neue Wiederherstellungscodes und legen Sie sie beim Konto ab.',
    },
    'no-codes': {
      heading: 'Keine Wiederherstellungscodes notiert',
      text: 'Viele Dienste geben Wiederherstellungscodes aus, für den Tag, an dem kein Code zu haben ist. Wenn ein Dienst sie anbietet, legen Sie sie beim Konto ab.',
    },
    unused: {
      heading: 'Hier nie verwendet',
      text: 'Von diesen Konten wurde hier seit einem halben Jahr oder länger kein Code verwendet. Wenn Sie ein Konto nicht mehr brauchen, schalten Sie zuerst beim Dienst die Zwei-Faktor-Anmeldung aus und löschen Sie es dann hier. Es kommt in den Papierkorb und lässt sich zurückholen.',
    },
  },
  edit: (name) => `${name} bearbeiten`,
  remove: (name) => `${name} löschen`,
  drawer: (name) => `Wiederherstellungscodes von ${name}`,
  back: 'Zurück zu den Optionen',
};
