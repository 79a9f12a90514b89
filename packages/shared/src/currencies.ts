/**
 * ISO 4217 (list one, 2025, and lately withdrawn codes) by the number of decimals. `Intl` is no substitute: it follows CLDR, which rounds several
 * currencies to what is in people's purses, and differs from runtime to runtime. Two letters go on with the first of the code before
 * them: every page that takes a refund loads this.
 */
const BY_EXPONENT: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED FN LL MD OA RS UD WG ZN BAM BD DT GN MD ND OB OV RL SD TN WP YN ZD CAD DF HE HF HW NY OP OU RC UP VE ZK DKK OP " +
    "ZD EGP RN TB UR FJD KP GBP EL HS IP MD TQ YD HKD NL TG UF IDR LS NR RR JMD KES GS HR PW YD ZT LAK BP KR RD SL MAD DL " +
    "GA KD MK NT OP RU UR VR WK XN XV YR ZN NAD GN IO OK PR ZD PAB EN GK HP KR LN QAR RON SD UB SAR BD CR DG EK GD HP LE " +
    "OS RD SP TN VC YP ZL THB JS MT OP RY TD WD ZS UAH SD SN YU ZS VED ES WST XAD CD CG YER ZAR MW WG " +
    // Withdrawn since 2014, but refunds of their time are still listed.
    "ANG EEK HRK LTL LVL MRO SLL STD VEF ZWL",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/** Made when it is asked for first: who imports something else does not wait, and bundles none of it. */
let exponents: ReadonlyMap<string, number> | undefined;

/**
 * How many decimals a currency has: 2 for `USD`, 0 for `JPY`, 3 for `KWD`; `undefined` when ISO 4217 does not list it.
 *
 * @param currency - an ISO code in any case
 */
export function exponentOf(currency: string): number | undefined {
  exponents ??= new Map(Object.entries(BY_EXPONENT).flatMap(([exponent, codes]) => read(codes, Number(exponent))));
  return exponents.get(currency.toUpperCase());
}

function read(codes: string, exponent: number): [code: string, exponent: number][] {
  let first = "";
  return codes.split(" ").map((letters) => {
    const code = (first + letters).slice(-3);
    first = code.charAt(0);
    return [code, exponent];
  });
}
