import type { PictureTexts } from './picture.en';

export const picture: PictureTexts = {
  heading: 'Bild des Kontos',
  now: 'Jetzt',
  kinds: {
    own: 'Ein eigenes Bild',
    named: (title) => `Das Symbol von ${title}, von Ihnen gewählt`,
    found: (title) => `Das Symbol von ${title}, nach Aussteller oder URL gefunden`,
    initials: 'Anfangsbuchstaben',
  },
  reset: 'Wieder von selbst wählen lassen',
  wasReset: 'Das Bild wird wieder von selbst gewählt.',
  icons: {
    heading: 'Symbol eines Dienstes',
    label: 'Symbol suchen',
    rule: 'Manche Dienste erlauben nicht, dass ihr Logo hier verwendet wird. Nehmen Sie dann ein eigenes Bild.',
    list: 'Gefundene Symbole',
    use: (title) => `Symbol von ${title} verwenden`,
    none: 'Kein Symbol hat diesen Namen.',
    missing: 'Die Symbole sind noch nicht da. Sie kommen beim ersten Besuch mit Netz.',
    chosen: (title) => `Das Symbol von ${title} ist übernommen.`,
  },
  own: {
    heading: 'Ein eigenes Bild',
    choose: 'Bilddatei wählen',
    rule: 'PNG, JPEG, WebP oder ein anderes Bild, das der Browser lesen kann. Ein Quadrat daraus wird neu und klein gezeichnet und mit dem Tresor versiegelt.',
    zoom: 'Vergrößern',
    across: 'Links oder rechts',
    down: 'Oben oder unten',
    preview: 'Das Quadrat, das behalten wird',
    use: 'Dieses Bild verwenden',
    chosen: 'Das Bild ist übernommen.',
  },
  back: 'Zurück zum Konto',
};
