/** How many rows there are in how many seconds, as far as was seen last. Windows that were cut from one another share it. */
export interface Density {
  rows: number;
  seconds: number;
}

/** How full a window is to be: one that needs a second page costs as much as one that was read for a few rows. */
const FILL = 0.85;

/** So many times more or fewer rows than expected are no chance: something else begins here. */
const BREAK = 4;

/** So many seconds hold a little less than a page. */
export function secondsFor({ rows, seconds }: Density, pageSize: number): number {
  return Math.max(1, Math.floor((FILL * pageSize * seconds) / (rows + 0.5)));
}

/**
 * Learns from a page: it counts as much as all that was seen before. Where it contradicts that, it counts alone if there are more rows
 * now. If there are fewer, a burst is over, or a night begins, and what the whole list has on average is the better guess.
 *
 * @returns whether there are not many more rows than expected
 */
export function learn(density: Density, seen: Readonly<Density>, average: Readonly<Density>): boolean {
  const { rows, seconds } = seen;
  const surprise = (rows + 5) / ((density.rows * seconds) / density.seconds + 5);
  const isMore = surprise > BREAK;
  if (surprise * BREAK < 1) density.rows = (average.rows * seconds) / average.seconds;
  else density.rows = rows + (isMore ? 0 : density.rows / 2);
  density.seconds = seconds + (isMore || surprise * BREAK < 1 ? 0 : density.seconds / 2);
  return !isMore;
}
