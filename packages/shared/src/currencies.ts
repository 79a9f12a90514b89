/**
 * ISO 4217 (list one, 2025, and lately withdrawn codes) by the number of decimals. `Intl` is no substitute: it follows CLDR, which rounds several
 * currencies to what is in people's purses, and differs from runtime to runtime.
 */
const BY_EXPONENT: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP " +
    "COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD " +
    "KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK " +
    "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT " +
    "TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG " +
    // Withdrawn since 2014, but refunds of their time are still listed.
    "ANG EEK HRK LTL LVL MRO SLL STD VEF ZWL",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_EXPONENT).flatMap(([exponent, codes]) => codes.split(" ").map((code) => [code, Number(exponent)])),
);

/**
 * How many decimals a currency has: 2 for `USD`, 0 for `JPY`, 3 for `KWD`; `undefined` when ISO 4217 does not list it.
 *
 * @param currency - an ISO code in any case
 */
export function exponentOf(currency: string): number | undefined {
  return EXPONENTS.get(currency.toUpperCase());
}
