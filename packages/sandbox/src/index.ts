export { createSandbox } from "./sandbox.ts";
export type {
  ProviderName,
  ProviderOptions,
  Sandbox,
  SandboxClock,
  SandboxOptions,
  SandboxProvider,
} from "./sandbox.ts";
export type { ListenOptions, SandboxServer, ServedProvider } from "./server/listen.ts";
export type { Ledger, LedgerTotals, PaymentHistory } from "./ledger/ledger.ts";
export type { LedgerPayment, LedgerRefund } from "./ledger/records.ts";
export type { Journal, JournalEntry, MovementEntry, RequestEntry } from "./journal/journal.ts";
export type { Fault, FaultKind, FaultOrigin, FaultRule, RetryAfter } from "./faults/fault.ts";
export type { ActiveFault, Faults } from "./faults/faults.ts";
export type { DeliveryAttempt, DeliveryState, WebhookDelivery } from "./webhooks/delivery.ts";
export type { EndpointInput, WebhookTarget } from "./webhooks/rules.ts";
export type { ReleaseOrder, Webhooks } from "./webhooks/webhooks.ts";
export type { FetchHandler } from "./http/fetch.ts";
export type { RefundOutcome } from "./life/refund-life.ts";
export type { EventBody, PaymentInput } from "./provider.ts";
export type { Duration } from "./world/duration.ts";
export type { Json, JsonObject } from "./json.ts";
