import { isRecord } from "../json.ts";
import type { RefundOutcome } from "../life/refund-life.ts";
import type { PaymentInput } from "../provider.ts";

const AMOUNT_LIMIT = 10 ** 12;
const ISO_CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/**
 * Checks a payment that a test adds, and writes its currency in lower case. `stepOf` gives the smallest step of amounts in
 * a currency, undefined for a currency that the provider does not take; `lives` are the lives that its refunds can have.
 * Throws a RangeError.
 */
export function checkPaymentInput(
  input: PaymentInput,
  stepOf: (currency: string) => number | undefined,
  lives: Readonly<Partial<Record<RefundOutcome, unknown>>>,
): { amount: number; currency: string; disputed: boolean; refundOutcome: RefundOutcome } {
  if (!isRecord(input)) throw new RangeError("a payment must be an object with an amount and a currency");
  const { amount, disputed = false, refundOutcome = "succeeds" } = input;
  // It may come from JSON or JavaScript, where it need not be text.
  const currency = typeof input.currency === "string" ? input.currency.toLowerCase() : "";
  const step = ISO_CURRENCIES.has(currency.toUpperCase()) ? stepOf(currency) : undefined;
  if (step === undefined) throw new RangeError(`currency "${input.currency}" is not one that this provider takes`);
  if (!Number.isInteger(amount) || amount <= 0 || amount >= AMOUNT_LIMIT) {
    throw new RangeError(`amount must be a positive integer below ${AMOUNT_LIMIT}, not ${amount}`);
  }
  if (amount % step !== 0) throw new RangeError(`amounts in ${currency} must be divisible by ${step}`);
  if (typeof disputed !== "boolean") throw new RangeError("disputed must be true or false");
  if (!Object.hasOwn(lives, refundOutcome)) {
    const possible = Object.keys(lives).join(", ");
    throw new RangeError(
      `this provider documents no refund that "${refundOutcome}"; refundOutcome is one of ${possible}`,
    );
  }
  return { amount, currency, disputed, refundOutcome };
}
