/** By how much values grow from one to the next, by the line that fits them best. Throws when there are fewer than two. */
export function slope(values: readonly number[]): number {
  if (values.length < 2) throw new TypeError("a line takes two values");
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0);
  const below = values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0);
  return above / below;
}
