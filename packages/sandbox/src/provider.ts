import type { ProviderApi } from "./http/handler.ts";
import type { JsonObject } from "./json.ts";
import type { AnyBook } from "./ledger/book.ts";
import type { Collection } from "./ledger/collection.ts";
import type { LedgerPayment } from "./ledger/records.ts";
import type { Clock } from "./world/clock.ts";
import type { Random } from "./world/random.ts";

/** What a sandbox lends to each of its providers. */
export interface ProviderContext {
  readonly clock: Clock;
  /** For ids and seeding of this provider alone. */
  readonly random: Random;
  /** For request ids: a stream of its own, so that reading never changes the ids of what is written later. */
  readonly requestRandom: Random;
}

/** A payment for a test to refund. */
export interface PaymentInput {
  /** In the provider's smallest unit of the currency (Whop: ISO 4217 minor units); a positive integer below 10^12. */
  readonly amount: number;
  /** Currency code in either case. */
  readonly currency: string;
  /** True makes a payment that cannot be refunded because the payer disputes it. Default false. */
  readonly disputed?: boolean;
}

/** A webhook event as the provider would send it. */
export interface EventBody extends JsonObject {
  readonly id: string;
  readonly type: string;
}

/** An event that happened. Its body is written when somebody asks for it, and is the same every time. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly body: () => EventBody;
}

/** One provider at work in one sandbox. */
export interface RunningProvider {
  readonly book: AnyBook;
  readonly events: Collection<RecordedEvent>;
  readonly api: ProviderApi;
  /** Makes the given number of refunds and the payments behind them, all before the sandbox starts. */
  seed(refunds: number): void;
  /** Throws a RangeError for an amount or a currency that the provider does not take. */
  addPayment(input: PaymentInput): LedgerPayment;
}

/** A stand-in of one provider: what every file in `providers/` exports. */
export interface ProviderSandbox<Options> {
  /** The one key that it accepts. */
  readonly apiKey: string;
  /** What follows the host in the provider's base URL. */
  readonly basePath: string;
  /** `options`: what the sandbox was given under this provider's name. */
  open(context: ProviderContext, options: Options | undefined): RunningProvider;
}
