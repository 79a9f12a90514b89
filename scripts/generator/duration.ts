const UNITS: Readonly<Record<string, number>> = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };

/** The milliseconds of an ISO 8601 duration. The dialect's have no months, so `M` always means minutes. */
export function millisecondsOf(duration: string): number {
  return Array.from(duration.matchAll(/(\d+)([DHMS])/g)).reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (UNITS[unit] ?? 0),
    0,
  );
}
