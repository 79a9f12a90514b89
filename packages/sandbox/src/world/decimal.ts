/** Minor units as a decimal number of major units. By way of digits: 690 with two decimals is 6.9, without any error. */
export function toDecimal(minorUnits: number, decimals: number): number {
  const digits = String(minorUnits).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return Number(decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
}

/**
 * A decimal number of major units in minor units; undefined when it is negative, has more decimals than the currency or
 * more digits than a number can hold exactly.
 */
export function fromDecimal(value: number, decimals: number): number | undefined {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === undefined || fraction.length > decimals) return undefined;
  const minorUnits = Number(whole + fraction.padEnd(decimals, "0"));
  return Number.isSafeInteger(minorUnits) ? minorUnits : undefined;
}
