import type { Pixels } from '../../../src/lib/scan/pixels';
import { cameraKinds } from './camera-kinds';
import { blur, noise, resize, rotate, shade } from './distort';
import { disc, drawSymbol, grey, place, sheet, symbolOf, white, type Colour, type Look, type Symbol } from './draw';
import { jpegLoss } from './jpeg';
import { pageKinds } from './page-kinds';
import { otpauthText, migrationText } from './texts';
import { randomFor, type Random } from './random';

/** A picture and the texts of all codes in it. */
export interface Made {
  readonly picture: Pixels;
  readonly texts: readonly string[];
}

export type Maker = (random: Random) => Promise<Made>;

/** One code, drawn as `look` says, then changed by `change`. */
function one(
  look: (random: Random) => Look,
  change: (picture: Pixels, random: Random) => Pixels = (same) => same,
): Maker {
  return async (random) => {
    const text = otpauthText(random);
    const symbol = await symbolOf(text, random.pick(['L', 'M', 'M', 'M', 'Q', 'H']));
    return { picture: change(drawSymbol(symbol, look(random)), random), texts: [text] };
  };
}

const at = (module: number) => (): Look => ({ module });

/** Dark on light; the last two differ in hue more than in lightness. */
const colours: readonly [Look, ...Look[]] = [
  { dark: [29, 53, 120], light: [240, 250, 238] },
  { dark: [214, 40, 40] },
  { dark: [0, 110, 70], light: [255, 244, 200] },
  { dark: [90, 20, 130], light: [255, 220, 235] },
  { dark: [0, 130, 200] },
  { dark: [230, 110, 20] },
  { dark: [60, 60, 200], light: [255, 200, 60] },
  { dark: [200, 30, 90], light: [150, 220, 240] },
];

const turned = (low: number, high: number): Maker =>
  one(at(6), (picture, random) => rotate(picture, random.between(low, high) * random.pick([1, -1]), white));

const blurred = (sigma: number): Maker => one(at(6), (picture) => blur(picture, sigma));

function toModule(symbolPicture: Pixels, drawn: number, wanted: number, samples: number): Pixels {
  const side = Math.round((symbolPicture.width / drawn) * wanted);
  return resize(symbolPicture, side, side, samples);
}

const logo: Maker = async (random) => {
  const text = otpauthText(random);
  const picture = drawSymbol(await symbolOf(text, random.pick(['M', 'Q', 'H'])), { module: 6 });
  const radius = Math.sqrt((random.between(0.025, 0.07) * picture.width ** 2) / Math.PI);
  disc(picture, picture.width / 2, picture.height / 2, radius * 1.15, white);
  disc(
    picture,
    picture.width / 2,
    picture.height / 2,
    radius,
    random.pick<Colour>([[32, 90, 220], [220, 60, 30], grey(20)]),
  );
  return { picture, texts: [text] };
};

const two: Maker = async (random) => {
  const texts = [otpauthText(random), otpauthText(random)];
  const symbols: Symbol[] = [];
  for (const text of texts) symbols.push(await symbolOf(text));
  const drawn = symbols.map((symbol) => drawSymbol(symbol, { module: random.whole(3, 5) }));
  const sides = drawn.map(({ width }) => width);
  const beside = random.next() < 0.5;
  const [long, wide] = [sides.reduce((sum, side) => sum + side, 0) + 20, Math.max(...sides)];
  const page = beside ? sheet(long, wide) : sheet(wide, long);
  let along = 0;
  for (const stamp of drawn) {
    place(page, stamp, beside ? along : 0, beside ? 0 : along);
    along += stamp.width + 20;
  }
  return { picture: page, texts };
};

const migration =
  (look: Look, change: (picture: Pixels, random: Random) => Pixels): Maker =>
  async (random) => {
    const text = migrationText(random);
    return { picture: change(drawSymbol(await symbolOf(text, 'L'), look), random), texts: [text] };
  };

const lowContrast = one((random) => {
  const dark = random.whole(40, 210);
  return { module: 6, dark: grey(dark), light: grey(dark + random.whole(10, 40)) };
});

/** How many of each, and how they are made. */
export const kinds: Readonly<Record<string, { readonly count: number; readonly make: Maker }>> = {
  clean: { count: 60, make: one((random) => ({ module: random.whole(3, 12) })) },
  '1 px': { count: 24, make: one(at(1)) },
  '1.6 px': { count: 24, make: one(at(8), (picture, random) => toModule(picture, 8, 1.6, random.pick([1, 3]))) },
  '2 px': { count: 24, make: one(at(2)) },
  'blur 1': { count: 20, make: blurred(1) },
  'blur 2': { count: 24, make: blurred(2) },
  'blur 3': { count: 24, make: blurred(3) },
  colour: { count: 24, make: one((random) => ({ module: 6, ...random.pick(colours) })) },
  dots: { count: 24, make: one(() => ({ module: 8, dots: 0.64 })) },
  invert: {
    count: 24,
    make: one((random) => ({ module: 6, dark: grey(random.whole(190, 255)), light: grey(random.whole(0, 40)) })),
  },
  'jpeg 20': {
    count: 24,
    make: one(
      (random) => ({ module: random.whole(3, 5) }),
      (picture) => jpegLoss(picture, 20),
    ),
  },
  logo: { count: 24, make: logo },
  'low contrast': { count: 24, make: lowContrast },
  migration: { count: 24, make: migration({ module: 3 }, (picture) => picture) },
  'migration photo': {
    count: 24,
    make: migration({ module: 4 }, (picture, random) =>
      jpegLoss(blur(rotate(picture, random.between(-4, 4), grey(190)), 0.8), 70),
    ),
  },
  noise: {
    count: 24,
    make: one(at(6), (picture, random) => noise(picture, random, random.between(20, 60), random.pick([0, 0.02, 0.06]))),
  },
  'no quiet zone': { count: 24, make: one((random) => ({ module: random.whole(3, 8), quiet: 0 })) },
  'turned 10': { count: 20, make: turned(5, 15) },
  'turned 30': { count: 20, make: turned(20, 35) },
  'turned 45': { count: 20, make: turned(40, 50) },
  'turned 180': { count: 20, make: turned(175, 185) },
  'two codes': { count: 24, make: two },
  'uneven light': {
    count: 24,
    make: one(at(6), (picture, random) => {
      const [from, to] = [random.between(0.9, 1), random.between(0.12, 0.4)];
      return shade(
        picture,
        (level, x, y) => level * (from + ((to - from) * (x + y)) / (picture.width + picture.height)),
      );
    }),
  },
  ...pageKinds,
  ...cameraKinds,
};

/** The `index`th picture of a kind, always the same. Throws for a kind that is not in the table. */
export async function makePicture(kind: string, index: number): Promise<Made> {
  const found = kinds[kind];
  if (!found) throw new RangeError('kind');
  return found.make(randomFor(`${kind}/${index}`));
}
