import {
  ProviderError,
  createClient,
  exponentOf,
  isoTime,
  money,
  moneyToMinor,
  refundStatus,
  type ClientOptions,
  type Known,
  type Money,
  type ProviderClient,
  type ProviderErrorOf,
  type Refund as CommonRefund,
  type RefundStatus,
} from "@storno/shared";
import {
  provider,
  table,
  type ErrorCode,
  type ErrorEnvelope,
  type Refund,
  type Resources,
} from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { ProviderError, WebhookError, type Observe, type ObserveEvent } from "@storno/shared";
export type * from "./generated/operations.ts";
export type { paths } from "./generated/schema.ts";
export { verifyWebhook, type VerifiedEvent } from "./webhook.ts";

/** A client of Stripe's API. */
export type Stripe = ProviderClient<paths, Resources>;

/** What {@link createStripe} can be told. */
export interface StripeOptions extends Omit<ClientOptions, "environment"> {
  /** Sent as `Stripe-Version`. Default: the version that the types describe; another one may answer differently. */
  readonly apiVersion?: string | undefined;
  /** Sent as `Stripe-Account`: acts for this connected account, `acct_...`. */
  readonly account?: string | undefined;
  /** Sent as `Stripe-Context`: acts in this context. */
  readonly context?: string | undefined;
}

/**
 * Makes a client of Stripe's API. Live or test is decided by the key.
 *
 * @throws TypeError when an option is missing, unknown or wrong.
 */
export function createStripe(options: StripeOptions): Stripe {
  const headers = { apiVersion: "Stripe-Version", account: "Stripe-Account", context: "Stripe-Context" };
  return createClient<paths, Resources>(table, options, headers);
}

/** A call to Stripe that failed: a `ProviderError` whose `code` is Stripe's. */
export type StripeError = ProviderErrorOf<ErrorCode, ErrorEnvelope>;

/** Whether a value is the error of a failed call to Stripe, and of no other provider. */
export function isStripeError(value: unknown): value is StripeError {
  return ProviderError.is(value) && value.provider === provider;
}

/**
 * The refund in the form that all providers share.
 *
 * @throws RangeError when the amount is not exact, or Stripe does not document the currency's minor unit.
 */
export function toRefund(refund: Refund): CommonRefund<Refund> {
  return {
    provider,
    id: refund.id,
    amount: money(refund.amount, refund.currency, decimalsOf(refund.currency)),
    status: refundStatus(STATUSES, refund.status),
    providerStatus: refund.status ?? null,
    reason: refund.reason ?? null,
    paymentId: idOf(refund.payment_intent) ?? idOf(refund.charge),
    createdAt: isoTime(typeof refund.created === "number" ? refund.created * 1000 : null),
    raw: refund,
  };
}

/**
 * The integer that Stripe wants for an amount, such as `amount` of `refunds.create`.
 *
 * @throws RangeError when Stripe cannot take the amount: its three-decimal currencies must end in 0.
 */
export function toAmount(amount: Money): number {
  const decimals = decimalsOf(amount.currency);
  const minor = moneyToMinor(amount, decimals);
  if (decimals === 3 && minor % 10 !== 0) {
    throw new RangeError(
      `Stripe takes ${amount.currency} in steps of 10 minor units, so ${minor} must be rounded first`,
    );
  }
  return minor;
}

const STATUSES = {
  pending: "pending",
  requires_action: "requires_action",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "canceled",
} as const satisfies Record<Known<Refund["status"]>, RefundStatus>;

/**
 * Decimals of Stripe's integers: https://docs.stripe.com/currencies. ISK and UGX have none, and are sent with two all the same;
 * the page lists UGX among the zero-decimal ones as well, but the other place is the more precise.
 */
const ZERO_DECIMAL = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";
const TWO_DECIMAL = "ISK UGX";
const THREE_DECIMAL = "BHD JOD KWD OMR TND";

function decimalsOf(currency: string): number {
  const code = currency.toUpperCase();
  if (ZERO_DECIMAL.split(" ").includes(code)) return 0;
  if (THREE_DECIMAL.split(" ").includes(code)) return 3;
  if (TWO_DECIMAL.split(" ").includes(code) || exponentOf(code) === 2) return 2;
  // Two would be a guess, and a wrong one an amount off by a factor.
  throw new RangeError(`Stripe does not document the minor unit of "${currency}"`);
}

/** Of a reference, expanded or not. Versions older than the types lack some. */
function idOf(reference: string | { readonly id: string } | null | undefined): string | null {
  return typeof reference === "string" ? reference : (reference?.id ?? null);
}
