import { describe, expect, it } from "vitest";
import { answering, type Sent } from "./answers.ts";

const lineOf = ({ method, url, body }: Sent): string => `${method} ${url} ${body}`.trim();
const refund = { id: "ref_1", amount: 2500 };

describe("every request to RefundKit", () => {
  it("carries the key", async () => {
    const [refundkit, sent] = answering({ data: refund });
    await refundkit.refunds.retrieve("ref_1");
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "Bearer rk_test_1",
    });
  });

  it("is what its documentation shows", async () => {
    const [refundkit, sent] = answering({ data: refund });
    await refundkit.refunds.retrieve("ref_1");
    await refundkit.refunds.create({
      transactionId: "ch_1",
      amount: 2500,
      reason: "duplicate_charge",
      metadata: { order: { id: 7, tags: ["a"] }, note: null },
    });
    await refundkit.refunds.cancel("ref_1");
    await refundkit.policies.check({ transactionId: "ch_1", amount: 2500 });
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.refundkit.dev/v1/refunds/ref_1",
      'POST https://api.refundkit.dev/v1/refunds {"transactionId":"ch_1","amount":2500,"reason":"duplicate_charge",' +
        '"metadata":{"order":{"id":7,"tags":["a"]},"note":null}}',
      "POST https://api.refundkit.dev/v1/refunds/ref_1/cancel",
      'POST https://api.refundkit.dev/v1/policies/check {"transactionId":"ch_1","amount":2500}',
    ]);
    expect(sent.map(({ headers }) => headers.get("content-type"))).toEqual([
      null,
      "application/json",
      null,
      "application/json",
    ]);
    expect(sent.some(({ headers }) => headers.has("Idempotency-Key"))).toBe(false);
  });

  it("filters a list, and asks for the next page by offset", async () => {
    const [refundkit, sent] = answering({ data: [{ id: "ref_1" }, { id: "ref_2" }] });
    const list = refundkit.refunds.list({ status: "failed", limit: 2 });
    const { next } = await list.page();
    await list.page({ from: next ?? "" }).catch(() => undefined);
    expect(sent.map(lineOf)).toEqual([
      "GET https://api.refundkit.dev/v1/refunds?status=failed&limit=2",
      "GET https://api.refundkit.dev/v1/refunds?status=failed&limit=2&offset=1",
    ]);
  });

  it.each([0, -1, 25.5, NaN, 2 ** 53])("does not hold an amount of %s", async (amount) => {
    const [refundkit, sent] = answering({ data: refund });
    const input = { transactionId: "ch_1", amount, reason: "other" } as const;
    await expect(refundkit.refunds.create(input)).rejects.toThrow(RangeError);
    await expect(refundkit.policies.check({ transactionId: "ch_1", amount })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });
});

describe("an answer of RefundKit's", () => {
  it.each([
    [200, { data: refund }],
    [201, { data: refund }],
    [200, { data: refund, error: null }],
    [201, { data: refund, error: null }],
  ])("of status %i in the envelope %j gives the refund itself", async (status, body) => {
    const [refundkit] = answering(body, { status });
    const input = { transactionId: "ch_1", amount: 2500, reason: "other" } as const;
    expect(await refundkit.refunds.create(input)).toEqual(refund);
    expect(await refundkit.refunds.retrieve("ref_1")).toEqual(refund);
  });

  it("stays in its envelope for the verbs", async () => {
    const [refundkit] = answering({ data: refund });
    const { data } = await refundkit.GET("/v1/refunds/{id}", { params: { path: { id: "ref_1" } } });
    expect(data).toEqual({ data: refund });
  });

  it.each([{}, { data: null }, { data: null, error: { code: "not_found", message: "gone" } }, refund])(
    "that is a success without data, %j, is malformed, and a write may have happened",
    async (body) => {
      const [refundkit] = answering(body);
      await expect(refundkit.refunds.cancel("ref_1")).rejects.toMatchObject({
        message: expect.stringMatching(
          /^refundkit refunds\.cancel: 200, but (there is no object with an id at \/data|the body holds an error: gone) \(it may have been carried out\)$/,
        ),
        kind: "malformed",
        outcome: "unknown",
        retryable: false,
      });
    },
  );

  it.each([
    { error: { code: "refund_already_processed", message: "Refunded before" } },
    { data: null, error: { code: "refund_already_processed", message: "Refunded before", details: {} } },
  ])("that is an error, %j, tells its code", async (body) => {
    const [refundkit] = answering(body, { status: 409 });
    await expect(refundkit.refunds.cancel("ref_1")).rejects.toMatchObject({
      message: "refundkit refunds.cancel: 409 refund_already_processed: Refunded before",
      code: "refund_already_processed",
      outcome: "rejected",
    });
  });
});
