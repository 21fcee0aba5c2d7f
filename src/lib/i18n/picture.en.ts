/** The screen on which the picture of an account is chosen. English defines the type. */
export const picture = {
  heading: 'Picture of the account',
  now: 'Now',
  kinds: {
    own: 'A picture of your own',
    named: (title: string) => `The icon of ${title}, chosen by you`,
    found: (title: string) => `The icon of ${title}, found by issuer or URL`,
    initials: 'Initials',
  },
  reset: 'Choose by itself again',
  wasReset: 'The picture is chosen by itself again.',
  icons: {
    heading: 'Icon of a service',
    label: 'Find an icon',
    rule: 'Some services do not let their logo be used here. Take a picture of your own then.',
    list: 'Icons found',
    use: (title: string) => `Use the icon of ${title}`,
    none: 'No icon has that name.',
    missing: 'The icons are not here yet. They come with the first visit on a network.',
    chosen: (title: string) => `The icon of ${title} was taken.`,
  },
  own: {
    heading: 'A picture of your own',
    choose: 'Choose picture',
    rule: 'PNG, JPEG, WebP or another picture that the browser can read. A square of it is drawn anew, small, and sealed with the vault.',
    zoom: 'Enlarge',
    across: 'Left or right',
    down: 'Up or down',
    preview: 'The square that is kept',
    use: 'Use this picture',
    chosen: 'The picture was taken.',
  },
  back: 'Back to the account',
};

export type PictureTexts = typeof picture;
