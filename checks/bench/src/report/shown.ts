import type { Spread } from "@storno/scripts/reports/spread.ts";

/** `1.52 (1.20–1.90)`: the median, the least and the most. */
export function shown({ min, median, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}
