import {
  ProviderError,
  createClient,
  isoTime,
  moneyFromDecimal,
  moneyToDecimal,
  moneyToMinor,
  refundStatus,
  type ClientOptions,
  type Known,
  type Money,
  type ProviderClient,
  type ProviderErrorOf,
  type Refund as CommonRefund,
  type RefundStatus as CommonStatus,
} from "@storno/shared";
import {
  provider,
  table,
  type ErrorBody,
  type ErrorCode,
  type Refund,
  type RefundListItem,
  type Resources,
} from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { ProviderError, WebhookError, type Observe, type ObserveEvent } from "@storno/shared";
export type * from "./generated/operations.ts";
export type { paths } from "./generated/schema.ts";
export { verifyWebhook, type VerifiedEvent } from "./webhook.ts";

/** A client of Whop's API. */
export type Whop = ProviderClient<paths, Resources>;

/** What {@link createWhop} can be told. */
export interface WhopOptions extends ClientOptions {
  /**
   * Sent as `Api-Version-Date`. Default: the version that the types describe. It is always sent: without it, the pin of the key
   * decides, and later versions answer in another shape.
   */
  readonly apiVersionDate?: string | undefined;
  /** Sent as `X-Whop-App-Id`. */
  readonly appId?: string | undefined;
}

/**
 * Makes a client of Whop's API. Live and test (Whop's sandbox) are different hosts, with keys that look the same: choose with
 * `environment`.
 *
 * @throws TypeError when an option is missing, unknown or wrong.
 */
export function createWhop(options: WhopOptions): Whop {
  return createClient<paths, Resources>(table, options, { apiVersionDate: "Api-Version-Date", appId: "X-Whop-App-Id" });
}

/** A call to Whop that failed: a `ProviderError` whose `code` is Whop's. */
export type WhopError = ProviderErrorOf<ErrorCode, ErrorBody>;

/** Whether a value is the error of a failed call to Whop, and of no other provider. */
export function isWhopError(value: unknown): value is WhopError {
  return ProviderError.is(value) && value.provider === provider;
}

/**
 * The refund in the form that all providers share. Whop gives no reason in this version. A currency that ISO 4217 does not know
 * (Whop has a few, such as `btc`) gets the exponent that its digits need.
 *
 * @throws RangeError when the amount is finer than the currency's minor unit.
 */
export function toRefund<Raw extends Refund | RefundListItem>(refund: Raw): CommonRefund<Raw> {
  return {
    provider,
    id: refund.id,
    amount: moneyFromDecimal(refund.amount, refund.currency),
    status: refundStatus(STATUSES, refund.status),
    providerStatus: refund.status ?? null,
    reason: null,
    paymentId: refund.payment?.id ?? null,
    createdAt: isoTime(refund.created_at),
    raw: refund,
  };
}

/**
 * The decimal of major units that Whop wants for an amount, such as `partial_amount` of `payments.refund`: 6.9 for 6.90 USD.
 *
 * @throws RangeError when a number does not hold these digits exactly: it is read back to be sure.
 */
export function toAmount(amount: Money): number {
  const decimal = Number(moneyToDecimal(amount));
  const readBack = moneyFromDecimal(decimal, amount.currency);
  if (moneyToMinor(readBack, amount.exponent) !== amount.amount) {
    throw new RangeError(`${moneyToDecimal(amount)} ${amount.currency} cannot be sent as a number without loss`);
  }
  return decimal;
}

const STATUSES = {
  pending: "pending",
  requires_action: "requires_action",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "canceled",
} as const satisfies Record<Known<Refund["status"]>, CommonStatus>;
