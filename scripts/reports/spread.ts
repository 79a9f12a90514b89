/** What a figure was over several rounds. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The spread of some figures. Throws when there are none. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new TypeError("there are no figures to take a median of");
  const middle = (sorted.length - 1) / 2;
  const [below = 0, above = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { min, median: (below + above) / 2, max };
}

/**
 * The spread of the ratios of two series, round by round: what made one round slow, it made slow for both.
 */
export function ratio(ones: readonly number[], others: readonly number[]): Spread {
  if (ones.length !== others.length) throw new TypeError("the series are not of the same rounds");
  return spread(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
}
