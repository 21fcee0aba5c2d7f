/** The factor of `npm run soak` over `npm test`; 0 in `npm test`. */
export const soakFactor = Number(process.env.SOAK ?? 0);

/** How many runs a property gets: `count` in `npm test`, that many times more in a soak. */
export function runs(count: number): number {
  return soakFactor > 0 ? count * soakFactor : count;
}
