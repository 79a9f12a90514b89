/** Which refunds there are. */
export interface Rows {
  readonly count: number;
  /** `even`: spread over the whole time. `crowded`: half of them fall in 5 % of it. */
  readonly density: "even" | "crowded";
}

/** Seconds since 1970 of the first refund's second, and how many seconds the refunds are spread over: ninety days. */
export const SINCE = 1_760_000_000;
export const SPAN = 90 * 24 * 3600;

/** So many refunds have the same second, as those of a job that makes them one after the other. */
const AT_ONCE = 3;

/** When each refund was made, in seconds, the oldest first: the number of a refund is its place here. */
export function timesOf({ count, density }: Rows): number[] {
  return Array.from({ length: count }, (_, number) => {
    const share = (number - (number % AT_ONCE)) / count;
    return SINCE + Math.floor(SPAN * (density === "even" ? share : crowded(share)));
  });
}

/** When a share of the refunds has been made, as a share of the time: a quarter until 0.4, half of them then until 0.45. */
function crowded(share: number): number {
  if (share < 0.25) return share * (0.4 / 0.25);
  if (share < 0.75) return 0.4 + (share - 0.25) * (0.05 / 0.5);
  return 0.45 + (share - 0.75) * (0.55 / 0.25);
}

/** The id of a refund: of its number, so that a client's process can count what has come. */
export function idOf(number: number): string {
  return `re_${String(number).padStart(9, "0")}`;
}

/** The number of a refund. Throws when it is none of ours. */
export function numberOf(id: string): number {
  const number = Number(/^re_(\d{9})$/.exec(id)?.[1]);
  if (Number.isNaN(number)) throw new TypeError(`${id} is none of the server's refunds`);
  return number;
}

/** How many of these times, which ascend, are below a bound: the first place that is not. */
export function placeOf(times: readonly number[], isBelow: (time: number) => boolean): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(times[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}
