/** Every currency of the Legacy API. */
export const CURRENCIES = `
  usd sgd inr aud brl cad dkk eur nok gbp sek chf hkd huf jpy mxn myr pln czk nzd aed eth ape cop ron thb bgn idr dop php
  try krw twd vnd pkr clp uyu ars zar dzd tnd mad kes kwd jod all xcd amd bsd bhd bob bam khr crc xof egp etb gmd ghs gtq
  gyd ils jmd mop mga mur mdl mnt nad ngn mkd omr pyg pen qar rwf sar rsd lkr tzs ttd uzs rub btc cny usdt kzt awg
  whop_usd xau
`
  .trim()
  .split(/\s+/);

const KNOWN = new Set(CURRENCIES);
const WITHOUT_DECIMALS = new Set(["clp", "jpy", "krw", "pyg", "rwf", "vnd", "xof"]);
const THREE_DECIMALS = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);
// Coins and metal: ISO 4217 gives them no minor unit, so the ledger cannot keep them.
const WITHOUT_MINOR_UNIT = new Set(["ape", "btc", "eth", "usdt", "whop_usd", "xau"]);

/** Decimals of the currency by ISO 4217; undefined for a currency that the ledger cannot keep. */
export function decimalsOf(currency: string): number | undefined {
  if (!KNOWN.has(currency) || WITHOUT_MINOR_UNIT.has(currency)) return undefined;
  if (WITHOUT_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}
