import {
  createRefundKit,
  type CancelledRefund,
  type Refund,
  type RefundKit,
  type RefundKitOptions,
} from "../src/index.ts";

declare const refundkit: RefundKit;

/** Inputs: what RefundKit does not document does not compile. */
export function inputs(): void {
  void refundkit.refunds.create({ transactionId: "ch_1", amount: 2500, reason: "other" });
  // @ts-expect-error -- a refund needs its amount and reason
  void refundkit.refunds.create({ transactionId: "ch_1" });
  // @ts-expect-error -- and an input at all
  void refundkit.refunds.create();
  // @ts-expect-error -- a misspelt member is refused
  void refundkit.refunds.create({ transactionId: "ch_1", amount: 2500, reason: "other", curency: "usd" });
  // @ts-expect-error -- this reason occurs in answers only
  void refundkit.refunds.create({ transactionId: "ch_1", amount: 2500, reason: "agent_error" });
  // @ts-expect-error -- a cancellation takes no input
  void refundkit.refunds.cancel("ref_1", { reason: "other" });
  // @ts-expect-error -- RefundKit writes it with two l
  void refundkit.refunds.list({ status: "canceled" });
  // @ts-expect-error -- an unknown filter would list everything
  void refundkit.refunds.list({ transactionId: "ch_1" });
}

/** A list is no promise and no array. */
export function lists(): void {
  const list = refundkit.refunds.list({ limit: 5, offset: 10 });
  // @ts-expect-error -- a list is no promise
  const promised: PromiseLike<unknown> = list;
  // @ts-expect-error -- nor an array
  const rows: readonly unknown[] = list;
  void [promised, rows];
  void refundkit.refunds.list({}, { prefetch: 1, concurrency: 4 });
  // @ts-expect-error -- one request is one request
  void refundkit.refunds.retrieve("ref_1", {}, { prefetch: 1 });
}

/** Options: RefundKit documents no idempotency key, so there is none to give. */
export function options(signal: AbortSignal): void {
  void refundkit.refunds.cancel("ref_1", {}, { signal, timeoutMs: 5 });
  const input = { transactionId: "ch_1", amount: 2500, reason: "other" } as const;
  // @ts-expect-error -- it would protect nothing
  void refundkit.refunds.create(input, { idempotencyKey: "order-6" });
}

/** The envelope is taken off; a cancellation may give little more than an id. */
export async function results(): Promise<string> {
  const refund: Refund = await refundkit.refunds.retrieve("ref_1");
  const cancelled: CancelledRefund = await refundkit.refunds.cancel("ref_1");
  // @ts-expect-error -- the amount may be absent there
  const amount: number = cancelled.amount;
  return refund.id + cancelled.id + amount;
}

/** A switch over a status is complete when only the unrecognized is left. */
export function describe({ status }: Refund): string {
  switch (status) {
    case "pending":
    case "processing":
    case "completed":
    case "failed":
    case "cancelled":
      return status;
    default: {
      const added: string = status;
      // @ts-expect-error -- it is a value that RefundKit has added, not one that was forgotten here
      const forgotten: "pending" | "processing" | "completed" | "failed" | "cancelled" = status;
      return added + forgotten;
    }
  }
}

export const client: RefundKit = createRefundKit({ apiKey: process.env["REFUNDKIT_API_KEY"] });
// @ts-expect-error -- RefundKit has one host; the key decides
export const environment: RefundKitOptions = { apiKey: "k", environment: "test" };
