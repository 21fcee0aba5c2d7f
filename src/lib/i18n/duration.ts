/** One and several of each: days, hours, minutes, seconds. */
export type UnitNames = readonly (readonly [one: string, several: string])[];

const unitSeconds = [86_400, 3_600, 60, 1];
/** Up to here, "90 seconds" is plainer than "1 minute 30 seconds". */
const secondsAlone = 120;

/** A whole number of seconds in words, exactly: "12 seconds", "3 minutes 20 seconds". Not negative. */
export function durationText(seconds: number, names: UnitNames): string {
  let rest = seconds;
  const parts = unitSeconds.map((unit, i) => {
    const isSkipped = seconds < secondsAlone && unit > 1;
    const count = isSkipped ? 0 : Math.floor(rest / unit);
    rest -= count * unit;
    const [one, several] = names[i] ?? ['', ''];
    return count > 0 ? `${String(count)} ${count === 1 ? one : several}` : '';
  });
  return parts.filter(Boolean).join(' ') || `0 ${names[3]?.[1] ?? ''}`;
}
