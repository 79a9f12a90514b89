import { describe, expect, it } from "vitest";
import { answering, type Sent } from "./answers.ts";

const lineOf = ({ method, url, body }: Sent): string => `${method} ${url} ${body}`.trim();
const page = { data: [], page_info: { has_next_page: false, end_cursor: null } };

describe("every request to Whop", () => {
  it("carries the key and the version that the types describe", async () => {
    const [whop, sent] = answering({ id: "rf_1" });
    await whop.refunds.retrieve("rf_1");
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "Bearer whop_1",
      "api-version-date": "2026-07-20",
    });
  });

  it("carries another version or an app if the client was told so", async () => {
    const [whop, sent] = answering({ id: "rf_1" }, {}, { apiVersionDate: "2025-01-01", appId: "app_1" });
    await whop.refunds.retrieve("rf_1");
    expect(sent[0]?.headers.get("Api-Version-Date")).toBe("2025-01-01");
    expect(sent[0]?.headers.get("X-Whop-App-Id")).toBe("app_1");
  });

  it("goes to the host of the environment", async () => {
    for (const [environment, host] of [
      ["live", "https://api.whop.com/api/v1"],
      ["test", "https://sandbox-api.whop.com/api/v1"],
    ] as const) {
      const [whop, sent] = answering({ id: "rf_1" }, {}, { environment });
      await whop.refunds.retrieve("rf_1");
      expect(sent[0]?.url).toBe(`${host}/refunds/rf_1`);
    }
  });
});

describe("reading from Whop", () => {
  it("sends filters in the query, lists in brackets", async () => {
    const [whop, sent] = answering(page);
    await whop.refunds
      .list({ payment_id: "pay_1", user_id: null, created_after: "2026-01-01T00:00:00Z", first: 50 })
      .page();
    await whop.payments.list({ company_id: "biz_1", statuses: ["paid", "open"] }).page();
    await whop.payments.fees("pay_1", { first: 5 }).page();
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.whop.com/api/v1/refunds?payment_id=pay_1&created_after=2026-01-01T00%3A00%3A00Z&first=50",
      "GET https://api.whop.com/api/v1/payments?company_id=biz_1&statuses[]=paid&statuses[]=open",
      "GET https://api.whop.com/api/v1/payments/pay_1/fees?first=5",
    ]);
  });

  it("goes on behind the cursor of the page", async () => {
    const next = { data: [{ id: "rf_1" }], page_info: { has_next_page: true, end_cursor: "c=1" } };
    const [whop, sent] = answering(next);
    await expect(whop.refunds.list({ payment_id: "pay_1" }).toArray({ max: 9 })).rejects.toMatchObject({
      kind: "pagination",
    });
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.whop.com/api/v1/refunds?payment_id=pay_1",
      "GET https://api.whop.com/api/v1/refunds?payment_id=pay_1&after=c%3D1",
    ]);
  });
});

describe("writing to Whop", () => {
  it("sends JSON, and no idempotency key, which Whop does not document", async () => {
    const [whop, sent] = answering({ id: "pay_1" });
    await whop.payments.refund("pay_1", { partial_amount: 6.9 });
    await whop.payments.refund("pay_1");
    await whop.payments.void("pay_1");
    await whop.payments.retry("pay_1");
    await whop.webhooks.create({ url: "https://a.example", events: ["refund.created"], enabled: null });
    await whop.webhooks.update("hook_1", { enabled: false });
    expect(sent.map(lineOf)).toEqual([
      'POST https://api.whop.com/api/v1/payments/pay_1/refund {"partial_amount":6.9}',
      "POST https://api.whop.com/api/v1/payments/pay_1/refund",
      "POST https://api.whop.com/api/v1/payments/pay_1/void",
      "POST https://api.whop.com/api/v1/payments/pay_1/retry",
      'POST https://api.whop.com/api/v1/webhooks {"url":"https://a.example","events":["refund.created"],"enabled":null}',
      'PATCH https://api.whop.com/api/v1/webhooks/hook_1 {"enabled":false}',
    ]);
    expect(
      sent.map(({ headers, body }) => headers.get("content-type") === (body ? "application/json" : null)),
    ).not.toContain(false);
    expect(sent.some(({ headers }) => headers.has("Idempotency-Key"))).toBe(false);
  });

  it("gives back what a deletion says", async () => {
    const [whop, sent] = answering(true);
    expect(await whop.webhooks.delete("hook_1")).toBe(true);
    expect(sent.map(lineOf)).toEqual(["DELETE https://api.whop.com/api/v1/webhooks/hook_1"]);
  });

  it.each([0, -6.9, NaN, Infinity])("does not send a partial amount of %s", async (partial_amount) => {
    const [whop, sent] = answering({});
    await expect(whop.payments.refund("pay_1", { partial_amount })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });

  it("leaves it unknown whether a refund was made when the answer is lost: there is no key to ask again with", async () => {
    const [whop] = answering({ error: { type: "server_error", message: "Oops" } }, { status: 500 });
    await expect(whop.payments.refund("pay_1")).rejects.toMatchObject({ outcome: "unknown", retryable: false });
  });
});

describe("an error of Whop's", () => {
  it.each([
    [{ error: { type: "bad_request", message: "Payment was refunded" } }, "bad_request"],
    [{ message: "Payment was refunded" }, undefined],
  ])("is read from %j", async (body, type) => {
    const [whop] = answering(body, { status: 400 });
    const error: unknown = await whop.payments.refund("pay_1").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: "whop payments.refund: 400: Payment was refunded", outcome: "rejected" });
    expect(Reflect.get(Object(error), "type")).toBe(type);
  });
});
