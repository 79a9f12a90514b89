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
export { verifyWebhook, type VerifiedEvent } from "./webhook.ts";

/** A client of WooshPay's API. */
export type WooshPay = ProviderClient<paths, Resources>;

/** What {@link createWooshPay} can be told. */
export type WooshPayOptions = ClientOptions;

/**
 * Makes a client of WooshPay's API. Live and test are different hosts; the key's prefix says which one it is for.
 *
 * @throws TypeError when an option is missing, unknown or wrong, or a key is for the other environment.
 */
export function createWooshPay(options: WooshPayOptions): WooshPay {
  const [, environment] = /^sk_(live|test)_/.exec(options?.apiKey ?? "") ?? [];
  if (environment !== undefined && options.environment !== undefined && options.environment !== environment) {
    throw new TypeError(`wooshpay: the apiKey is a ${environment} key, but environment is "${options.environment}"`);
  }
  return createClient<paths, Resources>(table, {
    ...options,
    environment: environment === "test" ? "test" : options?.environment,
    // WooshPay's pages demand the header on every operation, GET included.
    headers: { "content-type": "application/json", ...options?.headers },
  });
}

/** A call to WooshPay that failed: a `ProviderError`. WooshPay does not list its codes. */
export type WooshPayError = ProviderErrorOf<ErrorCode, ErrorBody>;

/** Whether a value is the error of a failed call to WooshPay, and of no other provider. */
export function isWooshPayError(value: unknown): value is WooshPayError {
  return ProviderError.is(value) && value.provider === provider;
}

/**
 * The refund in the form that all providers share.
 *
 * @throws TypeError when the refund has no id, amount or currency, which WooshPay's pages mark as optional; RangeError when the
 *   amount is not exact or the currency unknown.
 */
export function toRefund(refund: Refund): CommonRefund<Refund> {
  return {
    provider,
    id: sure(refund.id, "id"),
    amount: money(wholeOf(sure(refund.amount, "amount")), sure(refund.currency, "currency")),
    status: refundStatus(STATUSES, refund.status),
    providerStatus: refund.status ?? null,
    reason: refund.reason ?? null,
    paymentId: refund.payment_intent ?? null,
    createdAt: isoTime(typeof refund.created === "number" ? millisecondsOf(refund.created) : null),
    raw: refund,
  };
}

/** The text of minor units that WooshPay documents for an amount, such as `amount` of `refunds.create`. */
export function toAmount(amount: Money): string {
  return String(moneyToMinor(amount));
}

const STATUSES = {
  pending: "pending",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "canceled",
} as const satisfies Record<Known<Refund["status"]>, CommonStatus>;

/**
 * WooshPay's pages say that times are unix seconds; its own objects hold milliseconds. The limit is the year 5138 in seconds, and
 * 1973 in milliseconds.
 */
function millisecondsOf(created: number): number {
  return created < 1e11 ? created * 1000 : created;
}

/** WooshPay's tables type amounts as text in some places and as integer in others. */
function wholeOf(amount: number | string): number {
  if (typeof amount === "number") return amount;
  return /^\d+$/.test(amount) ? Number(amount) : Number.NaN;
}

function sure<Value>(value: Value | null | undefined, name: string): Value {
  if (value === undefined || value === null) {
    throw new TypeError(`wooshpay: a refund without ${name} says nothing to count on`);
  }
  return value;
}
