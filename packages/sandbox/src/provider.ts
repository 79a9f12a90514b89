import type { ListView } from "./faults/list-view.ts";
import type { ProviderApi } from "./http/handler.ts";
import type { Journal } from "./journal/journal.ts";
import type { JsonObject } from "./json.ts";
import type { AnyBook } from "./ledger/book.ts";
import type { LedgerPayment, LedgerRefund } from "./ledger/records.ts";
import type { RefundOutcome } from "./life/refund-life.ts";
import type { DeliveryState } from "./webhooks/delivery.ts";
import type { EventLog } from "./webhooks/event-log.ts";
import type { WebhookRules } from "./webhooks/rules.ts";
import type { Clock } from "./world/clock.ts";
import type { Random } from "./world/random.ts";

/**
 * How documented rate limits are kept: `trusting` takes a caller that was told to wait at its word, and answers its next
 * request; `strict` refuses it until the sandbox's clock has moved so far; `off` has no limits.
 */
export type RateLimits = "trusting" | "strict" | "off";

/** What a sandbox lends to each of its providers. */
export interface ProviderContext {
  readonly clock: Clock;
  /** For ids and seeding of this provider alone. */
  readonly random: Random;
  /** For request ids: a stream of its own, so that reading never changes the ids of what is written later. */
  readonly requestRandom: Random;
  /** Where the provider's book writes its movements down. */
  readonly journal: Journal;
  /** What faults do to the lists. */
  readonly lists: ListView;
  /** Takes the provider's events and hands them to its webhooks. */
  readonly events: EventLog;
  /** Where the deliveries of an event stand, one state per endpoint. */
  readonly deliveriesOf: (eventId: string) => readonly DeliveryState[];
  /** How the provider's documented rate limits are kept. */
  readonly rateLimits: RateLimits;
}

/** A payment for a test to refund. */
export interface PaymentInput {
  /** In the provider's smallest unit of the currency (Whop: ISO 4217 minor units); a positive integer below 10^12. */
  readonly amount: number;
  /** Currency code in either case. */
  readonly currency: string;
  /** True makes a payment that cannot be refunded because the payer disputes it. Default false. */
  readonly disputed?: boolean;
  /** What becomes of its refunds; default `succeeds`. */
  readonly refundOutcome?: RefundOutcome;
}

/** A webhook event as the provider would send it. */
export interface EventBody extends JsonObject {
  readonly id: string;
  readonly type: string;
}

/** An event that happened. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Written when somebody asks for it. What it tells of does not change any more. */
  readonly body: () => EventBody;
}

/** One provider at work in one sandbox. */
export interface RunningProvider {
  readonly book: AnyBook;
  readonly api: ProviderApi;
  readonly webhooks: WebhookRules;
  /** Makes the given number of refunds and the payments behind them, all before the sandbox starts. */
  seed(refunds: number): void;
  /** Throws a RangeError for an amount, a currency or an outcome that the provider does not have. */
  addPayment(input: PaymentInput): LedgerPayment;
  /** Refunds a payment in full as somebody else would, past the API. */
  refundPayment(paymentId: string): LedgerRefund;
  /** Moves a refund to a status that may follow its own. Throws a RangeError. */
  moveRefund(refundId: string, status: string): LedgerRefund;
}

/** A stand-in of one provider: what every file in `providers/` exports. */
export interface ProviderSandbox<Options> {
  /** The one key that it accepts. */
  readonly apiKey: string;
  /** What its keys look like, if its documentation says. */
  readonly keyPattern?: RegExp;
  /** What follows the host in the provider's base URL. */
  readonly basePath: string;
  /** The names of its options, and the words that each may have. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** `options`: what the sandbox was given under this provider's name. */
  open(context: ProviderContext, options: Options | undefined): RunningProvider;
}
