import { expect, it } from 'vitest';
import { judgeStrength } from '../../../src/lib/policy/strength';

const score = async (password: string, userInputs: string[] = []) => (await judgeStrength(password, userInputs)).score;

it.each([
  ['', 0],
  ['password', 0],
  ['Password1!', 1],
  ['Regierung77!', 2],
  ['Government77!', 1],
  ['Vr7#kTz!pLw2', 4],
  ['lampe wiese apfel donner', 4],
  ['umbrella volcano pencil squirrel', 4],
  ['Vier-Pferde-7-Laternen', 4],
])('%j scores %i', async (password, expected) => {
  expect(await score(password)).toBe(expected);
});

it('a stronger password takes longer to guess', async () => {
  const weak = await judgeStrength('Sommer2024!', []);
  const strong = await judgeStrength('Vr7#kTz!pLw2', []);
  expect(weak.secondsToGuess).toBeGreaterThan(0);
  expect(strong.secondsToGuess).toBeGreaterThan(1000 * weak.secondsToGuess);
  expect(Number.isFinite((await judgeStrength('🦊x9'.repeat(500), [])).secondsToGuess)).toBe(true);
});

it('knows the names that are handed in, and the form does not matter', async () => {
  const plain = await judgeStrength('Qxvjzkwpf', []);
  const known = await judgeStrength('Qxvjzkwpf', ['qxvjzkwpf']);
  expect(known.secondsToGuess).toBeLessThan(plain.secondsToGuess / 1000);
  expect(await judgeStrength('Ｒｅｇｉｅｒｕｎｇ77!', [])).toEqual(await judgeStrength('Regierung77!', []));
});

it('looks at the first 128 characters only', async () => {
  const first = 'Vier-Pferde-7-Laternen'.padEnd(128, 'x');
  expect(await judgeStrength(first + 'Kq7#'.repeat(10_000), [])).toEqual(await judgeStrength(first, []));
});
