import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakFactor } from '../runs';
import { operationNames, operations, type OperationName, type State } from './crash-operations';
import { Crashes } from './crashes';
import { expect, test, type Faktor } from './faktor';
import { tell } from './figures';
import { chanceOf } from './seeded';

/** In `npm test` one of each way of writing: taking away, changing, another key, adding many, destroying. */
const inTest: readonly OperationName[] = ['delete', 'hotp', 'password', 'bulk', 'wipe'];
const inSoak = Array.from({ length: Number(process.env['KILLS'] ?? 56) }, (_, i) => operationNames[i % 7] ?? 'add');
const plan = soakFactor > 0 ? inSoak : inTest;

const chance = chanceOf(20_261_122);
/** How long a write takes here, in ms, by what was seen so far: the kill falls within. */
const spanMs: Record<OperationName, number> = {
  add: 80,
  edit: 80,
  delete: 60,
  hotp: 600,
  password: 1500,
  bulk: 400,
  wipe: 80,
};

interface Kill {
  readonly allowed: readonly State[];
  readonly afterMs: number;
  readonly isAcknowledged: boolean;
}

/** Begins the operation, and kills the browser at a moment of its own during it. */
async function killDuring(name: OperationName, crashes: Crashes, faktor: Faktor, before: State, turn: number) {
  if (!before) throw new Error('there is no vault to write to');
  const { after, press, acknowledged } = await operations[name](faktor, before, turn);
  const afterMs = chance.next() * spanMs[name] * 1.3;
  const begunMs = performance.now();
  let isAcknowledged = false;
  const work = press()
    .then(acknowledged)
    .then(
      () => {
        isAcknowledged = true;
        spanMs[name] = name === 'hotp' ? spanMs[name] : performance.now() - begunMs;
      },
      () => undefined, // The browser is gone.
    );
  // One in five falls as soon as the app has said that it is done, the others when they fall.
  await (turn % 5 === 0 ? work : delay(afterMs));
  const kill: Kill = { allowed: isAcknowledged ? [after] : [before, after], afterMs, isAcknowledged };
  await crashes.browser.kill();
  await work;
  if (!kill.isAcknowledged) spanMs[name] *= 1.1;
  return kill;
}

const sorted = (state: State | undefined) => state && { ...state, names: [...state.names].sort() };

test('a browser killed while it writes leaves the vault as before or as after, never between', async ({ server }) => {
  test.setTimeout(60_000 + plan.length * 30_000);
  const profile = mkdtempSync(join(tmpdir(), 'faktor-'));
  const crashes = new Crashes(profile, server.address);
  const counts = { kills: 0, 'state before': 0, 'state after': 0, 'after, and said so': 0, counting: 0, between: 0 };
  try {
    let faktor = await crashes.start();
    let state: State = null;
    for (const [turn, name] of plan.entries()) {
      state ??= await crashes.begin(faktor);
      const kill = await killDuring(name, crashes, faktor, state, turn);
      faktor = await crashes.start();
      const found = await crashes.look(faktor, kill.allowed);
      const what = `kill ${turn + 1} of seed ${chance.seed}: ${name} after ${Math.round(kill.afterMs)} ms`;
      expect(kill.allowed.map(sorted), what).toContainEqual(sorted(found));
      if (found) await crashes.proveCounter(faktor, what);
      counts.kills++;
      const isBefore = JSON.stringify(sorted(found)) === JSON.stringify(sorted(state));
      if (name === 'hotp') counts.counting++;
      else counts[kill.isAcknowledged ? 'after, and said so' : isBefore ? 'state before' : 'state after']++;
      state = found;
    }
  } finally {
    await crashes.browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  tell('Crash test', { seed: chance.seed, ...counts, 'counter codes seen': crashes.codesSeen });
});

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
