import {
  ProviderError,
  createClient,
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
  type RefundStatus as CommonStatus,
} from "@storno/shared";
import {
  provider,
  table,
  type ErrorBody,
  type ErrorCode,
  type Refund,
  type Resources,
} from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export { ProviderError, WebhookError, type Observe, type ObserveEvent } from "@storno/shared";
export type * from "./generated/operations.ts";
export type { paths } from "./generated/schema.ts";
export { verifyWebhook, type GuideEvent, type RefundEvent, type RefundNotice, type VerifiedEvent } from "./webhook.ts";

/** A client of RefundKit's API. */
export type RefundKit = ProviderClient<paths, Resources>;

/** What {@link createRefundKit} can be told. */
export type RefundKitOptions = Omit<ClientOptions, "environment">;

/**
 * Makes a client of RefundKit's API. Live or test is decided by the key.
 *
 * @throws TypeError when an option is missing, unknown or wrong.
 */
export function createRefundKit(options: RefundKitOptions): RefundKit {
  return createClient<paths, Resources>(table, options);
}

/** A call to RefundKit that failed: a `ProviderError` whose `code` is RefundKit's. */
export type RefundKitError = ProviderErrorOf<ErrorCode, ErrorBody>;

/** Whether a value is the error of a failed call to RefundKit, and of no other provider. */
export function isRefundKitError(value: unknown): value is RefundKitError {
  return ProviderError.is(value) && value.provider === provider;
}

/**
 * The refund in the form that all providers share. `processing` is `pending` there: the money has not arrived.
 *
 * @throws RangeError when the amount is not exact, or the currency's minor unit is not sure.
 */
export function toRefund(refund: Refund): CommonRefund<Refund> {
  return {
    provider,
    id: refund.id,
    amount: money(refund.amount, sure(refund.currency)),
    status: refundStatus(STATUSES, refund.status),
    providerStatus: refund.status ?? null,
    reason: refund.reason ?? null,
    paymentId: refund.transactionId ?? null,
    createdAt: isoTime(refund.createdAt),
    raw: refund,
  };
}

/**
 * The integer that RefundKit wants for an amount, such as `amount` of `refunds.create`. Pass the currency with it: RefundKit takes
 * an amount without one for USD.
 *
 * @throws RangeError when the currency's minor unit is not sure.
 */
export function toAmount(amount: Money): number {
  sure(amount.currency);
  return moneyToMinor(amount);
}

const STATUSES = {
  pending: "pending",
  processing: "pending",
  completed: "succeeded",
  failed: "failed",
  cancelled: "canceled",
} as const satisfies Record<Known<Refund["status"]>, CommonStatus>;

/**
 * RefundKit says "smallest currency unit" and hands amounts on to the processor. For these three, Stripe's integers are not in
 * ISO 4217's smallest unit, and no page says which of the two is meant.
 */
const UNSURE = new Set(["ISK", "MGA", "UGX"]);

function sure(currency: string): string {
  if (UNSURE.has(currency.toUpperCase())) {
    throw new RangeError(
      `RefundKit does not say in what unit it counts ${currency}; read the amount from the processor`,
    );
  }
  return currency;
}
