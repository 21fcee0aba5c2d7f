import type { Scanner } from './scanner';

/** What one opening of the camera came to; a time is NaN where it never came. */
export interface Sample {
  readonly clickToTextMs: number;
  readonly frameToTextMs: number;
  /** The rest is of the time after the camera's first frame. Frames that went to the decoder, each second. */
  readonly framesPerSecond: number;
  /** Tasks of the main thread of 50 ms or more, in milliseconds. */
  readonly longTasksMs: readonly number[];
  /** How much of each second the main thread works, in milliseconds. */
  readonly busyMs: number;
}

/** A camera that shows nothing for so long is taken to be broken, in milliseconds. */
const patienceMs = 10_000;
/** A code that was not read for so long, in milliseconds, counts as never read. */
const codePatienceMs = 4000;

/** Opens the camera in a fresh page under a CPU `rate` times slower and watches for `windowMs` from its first frame. */
export async function takeSample(scanner: Scanner, rate: number, windowMs: number, hasCode: boolean): Promise<Sample> {
  const { page, probe, session, begin } = await scanner.ready();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await begin();
  if (!(await probe.first('frame', patienceMs))) throw new Error(`${scanner.name}: the camera shows nothing`);
  const [busyFromMs, fromMs] = [await probe.busyMs(), performance.now()];
  await page.waitForTimeout(windowMs);
  const [busyUntilMs, untilMs] = [await probe.busyMs(), performance.now()];
  if (hasCode) await probe.first('text', codePatienceMs);
  const { clickMs, firstFrameMs, firstTextMs, handedMs, longTasks } = await probe.seen();
  await page.close();
  const frameMs = firstFrameMs ?? NaN;
  const isWithin = (ms: number): boolean => ms >= frameMs && ms < frameMs + windowMs;
  return {
    clickToTextMs: (firstTextMs ?? NaN) - (clickMs ?? NaN),
    frameToTextMs: (firstTextMs ?? NaN) - frameMs,
    framesPerSecond: (handedMs.filter(isWithin).length * 1000) / windowMs,
    longTasksMs: longTasks.filter(({ startMs }) => isWithin(startMs)).map(({ ms }) => ms),
    busyMs: (1000 * (busyUntilMs - busyFromMs)) / (untilMs - fromMs),
  };
}
