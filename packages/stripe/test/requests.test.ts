import { describe, expect, it } from "vitest";
import { answering, type Sent } from "./answers.ts";

const refund = { id: "re_1", object: "refund" };
const lineOf = ({ method, url, body }: Sent): string => `${method} ${url} ${body}`.trim();

describe("every request to Stripe", () => {
  it("carries the key and the version that the types describe", async () => {
    const [stripe, sent] = answering(refund);
    await stripe.refunds.retrieve("re_1");
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "Bearer sk_test_1",
      "stripe-version": "2026-10-28.endive",
    });
  });

  it("carries another version, account or context if the client was told so", async () => {
    const options = { apiVersion: "2024-10-28.acacia", account: "acct_1", context: "acct_1/acct_2" };
    const [stripe, sent] = answering(refund, {}, options);
    await stripe.refunds.retrieve("re_1");
    expect(sent[0]?.headers.get("Stripe-Version")).toBe("2024-10-28.acacia");
    expect(sent[0]?.headers.get("Stripe-Account")).toBe("acct_1");
    expect(sent[0]?.headers.get("Stripe-Context")).toBe("acct_1/acct_2");
  });
});

describe("an answer of Stripe's", () => {
  it.each([{}, { id: "" }, { id: 7 }, { success: false }])("without an id, %j, is no refund", async (body) => {
    const [stripe] = answering(body, {}, { retry: { attempts: 1 } });
    await expect(stripe.refunds.create({ charge: "ch_1" })).rejects.toMatchObject({
      message: expect.stringContaining("200, but there is no object with an id"),
      kind: "malformed",
      outcome: "unknown",
    });
  });
});

describe("reading from Stripe", () => {
  it("sends filters and expand[] in the query", async () => {
    const [stripe, sent] = answering({ data: [], has_more: false });
    const created = { gte: 1690000000, lt: 1700000000 };
    await stripe.refunds
      .list({ charge: "ch_1", created, limit: 100, expand: ["data.charge", "data.payment_intent"] })
      .page();
    await stripe.refunds.list({ created: 1690000000 }).page();
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.stripe.com/v1/refunds?charge=ch_1&created[gte]=1690000000&created[lt]=1700000000&limit=100" +
        "&expand[]=data.charge&expand[]=data.payment_intent",
      "GET https://api.stripe.com/v1/refunds?created=1690000000",
    ]);
  });

  it("asks for one object by its id, without a key", async () => {
    const [stripe, sent] = answering(refund);
    await stripe.refunds.retrieve("re_1", { expand: ["charge.customer"] });
    await stripe.charges.retrieve("ch_1");
    await stripe.paymentIntents.retrieve("pi_1");
    await stripe.balanceTransactions.retrieve("txn_1");
    await stripe.events.retrieve("evt_1");
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.stripe.com/v1/refunds/re_1?expand[]=charge.customer",
      "GET https://api.stripe.com/v1/charges/ch_1",
      "GET https://api.stripe.com/v1/payment_intents/pi_1",
      "GET https://api.stripe.com/v1/balance_transactions/txn_1",
      "GET https://api.stripe.com/v1/events/evt_1",
    ]);
    expect(sent.some(({ headers }) => headers.has("Idempotency-Key") || headers.has("content-type"))).toBe(false);
  });
});

describe("writing to Stripe", () => {
  it("sends a form, with a key", async () => {
    const [stripe, sent] = answering(refund);
    await stripe.refunds.create(
      {
        charge: "ch_1",
        amount: 1000,
        reason: "requested_by_customer",
        reverse_transfer: false,
        metadata: { order: "6 & 7", "a[b]": "é" },
        expand: ["charge"],
      },
      { idempotencyKey: "order-6" },
    );
    expect(sent.map(lineOf)).toEqual([
      "POST https://api.stripe.com/v1/refunds charge=ch_1&amount=1000&reason=requested_by_customer&reverse_transfer=false" +
        "&metadata[order]=6%20%26%207&metadata[a%5Bb%5D]=%C3%A9&expand[]=charge",
    ]);
    expect(sent[0]?.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("order-6");
  });

  it("clears what is null or an empty text", async () => {
    const [stripe, sent] = answering(refund);
    await stripe.refunds.update("re_1", { metadata: { order: null, note: "" } });
    await stripe.refunds.update("re_1", { metadata: "" });
    expect(sent.map(({ body }) => body)).toEqual(["metadata[order]=&metadata[note]=", "metadata="]);
  });

  it("goes to the paths that the documentation gives", async () => {
    const [stripe, sent] = answering(refund);
    await stripe.refunds.cancel("re_1");
    await stripe.testHelpers.refunds.expire("re_1", { expand: ["charge"] });
    await stripe.paymentIntents.cancel("pi_1", { cancellation_reason: "duplicate" });
    await stripe.webhookEndpoints.create({ url: "https://a.example/x?y=1", enabled_events: ["refund.created", "*"] });
    await stripe.webhookEndpoints.delete("we_1");
    expect(sent.map(lineOf)).toEqual([
      "POST https://api.stripe.com/v1/refunds/re_1/cancel",
      "POST https://api.stripe.com/v1/test_helpers/refunds/re_1/expire expand[]=charge",
      "POST https://api.stripe.com/v1/payment_intents/pi_1/cancel cancellation_reason=duplicate",
      "POST https://api.stripe.com/v1/webhook_endpoints url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1" +
        "&enabled_events[]=refund.created&enabled_events[]=*",
      "DELETE https://api.stripe.com/v1/webhook_endpoints/we_1",
    ]);
    expect(sent.map(({ headers }) => headers.has("Idempotency-Key"))).toEqual([true, true, true, true, false]);
  });

  it.each([-1, 0, 10.5, NaN, 2 ** 53])("does not send an amount of %s", async (amount) => {
    const [stripe, sent] = answering(refund);
    await expect(stripe.refunds.create({ charge: "ch_1", amount })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });
});

describe("an error of Stripe's", () => {
  it("tells code, type, request and key", async () => {
    const error = {
      code: "charge_already_refunded",
      type: "invalid_request_error",
      message: "Charge ch_1 has been refunded.",
    };
    const [stripe] = answering({ error }, { status: 400, headers: { "Request-Id": "req_1" } });
    await expect(stripe.refunds.create({ charge: "ch_1" }, { idempotencyKey: "order-6" })).rejects.toMatchObject({
      message: "stripe refunds.create: 400 charge_already_refunded: Charge ch_1 has been refunded. (request req_1)",
      kind: "api",
      code: "charge_already_refunded",
      type: "invalid_request_error",
      requestId: "req_1",
      idempotencyKey: "order-6",
      outcome: "rejected",
    });
  });
});
