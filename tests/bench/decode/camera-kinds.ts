import type { Pixels } from '../../../src/lib/scan/pixels';
import { blur, noise, project, shade, type View } from './distort';
import { drawSymbol, grey, symbolOf } from './draw';
import { jpegLoss } from './jpeg';
import type { Maker } from './kinds';
import type { Random } from './random';
import { otpauthText } from './texts';

/** A code held before a camera: its side as a share of the frame's height, how far it is tilted and turned. */
const seen = (
  [width, height]: readonly [number, number],
  share: readonly [number, number],
  tilt: number,
  finish: (frame: Pixels, random: Random, view: View) => Pixels,
): Maker => {
  return async (random) => {
    const text = otpauthText(random);
    const drawn = drawSymbol(await symbolOf(text, random.pick(['L', 'M', 'Q'])), { module: 8 });
    const scale = (random.between(...share) * height) / drawn.width;
    const view: View = {
      scale,
      tiltX: random.between(-tilt, tilt),
      tiltY: random.between(-tilt, tilt),
      degrees: random.between(-20, 20),
      x: width * random.between(0.4, 0.6),
      y: height * random.between(0.42, 0.58),
    };
    const frame = project(drawn, width, height, view, grey(random.whole(40, 150)));
    return { picture: finish(frame, random, view), texts: [text] };
  };
};

/** Light that falls off from a point. */
function lamp(frame: Pixels, random: Random, least: number): Pixels {
  const [x, y] = [frame.width * random.between(0.3, 0.7), frame.height * random.between(0.2, 0.8)];
  const reach = frame.width * 0.75;
  return shade(frame, (level, u, v) => level * Math.max(least, 1 - Math.hypot(u - x, v - y) / reach));
}

/** A lamp mirrored in a screen or a glossy sheet: a round patch that goes towards white. */
function glare(frame: Pixels, random: Random, view: View): Pixels {
  const [x, y] = [view.x + random.between(-70, 70), view.y + random.between(-70, 70)];
  const [size, most] = [frame.height * random.between(0.12, 0.25), random.between(140, 250)];
  return shade(frame, (level, u, v) => level + most * Math.exp(-((u - x) ** 2 + (v - y) ** 2) / (2 * size * size)));
}

/** The edge of a shadow across the code. */
function shadow(frame: Pixels, random: Random, view: View): Pixels {
  const angle = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [depth, soft] = [random.between(0.05, 0.25), random.between(1, 20)];
  return shade(frame, (level, u, v) => {
    const distance = (u - view.x) * cos + (v - view.y) * sin;
    return level * (depth + (1 - depth) / (1 + Math.exp(-distance / soft)));
  });
}

/** Too little light: `share` of the contrast is left. */
function dimmed(frame: Pixels, share: number): Pixels {
  return shade(frame, (level) => 12 + level * share);
}

const hd = [1280, 720] as const;

export const cameraKinds = {
  perspective: { count: 30, make: seen([420, 420], [0.55, 0.65], 0.55, (frame) => frame) },
  photo: {
    count: 24,
    make: seen([1280, 960], [0.2, 0.35], 0.4, (frame, random) =>
      jpegLoss(noise(blur(lamp(frame, random, 0.25), 1.2), random, 5), 60),
    ),
  },
  glare: {
    count: 30,
    make: seen(hd, [0.3, 0.6], 0.25, (frame, random, view) => noise(blur(glare(frame, random, view), 1), random, 4)),
  },
  shadow: {
    count: 30,
    make: seen(hd, [0.3, 0.6], 0.25, (frame, random, view) => noise(blur(shadow(frame, random, view), 1), random, 4)),
  },
  'frame, steady': {
    count: 24,
    make: seen(hd, [0.25, 0.7], 0.2, (frame, random) => noise(blur(frame, 0.8), random, 5)),
  },
  'frame, out of focus': {
    count: 30,
    make: seen(hd, [0.35, 0.7], 0.2, (frame, random, { scale }) =>
      noise(blur(frame, scale * 8 * random.between(0.4, 0.58)), random, 4),
    ),
  },
  'frame, dim': {
    count: 24,
    make: seen(hd, [0.3, 0.6], 0.2, (frame, random) =>
      noise(dimmed(blur(frame, 1), random.between(0.06, 0.16)), random, 7),
    ),
  },
} satisfies Record<string, { count: number; make: Maker }>;
