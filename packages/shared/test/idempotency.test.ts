import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ok = json({ id: "re_1" });
const broken = json({ error: { message: "no" } }, { status: 500 });

describe("the idempotency key", () => {
  it("of a write is a new random one by default", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch });
    await acme.refunds.create({ amount: 5 });
    await acme.refunds.create({ amount: 5 });
    const keys = sent.map(({ headers }) => headers.get("Idempotency-Key"));
    expect(keys[0]).toMatch(uuid);
    expect(keys[1]).toMatch(uuid);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it("is the caller's where there is one, as option or as header", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch });
    await acme.refunds.create({ amount: 5 }, { idempotencyKey: "order-7" });
    await acme.refunds.create({ amount: 5 }, { headers: { "idempotency-key": "order-8" } });
    await acme.POST("/v1/refunds", { body: { amount: 5 }, idempotencyKey: "order-9" });
    await acme.POST("/v1/refunds", { body: { amount: 5 }, headers: { "Idempotency-Key": "order-10" } });
    expect(sent.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual([
      "order-7",
      "order-8",
      "order-9",
      "order-10",
    ]);
  });

  it("on the error is the one that was sent", async () => {
    const { fetch, sent } = answering(broken);
    const acme = createAcme({ fetch });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error.idempotencyKey).toBe(sent[0]?.headers.get("Idempotency-Key"));
    const given = await failureOf(acme.refunds.create({ amount: 5 }, { headers: { "Idempotency-Key": "order-8" } }));
    expect(given.idempotencyKey).toBe("order-8");
  });

  it("on the error is the one that was sent, even when a verb is told two", async () => {
    const { fetch, sent } = answering(() => Promise.reject(new Error("no network")));
    const params = { header: { "Idempotency-Key": "order-2" } };
    const call = createAcme({ fetch }).POST("/v1/refunds", { body: { amount: 5 }, idempotencyKey: "order-1", params });
    const error = await failureOf(call);
    expect(error.idempotencyKey).toBe(sent[0]?.headers.get("Idempotency-Key"));
  });

  it("is never one for all calls, though the client's headers hold one", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch, headers: { "Idempotency-Key": "forever" } });
    await acme.refunds.create({ amount: 5 });
    expect(sent[0]?.headers.get("Idempotency-Key")).toMatch(uuid);
  });

  it("is neither sent nor taken where the provider does not document one", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch });
    await acme.refunds.cancel("re_1");
    await acme.refunds.retrieve("re_1");
    expect(sent.map(({ headers }) => headers.has("Idempotency-Key"))).toEqual([false, false]);
    const call = acme.refunds.cancel("re_1", {}, { idempotencyKey: "order-7" });
    await expect(call).rejects.toThrow(/acme refunds\.cancel takes no idempotencyKey/);
    expect(sent).toHaveLength(2);
  });

  it.each(["", "a\nb", "a\r\nX-Other: b", " ", "schlüssel", 7, null, "k".repeat(256)])(
    "of %j is refused before anything is sent",
    async (idempotencyKey) => {
      const { fetch, sent } = answering();
      const call = createAcme({ fetch }).refunds.create({ amount: 5 }, { idempotencyKey });
      await expect(call).rejects.toThrow(/acme refunds\.create: idempotencyKey/);
      expect(sent).toEqual([]);
    },
  );

  it("may be as long as the provider takes, and no longer, however it is given", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch });
    await acme.refunds.create({ amount: 5 }, { idempotencyKey: "k".repeat(255) });
    const headers = { "Idempotency-Key": "k".repeat(256) };
    await expect(acme.refunds.create({ amount: 5 }, { headers })).rejects.toThrow("256 characters; at most 255");
    expect(sent).toHaveLength(1);
  });
});
