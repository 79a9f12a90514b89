import type { PaymentInput } from "../provider.ts";

const AMOUNT_LIMIT = 10 ** 12;

/**
 * Checks a payment that a test adds, and writes its currency in lower case. `stepOf` gives the smallest step of amounts in
 * a currency, undefined for a currency that the provider does not take. Throws a RangeError.
 */
export function checkPaymentInput(
  input: PaymentInput,
  stepOf: (currency: string) => number | undefined,
): { amount: number; currency: string; disputed: boolean } {
  const { amount, disputed = false } = input;
  const currency = input.currency.toLowerCase();
  const step = /^[a-z_]{3,10}$/.test(currency) ? stepOf(currency) : undefined;
  if (step === undefined) throw new RangeError(`currency "${input.currency}" is not one that this provider takes`);
  if (!Number.isInteger(amount) || amount <= 0 || amount >= AMOUNT_LIMIT) {
    throw new RangeError(`amount must be a positive integer below ${AMOUNT_LIMIT}, not ${amount}`);
  }
  if (amount % step !== 0) throw new RangeError(`amounts in ${currency} must be divisible by ${step}`);
  return { amount, currency, disputed };
}
