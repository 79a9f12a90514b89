import { expect, it } from "vitest";
import { exponentOf } from "../src/index.ts";

/** ISO 4217 in full, so that what is written in short in the sources is held to it. */
const CODES = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF
    CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG
    HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD
    XCG YER ZAR ZMW ZWG ANG EEK HRK LTL LVL MRO SLL STD VEF ZWL
  `,
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

it("Knows the decimals of every currency of ISO 4217, and of nothing else", () => {
  const listed = new Map(
    Object.entries(CODES).flatMap(([exponent, codes]) =>
      codes
        .trim()
        .split(/\s+/)
        .map((code): [string, number] => [code, Number(exponent)]),
    ),
  );
  expect(listed.size).toBe(176);
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const words = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
  const known = words.flatMap((word) => (exponentOf(word) === undefined ? [] : [[word, exponentOf(word)] as const]));
  expect(new Map(known)).toEqual(new Map([...listed].toSorted(([one], [other]) => (one < other ? -1 : 1))));
  expect(["", "US", "FN", "AEDF"].map(exponentOf)).toEqual([undefined, undefined, undefined, undefined]);
});
