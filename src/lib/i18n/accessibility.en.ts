import type { Contrast, CountdownLook, Font, Motion, Targets } from '../settings/settings';
import type { Block } from './help-topics';

interface Explained {
  readonly label: string;
  /** One sentence on what it does. */
  readonly rule: string;
}
interface Choice<T extends string> extends Explained {
  readonly names: Readonly<Record<T, string>>;
}

export interface AccessibilityTexts {
  readonly heading: string;
  readonly intro: string;
  readonly seeing: string;
  readonly text: Explained;
  readonly percent: (percent: number) => string;
  readonly contrast: Choice<Contrast>;
  readonly font: Choice<Font>;
  readonly targets: Choice<Targets>;
  readonly motion: Choice<Motion>;
  readonly time: string;
  readonly countdown: Choice<CountdownLook>;
  readonly hold: Explained;
  readonly announce: Explained;
  readonly speak: Explained;
  readonly letters: Explained;
  readonly wholeList: Explained;
  readonly reset: string;
  readonly wasReset: string;
  readonly statement: {
    readonly heading: string;
    readonly parts: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
    readonly feedback: {
      readonly title: string;
      readonly text: string;
      readonly none: string;
      readonly phone: string;
      readonly email: string;
      readonly web: string;
    };
    readonly enforcement: { readonly title: string; readonly blocks: readonly Block[] };
  };
}

/** The Accessibility screen in English: its settings, and the statement that § 12b BGG and § 7 BITV 2.0 ask for. */
export const accessibility: AccessibilityTexts = {
  heading: 'Accessibility',
  intro: 'These settings apply to this browser at once and in all tabs. They hold before unlocking too.',
  seeing: 'Seeing and pressing',
  text: { label: 'Text size', rule: 'On top of the size that your browser is set to.' },
  percent: (percent) => `${percent} %`,
  contrast: {
    label: 'Contrast',
    rule: 'High contrast gives every text at least 7 to 1 against its background, in light and in dark.',
    names: { system: 'As the device', high: 'High' },
  },
  font: {
    label: 'Font',
    rule: 'The plain font tells alike letters and digits apart and spaces them wider.',
    names: { system: 'Font of the device', plain: 'Plain' },
  },
  targets: {
    label: 'Size of buttons',
    rule: 'Large buttons are easier to hit with a finger or an unsteady hand.',
    names: { normal: 'Normal', large: 'Large' },
  },
  motion: {
    label: 'Motion',
    rule: 'Reduced motion lets the time move in steps and nothing else move at all.',
    names: { system: 'As the device', reduced: 'Reduced' },
  },
  time: 'Time and reading aloud',
  countdown: {
    label: 'Remaining time',
    rule: 'How the list shows how long a code is still valid.',
    names: { ring: 'Ring and number', bar: 'Bar', number: 'Number only', none: 'Do not show' },
  },
  hold: {
    label: 'Hold codes for reading',
    rule: 'A code stays on the screen beyond its period until you let go of it; many services accept it a little longer.',
  },
  announce: {
    label: 'Announce the last seconds',
    rule: 'Screen readers are told when a code is about to run out.',
  },
  speak: {
    label: 'Speak the code with a key',
    rule: 'A key on the focused account has this device speak its code digit by digit; others in the room hear it too.',
  },
  letters: {
    label: 'Single keys on the list',
    rule: 'C, E, 1–9, / and ? work without Ctrl. Turn this off if keys are pressed by accident or by speech control.',
  },
  wholeList: {
    label: 'Always load the whole list',
    rule: 'So that a screen reader can read through more than 60 accounts at once. Long lists get slower.',
  },
  reset: 'Restore the defaults',
  wasReset: 'The accessibility settings are as they were at first.',
  statement: {
    heading: 'Accessibility statement',
    parts: [
      {
        title: 'What it covers',
        blocks: [
          'This statement covers the web application Faktor at this address. It follows § 12b of the German act on equal opportunities for people with disabilities (BGG) and § 7 of the ordinance on accessible information technology (BITV 2.0). Public bodies of the Länder are bound by the law of their Land, which asks for much the same.',
        ],
      },
      {
        title: 'How far it conforms',
        blocks: [
          'Faktor partly conforms to BITV 2.0 and to EN 301 549, which it points to. It is built to meet the success criteria of WCAG 2.2 on levels A and AA. Not every one of them has been checked: the next parts say which have been, and what is missing.',
          'Built in:',
          {
            points: [
              'Everything works with the keyboard alone, in an order that follows the reading, with a focus frame that is always visible.',
              'Headings, lists, fields, buttons and messages carry names and roles for assistive technology, in the language that is set.',
              'The page can be enlarged up to 400 percent and used at a width of 320 pixels without scrolling sideways.',
              'Text has a contrast of at least 4.5 to 1, with high contrast 7 to 1. No state is shown by colour alone. The colours of the system (forced colours) are followed.',
              'Passwords can be pasted and filled in by a password manager. No puzzle has to be solved.',
              'Nothing blinks, and nothing moves by itself but the time that a code has left.',
            ],
          },
        ],
      },
      {
        title: 'Known limits',
        blocks: [
          {
            points: [
              'A code changes after its period, mostly 30 seconds. The service sets this limit for the sake of security, and Faktor cannot lengthen it. There is always a next code.',
              'Scanning with the camera takes sight or a steady hand. The same can be done with a picture, a link or the secret key in letters.',
              'A QR code is a picture that the service shows. Where the service does not write the secret key beside it, ask it for one.',
              'The windows for choosing a file, for the camera permission and for installing come from the browser and the system.',
              'Explanations in plain-language form (Leichte Sprache) and in German Sign Language are not part of Faktor. A public body that offers Faktor has to provide them where it is bound to.',
              'Speaking a code aloud needs a voice on the device; not every system has one for every language.',
            ],
          },
        ],
      },
      {
        title: 'How it was checked',
        blocks: [
          'This statement was prepared on 21 November 2026. It rests on a self-assessment by the makers of Faktor: automatic checks of the screens with axe-core and a look at the accessibility tree in Chromium, use by keyboard, views at 320 pixels and at 200 percent text size, emulated forced colours, and computed contrasts.',
          'Not checked so far:',
          {
            points: [
              'real screen readers (NVDA, JAWS, VoiceOver, TalkBack, Orca), braille displays, screen magnifiers and voice control',
              'the contrast themes of Windows on a real device; they were only emulated',
              'assistive technology together with Firefox or Safari',
              'use by people with disabilities',
              'a test by an independent body',
            ],
          },
        ],
      },
    ],
    feedback: {
      title: 'Reporting barriers',
      text: 'If something in Faktor stops you, or if you want to know more about its accessibility, tell the operator of this address:',
      none: 'The operator of this address has not named a contact.',
      phone: 'Telephone',
      email: 'E-mail',
      web: 'Form or web page',
    },
    enforcement: {
      title: 'Conciliation',
      blocks: [
        'If a federal public body in Germany offers Faktor to you and your report was not answered in a way that satisfies you, you can turn to the conciliation body under § 16 BGG (Schlichtungsstelle). It settles disputes between people with disabilities and federal public bodies out of court. The procedure costs you nothing, and you need no lawyer. The body that offers Faktor must tell you its address.',
        'For public bodies of a Land or a municipality, the body for conciliation or enforcement that the law of that Land names is the right one.',
      ],
    },
  },
};
