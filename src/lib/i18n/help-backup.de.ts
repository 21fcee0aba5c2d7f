import type { HelpSection } from './help-topics';

/** The section of the manual on backups, in German. */
export const backup: HelpSection = {
  title: 'Sicherungen',
  blocks: [
    {
      steps: [
        'Öffnen Sie „Optionen“, dort „Sichern“, und wählen Sie „Verschlüsselte Sicherung speichern“.',
        'Der Browser speichert eine Datei. Legen Sie sie dorthin, wo Sie sie suchen würden, wenn es dieses Gerät nicht mehr gäbe: auf ein anderes Gerät, ein Netzlaufwerk oder einen USB-Stick.',
        'Prüfen Sie sie: Geben Sie auf derselben Seite die Datei zurück und geben Sie ihr Kennwort ein. Faktor öffnet sie wie ein neues Gerät und vergleicht jedes Konto und seinen Code.',
        'Merken Sie sich das Kennwort, das der Tresor in diesem Augenblick hat: Die Sicherung öffnet sich damit oder mit den anderen Zugängen von damals. Haben Sie ein eigenes Kennwort gewählt, öffnet nur dieses sie.',
      ],
    },
    'Die Sicherung enthält alles und ist versiegelt wie der Tresor. Ohne das Kennwort nützt sie niemandem, der sie findet; wie lange sie dem Raten standhält, hängt vom Kennwort ab.',
    'Speichern Sie nach jedem neuen Konto eine neue. Eine alte Sicherung bleibt lesbar, kennt aber die neuen Konten nicht. Faktor zählt, was in keiner geprüften Sicherung steht, und erinnert Sie.',
    'Eine verknüpfte Datei nimmt Ihnen das ab: Wählen Sie unter „Sichern“ einen Ort, etwa ein Netzlaufwerk oder einen abgeglichenen Ordner, und Faktor schreibt dort nach jeder Änderung eine verschlüsselte Kopie. Fragt der Browser wieder nach der Erlaubnis, ist das Laufwerk voll oder hat ein anderes Gerät die Datei geschrieben, sagt Faktor das und lässt die Datei, wie sie ist. Chrome und Edge auf einem Computer können das.',
    'So öffnen Sie eine Sicherung: Starten Sie Faktor in einem Browser, in dem es noch keinen Tresor gibt, und wählen Sie auf der ersten Seite „Sicherung öffnen“. Ein vorhandener Tresor wird nie überschrieben. In einen vorhandenen Tresor holen Sie sie mit „Importieren“ unter „Optionen“: Sie sehen zuerst, was darin neu und was anders ist.',
    'Für den Tag, an dem es Faktor nicht mehr gibt: Unter „Sichern“ gibt es eine Seite zum Speichern, die Sicherungen in jedem Browser öffnet, ohne Netz (open-a-backup.html). Legen Sie sie zu Ihren Sicherungen. Mit einem Passkey allein kann sie keine öffnen; nehmen Sie das Kennwort oder den Notfallschlüssel.',
    '„Auf Papier sichern“ druckt den versiegelten Tresor als QR-Codes. „Von Papier lesen“, wo eine Sicherung geöffnet oder importiert wird, holt sie mit der Kamera zurück.',
    '„Frühere Stände“ unter „Optionen“ zeigt, was der Tresor vor einer Weile enthielt und was sich seither geändert hat, und stellt es wieder her. Frühere Stände liegen im selben Browser und gehen mit ihm verloren; eine Sicherung ersetzen sie also nicht.',
    'Warum es überhaupt eine Sicherung braucht: Ein Browser löscht den Tresor, wenn Sie ihn Cookies und Websitedaten löschen lassen, und manche löschen ihn, wenn der Platz knapp wird oder die Seite wochenlang nicht besucht wurde. Unter „Optionen“ sehen Sie, ob dieser Browser zugesagt hat, ihn zu behalten.',
    'Geht nur die Datenbank des Browsers verloren oder wird sie beschädigt, zeigt Faktor beim Start „Tresor zurückholen“: Es hält neben der Datenbank eine zweite versiegelte Kopie des Tresors. Geben Sie Ihr Kennwort ein, und alles ist wieder da. Auch diese Kopie geht verloren, wenn alle Daten dieser Seite gelöscht werden; eine Sicherung ersetzt sie deshalb nicht.',
  ],
};
