import type { FaultKind } from "../faults/fault.ts";
import type { IncomingRequest } from "../http/exchange.ts";
import type { LedgerRefund } from "../ledger/records.ts";
import { unknownProvider, type AnyProvider } from "../options.ts";
import type { Clock } from "../world/clock.ts";

/** A request that reached a provider. */
export interface RequestEntry {
  readonly kind: "request";
  /** Place in the journal, from 1. */
  readonly number: number;
  /** Sandbox time, in unix seconds. */
  readonly at: number;
  readonly provider: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  /** Body as sent, its first 2,000 characters. */
  readonly body: string;
  readonly idempotencyKey: string | null;
  /** Status that was sent; null when no answer left, or none has left yet. */
  readonly status: number | null;
  /** True when the answer came from the memory of an idempotency key. */
  readonly replayed: boolean;
  /** The fault that struck, or null. */
  readonly fault: FaultKind | null;
}

/** Money that began to move, or a refund whose status changed. */
export interface MovementEntry {
  readonly kind: "movement";
  /** Place in the journal, from 1. */
  readonly number: number;
  /** Sandbox time, in unix seconds. */
  readonly at: number;
  readonly provider: string;
  /** {@link RequestEntry.number} of the request that did it; null for what happened by itself or by a control. */
  readonly request: number | null;
  readonly refundId: string;
  readonly paymentId: string;
  /** In the provider's smallest unit of the currency (Whop: ISO 4217 minor units). */
  readonly amount: number;
  /** Lower-case currency code. */
  readonly currency: string;
  /** Status before, in the provider's own words; null for a new refund. */
  readonly from: string | null;
  /** Status since. */
  readonly to: string;
}

/** One line of the journal. */
export type JournalEntry = RequestEntry | MovementEntry;

/** What became of a request. */
export type RequestResult = Pick<RequestEntry, "status" | "replayed" | "fault">;

const LONGEST_BODY = 2000;

/** Everything that happened since the sandbox began, in order. What it began with is not in here. */
export class Journal {
  readonly #clock: Clock;
  readonly #providers: readonly string[];
  readonly #entries: JournalEntry[] = [];
  readonly #makers = new Map<string, number>();
  #running: number | null = null;
  #isOpen = false;

  /** `providers`: the names of those that write in it. */
  constructor(clock: Clock, providers: readonly string[]) {
    this.#clock = clock;
    this.#providers = providers;
  }

  /** Every entry, oldest first: a live view that must not be changed. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Every request, or those to one provider, oldest first. Throws a RangeError for an unknown provider. */
  requests(provider?: AnyProvider): RequestEntry[] {
    return this.#of(provider).filter((entry) => entry.kind === "request");
  }

  /** Every movement, or those at one provider, oldest first. Throws a RangeError for an unknown provider. */
  movements(provider?: AnyProvider): MovementEntry[] {
    return this.#of(provider).filter((entry) => entry.kind === "movement");
  }

  /** The request that made a refund; undefined for refunds that no request made. */
  makerOf(refund: LedgerRefund): RequestEntry | undefined {
    const number = this.#makers.get(`${refund.provider}/${refund.id}`);
    const entry = number === undefined ? undefined : this.#entries[number - 1];
    return entry?.kind === "request" ? entry : undefined;
  }

  /** From now on movements are written down. @internal */
  open(): void {
    this.#isOpen = true;
  }

  /** Writes a request down before anything is done about it, and returns its number. @internal */
  arrived(provider: string, { method, path, query, headers, body }: IncomingRequest, fault: FaultKind | null): number {
    const number = this.#entries.length + 1;
    this.#entries.push({
      kind: "request",
      number,
      at: this.#clock.now,
      provider,
      method,
      path: query === "" ? path : `${path}?${query}`,
      body: body.slice(0, LONGEST_BODY),
      idempotencyKey: headers.get("Idempotency-Key"),
      status: null,
      replayed: false,
      fault,
    });
    return number;
  }

  /** Writes down what became of a request. @internal */
  answered(number: number, result: RequestResult): void {
    const entry = this.#entries[number - 1];
    if (entry?.kind === "request") this.#entries[number - 1] = { ...entry, ...result };
  }

  /** Everything that `work` moves is this request's doing; null: no request's. @internal */
  during<Result>(number: number | null, work: () => Result): Result {
    const before = this.#running;
    this.#running = number;
    try {
      return work();
    } finally {
      this.#running = before;
    }
  }

  /** Writes a movement down; `from`: the status before, null for a new refund. @internal */
  moved({ provider, id, paymentId, amount, currency, status }: LedgerRefund, from: string | null): void {
    if (!this.#isOpen) return;
    const request = this.#running;
    const number = this.#entries.length + 1;
    const at = this.#clock.now;
    const movement = { refundId: id, paymentId, amount, currency, from, to: status };
    this.#entries.push({ kind: "movement", number, at, provider, request, ...movement });
    if (from === null && request !== null) this.#makers.set(`${provider}/${id}`, request);
  }

  #of(provider: string | undefined): JournalEntry[] {
    if (provider !== undefined && !this.#providers.includes(provider)) {
      throw unknownProvider(provider, this.#providers);
    }
    return this.#entries.filter((entry) => (provider ?? entry.provider) === entry.provider);
  }
}
