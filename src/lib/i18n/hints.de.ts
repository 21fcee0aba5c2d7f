import type { HintTexts } from './hints.en';

export const hints: HintTexts = {
  heading: 'Gut zu wissen',
  texts: {
    keys: 'Mit der Taste ? sehen Sie alle Tasten: Eine kopiert einen Code, eine andere sucht.',
    floating: 'Am Computer zeigt „Schwebendes Fenster“ einen Code neben der Seite, bei der Sie sich anmelden.',
    backup:
      'Geht dieses Gerät verloren, bringt nur eine Sicherung die Konten zurück. Speichern Sie eine und bewahren Sie sie woanders auf.',
  },
  toBackup: 'Sichern',
  got: 'Verstanden',
  none: 'Keine Hinweise mehr',
};
