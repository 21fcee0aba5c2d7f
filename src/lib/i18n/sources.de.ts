import type { SourceTexts } from './sources.en';

const locked =
  'Dieses Programm gibt keine Geheimschlüssel heraus, auch Ihnen nicht. Melden Sie sich bei jedem Dienst an, richten Sie dort einen neuen Authenticator ein und lesen Sie dessen QR-Code mit Faktor. Behalten Sie das alte Programm, bis der neue Code funktioniert.';

/** Wie man bei anderen Programmen exportiert. */
export const sourceTexts: SourceTexts = {
  heading: (name) => `Umzug von ${name}`,
  choose: 'Woher kommen Sie?',
  toImport: 'Zum Import',
  after:
    'Ein Export enthält Ihre Geheimschlüssel, meist für alle lesbar. Verschicken Sie ihn nicht per E-Mail und bewahren Sie ihn nicht in einer Cloud auf. Löschen Sie ihn, sobald die Codes in Faktor funktionieren, und das alte Programm erst danach.',
  pages: {
    google: {
      name: 'Google Authenticator',
      blocks: [
        {
          steps: [
            'Öffnen Sie in Google Authenticator das Menü und wählen Sie „Konten übertragen“, dann „Konten exportieren“.',
            'Wählen Sie die Konten. Die App zeigt einen QR-Code, bei vielen Konten mehrere nacheinander.',
            'Lesen Sie die Codes in Faktor unter „Konto hinzufügen“: mit der Kamera oder von Bildern. Die Reihenfolge ist gleich; Faktor sagt, welche Teile fehlen.',
          ],
        },
        'Faktor liest auch Bildschirmfotos dieser Codes, Links, die mit otpauth-migration beginnen, und die Datenbank der App von einem gerooteten Telefon.',
      ],
    },
    microsoft: {
      name: 'Microsoft Authenticator',
      blocks: [locked, 'Von einem gerooteten Android-Telefon liest Faktor die Datenbank „PhoneFactor“.'],
    },
    authy: {
      name: 'Authy',
      blocks: [
        'Authy hat keinen Export. Der Anbieter Twilio muss Ihnen auf Anfrage Ihre Daten schicken (DSGVO): eine Tabelle, in der die Schlüssel mit Ihrem Backup-Kennwort verschlüsselt sind. Faktor liest diese Tabelle und fragt nach dem Kennwort.',
        'Faktor liest auch, was bekannte Skripte aus älteren Desktop-Versionen geholt haben. Für Konten, an die Sie so nicht kommen, richten Sie beim Dienst einen neuen Authenticator ein.',
      ],
    },
    '2fas': {
      name: '2FAS',
      blocks: [
        {
          steps: [
            'Öffnen Sie in 2FAS die Einstellungen und dort „2FAS-Backup“.',
            'Wählen Sie „In Datei exportieren“ und setzen Sie ein Kennwort.',
            'Bringen Sie die Datei (Endung .2fas) auf dieses Gerät und wählen Sie sie im Import.',
          ],
        },
      ],
    },
    aegis: {
      name: 'Aegis',
      blocks: [
        {
          steps: [
            'Öffnen Sie in Aegis die Einstellungen, „Import & Export“ und dort „Exportieren“.',
            'Wählen Sie das Format „Aegis (.json)“ und lassen Sie die Verschlüsselung angehakt. Das Kennwort ist das Ihres Aegis-Tresors.',
            'Bringen Sie die Datei auf dieses Gerät und wählen Sie sie im Import.',
          ],
        },
        'Der Export als Text geht auch, doch den kann jeder lesen.',
      ],
    },
    ente: {
      name: 'Ente Auth',
      blocks: [
        {
          steps: [
            'Öffnen Sie in Ente Auth die Einstellungen, „Daten“, „Codes exportieren“.',
            'Wählen Sie den verschlüsselten Export und setzen Sie ein Kennwort.',
            'Wählen Sie die Datei im Import. Das Öffnen kann zehn Sekunden und 1 GB Arbeitsspeicher brauchen; am besten geht es auf einem PC.',
          ],
        },
      ],
    },
    bitwarden: {
      name: 'Bitwarden',
      blocks: [
        {
          steps: [
            'Wählen Sie im Web-Tresor oder in der Desktop-App „Werkzeuge“, „Tresor exportieren“; in Bitwarden Authenticator „Einstellungen“, „Export“.',
            'Wählen Sie „JSON (verschlüsselt)“ und dort „Passwortgeschützt“. Einen „kontobeschränkten“ Export kann nur Bitwarden selbst öffnen.',
            'Wählen Sie die Datei im Import.',
          ],
        },
        'Faktor übernimmt nur die Einträge mit Einmalcode und nichts von Ihren Passwörtern.',
      ],
    },
    proton: {
      name: 'Proton Authenticator oder Proton Pass',
      blocks: [
        {
          steps: [
            'Öffnen Sie in Proton Authenticator die Einstellungen und wählen Sie „Exportieren“, mit Kennwort. In Proton Pass wählen Sie „Einstellungen“, „Exportieren“, als ZIP ohne PGP oder als CSV.',
            'Wählen Sie die Datei im Import.',
          ],
        },
      ],
    },
    'authenticator-extension': {
      name: 'Authenticator (Browser-Erweiterung)',
      blocks: [
        {
          steps: [
            'Klicken Sie auf das Symbol der Erweiterung, dann auf das Zahnrad, dann auf „Sicherung“.',
            'Laden Sie die kennwortgeschützte Sicherung herunter, wenn Sie dort ein Kennwort gesetzt haben, sonst die einfache.',
            'Wählen Sie die Datei im Import.',
          ],
        },
      ],
    },
    '1password': {
      name: '1Password',
      blocks: [
        {
          steps: [
            'Wählen Sie in der Desktop-App „Datei“, „Exportieren“ und das Konto.',
            'Wählen Sie das Format 1PUX.',
            'Wählen Sie die Datei im Import. Faktor übernimmt die Einmalcodes und nichts von den Passwörtern.',
          ],
        },
      ],
    },
    apple: {
      name: 'Apple Passwörter',
      blocks: [
        {
          steps: [
            'Öffnen Sie auf einem Mac „Passwörter“ und wählen Sie „Ablage“, „Alle Passwörter in Datei exportieren“.',
            'Wählen Sie die CSV-Datei im Import. Faktor übernimmt die Einmalcodes und nichts von den Passwörtern.',
            'Löschen Sie die CSV-Datei: Darin kann jeder alle Ihre Passwörter lesen.',
          ],
        },
      ],
    },
    keepass: {
      name: 'KeePass oder KeePassXC',
      blocks: [
        'Wählen Sie im Import die Datenbank selbst (Endung .kdbx) und geben Sie ihr Kennwort ein. Datenbanken mit Schlüsseldatei oder Hardware-Schlüssel lassen sich nicht öffnen: Speichern Sie eine Kopie mit Kennwort allein oder exportieren Sie als CSV.',
      ],
    },
    lastpass: {
      name: 'LastPass',
      blocks: [
        {
          steps: [
            'Öffnen Sie in LastPass Authenticator die Einstellungen, „Konten übertragen“, „Konten in Datei exportieren“. Für Einmalcodes im LastPass-Tresor selbst wählen Sie in der Browser-Erweiterung „Erweitert“, „Exportieren“.',
            'Wählen Sie die Datei im Import.',
          ],
        },
      ],
    },
    freeotp: {
      name: 'FreeOTP oder FreeOTP+',
      blocks: [
        {
          steps: [
            'Öffnen Sie in FreeOTP das Menü und wählen Sie „Backup“, mit Kennwort. In FreeOTP+ wählen Sie „Exportieren“, als JSON oder als Text.',
            'Wählen Sie die Datei im Import.',
          ],
        },
      ],
    },
    stratum: {
      name: 'Stratum (Authenticator Pro)',
      blocks: [
        {
          steps: [
            'Öffnen Sie in Stratum „Backup“ und wählen Sie „Backup in Datei“, mit Kennwort.',
            'Wählen Sie die Datei im Import.',
          ],
        },
      ],
    },
    duo: {
      name: 'Duo Mobile',
      blocks: [locked, 'Von einem gerooteten Android-Telefon liest Faktor die Datei mit den Konten (JSON).'],
    },
    steam: {
      name: 'Steam',
      blocks: [
        'Die Steam-App hat keinen Export. Faktor liest die maFile von Steam Desktop Authenticator und von steamguard-cli; sind sie verschlüsselt, wählen Sie auch die Datei manifest.json. Die Bestätigungen von Tauschgeschäften und der Wiederherstellungscode von Steam werden nicht übernommen: Behalten Sie dafür das alte Programm.',
      ],
    },
    raivo: {
      name: 'Raivo OTP',
      blocks: [
        'Wählen Sie in Raivo „Settings“, „Export OTPs to ZIP archive“. Wählen Sie das Zip im Import; sein Kennwort ist das Hauptkennwort von Raivo.',
      ],
    },
    other: {
      name: 'einem anderen Programm',
      blocks: [
        'Suchen Sie in dessen Einstellungen nach „Export“, „Sicherung“ oder „Übertragen“. Faktor erkennt Dateien an ihrem Inhalt, wie sie auch heißen.',
        'Außer den hier genannten Programmen liest es: andOTP, 2FAuth, WinAuth, TOTP Authenticator, OTP Auth für iOS, Authenticator Plus, Battle.net Authenticator, Dashlane, Keeper, RoboForm, Enpass, Myki, Synology C2, Listen von Links, die mit otpauth beginnen, Webseiten mit QR-Codes und Tabellen (CSV) mit einer Spalte für Einmalcodes.',
        'Gibt es keinen Export: Melden Sie sich bei jedem Dienst an, richten Sie dort einen neuen Authenticator ein und lesen Sie dessen QR-Code mit Faktor.',
      ],
    },
  },
};
