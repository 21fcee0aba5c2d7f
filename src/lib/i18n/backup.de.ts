import type { BackupTexts } from './backup.en';

const accounts = (count: number) => (count === 1 ? '1 Konto' : `${count} Konten`);
const list = new Intl.ListFormat('de');
const named = (names: readonly string[]) =>
  list.format(names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} weitere`] : names);

export const backup: BackupTexts = {
  heading: 'Sichern',
  intro:
    'Die Sicherung ist eine verschlüsselte Datei mit allem, was in diesem Tresor ist. Bewahren Sie sie nicht auf diesem Gerät auf.',
  saving: {
    heading: 'Sicherung speichern',
    opensWith: 'Die Sicherung öffnet sich mit',
    own: {
      vault: 'den Zugängen dieses Tresors',
      password: 'einem eigenen Kennwort',
    },
    rules: {
      vault: 'Kennwort, Notfallschlüssel und Passkeys von heute öffnen sie, auch wenn Sie sie im Tresor später ändern.',
      password:
        'Für eine Datei, die jemand anderes öffnen soll oder die an einem anderen Ort liegt. Das Kennwort öffnet diese Datei und sonst nichts.',
    },
    goOn: 'Kennwort wählen',
    prove: 'Um diesen Tresor unter einem anderen Kennwort zu speichern, geben Sie noch einmal einen Zugang dazu an.',
    password: 'Kennwort für diese Datei',
    repeat: 'Kennwort für diese Datei wiederholen',
    working: 'Die Sicherung wird versiegelt …',
    saved: (file) => `Die Sicherung wurde dem Browser zum Speichern als ${file} übergeben.`,
    nowTest:
      'Prüfen Sie sie jetzt: Geben Sie die Datei unten zurück. Erst dann wissen Sie, dass sie ganz ist und sich öffnet.',
  },
  test: {
    heading: 'Sicherung prüfen',
    text: 'Faktor öffnet die Datei wie ein neues Gerät, mit dem, was Sie eingeben, und vergleicht jedes Konto und seinen Code mit dem Tresor.',
    password: 'Kennwort der Sicherung',
    submit: 'Sicherung prüfen',
    missingFile: 'Wählen Sie die Sicherungsdatei.',
    missingPassword: 'Geben Sie das Kennwort der Sicherung ein.',
    working: 'Die Sicherung wird geprüft …',
    whole: (count) =>
      `Die Sicherung ist in Ordnung: Sie öffnet sich, und ${accounts(count)} darin ${count === 1 ? 'ergibt den gleichen Code' : 'ergeben die gleichen Codes'} wie hier.`,
    wrongPassword:
      'Das ist nicht das Kennwort dieser Sicherung. Beschädigt ist sie deshalb nicht: Versuchen Sie das Kennwort, das der Tresor beim Speichern hatte, oder speichern Sie eine neue.',
    wrongKey:
      'Das ist nicht der Notfallschlüssel dieser Sicherung. Versuchen Sie das Blatt aus der Zeit, als sie gespeichert wurde.',
    noSuchWay: 'Diese Sicherung hat keinen solchen Zugang. Nehmen Sie einen anderen, zum Beispiel ihr Kennwort.',
    damaged:
      'Diese Sicherung ist beschädigt: In der Datei ist etwas nicht so, wie es geschrieben wurde. Löschen Sie sie und speichern Sie eine neue.',
    notABackup:
      'Diese Datei ist keine Sicherung von Faktor. Wählen Sie die, die Sie hier gespeichert haben; ihr Name endet auf „.faktor“.',
    tooNew:
      'Diese Sicherung hat ein neueres Faktor geschrieben. Aktualisieren Sie Faktor und prüfen Sie sie noch einmal.',
    otherVault: (date) =>
      `Das ist die Sicherung eines anderen Tresors, gespeichert am ${date}. Über diesen sagt sie nichts. Wählen Sie die Sicherung dieses Tresors, oder speichern Sie eine neue.`,
    older: (date) => `Diese Sicherung öffnet sich, ist aber älter als der Tresor: Sie zeigt den Stand vom ${date}.`,
    differs: 'Diese Sicherung öffnet sich, enthält aber nicht, was der Tresor enthält. Speichern Sie eine neue.',
    missing: (count) => `Es ${count === 1 ? 'fehlt' : 'fehlen'} darin: ${accounts(count)}.`,
    changed: (count) => `Darin anders als hier: ${accounts(count)}.`,
    more: (count) => `Darin und hier nicht mehr: ${accounts(count)}.`,
    names: (names) => `Es geht um ${named(names)}.`,
    saveNew: 'Speichern Sie eine neue, damit davon nichts verloren geht.',
  },
  state: {
    tested: (date) => `Zuletzt geprüft am ${date}.`,
    never: 'Auf diesem Gerät wurde noch keine Sicherung dieses Tresors geprüft.',
    upToDate: 'Seither hat sich nichts geändert.',
    changes: (count) => `Seither ${accounts(count)} geändert oder neu.`,
    without: (count) => `${accounts(count)} in keiner geprüften Sicherung.`,
  },
  reminder: {
    heading: 'Sichern Sie Ihre Konten',
    text: (count, tested) =>
      tested
        ? `${accounts(count)} geändert seit der letzten geprüften Sicherung (geprüft am ${tested}).`
        : `${accounts(count)} in keiner geprüften Sicherung. Geht dieses Gerät verloren, sind auch sie verloren.`,
    open: 'Sichern',
    later: 'Diese Woche nicht',
  },
  linked: {
    heading: 'Verknüpfte Datei',
    text: 'Eine verschlüsselte Kopie an einem Ort Ihrer Wahl, etwa auf einem Netzlaufwerk oder in einem abgeglichenen Ordner. Faktor schreibt sie nach jeder Änderung und öffnet sie auf einem anderen Gerät wie jede Sicherung.',
    none: 'Dieser Tresor ist mit keiner Datei verknüpft.',
    unsupported:
      'Dieser Browser lässt eine Seite keine Datei behalten. Chrome und Edge auf einem Computer können das; speichern Sie sonst Sicherungen.',
    choose: 'Ort wählen',
    pending: (name) => `Die letzte Änderung wird in ${name} geschrieben.`,
    current: (name, moment) => `${name} ist auf dem neuesten Stand, geschrieben am ${moment}.`,
    waiting: (name) => `${name} wird nicht geschrieben: Der Browser fragt erst nach Ihrer Erlaubnis.`,
    allow: 'Schreiben erlauben',
    failing: (name) => `${name} ist nicht auf dem neuesten Stand.`,
    lastWritten: (moment) => `Zuletzt geschrieben am ${moment}.`,
    neverWritten: 'Noch nicht geschrieben.',
    again: 'Noch einmal versuchen',
    foreign: {
      'same-vault': (name, moment) =>
        `${name} hat am ${moment} ein anderes Gerät geschrieben, oder jemand von Hand. Faktor hat die Datei gelassen, wie sie ist. Sehen Sie zuerst die Unterschiede an: Der Import übernimmt, was hier fehlt.`,
      'other-vault': (name, moment) =>
        `${name} enthält einen anderen Tresor, gespeichert am ${moment}. Faktor hat die Datei gelassen, wie sie ist.`,
      'no-vault': (name) =>
        `${name} enthält etwas, das keine Sicherung von Faktor ist. Faktor hat die Datei gelassen, wie sie ist.`,
    },
    look: 'Unterschiede ansehen',
    overwrite: 'Mit diesem Tresor überschreiben',
    elsewhere: 'Unter anderem Namen speichern',
    unlink: 'Verknüpfung lösen',
    unlinked: 'Die Datei bleibt, wo sie ist, und wird nicht mehr geschrieben.',
    pick: 'Datei wählen und verknüpft lassen',
    picked: (name) => `${name} wird geöffnet und danach bei jeder Änderung geschrieben.`,
    open: 'Verknüpfte Datei anzeigen',
  },
  opener: {
    heading: 'Für den Tag, an dem es Faktor nicht mehr gibt',
    text: 'Diese Seite öffnet eine Sicherung in jedem Browser, ohne Netz und ohne Faktor. Legen Sie sie zu Ihren Sicherungen.',
    save: 'Seite zum Öffnen von Sicherungen speichern',
  },
};
