import type { FloatingTexts } from './floating.en';

export const floating: FloatingTexts = {
  title: 'Faktor: schwebendes Fenster',
  needsPin:
    'Dieses Konto fragt nach einer PIN. Geben Sie sie im Fenster von Faktor ein; Codes dieser Art werden dort angezeigt.',
  notOnTop:
    'Dieser Browser kann das Fenster nicht im Vordergrund halten. Stellen Sie es neben die Seite, bei der Sie sich anmelden.',
};
