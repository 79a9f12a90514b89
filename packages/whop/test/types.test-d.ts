import { createWhop, toRefund, type ErrorCode, type Refund, type Whop, type WhopOptions } from "../src/index.ts";

declare const whop: Whop;

/** Inputs: what Whop does not document does not compile. */
export function inputs(): void {
  void whop.payments.refund("pay_1", { partial_amount: 6.9 });
  // @ts-expect-error -- a misspelt amount would refund the whole payment
  void whop.payments.refund("pay_1", { amount: 6.9 });
  // @ts-expect-error -- an amount that may be undefined would refund the whole payment
  void whop.payments.refund("pay_1", { partial_amount: undefined });
  // @ts-expect-error -- an amount is a number of major units
  void whop.payments.refund("pay_1", { partial_amount: "6.90" });
  // @ts-expect-error -- a refund needs the payment's id
  void whop.payments.refund();
  // @ts-expect-error -- an unknown filter would list everything
  void whop.refunds.list({ status: "failed" });
  // @ts-expect-error -- there are two directions
  void whop.refunds.list({ direction: "up" });
  // @ts-expect-error -- Whop wants a company for disputes
  void whop.disputes.list();
  // @ts-expect-error -- there is no such operation
  void whop.refunds.create({});
}

/** Lists walk forwards, and are no promises. */
export function lists(): void {
  const list = whop.refunds.list({ after: "c1", first: 50 });
  // @ts-expect-error -- the walking method does not walk backwards
  void whop.refunds.list({ before: "c1" });
  // @ts-expect-error -- nor count from the end
  void whop.refunds.list({ last: 5 });
  // @ts-expect-error -- a list is no promise
  const promised: PromiseLike<unknown> = list;
  // @ts-expect-error -- nor an array
  const rows: readonly unknown[] = list;
  void [promised, rows];
}

/** Options: Whop documents no idempotency key, so there is none to give. */
export function options(signal: AbortSignal): void {
  void whop.payments.refund("pay_1", {}, { signal, timeoutMs: 5 });
  // @ts-expect-error -- it would protect nothing
  void whop.payments.refund("pay_1", {}, { idempotencyKey: "order-6" });
  // @ts-expect-error -- the option is called timeoutMs
  void whop.refunds.retrieve("rf_1", {}, { timeout: 5 });
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
    default: {
      const added: string = status;
      // @ts-expect-error -- it is a value that Whop has added, not one that was forgotten here
      const forgotten: "pending" | "requires_action" | "succeeded" | "failed" | "canceled" = status;
      return added + forgotten;
    }
  }
}

/** The code in an error body is one that Whop's pages name, or another. */
export async function code(): Promise<ErrorCode | undefined> {
  const { error } = await whop.GET("/refunds/{id}", { params: { path: { id: "rf_1" } } });
  // @ts-expect-error -- Whop names no such code
  const misspelt: ErrorCode = "invalid_requests";
  return error?.error?.code ?? misspelt;
}

/** A refund of either shape keeps it in `raw`. */
export function raw(refund: Refund): Refund {
  return toRefund(refund).raw;
}

export const client: Whop = createWhop({ apiKey: process.env["WHOP_API_KEY"], environment: "test" });
export const versioned: WhopOptions = { apiKey: "k", apiVersionDate: "2026-07-20", appId: "app_1" };
// @ts-expect-error -- Whop's name for its sandbox is not the option's value
export const environment: WhopOptions = { apiKey: "k", environment: "sandbox" };
// @ts-expect-error -- the option is called apiVersionDate
export const misspelt: WhopOptions = { apiKey: "k", apiVersion: "2026-07-20" };
// @ts-expect-error -- a misspelt amount would refund the whole payment
void client.POST("/payments/{id}/refund", { params: { path: { id: "pay_1" } }, body: { amount: 6.9 } });
