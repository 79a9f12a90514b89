import { beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, readEvents, type Answer, type Call } from "./caller.ts";

let sandbox: Sandbox;
let stripe: Call;
let payment: LedgerPayment;
let other: LedgerPayment;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  other = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
});

const path = (rest: string, { chargeId }: LedgerPayment = payment): string => `/v1/charges/${chargeId}${rest}`;
const idsOf = ({ data }: Answer["body"]): string[] => data.map(({ id }: Answer["body"]) => id);

const fill = (text: string): string => text.replaceAll("$charge", payment.chargeId ?? "");

async function refund(of: LedgerPayment, amount: number): Promise<string> {
  return (await stripe("POST", path("/refunds", of), { body: `amount=${amount}` })).body.id;
}

test("a refund made through its charge is the same as any other", async () => {
  const { status, body } = await stripe("POST", path("/refunds"), {
    body: "amount=300&reason=duplicate&metadata[a]=1",
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    object: "refund",
    amount: 300,
    charge: payment.chargeId,
    payment_intent: payment.id,
    reason: "duplicate",
    metadata: { a: "1" },
  });
  expect((await stripe("GET", `/v1/refunds/${body.id}`)).body).toEqual(body);
  expect((await stripe("GET", path(`/refunds/${body.id}`))).body).toEqual(body);
  const types = readEvents(sandbox, "stripe").map(({ type }) => type);
  expect(types).toEqual(["refund.created", "charge.refunded"]);
});

test("the oldest form answers with the charge", async () => {
  const { status, body } = await stripe("POST", path("/refund"), { body: "amount=300&expand[]=refunds" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ object: "charge", id: payment.chargeId, amount_refunded: 300, refunded: false });
  expect(body.refunds.data).toMatchObject([{ amount: 300, charge: payment.chargeId }]);
  const rest = (await stripe("POST", path("/refund"))).body;
  expect(rest).toMatchObject({ amount_refunded: 1000, refunded: true });
  expect(rest).not.toHaveProperty("refunds");
});

test("the list has this charge's refunds only, newest first, page by page both ways", async () => {
  const ids: string[] = [];
  for (let number = 0; number < 7; number += 1) {
    ids.unshift(await refund(payment, 10));
    await refund(other, 10);
  }
  const all = (await stripe("GET", path("/refunds"))).body;
  expect(all).toMatchObject({ object: "list", has_more: false, url: path("/refunds") });
  expect(idsOf(all)).toEqual(ids);
  const first = (await stripe("GET", path("/refunds?limit=3&expand[]=data.charge"))).body;
  expect([idsOf(first), first.has_more, first.data[0].charge.object]).toEqual([ids.slice(0, 3), true, "charge"]);
  const next = (await stripe("GET", path(`/refunds?limit=3&starting_after=${ids[2]}`))).body;
  expect([idsOf(next), next.has_more]).toEqual([ids.slice(3, 6), true]);
  const back = (await stripe("GET", path(`/refunds?limit=3&ending_before=${ids[3]}`))).body;
  expect([idsOf(back), back.has_more]).toEqual([ids.slice(0, 3), false]);
});

test("a refund's metadata is changed through its charge", async () => {
  const id = await refund(payment, 10);
  const { body } = await stripe("POST", path(`/refunds/${id}`), { body: "metadata[order]=7" });
  expect(body).toMatchObject({ id, metadata: { order: "7" } });
  expect((await stripe("POST", path(`/refunds/${id}`), { body: "amount=5" })).body.error.code).toBe(
    "parameter_unknown",
  );
  expect(readEvents(sandbox, "stripe").at(-1)).toMatchObject({
    type: "refund.updated",
    data: { object: { metadata: { order: "7" } }, previous_attributes: { metadata: {} } },
  });
});

test("a refund of another charge is not found here", async () => {
  const id = await refund(other, 10);
  for (const method of ["GET", "POST"]) {
    for (const wrong of [path(`/refunds/${id}`), path("/refunds/re_none"), `/v1/charges/ch_none/refunds/${id}`]) {
      const { status, body } = await stripe(method, wrong);
      expect([status, body.error.code]).toEqual([404, "resource_missing"]);
    }
  }
});

test.each([
  ["POST", "/v1/charges/ch_none/refunds", "", 404],
  ["POST", "/v1/charges/ch_none/refund", "", 404],
  ["GET", "/v1/charges/ch_none/refunds", "", 404],
  ["POST", "/v1/charges/$charge/refunds", "amount=1001", 400],
  ["POST", "/v1/charges/$charge/refund", "amount=1001", 400],
  ["POST", "/v1/charges/$charge/refunds", "charge=$charge", 400],
  ["POST", "/v1/charges/$charge/refund", "charge=$charge", 400],
  ["POST", "/v1/charges/$charge/refund", "origin=customer_balance", 400],
  ["POST", "/v1/charges/$charge/refunds", "origin=customer_balance", 400],
  ["POST", "/v1/charges/$charge/refunds", "payment_intent=pi_none", 400],
  ["POST", "/v1/charges/$charge/refunds", "reason=bored", 400],
  ["GET", "/v1/charges/$charge/refunds?created[gt]=1", "", 400],
] as const)("%s %s with %j is refused and changes nothing", async (method, template, form, expected) => {
  const before = ledgerText(sandbox, "stripe");
  const { status, body } = await stripe(method, fill(template), form === "" ? {} : { body: fill(form) });
  expect(status).toBe(expected);
  expect(body.error.type).toBe("invalid_request_error");
  expect(ledgerText(sandbox, "stripe")).toBe(before);
});

test("an idempotency key works through the charge as well, for its own path only", async () => {
  const headers = { "Idempotency-Key": "once" };
  const body = "amount=100";
  const first = await stripe("POST", path("/refunds"), { body, headers });
  const again = await stripe("POST", path("/refunds"), { body, headers });
  expect(again.text).toBe(first.text);
  expect((await stripe("POST", path("/refund"), { body, headers })).body.error.type).toBe("idempotency_error");
  expect(sandbox.ledger.payment("stripe", payment.id).refunds).toHaveLength(1);
});
