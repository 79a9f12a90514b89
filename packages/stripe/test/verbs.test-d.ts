import { toRefund, type Stripe } from "../src/index.ts";

declare const stripe: Stripe;

/** The verbs take what the spec has at a path, and nothing else. */
export async function verbs(signal: AbortSignal): Promise<string | undefined> {
  const params = { path: { refund: "re_1" } };
  const { data, error } = await stripe.GET("/v1/refunds/{refund}", { params, signal, timeoutMs: 5 });
  // @ts-expect-error -- there is no data before the error was ruled out
  const early: string = data.id;
  if (error !== undefined) return error.error.message;

  // @ts-expect-error -- there is no such path
  void stripe.GET("/v1/refund");
  // @ts-expect-error -- this path has no DELETE
  void stripe.DELETE("/v1/refunds/{refund}", { params });
  // @ts-expect-error -- the path needs its parameter
  void stripe.GET("/v1/refunds/{refund}");
  // @ts-expect-error -- a misspelt init would be ignored
  void stripe.GET("/v1/refunds", { parms: {} });
  // @ts-expect-error -- an unknown filter would list everything
  void stripe.GET("/v1/refunds", { params: { query: { chargee: "ch_1" } } });
  // @ts-expect-error -- an unknown filter beside a known one, too
  void stripe.GET("/v1/refunds", { params: { query: { limit: 5, chargee: "ch_1" } } });
  // @ts-expect-error -- a misspelt amount would refund the whole charge
  void stripe.POST("/v1/refunds", { body: { amuont: 5 } });
  // @ts-expect-error -- a misspelt amount beside a charge, too
  void stripe.POST("/v1/refunds", { body: { charge: "ch_1", amuont: 5 } });
  // @ts-expect-error -- an amount is a number
  void stripe.POST("/v1/refunds", { body: { amount: "5" } });
  // @ts-expect-error -- the name of the verb may come first, but the init is as strict
  void stripe.request("get", "/v1/refunds", { parms: {} });
  // What a verb reads is what a method reads: open enums come through whole.
  toRefund(data);
  const status: string | null = data.status;
  const shouted = data.status?.toUpperCase();

  const amount = { amuont: 5 };
  // @ts-expect-error -- not even a body that is no literal may have nothing in common with the documented one
  void stripe.POST("/v1/refunds", { body: amount });
  // @ts-expect-error -- a form would be sent as {}
  void stripe.POST("/v1/refunds", { body: new URLSearchParams({ amount: "5" }) });
  // @ts-expect-error -- a read needs no key
  void stripe.GET("/v1/refunds", { idempotencyKey: "k" });
  return [data.id, early, status, shouted].join();
}
