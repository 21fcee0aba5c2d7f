import type { Pixels } from '../../../src/lib/scan/pixels';
import { resize } from './distort';
import { drawSymbol, grey, symbolOf, white, type Colour, type Look } from './draw';
import type { Maker } from './kinds';
import { pageOf, pageWith, type Theme } from './page';
import { otpauthText } from './texts';

const light = (scale: number): Theme => ({ ground: white, ink: grey(40), scale });
const dark: Theme = { ground: [13, 17, 26], ink: grey(200), scale: 1 };

/** How a page shows its code: `side` in device pixels with the quiet zone, `card` what lies around it. */
interface Layout {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly theme: Theme;
  readonly look?: Look;
  readonly card?: Colour;
}

/** A screenshot; the code is scaled to its side as a browser scales a picture, so that modules are no whole pixels. */
const page = (layout: (random: Parameters<Maker>[0]) => Layout): Maker => {
  return async (random) => {
    const { width, height, side, theme, look = {}, card = null } = layout(random);
    const text = otpauthText(random);
    const drawn = drawSymbol(await symbolOf(text, random.pick(['L', 'M'])), { module: 8, ...look });
    const stamp: Pixels = resize(drawn, side, side, random.pick([2, 4]));
    return { picture: pageWith(random, pageOf(random, width, height, theme), stamp, theme, card), texts: [text] };
  };
};

const hd = { width: 1920, height: 1080 };

export const pageKinds = {
  page: { count: 24, make: page(() => ({ ...hd, side: 200, theme: light(1) })) },
  'page 4K': { count: 20, make: page(() => ({ width: 3840, height: 2160, side: 200, theme: light(1) })) },
  'page dpr': {
    count: 20,
    make: page((random) => {
      const scale = random.pick([1.25, 1.5, 1.75, 2]);
      return { ...hd, side: Math.round(160 * scale), theme: light(scale) };
    }),
  },
  'page tiny': { count: 24, make: page((random) => ({ ...hd, side: random.whole(92, 110), theme: light(1) })) },
  'page dark card': { count: 20, make: page(() => ({ ...hd, side: 200, theme: dark, card: white })) },
  'page dark inverted': {
    count: 20,
    make: page(() => ({ ...hd, side: 200, theme: dark, look: { dark: grey(235), light: dark.ground } })),
  },
  'page dark, no quiet zone': {
    count: 24,
    make: page(() => ({ ...hd, side: 180, theme: dark, look: { quiet: 0 } })),
  },
} satisfies Record<string, { count: number; make: Maker }>;
