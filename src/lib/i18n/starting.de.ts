import type { StartingMessages } from './starting.en';

/** Wie ein Tresor beginnt und erhalten bleibt. */
export const starting: StartingMessages = {
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
};
