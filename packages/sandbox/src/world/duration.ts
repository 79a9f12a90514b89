const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const LONGEST = 3650 * UNITS.d;

/** A length of time: `"90s"`, `"5m"`, `"3d"`, `"1h30m"`, or a number of milliseconds. */
export type Duration = string | number;

/** The length in whole seconds, which is as fine as the sandbox's clock. Throws a RangeError for anything else. */
export function durationInSeconds(duration: Duration): number {
  const milliseconds = typeof duration === "number" ? duration : parse(duration);
  if (milliseconds >= 0 && milliseconds <= LONGEST && milliseconds % 1000 === 0) return milliseconds / 1000;
  const problem = `not a duration of whole seconds: ${JSON.stringify(duration)}`;
  throw new RangeError(`${problem}. Write "90s", "5m", "1h30m", "3d", or milliseconds; at most 3650 days`);
}

function parse(text: string): number {
  if (!/^(?:\d{1,12}(?:ms|[smhd]))+$/.test(text)) return Number.NaN;
  const parts = text.matchAll(/(\d+)(ms|[smhd])/g);
  // The pattern has only the names of units.
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS], 0);
}
