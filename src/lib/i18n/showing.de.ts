import type { ShowingTexts } from './showing.en';

export const showing: ShowingTexts = {
  heading: 'Auf dem Bildschirm',
  icons: {
    label: 'Symbole der Dienste',
    rule: 'Sie gehören zu Faktor; keine Anfrage verrät, welche Konten Sie haben.',
    names: { colour: 'In den Farben der Dienste', plain: 'In der Farbe der Schrift', none: 'Keine' },
  },
  reveal: {
    label: 'Codes anzeigen',
    rule: 'Kopieren geht auch, während ein Code verborgen ist.',
    names: { always: 'Immer', tap: 'Wenn ich drücke', hold: 'Solange ich eine Taste gedrückt halte' },
  },
  seconds: {
    label: 'Angezeigten Code wieder verbergen',
    rule: 'Angezeigt wird immer nur ein Code.',
    name: (n) => (n === 0 ? 'Nur wenn ich drücke' : `Nach ${n} Sekunden`),
  },
  cover: {
    label: 'Codes abdecken',
    rule: 'Faktor verdeckt seine Seite, sobald der Browser meldet, dass Sie woanders sind. Es kann nicht versprechen, dass die Übersicht der offenen Programme kein älteres Bild zeigt, und auch nicht, dass ein Bildschirmfoto oder ein geteilter Bildschirm nichts zeigt.',
    names: {
      never: 'Nie',
      hidden: 'Während Faktor im Hintergrund ist',
      unfocused: 'Auch während ich ein anderes Fenster benutze',
    },
  },
  covered: 'Abgedeckt, während Sie woanders sind',
};
