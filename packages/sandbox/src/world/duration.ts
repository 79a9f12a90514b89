const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const LONGEST = 3650 * SECONDS.d;

/** A length of time: `"90s"`, `"5m"`, `"1h30m"`, `"3d"`. */
export type Duration = string;

/** The length in whole seconds, which is as fine as the sandbox's clock. Throws a RangeError for anything else. */
export function durationInSeconds(duration: Duration): number {
  // It may come from JSON or JavaScript, where it need not be text.
  const seconds = typeof duration === "string" ? parse(duration) : Number.NaN;
  if (seconds <= LONGEST) return seconds;
  throw new RangeError(
    `not a duration: ${JSON.stringify(duration)}. Write "90s", "5m", "1h30m" or "3d"; at most 3650 days`,
  );
}

function parse(text: string): number {
  if (!/^(?:\d{1,12}[smhd])+$/.test(text)) return Number.NaN;
  const parts = text.matchAll(/(\d+)([smhd])/g);
  // The pattern has only the names of units.
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * SECONDS[unit as keyof typeof SECONDS], 0);
}
