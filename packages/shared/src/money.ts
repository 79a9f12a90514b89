import { exponentOf } from "./currencies.ts";

/** An exact amount of money. Plain data: it survives JSON. */
export interface Money {
  /** Minor units, a safe integer that is not negative: 690 is 6.90 USD. */
  readonly amount: number;
  /** ISO 4217 code in upper case; a provider's own code where there is no ISO one. */
  readonly currency: string;
  /** Decimals of the amount: the major unit is `amount / 10 ** exponent`. */
  readonly exponent: number;
}

/**
 * Money from an integer of minor units.
 *
 * @param amount - in units of `10 ** -scale`
 * @param currency - ISO code in any case
 * @param scale - the decimals that the amount is given in, where a provider departs from ISO 4217
 * @throws RangeError when the amount is negative, fractional or not exact, or the currency is unknown.
 */
export function money(amount: number, currency: string, scale = knownExponent(currency)): Money {
  checkAmount(amount, currency);
  const code = currency.toUpperCase();
  const exponent = exponentOf(code) ?? scale;
  return { amount: rescale(amount, scale, exponent, code), currency: code, exponent };
}

/**
 * Money from a decimal of major units: `6.9` and `"6.90"` are 690 minor units of USD. The digits are read as they are written,
 * without floating point arithmetic.
 *
 * @param currency - ISO code in any case; of another currency the digits themselves say the exponent
 * @throws RangeError when the decimal is negative, finer than the currency's minor unit, or a number of more than 15 digits.
 */
export function moneyFromDecimal(value: number | string, currency: string): Money {
  const [, whole, fraction = "", power = "0"] =
    (typeof value === "number" ? NUMBER : DECIMAL).exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError(`${value} ${currency} is not a plain decimal of at least 0`);
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const decimals = fraction.length - Number(power);
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const needed = digits === "" ? 0 : Math.max(0, decimals - zeros);
  const minor = decimals > needed ? digits.slice(0, needed - decimals) : digits + "0".repeat(needed - decimals);
  const exact = money(Number(minor), currency, needed);
  // A number keeps 15 digits for sure. Of a longer one the last may not be those that were sent.
  if (typeof value === "number" && exact.amount >= 1e15) {
    throw new RangeError(`${value} ${currency} has more digits than a number holds exactly`);
  }
  return exact;
}

/** The decimal of major units, with all decimals of the currency: `"6.90"`. `Intl.NumberFormat` formats it exactly. */
export function moneyToDecimal(money: Money): string {
  const { amount, exponent } = checkMoney(money);
  const digits = String(amount).padStart(exponent + 1, "0");
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * The integer of minor units that a provider wants.
 *
 * @param scale - the decimals of the integer, where a provider departs from ISO 4217
 * @throws RangeError when the money is finer than that, or the integer not exact.
 */
export function moneyToMinor(money: Money, scale = exponentOf(money.currency) ?? money.exponent): number {
  const { amount, currency, exponent } = checkMoney(money);
  return rescale(amount, exponent, scale, currency);
}

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
/** As JavaScript writes a number: a very small or large one has an exponent. */
const NUMBER = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

function knownExponent(currency: string): number {
  const exponent = exponentOf(currency);
  if (exponent === undefined) {
    throw new RangeError(`"${currency}" is no ISO 4217 currency, so its minor unit is not known`);
  }
  return exponent;
}

/** Money that comes from elsewhere, JSON say, may lack its exponent: then nobody knows what it is worth. */
function checkMoney(money: Money): Money {
  checkAmount(money.amount, money.currency);
  const { exponent } = money;
  if (!Number.isSafeInteger(exponent) || exponent < 0) {
    throw new RangeError(`${JSON.stringify(money)} is no money: the exponent must be a whole number, at least 0`);
  }
  return money;
}

function checkAmount(amount: number, currency: string): number {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(
      `${amount} is no exact amount of ${currency}: it must be a whole number of minor units, at least 0`,
    );
  }
  return amount;
}

function rescale(amount: number, from: number, to: number, currency: string): number {
  const factor = 10 ** Math.abs(to - from);
  const scaled = to < from ? amount / factor : amount * factor;
  if (!Number.isSafeInteger(scaled) || (to < from && amount % factor !== 0)) {
    throw new RangeError(`${amount} with ${from} decimals is not an exact amount of ${currency} with ${to} decimals`);
  }
  return scaled;
}
