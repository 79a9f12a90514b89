export { createClient, type ProviderClient } from "./client.ts";
export { exponentOf } from "./currencies.ts";
export { money, moneyFromDecimal, moneyToDecimal, moneyToMinor, type Money } from "./money.ts";
export type {
  AttemptEvent,
  Observe,
  ObservedAttributes,
  ObserveEvent,
  PageEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./observe.ts";
export type { Known, OpenEnum, Unrecognized } from "./open-enum.ts";
export type {
  CallOptions,
  ClientOptions,
  HeaderOptions,
  KeyedCallOptions,
  ListOptions,
  OffsetListOptions,
} from "./options.ts";
export type { Page, PageOptions, Paginated } from "./paginated.ts";
export {
  ProviderError,
  type ProviderErrorDetails,
  type ProviderErrorInput,
  type ProviderErrorKind,
  type ProviderErrorOf,
  type ProviderErrorOutcome,
} from "./provider-error.ts";
export type { RateLimit } from "./rate-limiter.ts";
export { isoTime, refundStatus, type Refund, type RefundStatus } from "./refund.ts";
export type { RetryOptions } from "./retry.ts";
export type {
  ErrorLayout,
  NextPage,
  NumberRule,
  Operation,
  PaginationScheme,
  ProviderTable,
  RateLimitRule,
  TimeFilter,
} from "./table.ts";
export type { Fetch } from "./transport.ts";
export type { Verb, Verbs } from "./verbs.ts";
export type { Walkable } from "./walkable.ts";
export { verifySignedWebhook, type VerifyWebhook } from "./webhook.ts";
export type { UnrecognizedEventType } from "./webhook-event.ts";
export { WebhookError, type WebhookErrorReason } from "./webhook-error.ts";
export type { WebhookBody, WebhookHeaders, WebhookOptions, WebhookSecret } from "./webhook-input.ts";
export type { WebhookScheme } from "./webhook-scheme.ts";
