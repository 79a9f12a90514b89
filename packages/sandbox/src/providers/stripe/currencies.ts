const THREE_DECIMAL = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);
// Logically without decimals, yet the API takes two that must be zero.
const WHOLE_UNITS_IN_HUNDREDTHS = new Set(["isk", "ugx"]);

/** Amounts in this currency must be divisible by this number: Stripe wants the last of three decimals to be 0. */
export function amountStep(currency: string): number {
  if (THREE_DECIMAL.has(currency)) return 10;
  return WHOLE_UNITS_IN_HUNDREDTHS.has(currency) ? 100 : 1;
}
