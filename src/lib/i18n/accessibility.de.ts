import type { AccessibilityTexts } from './accessibility.en';

/** Die Seite „Barrierefreiheit“ auf Deutsch. */
export const accessibility: AccessibilityTexts = {
  heading: 'Barrierefreiheit',
  intro:
    'Diese Einstellungen gelten in diesem Browser sofort und in allen Tabs. Sie gelten auch schon vor dem Entsperren.',
  seeing: 'Sehen und Drücken',
  text: { label: 'Textgröße', rule: 'Zusätzlich zu der Größe, die in Ihrem Browser eingestellt ist.' },
  percent: (percent) => `${percent} %`,
  contrast: {
    label: 'Kontrast',
    rule: 'Hoher Kontrast gibt jedem Text mindestens 7 zu 1 gegen seinen Hintergrund, in Hell und in Dunkel.',
    names: { system: 'Wie das Gerät', high: 'Hoch' },
  },
  font: {
    label: 'Schrift',
    rule: 'Die schlichte Schrift unterscheidet ähnliche Buchstaben und Ziffern und setzt sie weiter auseinander.',
    names: { system: 'Schrift des Geräts', plain: 'Schlicht' },
  },
  targets: {
    label: 'Größe der Schaltflächen',
    rule: 'Große Schaltflächen sind mit dem Finger oder einer unruhigen Hand leichter zu treffen.',
    names: { normal: 'Normal', large: 'Groß' },
  },
  motion: {
    label: 'Bewegung',
    rule: 'Bei verringerter Bewegung läuft die Zeit in Schritten, und sonst bewegt sich nichts.',
    names: { system: 'Wie das Gerät', reduced: 'Verringert' },
  },
  time: 'Zeit und Vorlesen',
  countdown: {
    label: 'Restzeit',
    rule: 'Wie die Liste zeigt, wie lange ein Code noch gilt.',
    names: { ring: 'Ring und Zahl', bar: 'Balken', number: 'Nur Zahl', none: 'Nicht zeigen' },
  },
  hold: {
    label: 'Codes zum Lesen festhalten',
    rule: 'Ein Code bleibt über seine Periode hinaus stehen, bis Sie ihn loslassen; viele Dienste nehmen ihn noch etwas länger an.',
  },
  announce: {
    label: 'Die letzten Sekunden ansagen',
    rule: 'Bildschirmleseprogramme erfahren, wenn ein Code gleich abläuft.',
  },
  speak: {
    label: 'Code auf Tastendruck vorlesen',
    rule: 'Eine Taste auf dem fokussierten Konto lässt dieses Gerät den Code Ziffer für Ziffer sprechen; andere im Raum hören ihn auch.',
  },
  letters: {
    label: 'Einzelne Tasten auf der Liste',
    rule: 'C, E, 1–9, / und ? wirken ohne Strg. Schalten Sie das aus, wenn Tasten versehentlich oder durch Sprachsteuerung gedrückt werden.',
  },
  wholeList: {
    label: 'Immer die ganze Liste laden',
    rule: 'Damit ein Screenreader mehr als 60 Konten in einem Zug vorlesen kann. Lange Listen werden langsamer.',
  },
  reset: 'Auf Ausgangswerte zurücksetzen',
  wasReset: 'Die Einstellungen zur Barrierefreiheit sind wie am Anfang.',
  statement: {
    heading: 'Erklärung zur Barrierefreiheit',
    parts: [
      {
        title: 'Geltungsbereich',
        blocks: [
          'Diese Erklärung gilt für die Webanwendung Faktor unter dieser Adresse. Sie folgt § 12b des Behindertengleichstellungsgesetzes (BGG) und § 7 der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0). Öffentliche Stellen der Länder sind an das Recht ihres Landes gebunden, das im Wesentlichen dasselbe verlangt.',
        ],
      },
      {
        title: 'Stand der Vereinbarkeit',
        blocks: [
          'Faktor ist mit der BITV 2.0 und mit der EN 301 549, auf die sie verweist, teilweise vereinbar. Es ist darauf angelegt, die Erfolgskriterien der WCAG 2.2 auf den Stufen A und AA zu erfüllen. Nicht jedes davon ist geprüft: Die nächsten Teile sagen, was geprüft wurde und was fehlt.',
          'Eingebaut sind:',
          {
            points: [
              'Alles geht allein mit der Tastatur, in einer Reihenfolge, die dem Lesen folgt, und mit einem Fokusrahmen, der immer zu sehen ist.',
              'Überschriften, Listen, Felder, Schaltflächen und Meldungen tragen Namen und Rollen für Hilfsmittel, in der eingestellten Sprache.',
              'Die Seite lässt sich auf 400 Prozent vergrößern und bei 320 Pixel Breite benutzen, ohne seitlich zu rollen.',
              'Text hat einen Kontrast von mindestens 4,5 zu 1, mit hohem Kontrast 7 zu 1. Kein Zustand wird allein durch Farbe gezeigt. Den Farben des Systems (erzwungene Farben) wird gefolgt.',
              'Kennwörter lassen sich einfügen und von einer Kennwortverwaltung ausfüllen. Es ist kein Rätsel zu lösen.',
              'Nichts blinkt, und nichts bewegt sich von selbst außer der Restzeit eines Codes.',
            ],
          },
        ],
      },
      {
        title: 'Bekannte Grenzen',
        blocks: [
          {
            points: [
              'Ein Code wechselt nach seiner Periode, meist 30 Sekunden. Der Dienst setzt diese Frist der Sicherheit wegen, und Faktor kann sie nicht verlängern. Es folgt immer ein nächster Code.',
              'Das Scannen mit der Kamera verlangt Sehen oder eine ruhige Hand. Dasselbe geht mit einem Bild, einem Link oder dem Geheimschlüssel in Buchstaben.',
              'Ein QR-Code ist ein Bild, das der Dienst zeigt. Wo der Dienst den Geheimschlüssel nicht daneben schreibt, bitten Sie ihn darum.',
              'Die Fenster zum Wählen einer Datei, für die Erlaubnis der Kamera und zum Installieren stammen vom Browser und vom System.',
              'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gehören nicht zu Faktor. Eine öffentliche Stelle, die Faktor anbietet, muss sie bereitstellen, wo sie dazu verpflichtet ist.',
              'Um einen Code vorzulesen, braucht es eine Stimme auf dem Gerät; nicht jedes System hat für jede Sprache eine.',
            ],
          },
        ],
      },
      {
        title: 'Erstellung und Prüfung',
        blocks: [
          'Diese Erklärung wurde am 21. November 2026 erstellt. Sie beruht auf einer Selbstbewertung durch die Hersteller von Faktor: automatischen Prüfungen der Seiten mit axe-core und einem Blick auf den Barrierefreiheitsbaum in Chromium, Bedienung mit der Tastatur, Ansichten bei 320 Pixeln und bei 200 Prozent Textgröße, nachgebildeten erzwungenen Farben und berechneten Kontrasten.',
          'Bisher nicht geprüft sind:',
          {
            points: [
              'echte Bildschirmleseprogramme (NVDA, JAWS, VoiceOver, TalkBack, Orca), Braillezeilen, Vergrößerungsprogramme und Sprachsteuerung',
              'die Kontrastdesigns von Windows auf einem echten Gerät; sie wurden nur nachgebildet',
              'Hilfsmittel zusammen mit Firefox oder Safari',
              'die Benutzung durch Menschen mit Behinderungen',
              'eine Prüfung durch eine unabhängige Stelle',
            ],
          },
        ],
      },
    ],
    feedback: {
      title: 'Barrieren melden',
      text: 'Wenn Sie in Faktor auf ein Hindernis stoßen oder mehr über seine Barrierefreiheit wissen möchten, wenden Sie sich an die Betreiber dieser Adresse:',
      none: 'Die Betreiber dieser Adresse haben keinen Kontakt angegeben.',
      phone: 'Telefon',
      email: 'E-Mail',
      web: 'Formular oder Webseite',
    },
    enforcement: {
      title: 'Schlichtungsverfahren',
      blocks: [
        'Bietet Ihnen eine öffentliche Stelle des Bundes Faktor an und wurde Ihre Meldung nicht zufriedenstellend beantwortet, können Sie sich an die Schlichtungsstelle nach § 16 BGG wenden. Sie legt Streit zwischen Menschen mit Behinderungen und öffentlichen Stellen des Bundes außergerichtlich bei. Das Verfahren kostet Sie nichts, und Sie brauchen keinen Rechtsbeistand. Die Anschrift muss Ihnen die Stelle nennen, die Faktor anbietet.',
        'Bei öffentlichen Stellen eines Landes oder einer Gemeinde ist die Schlichtungs- oder Durchsetzungsstelle zuständig, die das Recht dieses Landes nennt.',
      ],
    },
  },
};
