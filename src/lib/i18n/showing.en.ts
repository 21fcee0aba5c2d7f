/** The options on what is on screen, and when. English defines the type. */
export const showing = {
  heading: 'On the screen',
  icons: {
    label: 'Icons of services',
    rule: 'They come with Faktor; no request tells which accounts you have.',
    names: { colour: 'In the colours of the services', plain: 'In the colour of the text', none: 'None' },
  },
  reveal: {
    label: 'Show codes',
    rule: 'Copying works while a code is hidden.',
    names: { always: 'Always', tap: 'When I press', hold: 'As long as I hold a button' },
  },
  seconds: {
    label: 'Hide a shown code',
    rule: 'One code is shown at a time.',
    name: (n: number) => (n === 0 ? 'Only when I press' : `After ${n} seconds`),
  },
  cover: {
    label: 'Cover the codes',
    rule: 'Faktor hides its page as soon as the browser says that you are elsewhere. It cannot promise that a task switcher shows no older picture, nor that a screenshot or a shared screen shows none.',
    names: {
      never: 'Never',
      hidden: 'While Faktor is in the background',
      unfocused: 'Also while I use another window',
    },
  },
  covered: 'Covered while you are elsewhere',
};

export type ShowingTexts = typeof showing;
