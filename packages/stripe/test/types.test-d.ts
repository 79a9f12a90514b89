import {
  createStripe,
  isStripeError,
  type ErrorCode,
  type paths,
  type Refund,
  type Stripe,
  type StripeOptions,
} from "../src/index.ts";
import type { Known } from "@storno/shared";
import { walk } from "@storno/shared/walk";

declare const stripe: Stripe;

/** Inputs: what Stripe does not document does not compile. */
export function inputs(): void {
  void stripe.refunds.create({ charge: "ch_1", amount: 5, metadata: { a: null }, reason: "duplicate" });
  void stripe.refunds.create();
  // @ts-expect-error -- a misspelt amount would refund the whole charge
  void stripe.refunds.create({ charge: "ch_1", amuont: 5 });
  // @ts-expect-error -- an amount that may be undefined would refund the whole charge
  void stripe.refunds.create({ charge: "ch_1", amount: undefined });
  // @ts-expect-error -- an amount is a number of minor units
  void stripe.refunds.create({ charge: "ch_1", amount: "5.00" });
  // @ts-expect-error -- Stripe sets this reason itself and does not take it
  void stripe.refunds.create({ charge: "ch_1", reason: "expired_uncaptured_charge" });
  // @ts-expect-error -- options are not the input
  void stripe.refunds.create({ idempotencyKey: "order-6" });
  // @ts-expect-error -- the id comes first, by itself
  void stripe.refunds.retrieve({ refund: "re_1" });
  // @ts-expect-error -- an id is needed
  void stripe.refunds.retrieve();
  // @ts-expect-error -- a webhook endpoint needs its url and events
  void stripe.webhookEndpoints.create({});
  // @ts-expect-error -- a range has no such bound
  void stripe.refunds.list({ created: { from: 5 } });
  // @ts-expect-error -- an unknown filter would list everything
  void stripe.refunds.list({ status: "failed" });
  // @ts-expect-error -- there is no such method
  void stripe.refunds.delete("re_1");
}

/** Lists walk forwards, and are no promises. */
export function lists(): void {
  const list = stripe.refunds.list({ charge: "ch_1", starting_after: "re_1" });
  // @ts-expect-error -- the walking method does not walk backwards
  void stripe.refunds.list({ ending_before: "re_9" });
  // @ts-expect-error -- awaiting a list does not give its rows
  const awaited: Awaited<typeof list> & readonly Refund[] = list;
  void stripe.refunds.list({}, { prefetch: 1 });
  // @ts-expect-error -- one page ahead, or none
  void stripe.refunds.list({}, { prefetch: 2 });
  // @ts-expect-error -- a cursor is known only when the page before has come
  void stripe.refunds.list({}, { concurrency: 4 });
  // @ts-expect-error -- a list is no promise
  const promised: PromiseLike<unknown> = list;
  void [awaited, promised];
}

/** Options: an idempotency key only where Stripe takes one. */
export function options(signal: AbortSignal): void {
  void stripe.refunds.create(
    { charge: "ch_1" },
    { idempotencyKey: "order-6", signal, timeoutMs: 5, headers: { a: "b" } },
  );
  void stripe.refunds.retrieve("re_1", {}, { signal });
  // @ts-expect-error -- a read takes none
  void stripe.refunds.retrieve("re_1", {}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- a walk takes none
  void stripe.refunds.list({}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- a deletion takes none
  void stripe.webhookEndpoints.delete("we_1", {}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- the option is called timeoutMs
  void stripe.refunds.retrieve("re_1", {}, { timeout: 5 });
}

/** A switch over a status is complete when only the unrecognized is left. */
export function describe({ status }: Refund): string {
  switch (status) {
    case "pending":
    case "requires_action":
    case "succeeded":
    case "failed":
    case "canceled":
      return status;
    case null:
      return "none";
    default: {
      const added: string = status;
      // @ts-expect-error -- it is a value that Stripe has added, not one that was forgotten here
      const forgotten: "pending" | "requires_action" | "succeeded" | "failed" | "canceled" = status;
      return added + forgotten;
    }
  }
}

export const client: Stripe = createStripe({ apiKey: process.env["STRIPE_API_KEY"], account: "acct_1" });
export const versioned: StripeOptions = { apiKey: "k", apiVersion: "2024-10-28.acacia", context: "acct_1" };
// @ts-expect-error -- Stripe has one host; the key decides
export const environment: StripeOptions = { apiKey: "k", environment: "test" };
// @ts-expect-error -- the option is called account
export const misspelt: StripeOptions = { apiKey: "k", stripeAccount: "acct_1" };
export type Path = keyof paths;

/** The code of an error is one of Stripe's, or one that is not known yet. */
export function codes(error: unknown): boolean {
  if (!isStripeError(error)) return false;
  // @ts-expect-error -- a misspelt code would never be met
  const misspelt: Known<ErrorCode> = "charge_already_refundet";
  const code: ErrorCode | undefined = error.kind === "api" ? error.code : undefined;
  // @ts-expect-error -- where no answer came there is no code
  if (error.kind === "timeout") error.code.toUpperCase();
  return code === "charge_already_refunded" || code === misspelt;
}

/** Calls are told how they are repeated; what is no option does not compile. */
export function repeating(): void {
  void stripe.refunds.create({ charge: "ch_1" }, { retry: { attempts: 2, maxWaitMs: 0 } });
  void stripe.GET("/v1/refunds", { retry: { attempts: 2 } });
  // @ts-expect-error -- it is called attempts
  void stripe.refunds.create({ charge: "ch_1" }, { retry: { retries: 2 } });
  // @ts-expect-error -- a limit is for a whole client
  void stripe.refunds.create({ charge: "ch_1" }, { rateLimit: "documented" });
}

/** Lists with a filter by time can be walked by it; a new walk has a range, one that goes on has a token. */
export async function walkByTime(): Promise<void> {
  const list = stripe.refunds.list({ limit: 100 });
  for await (const refund of walk(list, { since: "2026-01-01", order: "as-it-comes" })) {
    const typed: Refund = refund;
    void typed;
  }
  const token: string = walk(list, { since: new Date(), until: new Date() }).token();
  void walk(list, { resume: token, concurrency: 4 });
  // @ts-expect-error -- there is no filter by time
  walk(stripe.webhookEndpoints.list(), { since: "2026-01-01" });
  // @ts-expect-error -- where to begin must be said
  walk(list, {});
  // @ts-expect-error -- a token holds its range
  walk(list, { resume: token, since: "2026-01-01" });
  // @ts-expect-error -- seconds or milliseconds? A Date says
  walk(list, { since: 1767225600 });
  // @ts-expect-error -- there are two orders
  walk(list, { since: "2026-01-01", order: "oldest-first" });
}
