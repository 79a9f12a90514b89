import { createWooshPay, type ErrorCode, type Refund, type WooshPay, type WooshPayOptions } from "../src/index.ts";

declare const wooshpay: WooshPay;

/** Inputs: what WooshPay does not document does not compile. */
export function inputs(): void {
  void wooshpay.refunds.create({ payment_intent: "pi_1", amount: "690" });
  // @ts-expect-error -- a misspelt amount would refund the whole payment
  void wooshpay.refunds.create({ payment_intent: "pi_1", amuont: "690" });
  // @ts-expect-error -- an amount that may be undefined would refund the whole payment
  void wooshpay.refunds.create({ payment_intent: "pi_1", amount: undefined });
  // @ts-expect-error -- WooshPay sets this reason itself and does not take it
  void wooshpay.refunds.create({ payment_intent: "pi_1", reason: "expired_uncaptured_charge" });
  // @ts-expect-error -- a cancellation needs its reason
  void wooshpay.paymentIntents.cancel("pi_1");
  // @ts-expect-error -- a retrieval takes no input
  void wooshpay.refunds.retrieve("re_1", { expand: ["charge"] });
  // @ts-expect-error -- WooshPay documents no list of refunds
  void wooshpay.refunds.list();
}

/** Lists walk forwards, and are no promises. */
export function lists(): void {
  const list = wooshpay.charges.list({ starting_after: "ch_1" });
  // @ts-expect-error -- the walking method does not walk backwards
  void wooshpay.charges.list({ ending_before: "ch_9" });
  // @ts-expect-error -- a list is no promise
  const promised: PromiseLike<unknown> = list;
  // @ts-expect-error -- nor an array
  const rows: readonly unknown[] = list;
  void [promised, rows];
}

/** Options: an idempotency key only where WooshPay takes one. */
export function options(signal: AbortSignal): void {
  void wooshpay.refunds.create({ payment_intent: "pi_1" }, { idempotencyKey: "order-6", signal });
  void wooshpay.disputes.close("dp_1", {}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- a read takes none
  void wooshpay.refunds.retrieve("re_1", {}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- a deletion takes none
  void wooshpay.webhookEndpoints.delete("we_1", {}, { idempotencyKey: "order-6" });
}

/** A deletion gives nothing. */
export const deletion: Promise<void> = wooshpay.webhookEndpoints.delete("we_1");

/** A switch over a status is complete when only the unrecognized is left. */
export function describe({ status }: Refund): string {
  switch (status) {
    case "pending":
    case "succeeded":
    case "failed":
    case "canceled":
      return status;
    case undefined:
      return "none";
    default: {
      const added: string = status;
      // @ts-expect-error -- it is a value that WooshPay has added, not one that was forgotten here
      const forgotten: "pending" | "succeeded" | "failed" | "canceled" = status;
      return added + forgotten;
    }
  }
}

/** The code in an error body is any text, wherever it stands: none is documented. */
export async function code(): Promise<ErrorCode | undefined> {
  const { error } = await wooshpay.GET("/v1/refunds/{refund_id}", { params: { path: { refund_id: "re_1" } } });
  const other: ErrorCode = "a text";
  return error?.error?.code ?? error?.code ?? other;
}

export const client: WooshPay = createWooshPay({ apiKey: process.env["WOOSHPAY_API_KEY"], environment: "test" });
// @ts-expect-error -- WooshPay's API has no versions to choose from
export const versioned: WooshPayOptions = { apiKey: "k", apiVersion: "1" };
