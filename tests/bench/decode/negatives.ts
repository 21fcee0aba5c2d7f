import type { Pixels } from '../../../src/lib/scan/pixels';
import { blur, noise, shade } from './distort';
import { black, drawSymbol, grey, rect, sheet, symbolOf, white } from './draw';
import { pageOf } from './page';
import { randomFor, type Random } from './random';
import { otpauthText } from './texts';

/** Pictures without a readable code, some of them close to one. */
export const negatives: Readonly<Record<string, (random: Random) => Pixels | Promise<Pixels>>> = {
  noise: (random) => noise(sheet(640, 360, grey(128)), random, 90),
  clouds: (random) => clouds(random),
  text: (random) => pageOf(random, 1280, 720, { ground: white, ink: grey(30), scale: 1 }),
  'dark text': (random) => pageOf(random, 1280, 720, { ground: grey(16), ink: grey(210), scale: 1.5 }),
  stripes: (random) => {
    const [cos, sin, wide] = [random.between(-1, 1), random.between(-1, 1), random.between(3, 14)];
    return shade(sheet(480, 480), (_, x, y) => (Math.sin(((x * cos + y * sin) * Math.PI) / wide) > 0 ? 255 : 0));
  },
  blocks: (random) => blocks(random),
  rings: (random) => rings(random),
  barcode: (random) => barcode(random),
  'code without corners': async (random) => {
    const picture = await code(random);
    const corner = 8 * 6;
    for (const [x, y] of [
      [24, 24],
      [picture.width - 24 - corner, 24],
      [24, picture.height - 24 - corner],
    ] as const)
      rect(picture, x, y, corner, corner, white);
    return picture;
  },
  'code half gone': async (random) => {
    const picture = await code(random);
    rect(picture, 90, 90, picture.width - 150, picture.height - 150, grey(random.whole(0, 255)));
    return picture;
  },
};

export function makeNegative(kind: string, index: number): Pixels | Promise<Pixels> {
  const make = negatives[kind];
  if (!make) throw new RangeError('kind');
  return make(randomFor(`negative ${kind}/${index}`));
}

async function code(random: Random): Promise<Pixels> {
  return drawSymbol(await symbolOf(otpauthText(random)), { module: 6 });
}

/** Soft patches as a photo without anything in it has. */
function clouds(random: Random): Pixels {
  const picture = sheet(640, 480, grey(random.whole(60, 180)));
  for (let i = 0; i < 120; i++) {
    const colour = [random.whole(0, 255), random.whole(0, 255), random.whole(0, 255)] as const;
    rect(picture, random.whole(-40, 600), random.whole(-40, 440), random.whole(10, 160), random.whole(10, 160), colour);
  }
  return noise(blur(picture, random.between(1, 8)), random, 6);
}

function blocks(random: Random): Pixels {
  const [picture, side] = [sheet(400, 400), random.whole(4, 16)];
  for (let y = 0; y < 400; y += side)
    for (let x = 0; x < 400; x += side) if (random.next() < 0.5) rect(picture, x, y, side, side, black);
  return picture;
}

/** Squares in squares, as finder patterns are, at random places. */
function rings(random: Random): Pixels {
  const picture = sheet(600, 600);
  for (let i = 0; i < 30; i++) {
    const [x, y, unit] = [random.whole(0, 500), random.whole(0, 500), random.whole(2, 10)];
    for (const [inset, colour] of [
      [0, black],
      [1, white],
      [2, black],
    ] as const)
      rect(picture, x + inset * unit, y + inset * unit, (7 - 2 * inset) * unit, (7 - 2 * inset) * unit, colour);
  }
  return picture;
}

function barcode(random: Random): Pixels {
  const picture = sheet(500, 300);
  for (let x = 40; x < 460;) {
    const wide = random.whole(1, 4) * 2;
    rect(picture, x, 60, wide, 160, black);
    x += wide + random.whole(1, 4) * 2;
  }
  return picture;
}
