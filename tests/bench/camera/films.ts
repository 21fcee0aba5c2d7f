import { migrationLinks } from '../../e2e/migration-links';
import { drawSymbol, grey, symbolOf, white, type Look } from '../decode/draw';
import { pageOf } from '../decode/page';
import type { Random } from '../decode/random';
import { framesPerSecond, type Film, type Pose } from './film';

/** A Google export is version 25, 117 modules wide, or more. */
const DENSE_SIDE = 117;
const DRAWN_MODULE = 8;

/** As long as an enrolment link, and no account, so that the app goes on looking after it was read. */
const text = 'https://example.org/enrol/ann%40example.org?token=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example';
/** The first of two parts: the app waits for the other and goes on looking. */
const [exportText = ''] = migrationLinks(
  ['a', 'b'].map((part) =>
    Array.from({ length: 10 }, (_, i) => ({ name: `${part}${i}.person@mail.example`, issuer: `Service ${part}${i}` })),
  ),
  7,
);

/** How a film comes to be. Each shows a code but the last, which shows a page of text. */
export const films: Readonly<Record<string, (random: Random) => Promise<Film>>> = {
  steady: (random) => still(random, 6),
  'hand-held': async (random) => ({ picture: await codeOf(text), poses: handHeld(random, 6, true), noise: 4 }),
  inverted: (random) => still(random, 6, { dark: grey(235), light: grey(20) }),
  small: (random) => still(random, 3),
  'dense export': (random) => still(random, 4.5, {}, exportText),
  'no code in view': (random) =>
    Promise.resolve({
      picture: pageOf(random, 1600, 1000, { ground: white, ink: grey(30), scale: 1.5 }),
      poses: handHeld(random, DRAWN_MODULE, false),
      noise: 4,
    }),
};

/** Held still, a little askew; `module` is how many pixels of the film a module takes. */
async function still(random: Random, module: number, look: Look = {}, content = text): Promise<Film> {
  const place = { x: random.between(-60, 60), y: random.between(-15, 15), degrees: random.between(-4, 4) };
  const pose: Pose = { ...place, scale: module / DRAWN_MODULE, blur: 1 };
  return { picture: await codeOf(content, look), poses: Array.from({ length: 6 }, () => pose), noise: 4 };
}

async function codeOf(content: string, look: Look = {}) {
  const symbol = await symbolOf(content, content === exportText ? 'L' : 'M');
  if (content === exportText && symbol.side < DENSE_SIDE) throw new RangeError('the export is not dense');
  return drawSymbol(symbol, { module: DRAWN_MODULE, ...look });
}

/** Two seconds of drift and tremble; with `focusing`, nothing can be read in the first half second. */
function handHeld(random: Random, module: number, focusing: boolean): Pose[] {
  const waves = Array.from({ length: 4 }, () => ({ turns: random.whole(1, 3), shift: random.between(0, 2 * Math.PI) }));
  return Array.from({ length: 2 * framesPerSecond }, (_, i) => {
    const seconds = i / framesPerSecond;
    const [x = 0, y = 0, turn = 0, size = 0] = waves.map(({ turns, shift }) =>
      Math.sin(Math.PI * seconds * turns + shift),
    );
    const hunting = focusing ? Math.max(0, 0.7 - seconds) * 14 : 0;
    return {
      x: 70 * x + random.normal() * 2,
      y: 40 * y + random.normal() * 2,
      degrees: 8 * turn + random.normal() * 0.5,
      scale: (module / DRAWN_MODULE) * (1 + 0.08 * size),
      blur: hunting + random.between(0.5, 2.5),
    };
  });
}
