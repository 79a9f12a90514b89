import { describe, expect, it } from "vitest";
import { answering, type Sent } from "./answers.ts";

const lineOf = ({ method, url, body }: Sent): string => `${method} ${url} ${body}`.trim();
const page = { object: "list", data: [], has_more: false };

describe("every request to WooshPay", () => {
  it("carries the key as user name of HTTP basic, and a content type even without a body", async () => {
    const [wooshpay, sent] = answering({ id: "re_1" });
    await wooshpay.refunds.retrieve("re_1");
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "Basic c2tfbGl2ZV8xOg==",
      "content-type": "application/json",
    });
  });

  it("keeps the client's own headers beside", async () => {
    const [wooshpay, sent] = answering({ id: "re_1" }, {}, { headers: { "X-Job": "7" } });
    await wooshpay.refunds.retrieve("re_1");
    expect(sent[0]?.headers.get("X-Job")).toBe("7");
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
  });
});

describe("reading from WooshPay", () => {
  it("sends filters in the query", async () => {
    const [wooshpay, sent] = answering(page);
    await wooshpay.paymentIntents.list({ created: { gte: 1690000000 }, limit: 5 }).page();
    await wooshpay.charges.list({ limit: 5 }).page();
    await wooshpay.disputes.list().page();
    await wooshpay.paymentIntents.search({ query: "status:'succeeded'", limit: 2 });
    await wooshpay.balance.retrieve();
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.wooshpay.com/v1/payment_intents?created[gte]=1690000000&limit=5",
      "GET https://api.wooshpay.com/v1/charges/list?limit=5",
      "GET https://api.wooshpay.com/v1/disputes/list",
      "GET https://api.wooshpay.com/v1/payment_intents/search?query=status%3A%27succeeded%27&limit=2",
      "GET https://api.wooshpay.com/v1/balance",
    ]);
    expect(sent.some(({ headers }) => headers.has("Idempotency-Key"))).toBe(false);
  });
});

describe("writing to WooshPay", () => {
  it("sends JSON, with a key", async () => {
    const [wooshpay, sent] = answering({ id: "re_1" });
    const reason = "requested_by_customer";
    await wooshpay.refunds.create({ payment_intent: "pi_1", amount: "690", reason }, { idempotencyKey: "order-6" });
    await wooshpay.refunds.create({ payment_intent: "pi_1", amount: 690 });
    await wooshpay.paymentIntents.cancel("pi_1", { cancellation_reason: "changed mind" });
    await wooshpay.disputes.close("dp_1");
    await wooshpay.webhookEndpoints.delete("we_1");
    expect(sent.map(lineOf)).toEqual([
      'POST https://api.wooshpay.com/v1/refunds {"payment_intent":"pi_1","amount":"690","reason":"requested_by_customer"}',
      'POST https://api.wooshpay.com/v1/refunds {"payment_intent":"pi_1","amount":690}',
      'POST https://api.wooshpay.com/v1/payment_intents/pi_1/cancel {"cancellation_reason":"changed mind"}',
      "POST https://api.wooshpay.com/v1/disputes/dp_1/close",
      "DELETE https://api.wooshpay.com/v1/webhook_endpoints/we_1",
    ]);
    expect(sent.map(({ headers }) => headers.get("content-type"))).toEqual(sent.map(() => "application/json"));
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("order-6");
    expect(sent.map(({ headers }) => headers.has("Idempotency-Key"))).toEqual([true, true, true, true, false]);
  });

  it("gives nothing for a deletion, whatever the body says", async () => {
    const [wooshpay] = answering({ id: "we_1", deleted: true });
    expect(await wooshpay.webhookEndpoints.delete("we_1")).toBeUndefined();
  });

  it.each(["0", "-5", "6.90", "six", 0, 6.9, "9007199254740993"])("does not send an amount of %j", async (amount) => {
    const [wooshpay, sent] = answering({});
    await expect(wooshpay.refunds.create({ payment_intent: "pi_1", amount })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });
});

describe("an error of WooshPay's", () => {
  it.each([
    [{ error: { type: "invalid_request_error", code: "resource_missing", message: "No such refund" } }],
    [{ type: "invalid_request_error", code: "resource_missing", message: "No such refund" }],
  ])("is read from %j", async (body) => {
    const [wooshpay] = answering(body, { status: 404 });
    await expect(wooshpay.refunds.retrieve("re_1")).rejects.toMatchObject({
      message: "wooshpay refunds.retrieve: 404 resource_missing: No such refund",
      code: "resource_missing",
      type: "invalid_request_error",
    });
  });
});
