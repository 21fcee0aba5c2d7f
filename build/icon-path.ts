/** How many steps a unit of an icon's drawing of 24 × 24 units is cut into: at 64 px and three dots a pixel, a quarter of a dot. */
export const stepsPerUnit = 32;

/** How many numbers each command takes. */
const argumentsOf: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * An SVG path (SVG 2 §9.3) drawn with whole steps: the same shape in half the bytes. Every point is rounded where it stands,
 * so that no error adds up along the way. Throws RangeError for what is not a path.
 */
export function inSteps(path: string): string {
  const writer = new StepWriter();
  for (const { command, numbers } of segments(path)) writer.add(command, numbers);
  return writer.text;
}

class StepWriter {
  text = '';
  /** Where the pen stands: as the drawing says, and as it was written. */
  #at: Point = { x: 0, y: 0 };
  #begin: Point = { x: 0, y: 0 };
  #last = '';

  add(command: string, numbers: readonly number[]): void {
    const name = command.toLowerCase();
    const from = command === name ? this.#at : { x: 0, y: 0 };
    if (name === 'z') {
      this.#put('z', []);
      this.#at = this.#begin;
      return;
    }
    const to = endOf(name, numbers, from, this.#at);
    const at = { x: steps(this.#at.x), y: steps(this.#at.y) };
    const dx = (x: number) => steps(x + from.x) - at.x;
    const dy = (y: number) => steps(y + from.y) - at.y;
    if (name === 'h') this.#put('h', [dx(numbers[0] ?? 0)]);
    else if (name === 'v') this.#put('v', [dy(numbers[0] ?? 0)]);
    else if (name === 'a') this.#put('a', arc(numbers, dx, dy));
    else
      this.#put(
        name,
        numbers.map((number, i) => (i % 2 === 0 ? dx(number) : dy(number))),
      );
    this.#at = to;
    if (name === 'm') this.#begin = to;
  }

  #put(name: string, numbers: readonly number[]): void {
    // A line that goes nowhere draws nothing; a curve of that kind decides how the next one begins.
    if ('lhv'.includes(name) && numbers.every((number) => number === 0)) return;
    const asked = name === this.#last && name !== 'm' ? '' : name;
    this.text += numbers.reduce<string>((text, number) => joined(text, number), asked);
    this.#last = name;
  }
}

function joined(text: string, number: number): string {
  return text === '' || (number >= 0 && /\d$/.test(text)) ? `${text} ${String(number)}` : text + String(number);
}

function arc(numbers: readonly number[], dx: (x: number) => number, dy: (y: number) => number): number[] {
  const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0] = numbers;
  return [steps(rx), steps(ry), Math.round(turn), large, sweep, dx(x), dy(y)];
}

function endOf(name: string, numbers: readonly number[], from: Point, at: Point): Point {
  if (name === 'h') return { x: (numbers[0] ?? 0) + from.x, y: at.y };
  if (name === 'v') return { x: at.x, y: (numbers[0] ?? 0) + from.y };
  const [x = 0, y = 0] = numbers.slice(-2);
  return { x: x + from.x, y: y + from.y };
}

function steps(units: number): number {
  return Math.round(units * stepsPerUnit);
}

interface Segment {
  readonly command: string;
  readonly numbers: readonly number[];
}

function* segments(path: string): Generator<Segment> {
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const count = argumentsOf[letter.toLowerCase()];
    if (count === undefined) throw new RangeError(`not a command of a path: ${letter}`);
    const numbers = letter.toLowerCase() === 'a' ? arcNumbers(rest) : numbersIn(rest);
    if (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count !== 0) {
      throw new RangeError(`${letter} takes ${String(count)} numbers, not ${String(numbers.length)}`);
    }
    if (count === 0) yield { command: letter, numbers };
    for (let i = 0; i < numbers.length; i += count) {
      // After the first pair of a "move to", the others are lines.
      const follows = i === 0 ? letter : letter === 'm' ? 'l' : letter === 'M' ? 'L' : letter;
      yield { command: follows, numbers: numbers.slice(i, i + count) };
    }
  }
}

function numbersIn(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

/** The two flags of an arc are one digit each, and need no blank behind them. */
function arcNumbers(text: string): number[] {
  const number = '([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)';
  const gap = '[\\s,]*';
  const one = new RegExp([number, number, number, '([01])', '([01])', number, number].join(gap), 'gi');
  return [...text.matchAll(one)].flatMap((match) => match.slice(1).map(Number));
}
