import { backup } from './help-backup.de';
import type { HelpTexts } from './help-topics';

/** Das Handbuch auf Deutsch. */
export const help: HelpTexts = {
  heading: 'Hilfe',
  intro:
    'Diese Anleitung ist Teil von Faktor: Sie lässt sich ohne Netz lesen, und auch, bevor der Tresor entsperrt ist.',
  contents: 'Inhalt',
  toContents: 'Zurück zum Inhalt',
  comingFrom: 'So exportieren Sie aus jedem der Programme',
  sections: {
    about: {
      title: 'Was Faktor ist',
      blocks: [
        'Viele Dienste verlangen bei der Anmeldung neben dem Kennwort einen zweiten Nachweis: einen Einmalcode, meist sechs Ziffern, der alle 30 Sekunden wechselt. Faktor bildet diese Codes.',
        'Für jedes Konto gibt Ihnen der Dienst einmal einen Geheimschlüssel, meist als QR-Code. Faktor bewahrt diese Geheimschlüssel in einem Tresor in diesem Browser auf, auf diesem Gerät. Der Tresor ist mit einem Kennwort versiegelt, das nur Sie kennen. Um Codes zu bilden, braucht Faktor kein Netz, und es sendet nichts irgendwohin.',
        'Das liegt bei Ihnen:',
        {
          points: [
            'Behalten Sie das Kennwort des Tresors für sich. Wer dieses Gerät und dieses Kennwort hat, hat Ihre Codes.',
            'Speichern Sie eine Sicherung, und immer wieder, wenn Konten hinzugekommen sind. Einen verlorenen Tresor oder ein vergessenes Kennwort kann niemand zurückbringen, auch nicht die Betreiber dieser Seite.',
            'Bewahren Sie die Wiederherstellungscodes, die Ihnen Dienste geben, auch außerhalb von Faktor auf, zum Beispiel auf Papier.',
          ],
        },
        'Haftungsausschluss: Faktor ist mit Sorgfalt gemacht und wird so bereitgestellt, wie es ist. Es gibt keine Gewähr, dass es fehlerfrei ist, und, soweit das Gesetz es zulässt, keine Haftung für Konten, die nicht mehr erreichbar sind. Was bei Ihrem Dienst oder Ihrem Arbeitgeber gilt, gilt weiter: Dessen Regeln für Kennwörter und Geräte gelten auch für Faktor.',
      ],
    },
    'first-steps': {
      title: 'Erste Schritte mit einem Dienst',
      blocks: [
        {
          steps: [
            'Melden Sie sich in einem eigenen Fenster oder Tab bei dem Dienst an und suchen Sie in den Sicherheitseinstellungen nach „Zwei-Faktor-Anmeldung“, „Bestätigung in zwei Schritten“ oder „Authenticator-App“.',
            'Lassen Sie den Dienst eine Authenticator-App einrichten. Er zeigt einen QR-Code und, oft erst nach einem Druck auf „Code lässt sich nicht scannen?“, einen Geheimschlüssel aus Buchstaben und Ziffern.',
            'Wählen Sie in Faktor „Konto hinzufügen“ und lesen Sie den QR-Code ein, oder wählen Sie „Von Hand eingeben“ und tippen Sie den Geheimschlüssel ab. Wie das geht, steht im nächsten Abschnitt.',
            'Prüfen Sie, was gelesen wurde, und speichern Sie es. Faktor zeigt den ersten Code.',
            'Geben Sie diesen Code bei dem Dienst ein, um zu bestätigen. Erst dann ist der zweite Faktor dort eingeschaltet.',
            'Vielleicht zeigt der Dienst Wiederherstellungscodes. Drucken Sie sie aus oder schreiben Sie sie ab, und bewahren Sie sie sicher auf.',
            'Speichern Sie in Faktor unter „Optionen“ eine Sicherung.',
          ],
        },
        'Nimmt der Dienst den Code nicht an, warten Sie auf den nächsten und geben Sie ihn sofort ein. Ist auch der falsch, sehen Sie nach der Uhr dieses Geräts: Geht sie um mehr als eine halbe Minute falsch, sind auch die Codes falsch.',
      ],
    },
    'qr-code': {
      title: 'Den QR-Code einlesen',
      blocks: [
        'Alle Wege beginnen mit „Konto hinzufügen“.',
        {
          points: [
            'Mit der Kamera: Wählen Sie „Mit Kamera scannen“, erlauben Sie die Kamera, wenn der Browser fragt, und halten Sie den QR-Code davor. Er wird von selbst gelesen. Das Bild bleibt auf diesem Gerät.',
            'Aus einem Bild: Wählen Sie „Bild wählen“ und dann die Datei. Sie können ein Bild dort auch mit Strg+V einfügen oder auf die Seite ziehen.',
            'Aus einem Link: Manche Dienste bieten einen Link an, der mit otpauth:// beginnt. Wählen Sie „Link einfügen“. Ein Druck auf einen solchen Link kann Faktor nicht öffnen: Eine Web-App darf otpauth: nicht beanspruchen, und ein Umweg ließe den Geheimschlüssel im Verlauf des Browsers zurück.',
            'Von Hand: Wählen Sie „Von Hand eingeben“ und tippen Sie einen Namen und den Geheimschlüssel ein, den der Dienst zeigt. Leerzeichen und Kleinschreibung spielen keine Rolle.',
          ],
        },
        'Der QR-Code steht auf demselben Bildschirm: Wählen Sie „Vom Bildschirm lesen“ und, wenn der Browser fragt, das Fenster oder den Tab mit dem QR-Code. Lassen Sie den Code einen Augenblick im Bild; die Aufnahme endet von selbst.',
        'Wo der Browser das nicht kann:',
        {
          steps: [
            'Machen Sie ein Bildschirmfoto. Drücken Sie unter Windows Windows+Umschalt+S und ziehen Sie einen Rahmen um den QR-Code; auf einem Mac drücken Sie Ctrl+Umschalt+Cmd+4.',
            'Das Bild ist jetzt in der Zwischenablage. Gehen Sie in Faktor zu „Konto hinzufügen“ und drücken Sie Strg+V, auf einem Mac Cmd+V.',
            'Haben Sie das Bild stattdessen als Datei gespeichert, wählen Sie sie mit „Bild wählen“ und löschen Sie die Datei danach: Der QR-Code darin ist der Geheimschlüssel.',
          ],
        },
        'Wird kein QR-Code gefunden, zeigen Sie ihn größer und mit seinem weißen Rand im Bild, und versuchen Sie es noch einmal. Der Geheimschlüssel von Hand geht immer.',
      ],
    },
    codes: {
      title: 'Die Codes verwenden',
      blocks: [
        'Jedes Konto zeigt seinen jetzigen Code und wie viele Sekunden er noch gilt. In den letzten fünf Sekunden ändert das Zeichen seine Form: Dann ist es oft besser, auf den nächsten Code zu warten.',
        'Drücken Sie „Code kopieren“ oder den Code selbst und fügen Sie ihn bei dem Dienst ein; oder tippen Sie ihn ab. Die Lücke im Code ist nur gezeichnet, tippen Sie also kein Leerzeichen.',
        'Über der Liste können Sie nach einem Namen suchen. Mit „Bearbeiten“ ändern Sie den Namen, die Adresse und mehr; mit „Löschen“ legen Sie das Konto in den Papierkorb. Gleich danach bringt „Rückgängig machen“ es zurück, später der Papierkorb unter „Optionen“. Dort bleibt es 30 Tage oder so lange, wie Sie einstellen. Bevor Sie ein Konto endgültig löschen, schalten Sie bei dem Dienst die Zwei-Faktor-Anmeldung aus, sonst kommen Sie dort nicht mehr hinein.',
      ],
    },
    arrange: {
      title: 'Ordnung in der Liste',
      blocks: [
        'Was hier steht, finden Sie hinter „Reihenfolge und Ansicht“ neben der Suche.',
        {
          points: [
            'Reihenfolge: nach Name, nach Benutzung, nach Alter oder von Hand: Dann ziehen Sie ein Konto an seinem Griff oder drücken darauf die Pfeiltasten. Favoriten stehen oben; Sie wählen sie unter „Weitere Aktionen“.',
            'Ansicht: eine Liste, eine kompakte Liste oder Kacheln. „Weitere Aktionen“, „Groß anzeigen“ zeigt einen Code so, dass er über den Tisch zu lesen ist.',
            'Schlagwörter: Sie geben sie einem Konto unter „Bearbeiten“, „Erweitert“ oder mehreren Konten auf einmal. Drücken Sie über der Liste ein Schlagwort, und es bleiben die Konten, die es haben. „Schlagwörter bearbeiten“ benennt ein Schlagwort überall um und gibt ihm eine Farbe, die neben seinem Namen steht. Schlagwörter und Farben sind mit dem Tresor versiegelt.',
            'Viele auf einmal: „Konten auswählen“, oder Strg und ein Klick, oder lange drücken. Was ausgewählt ist, bekommt ein Schlagwort, geht in eine andere App oder wird gelöscht, was sich rückgängig machen lässt.',
          ],
        },
      ],
    },
    'on-screen': {
      title: 'Was auf dem Bildschirm steht',
      blocks: [
        {
          points: [
            'Symbole gehören zu Faktor und kommen aus einer freien Sammlung (simple-icons). Sie werden alle zusammen mit Faktor geladen, welche Konten Sie auch haben; keine Anfrage verrät, welche das sind. Faktor findet sie über Aussteller und URL. Unter „Bearbeiten“, „Bild des Kontos“ nehmen Sie ein anderes oder ein eigenes Bild, das klein neu gezeichnet und mit dem Tresor versiegelt wird.',
            'Verborgene Codes: Unter „Optionen“, „Auf dem Bildschirm“ lassen Sie Codes nur zeigen, wenn Sie drücken oder solange Sie eine Taste gedrückt halten, und nach einigen Sekunden wieder verbergen. Kopieren geht immer.',
            'Die Abdeckung verdeckt die Seite, während Faktor im Hintergrund ist oder, wenn Sie das wollen, während Sie ein anderes Fenster benutzen. Ein Browser kann nicht versprechen, dass kein älteres Bild, kein Bildschirmfoto und kein geteilter Bildschirm die Codes zeigt.',
            '„Schwebendes Fenster“ zeigt den Code eines Kontos in einem kleinen Fenster neben der Seite, bei der Sie sich anmelden. Es bleibt vorn, wo der Browser das kann (Chrome und Edge am Computer). Solange es offen ist, gilt Faktor als sichtbar; es schließt sich, wenn Faktor sperrt.',
          ],
        },
      ],
    },
    clipboard: {
      title: 'Die Zwischenablage',
      blocks: [
        '„Code kopieren“ legt den Code einmal in die Zwischenablage dieses Geräts. „In Zwischenablage halten“ hält das Konto dort: Nach jeder Periode tritt der neue Code an die Stelle des alten. Während ein anderes Fenster vorn ist, lässt der Browser das nicht zu; der neue Code kommt dorthin, sobald Sie zurückkehren.',
        'Am Fuß des Fensters steht, was Faktor zuletzt dorthin gelegt hat und ob es ein älterer Code ist. „Beenden“ beendet das Halten. Auch das Sperren beendet es, und die Zeit, die unter „Optionen“ eingestellt ist.',
        'Die Zwischenablage gehört dem ganzen Gerät: Andere Programme können sie lesen, und manche Systeme führen einen Verlauf oder geben sie an Ihre anderen Geräte weiter. Ein Code darin ist nach etwa einer Minute wertlos, weil er dann abgelaufen ist.',
        'Faktor liest Ihre Zwischenablage für diese Zeile nie und kann deshalb nicht wissen, ob ein anderes Programm inzwischen etwas anderes hineingelegt hat. Ein Browser lässt eine Seite die Zwischenablage nicht leeren, während ein anderes Fenster vorn ist; soll sie leer sein, kopieren Sie etwas anderes.',
      ],
    },
    import: {
      title: 'Konten mitbringen',
      blocks: [
        'Sie müssen nicht jedes Konto neu einrichten: Faktor liest die Exporte anderer Authenticatoren und Passwortmanager.',
        {
          steps: [
            'Exportieren Sie aus dem anderen Programm. Unter „Optionen“, „Importieren“, „Ich komme von …“ steht für jedes der großen, wie das geht.',
            'Wählen Sie die Dateien unter „Optionen“, „Importieren“. Mehrere auf einmal sind möglich; verschlüsselte fragen nach ihrem Kennwort.',
            'Sehen Sie sich an, was gelesen wurde, und wählen Sie ab, was Sie nicht möchten.',
            'Importieren Sie. Das Protokoll sagt, was aus jedem Eintrag wurde, und der ganze Import lässt sich dort rückgängig machen.',
          ],
        },
        'Löschen Sie die exportierten Dateien, sobald die Codes funktionieren. Sie enthalten Ihre Geheimschlüssel.',
      ],
    },
    'second-device': {
      title: 'Ein zweites Gerät',
      blocks: [
        'Zwei Geräte, die Ihre Codes bilden können, schützen am besten davor, ausgesperrt zu sein. Es gibt vier Wege, der beste zuerst:',
        {
          points: [
            'Melden Sie das zweite Gerät bei dem Dienst als eigenen Authenticator an, wo der Dienst das anbietet. Geht es verloren, kann es dort allein entfernt werden.',
            'Lesen Sie denselben QR-Code mit beiden Geräten ein, solange der Dienst ihn zeigt. Beide zeigen dann dieselben Codes.',
            'Später, für ein Konto, das schon in Faktor ist: Wählen Sie daneben „Bearbeiten“, dann „Auf einem zweiten Gerät verwenden“. Nach dem Kennwort zeigt Faktor seinen QR-Code und seinen Geheimschlüssel und verbirgt beides von selbst wieder.',
            'Speichern Sie hier eine Sicherung und wählen Sie auf dem zweiten Gerät „Sicherung öffnen“, in einem Browser, in dem es noch keinen Tresor von Faktor gibt. Dann sind alle Konten dort, unter demselben Kennwort.',
          ],
        },
        'Die Geräte wissen nichts voneinander: Ein Konto, das Sie später auf dem einen hinzufügen, fehlt auf dem anderen. Die letzten drei Wege machen eine Kopie des Geheimschlüssels. Nicht jeder Arbeitgeber und nicht jeder Dienst erlaubt das; fragen Sie im Zweifel nach.',
      ],
    },
    'other-app': {
      title: 'In eine andere App wechseln',
      blocks: [
        'Nichts hält Sie hier fest: Faktor schreibt Ihre Konten so, dass Aegis, 2FAS, Ente Auth, Bitwarden, Stratum, Proton Authenticator und andere sie lesen, und zeigt QR-Codes für Google Authenticator.',
        {
          steps: [
            'Öffnen Sie „Optionen“ und wählen Sie „In eine andere App mitnehmen“.',
            'Wählen Sie die App. Faktor sagt, welche Konten dort nicht hineinpassen und was andere verlieren, bevor etwas geschrieben wird.',
            'Lassen Sie „Die Datei mit einem eigenen Kennwort schützen“ angekreuzt, wo es angeboten wird. Eine Datei ohne Kennwort kann jeder lesen, der sie bekommt.',
            'Zeigen Sie mit dem Kennwort, dass Sie es sind, und speichern Sie die Datei.',
            'Importieren Sie sie in der anderen App. Vergleichen Sie dort einen Code mit dem hier, für jede Art von Konto, die Sie haben.',
            'Löschen Sie die Datei. Erst dann löschen Sie hier Konten, wenn Sie das möchten.',
          ],
        },
        'Nach einer Datei, die jeder lesen kann, steht über der Liste ein Hinweis mit dem Datum, bis Sie die nächste verschlüsselte Sicherung speichern. Konten, die ihre Codes zählen, sollten Sie nur in einer App verwenden: Zwei zählen jede für sich.',
      ],
    },
    passkeys: {
      title: 'Passkeys',
      blocks: [
        'Ein Passkey öffnet den Tresor mit Ihrem Finger, Ihrem Gesicht oder der PIN dieses Geräts oder mit einem Sicherheitsschlüssel und braucht kein Netz. Sie fügen ihn unter „Optionen“, „Zugänge“, „Passkey hinzufügen“ hinzu; von da an steht beim Entsperren „Mit Passkey entsperren“. Es können mehrere sein, etwa einer für jedes Gerät.',
        {
          points: [
            'Er ist ein weiterer Zugang. Das Kennwort bleibt und öffnet den Tresor weiterhin: Machen Sie es nicht schwächer, weil Sie es seltener eingeben.',
            'Damit Sie das Kennwort nicht vergessen, fragt Faktor alle zwei Wochen danach, wenn Sie einen Passkey verwendet haben. Das lässt sich unter „Zugänge“ ändern und dreimal aufschieben.',
            'Ein Passkey funktioniert nur unter der Adresse, unter der er angelegt wurde, und endet mit seinem Gerät oder Sicherheitsschlüssel, es sei denn, sein Hersteller bringt ihn auf Ihre anderen Geräte. Ein zurückgesetztes Telefon nimmt seine Passkeys mit. Legen Sie auch einen Notfallschlüssel an.',
            'Kennen andere die PIN dieses Geräts, können sie seinen Passkey verwenden. Fügen Sie dort keinen hinzu.',
          ],
        },
        'Wird ein Passkey nicht angenommen, verwenden Sie das Kennwort. Was verloren ging, entfernen Sie unter „Zugänge“: Es öffnet dann nichts mehr, was von jetzt an geschrieben wird.',
      ],
    },
    'recovery-codes': {
      title: 'Wiederherstellungscodes eines Dienstes',
      blocks: [
        'Viele Dienste geben einige Codes aus, für den Tag, an dem kein Einmalcode zu haben ist. Faktor hat einen Platz dafür: „Bearbeiten“, „Wiederherstellungscodes“. Sie sind mit dem Tresor versiegelt und werden erst nach dem Kennwort, einem Passkey oder dem Notfallschlüssel gezeigt. Streichen Sie ab, was Sie verwendet haben.',
        'Geht dieses Gerät verloren, gehen auch diese Codes verloren, wenn es nicht woanders eine Sicherung gibt. Bewahren Sie sie also auch auf Papier auf.',
      ],
    },
    check: {
      title: 'Die Konten prüfen',
      blocks: [
        '„Optionen“, „Konten prüfen“ nennt, was einen Blick wert ist: kurze Geheimschlüssel, denselben Schlüssel zweimal, Konten, die nie verwendet wurden, fehlende oder verbrauchte Wiederherstellungscodes und was der letzten geprüften Sicherung fehlt. Bei jedem Punkt steht, was hilft, und der Weg dorthin. Nichts davon wird irgendwohin gesendet.',
      ],
    },
    backup,
    'new-pc': {
      title: 'Ein neuer PC oder ein neuer Browser',
      blocks: [
        'Der Tresor liegt in einem Browser, bei einer Benutzerin oder einem Benutzer eines Geräts. Ein anderer Browser auf demselben PC weiß nichts von ihm.',
        {
          steps: [
            'Speichern Sie auf dem alten Gerät unter „Optionen“ eine Sicherung.',
            'Bringen Sie die Datei auf das neue Gerät.',
            'Öffnen Sie Faktor auf dem neuen Gerät unter derselben Adresse und wählen Sie auf der ersten Seite „Sicherung öffnen“.',
            'Wählen Sie die Datei und geben Sie das Kennwort des Tresors ein.',
            'Vergleichen Sie einen Code auf beiden Geräten oder melden Sie sich irgendwo mit einem neuen an. Löschen Sie erst danach den Tresor auf dem alten Gerät.',
          ],
        },
        'Geht das alte Gerät nicht mehr und gibt es keine Sicherung, müssen die Konten neu registriert werden, wie es der nächste Abschnitt beschreibt.',
      ],
    },
    'no-codes': {
      title: 'Wenn sich kein Code mehr bilden lässt',
      blocks: [
        'Das Gerät ist verloren oder defekt, der Tresor gelöscht oder das Kennwort vergessen, und es gibt keine Sicherung: Gehen Sie bei jedem Dienst den ersten dieser Wege, der zum Ziel führt.',
        {
          steps: [
            'Melden Sie sich mit einem der Wiederherstellungscodes an, die Ihnen der Dienst beim Einschalten der Zwei-Faktor-Anmeldung gegeben hat. Jeder gilt einmal.',
            'Verwenden Sie einen anderen Nachweis, den Sie dort hinterlegt haben: ein zweites Gerät, einen Sicherheitsschlüssel, einen Code per Brief, E-Mail oder SMS.',
            'Sehen Sie nach, ob Sie dort auf einem Gerät noch angemeldet sind. Dann können Sie die Zwei-Faktor-Anmeldung aus- und wieder einschalten.',
            'Wenden Sie sich an die Benutzerhilfe des Dienstes, bei der Arbeit an die Ihrer IT-Abteilung, und lassen Sie den zweiten Faktor zurücksetzen. Man wird prüfen, wer Sie sind; das ist richtig und braucht Zeit.',
            'Richten Sie danach die Zwei-Faktor-Anmeldung bei dem Dienst neu ein und fügen Sie den neuen QR-Code in Faktor hinzu. Der alte Geheimschlüssel ist dann wertlos.',
          ],
        },
        'Wurde ein Gerät verloren oder gestohlen, lassen Sie den zweiten Faktor bei allen Diensten zurücksetzen, auch wenn Sie die Codes anderswo noch haben.',
      ],
    },
    'forgotten-password': {
      title: 'Kennwort vergessen',
      blocks: [
        'Das Kennwort lässt sich nicht wiederherstellen. Es ist nirgends gespeichert, weder hier noch bei den Betreibern dieser Seite.',
        'Wenn Sie einen Notfallschlüssel angelegt haben, holen Sie sein Blatt: Wählen Sie auf dem Sperrbildschirm „Notfallschlüssel verwenden“, geben Sie die acht Gruppen ein oder scannen Sie den QR-Code, und legen Sie ein neues Kennwort fest. Das geht auch, während Faktor nach falschen Kennwörtern gesperrt ist, und mit einer Sicherung. Ohne Tresor oder Sicherung bringt das Blatt nichts zurück.',
        'So legen Sie einen an, solange Sie das Kennwort noch wissen: „Optionen“, „Zugänge“, „Notfallschlüssel anlegen“. Dort fügen Sie auch weitere Kennwörter hinzu, entfernen Zugänge und wechseln den Tresorschlüssel, wenn ein Gerät verloren ging.',
        'Bevor Sie aufgeben: Prüfen Sie die Feststelltaste und die Tastaturbelegung, lassen Sie sich das Kennwort mit dem Auge neben dem Feld anzeigen, und denken Sie an frühere Kennwörter. Beachten Sie die Grenze für falsche Kennwörter, die der nächste Abschnitt beschreibt.',
        'Eine Sicherung hilft nur, wenn Sie ihr Kennwort wissen. Es ist das, welches der Tresor hatte, als die Sicherung gespeichert wurde. Eine Sicherung unter demselben vergessenen Kennwort öffnet sich ebenso wenig.',
        'Hilft nichts davon, wählen Sie auf der Sperrseite „Kennwort zurücksetzen“. Faktor fragt, ob wirklich alles gelöscht werden soll. Danach sind alle Geheimschlüssel in diesem Browser weg, und Sie wählen ein neues Kennwort. Sofern Sie das unter „Optionen“ nicht ausgeschaltet haben, bleibt die Liste „Neu registrieren“ mit den Namen Ihrer Konten, damit Sie wissen, was zu tun ist. Dann können Sie eine Sicherung öffnen, deren Kennwort Sie wissen, oder Ihre Konten eines nach dem anderen neu registrieren: siehe „Wenn sich kein Code mehr bilden lässt“.',
      ],
    },
    'wrong-passwords': {
      title: 'Falsche Kennwörter und Sperren',
      blocks: [
        'Nach fünf falschen Kennwörtern hintereinander folgt auf jedes weitere falsche eine Sperre, während der kein Kennwort angenommen wird. Die verbleibenden Sekunden werden auf dem Bildschirm heruntergezählt. Die Seite zu schließen oder das Gerät neu zu starten, verkürzt sie nicht.',
        'Das zehnte falsche Kennwort löscht alle Geheimschlüssel aus diesem Browser. Dann ist es wie nach „Kennwort zurücksetzen“: Nur die Liste der Namen bleibt. Ein richtiges Kennwort davor setzt die Zählung auf null zurück.',
        'Das schützt den Tresor vor Leuten, die an diesem Gerät in Faktor Kennwörter ausprobieren. Es schützt nicht eine Kopie der Dateien des Browsers: siehe „Was Faktor nicht kann“.',
        'Faktor sperrt sich auch von selbst: nach einigen Minuten ohne Benutzung (wie vielen, legen Sie unter „Optionen“ fest), nach dem Ruhezustand des Geräts, wenn Sie „Sperren“ wählen und, falls Sie das unter „Optionen“ festlegen, wenn sein Fenster nicht zu sehen ist. Sperren Sie hier, ist Faktor auch in Ihren anderen Tabs gesperrt. Solange es gesperrt ist, liegt kein Geheimschlüssel offen im Arbeitsspeicher.',
      ],
    },
    keyboard: {
      title: 'Bedienung mit der Tastatur',
      blocks: [
        'Alles in Faktor geht ohne Maus.',
        {
          points: [
            'Mit der Tabulatortaste gelangen Sie zum nächsten Bedienelement, mit Umschalt+Tabulator zum vorigen. Was den Fokus hat, trägt einen dicken Rahmen.',
            'Die Eingabetaste drückt eine Schaltfläche, folgt einem Link oder schickt ein Formular ab. Die Leertaste drückt eine Schaltfläche und schaltet ein Kontrollkästchen um.',
            'Mit den Pfeiltasten wählen Sie in einer Auswahlliste.',
            'Der erste Druck auf die Tabulatortaste führt zu „Zum Inhalt springen“; damit übergehen Sie das Menü.',
            'Strg+L, auf einem Mac Cmd+L, sperrt Faktor, solange der Tresor offen ist. Zur Adressleiste des Browsers kommen Sie mit F6 oder Alt+D.',
            'S lässt den Code des Kontos, auf dem der Fokus steht, Ziffer für Ziffer ansagen. Das lässt sich unter „Barrierefreiheit“ ausschalten.',
            'Auf der Liste der Codes führt Strg+F oder / zur Suche; die Eingabetaste dort kopiert das erste gefundene Konto. Mit den Pfeiltasten gehen Sie durch die Konten; auf einem davon kopiert C, und E bearbeitet. 1 bis 9 kopieren das erste bis neunte sichtbare Konto, Strg+K bietet alle Befehle an, und ? zeigt alle Tasten. Die einzelnen Tasten lassen sich unter „Barrierefreiheit“ ausschalten.',
            'Strg+V fügt bei „Konto hinzufügen“ das Bild eines QR-Codes oder einen Link ein; auf einem Mac ist es Cmd+V.',
          ],
        },
        'Textgröße, Kontrast, größere Schaltflächen und mehr finden Sie unter „Barrierefreiheit“.',
      ],
    },
    privacy: {
      title: 'Datenschutz',
      blocks: [
        'Geheimschlüssel, Namen, Codes und Kennwörter verlassen dieses Gerät nicht. Es gibt keine Registrierung und keine Besucherzählung, und von anderen Adressen wird nichts geladen. Das Einzige, was der Browser holt, ist Faktor selbst, von der Adresse, die Sie geöffnet haben, und von dort auch neue Versionen.',
        'In diesem Browser liegen: der versiegelte Tresor, die Liste für „Neu registrieren“, die Zahl der falschen Kennwörter, die Einstellungen der Anzeige (Sprache, Aussehen, Textgröße und Ähnliches; nichts davon ist geheim) und die Dateien von Faktor selbst, damit es ohne Netz funktioniert.',
        'Die Liste für „Neu registrieren“ enthält Namen und Adressen Ihrer Konten, nie einen Geheimschlüssel. Um den Tresor zu überdauern, ist sie mit einem eigenen Schlüssel versiegelt, der daneben liegt: Wer die Dateien des Browsers kopiert, kann diese Namen lesen. Unter „Optionen“ können Sie die Liste ausschalten.',
        'Die Kamera ist nur an, während Sie scannen. Ihre Bilder werden auf diesem Gerät gelesen und nirgends aufbewahrt.',
        'Sie löschen alles, indem Sie in den Einstellungen des Browsers die Websitedaten dieser Adresse löschen. Dazu gehört der Tresor: Speichern Sie vorher eine Sicherung.',
      ],
    },
    limits: {
      title: 'Was Faktor nicht kann',
      blocks: [
        'Eine Seite im Browser hat Grenzen, und diese Art der Anmeldung auch. Sie sollten sie kennen:',
        {
          points: [
            'Einmalcodes schützen nicht vor gefälschten Anmeldeseiten. Wer Sie auf eine solche Seite lockt, kann den Code sofort weiterreichen. Achten Sie auf die Adresse, bevor Sie tippen; bietet ein Dienst einen Passkey oder einen Sicherheitsschlüssel an, ist das sicherer.',
            'Wer die Dateien des Browsers kopiert, kann an der Kopie Kennwörter ausprobieren, so viele er will. Jeder Versuch ist langsam und teuer gemacht, aber nur ein gutes Kennwort hält die Kopie verschlossen.',
            'Ein Schadprogramm auf diesem Gerät oder eine bösartige Erweiterung des Browsers kann mitlesen, solange der Tresor offen ist.',
            'Faktor kann nicht verhindern, dass jemand den Bildschirm fotografiert oder aufnimmt, Ihnen über die Schulter sieht oder einen geteilten Bildschirm mitliest.',
            'Faktor kann die Zwischenablage nicht leeren, während ein anderes Fenster vorn ist.',
            'Eine Anmeldung durch eine Nachricht an das Telefon zu bestätigen (Push), ist noch nicht möglich.',
            'Die Geräte gleichen sich nicht von selbst ab. Der Weg von einem zum anderen ist eine Sicherung.',
            'Faktor vertraut der Adresse, von der es geladen wurde. Öffnen Sie es nur unter der Adresse, die Ihnen genannt wurde.',
          ],
        },
      ],
    },
  },
};
