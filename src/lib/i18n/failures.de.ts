import type { FailureTexts } from './failures.en';

export const failures: FailureTexts = {
  'clipboard/denied':
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Code und kopieren Sie ihn mit Strg+C.',
  'crypto/kdf-cost':
    'Diese Datei verlangt zum Prüfen ihres Kennworts mehr Arbeit, als auf diesem Gerät sicher ist. Es wurde nichts geöffnet; verwenden Sie eine Datei, die Sie selbst gespeichert haben.',
  'crypto/kdf-memory':
    'Dieses Gerät hat nicht genug freien Arbeitsspeicher, um das Kennwort zu prüfen. Schließen Sie andere Programme und Tabs und versuchen Sie es noch einmal. Hilft das nicht, öffnen Sie den Tresor auf einem anderen Weg (Notfallschlüssel, Passkey) und legen Sie das Kennwort hier neu fest: Es braucht dann nur so viel Arbeitsspeicher, wie dieses Gerät hat.',
  'crypto/kdf-memory-least':
    'Dieses Gerät hat nicht genug freien Arbeitsspeicher, um ein Kennwort gut zu schützen. Es wurde nichts gespeichert. Schließen Sie andere Programme und Tabs und versuchen Sie es noch einmal, oder nehmen Sie ein anderes Gerät.',
  'crypto/worker-failed':
    'Das Kennwort konnte nicht geprüft werden, weil der Browser einen Teil von Faktor angehalten hat. Laden Sie die Seite neu; geschieht es wieder, verbietet der Browser vielleicht WebAssembly.',
  'entry/algorithm':
    'Dieser Algorithmus wird nicht unterstützt; Faktor kennt SHA1, SHA256 und SHA512. Bitten Sie den Dienst um einen davon.',
  'entry/counter': 'Der Zähler muss eine ganze Zahl von 0 bis 9.007.199.254.740.991 sein.',
  'entry/counter-end':
    'Dieser Zähler ist am Ende; es gibt keinen weiteren Code. Es wurde nichts geändert. Bitten Sie den Dienst um einen neuen Schlüssel.',
  'entry/digits': 'Die Zahl der Stellen muss eine ganze Zahl von 1 bis 10 sein.',
  'entry/work-gone': 'Was von dem Formular aufgehoben war, ließ sich nicht mehr öffnen. Bitte geben Sie es neu ein.',
  'entry/gone': 'Dieses Konto wurde inzwischen gelöscht oder ersetzt; es wurde nichts geändert.',
  'entry/kind': 'Diese Art von Konto wird nicht unterstützt.',
  'entry/name-missing': 'Geben Sie einen Namen für das Konto ein.',
  'entry/period': 'Die Periode muss eine ganze Zahl von Sekunden von 1 bis 2.147.483.647 sein.',
  'entry/picture': 'Das Bild muss ein PNG oder WebP von höchstens 32 kB sein. Wählen Sie ein anderes.',
  'entry/pin':
    'Die PIN darf bis zu 64 Zeichen haben, in einer Zeile. Berichtigen Sie sie oder lassen Sie das Feld leer.',
  'entry/recovery-codes':
    'Ein Konto kann bis zu 100 Wiederherstellungscodes mit bis zu 256 Zeichen haben. Lassen Sie einige weg oder kürzen Sie sie.',
  'entry/secret-missing': 'Geben Sie den Geheimschlüssel ein, den der Dienst zeigt.',
  'entry/secret-not-base32':
    'Der Geheimschlüssel darf nur die Buchstaben A–Z und die Ziffern 2–7 enthalten. Vergleichen Sie ihn mit dem, was der Dienst zeigt: 0, 1, 8 und 9 kommen nie vor.',
  'entry/secret-not-hex':
    'Ein Geheimschlüssel für Mobile-OTP hat nur die Ziffern 0–9 und die Buchstaben A–F, je zwei für ein Byte. Vergleichen Sie ihn mit dem, was der Dienst zeigt.',
  'entry/secret-too-long': 'Der Geheimschlüssel ist zu lang. Prüfen Sie, was Sie kopiert haben.',
  'entry/secret-too-short': 'Der Geheimschlüssel ist zu kurz; ein Teil scheint zu fehlen.',
  'entry/text-too-long': 'Einer der Texte ist zu lang. Kürzen Sie ihn.',
  'entry/url': 'Die URL muss mit https:// oder http:// beginnen. Berichtigen Sie sie oder lassen Sie sie leer.',
  'file/gone':
    'Die Datei ist nicht mehr da, wo sie war: Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden.',
  'file/no-permission': 'Der Browser fragt nach Ihrer Erlaubnis, bevor Faktor diese Datei wieder benutzen darf.',
  'file/no-space': 'Wo die Datei liegt, ist kein Platz mehr. Schaffen Sie dort Platz; Faktor schreibt sie dann wieder.',
  'file/write-failed':
    'Die Datei konnte nicht geschrieben werden. Prüfen Sie, ob ihr Laufwerk verbunden ist und Sie dort schreiben dürfen; Faktor versucht es weiter.',
  'file/too-large': 'Die Datei ist zu groß für das, was Faktor liest. Wählen Sie eine andere.',
  'file/unreadable':
    'Die Datei konnte nicht gelesen werden. Prüfen Sie, ob es sie noch gibt, und versuchen Sie es noch einmal.',
  'scan/animated-image':
    'Dieses Bild bewegt sich, und sein erstes Einzelbild zeigt keinen QR-Code. Machen Sie ein Bildschirmfoto, wenn der Code zu sehen ist, und wählen Sie das.',
  'scan/camera-busy':
    'Die Kamera wird von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es noch einmal, oder wählen Sie ein Bild.',
  'scan/camera-denied':
    'Der Browser erlaubt hier keine Kamera. Erlauben Sie sie über das Kamerasymbol in der Adressleiste und versuchen Sie es noch einmal, oder wählen Sie ein Bild.',
  'scan/camera-missing':
    'Es wurde keine Kamera gefunden. Schließen Sie eine an, wählen Sie ein Bild des QR-Codes oder geben Sie den Geheimschlüssel von Hand ein.',
  'scan/camera-unsupported':
    'Dieser Browser bietet dieser Seite keine Kamera. Wählen Sie stattdessen ein Bild des QR-Codes.',
  'scan/decoder-failed':
    'Der Teil von Faktor, der QR-Codes liest, konnte nicht starten. Laden Sie die Seite neu oder geben Sie den Geheimschlüssel von Hand ein.',
  'scan/empty-file': 'Diese Datei ist leer. Speichern oder kopieren Sie das Bild noch einmal.',
  'scan/image-too-large':
    'Dieses Bild hat zu viele Bildpunkte für dieses Gerät. Schneiden Sie den Teil mit dem QR-Code aus oder verkleinern Sie es, und wählen Sie das.',
  'scan/no-code-found':
    'In diesem Bild wurde kein QR-Code gefunden. Nehmen Sie es noch einmal auf, scharf und mit dem ganzen Code im Bild.',
  'scan/screen-denied':
    'Es wurde nichts freigegeben, also auch nichts gelesen. Versuchen Sie es noch einmal und wählen Sie den Bildschirm, das Fenster oder den Tab mit dem QR-Code; oder machen Sie ein Bildschirmfoto und fügen Sie es hier ein.',
  'scan/screen-failed':
    'Das System hat den Browser den Bildschirm nicht sehen lassen. Erlauben Sie dem Browser in den Systemeinstellungen die Bildschirmaufnahme; oder machen Sie ein Bildschirmfoto und fügen Sie es hier ein.',
  'scan/screen-no-code':
    'Es war kein QR-Code zu sehen. Bringen Sie den ganzen Code ins Bild, möglichst größer, und versuchen Sie es noch einmal; oder machen Sie ein Bildschirmfoto und fügen Sie es hier ein.',
  'scan/screen-unsupported':
    'Dieser Browser kann nicht vom Bildschirm lesen. Machen Sie ein Bildschirmfoto und fügen Sie es hier ein, oder wählen Sie es mit „Bild wählen“.',
  'scan/vector-image':
    'Das ist eine Zeichnung (SVG), kein Bild aus Bildpunkten. Öffnen Sie sie, machen Sie ein Bildschirmfoto und wählen Sie dieses.',
  'scan/not-an-image': 'Das ist kein Bild, das der Browser zeigen kann. Wählen Sie eine PNG-, JPEG- oder WebP-Datei.',
  'transfer/bitwarden-restricted':
    'Diesen Export kann nur Bitwarden selbst öffnen, weil er an Ihr Konto dort gebunden ist. Exportieren Sie noch einmal aus Bitwarden: Wählen Sie JSON (verschlüsselt), dann „Passwortgeschützt“, und hier diese Datei.',
  'transfer/damaged':
    'Die Datei ist beschädigt oder unvollständig. Exportieren Sie sie noch einmal aus dem anderen Programm und wählen Sie die neue Datei.',
  'transfer/empty':
    'Die Datei ist leer. Exportieren Sie sie noch einmal aus dem anderen Programm und wählen Sie die neue Datei.',
  'transfer/ente-memory':
    'Dieser Browser gibt Faktor nicht den Speicher, den diese Datei von Ente Auth verlangt. Importieren Sie sie an einem Computer, oder exportieren Sie aus Ente Auth als Klartext und wählen Sie diese Datei; löschen Sie sie danach.',
  'transfer/no-password-slot':
    'Die Datei ist nur mit Fingerabdruck oder Schlüsseldatei versiegelt. Setzen Sie im anderen Programm ein Kennwort und exportieren Sie noch einmal.',
  'transfer/not-supported':
    'Faktor kennt diese Art von Datei, kann sie aber nicht öffnen. Exportieren Sie aus dem anderen Programm als Text, JSON oder CSV und wählen Sie das.',
  'transfer/openpgp':
    'Diese Datei ist mit OpenPGP verschlüsselt; das kann Faktor nicht öffnen. Entschlüsseln Sie sie mit dem Programm, das Ihren OpenPGP-Schlüssel hat, und wählen Sie das Ergebnis, oder exportieren Sie aus dem Authenticator stattdessen mit einem Kennwort.',
  'transfer/other-password':
    'Dieser Eintrag ist mit einem anderen Kennwort versiegelt als der Rest der Datei, etwa einem älteren, oder er ist beschädigt. Importieren Sie die Datei noch einmal mit jenem Kennwort.',
  'transfer/reader-failed':
    'Die Datei konnte wegen eines Fehlers in Faktor nicht gelesen werden. Es wurde nichts geändert. Bitte melden Sie ihn.',
  'transfer/row-damaged': 'Dieser Eintrag ist in der Datei unvollständig oder beschädigt.',
  'transfer/steam-keyring':
    'Der Schlüssel zu dieser Steam-Datei liegt im Schlüsselspeicher des Geräts, von dem sie kommt. Führen Sie dort „steamguard decrypt“ aus und wählen Sie die Datei noch einmal zusammen mit ihrer manifest.json.',
  'transfer/too-new':
    'Diese Datei ist auf eine Weise geschrieben, die Faktor noch nicht kennt. Aktualisieren Sie Faktor; hilft das nicht, exportieren Sie aus dem anderen Programm als Klartext oder JSON.',
  'transfer/keepass-1':
    'Das ist eine Datenbank von KeePass 1, die Faktor nicht öffnet. Öffnen Sie sie in KeePass 2 oder KeePassXC, speichern Sie sie im neueren Format und wählen Sie diese Datei.',
  'transfer/keepass-cipher':
    'Diese Datenbank verwendet eine Verschlüsselung, die Faktor nicht öffnet, etwa Twofish. Stellen Sie sie dort in den Datenbankeinstellungen auf AES oder ChaCha20 um oder exportieren Sie als CSV, und wählen Sie diese Datei.',
  'transfer/sealed-database':
    'Das ist eine versiegelte Datenbank, die Faktor nicht öffnet. Wählen Sie in Authenticator Plus „Als Text exportieren“ oder das verschlüsselte Zip, und wählen Sie hier diese Datei.',
  'transfer/unknown':
    'Faktor erkennt diese Datei nicht. Wählen Sie einen Export eines Authenticators oder Passwortmanagers; die Hilfe zählt sie auf.',
  'transfer/writer-failed':
    'Die Datei konnte wegen eines Fehlers in Faktor nicht geschrieben werden. Ihr Tresor ist unverändert. Bitte melden Sie ihn.',
  'uri/contact-card':
    'Dieser QR-Code enthält einen Kontakt, kein Konto. Verwenden Sie den QR-Code aus den Zwei-Faktor-Einstellungen.',
  'uri/duo-activation':
    'Dieser QR-Code aktiviert Duo Mobile, und das kann nur diese App. Bitten Sie den Dienst um einen Code für andere Authenticator-Apps.',
  'uri/email':
    'Dieser QR-Code enthält eine E-Mail-Adresse, kein Konto. Verwenden Sie den QR-Code aus den Zwei-Faktor-Einstellungen.',
  'uri/fido':
    'Dieser QR-Code dient der Anmeldung mit einem Passkey. Scannen Sie ihn mit der Kamera-App Ihres Telefons.',
  'uri/microsoft-push':
    'Dieser QR-Code ist nur für Microsoft Authenticator. Wählen Sie auf der Microsoft-Seite „Ich möchte eine andere Authenticator-App verwenden“, um einen passenden zu bekommen.',
  'uri/migration-broken':
    'Dieser Export-Code ist unvollständig oder beschädigt. Zeigen Sie ihn in der anderen App noch einmal an und lesen Sie ihn neu ein.',
  'uri/no-secret':
    'Dieser Link enthält keinen Geheimschlüssel, deshalb lassen sich daraus keine Codes bilden. Bitten Sie den Dienst um einen neuen QR-Code.',
  'uri/not-a-uri': 'Das ist kein Link, den ein Authenticator lesen kann. Er sollte mit otpauth:// beginnen.',
  'uri/phone-number':
    'Dieser QR-Code enthält eine Telefonnummer, kein Konto. Verwenden Sie den QR-Code aus den Zwei-Faktor-Einstellungen.',
  'uri/plain-text':
    'Dieser QR-Code enthält nur Text, kein Konto. Ist der Text ein Geheimschlüssel, wählen Sie „Von Hand eingeben“ und tippen Sie ihn dort ein.',
  'uri/push-registration':
    'Dieser QR-Code meldet ein Gerät für die Push-Anmeldung an, was diese Version von Faktor noch nicht kann. Bitten Sie den Dienst um einen Code für Einmalkennwörter.',
  'uri/text-too-long':
    'Dieser Text ist zu lang, um ihn auf einmal zu lesen. Fügen Sie weniger Links ein, oder importieren Sie die Datei unter Optionen.',
  'uri/two-step':
    'Dieser QR-Code enthält nur die Hälfte des Schlüssels; der Dienst erwartet eine zweistufige Anmeldung, die Faktor nicht unterstützt. Bitten Sie um eine einfache.',
  'uri/unsupported-scheme':
    'Das ist ein Link anderer Art, kein Konto. Verwenden Sie den QR-Code aus den Zwei-Faktor-Einstellungen.',
  'uri/unsupported-type':
    'Diese Art von Einmalcode wird nicht unterstützt. Bitten Sie den Dienst um einen zeitbasierten (TOTP).',
  'uri/web-link':
    'Dieser QR-Code enthält eine Webadresse, kein Konto. Öffnen Sie sie im Browser; vielleicht führt sie zu dem QR-Code, den Sie brauchen.',
  'uri/wifi':
    'Dieser QR-Code enthält ein WLAN-Kennwort, kein Konto. Verwenden Sie den QR-Code aus den Zwei-Faktor-Einstellungen.',
  'vault/attempt-not-noted':
    'Das Kennwort wurde nicht geprüft, weil der Versuch nicht festgehalten werden konnte: Es ist kein Platz mehr, oder der Browser konnte nicht schreiben. Es wurde nichts gezählt. Schaffen Sie Platz auf dem Gerät und versuchen Sie es noch einmal.',
  'vault/changed-elsewhere':
    'Der Tresor wurde an anderer Stelle so geändert, dass dieser Tab nicht folgen kann. Sperren und entsperren Sie ihn; Ihre letzte Änderung wurde nicht gespeichert.',
  'vault/damaged':
    'Der gespeicherte Tresor ist beschädigt und lässt sich nicht öffnen. Es wurde nichts geändert. Öffnen Sie Ihre letzte Sicherung, hier oder in einem anderen Browser.',
  'vault/exists':
    'In diesem Browser gibt es schon einen Tresor. Laden Sie die Seite neu, um ihn zu entsperren; es wurde nichts überschrieben.',
  'vault/gone': 'Der Tresor ist nicht mehr in diesem Browser. Laden Sie die Seite neu und öffnen Sie eine Sicherung.',
  'vault/last-password':
    'Das ist das letzte Kennwort des Tresors, darum bleibt es. Fügen Sie zuerst ein anderes hinzu und entfernen Sie dann dieses.',
  'vault/last-way':
    'Das ist der letzte Zugang zum Tresor, darum bleibt er. Fügen Sie zuerst einen anderen hinzu und entfernen Sie dann diesen.',
  'vault/locked':
    'Der Tresor wurde gesperrt, bevor dies gespeichert war. Entsperren Sie ihn und wiederholen Sie den Schritt.',
  'vault/lost':
    'Der Browser hat den gespeicherten Tresor gelöscht, während er hier geöffnet war. Alle Konten sind noch in diesem Tab. Speichern Sie sie neu oder in eine Datei, bevor Sie ihn sperren oder schließen.',
  'vault/no-such-way': 'Dieser Tresor lässt sich so nicht öffnen. Verwenden Sie einen anderen Zugang.',
  'vault/not-a-vault':
    'Diese Datei ist keine Sicherung von Faktor. Wählen Sie die Datei, die Sie mit „Verschlüsselte Sicherung speichern“ gespeichert haben.',
  'vault/storage-full':
    'Zum Speichern ist kein Platz mehr. Es wurde nichts geändert. Schaffen Sie Platz auf dem Gerät und versuchen Sie es noch einmal.',
  'vault/storage-unavailable':
    'Der Browser lässt Faktor hier nichts speichern. Verlassen Sie das private Fenster oder erlauben Sie Websitedaten für diese Adresse und laden Sie die Seite neu.',
  'vault/too-new': 'Dieser Tresor stammt von einem neueren Faktor. Aktualisieren Sie Faktor und öffnen Sie ihn dann.',
  'vault/unknown-way':
    'Ein neueres Faktor hat einen Zugang hinzugefügt, den dieses nicht kennt und aussperren würde. Aktualisieren Sie Faktor oder entfernen Sie zuerst diesen Zugang.',
  'vault/write-failed':
    'Die Änderung konnte nicht gespeichert werden. Der Tresor ist wie zuvor; versuchen Sie es noch einmal.',
};
