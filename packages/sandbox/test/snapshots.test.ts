import { expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, names, type KnownProvider } from "./caller.ts";
import { refundRequest } from "./refund-request.ts";

const PAYMENT_MEMBERS = [
  "amount",
  "chargeId",
  "createdAt",
  "currency",
  "disputed",
  "id",
  "paymentIntentId",
  "provider",
  "refundOutcome",
  "status",
];
const REFUND_MEMBERS = ["amount", "createdAt", "currency", "id", "paymentId", "provider", "reason", "status"];
const ENDPOINT_MEMBERS = ["id", "secret", "url"];

const membersOf = (value: object): string[] => Object.keys(value).toSorted();

/** Changes every member, as JavaScript lets one. */
function spoil(value: object): void {
  for (const name of Object.keys(value)) Reflect.set(value, name, "spoiled");
}

async function scene(name: KnownProvider): Promise<Sandbox> {
  const sandbox = createSandbox();
  const payment = sandbox.addPayment(name, { amount: 1000, currency: "usd", refundOutcome: "succeeds-later" });
  const { path, body } = refundRequest(name, payment, 400);
  expect((await caller(sandbox, name)("POST", path, { body })).status).toBe(200);
  return sandbox;
}

test.each(names)("%s: what the ledger gives are copies with the documented members only", async (name) => {
  const { ledger } = await scene(name);
  const [payments, refunds] = [ledger.payments(name), ledger.refunds(name)];
  const history = ledger.payment(name, payments[0]?.id ?? "");
  const before = JSON.stringify([payments, refunds, history]);
  const shownPayments = [...payments, history.payment];
  const shownRefunds = [...refunds, ...history.refunds.map(({ refund }) => refund)];
  expect(shownPayments.map(membersOf)).toEqual([PAYMENT_MEMBERS, PAYMENT_MEMBERS]);
  expect(shownRefunds.map(membersOf)).toEqual([REFUND_MEMBERS, REFUND_MEMBERS]);
  for (const shown of [...shownPayments, ...shownRefunds]) spoil(shown);
  const after = [ledger.payments(name), ledger.refunds(name), ledger.payment(name, JSON.parse(before)[0][0].id)];
  expect(JSON.stringify(after)).toBe(before);
});

test.each(names)("%s: what addPayment, moveRefund and addEndpoint give are copies too", async (name) => {
  const sandbox = await scene(name);
  const added = sandbox.addPayment(name, { amount: 500, currency: "usd" });
  const moved = sandbox.moveRefund(name, sandbox.ledger.refunds(name)[0]?.id ?? "", "failed");
  const endpoint = sandbox.webhooks.addEndpoint(name, { url: "https://example.com/hook" });
  expect([added, moved, endpoint].map(membersOf)).toEqual([PAYMENT_MEMBERS, REFUND_MEMBERS, ENDPOINT_MEMBERS]);
  expect([sandbox.ledger.payments(name).at(-1), sandbox.ledger.refunds(name).at(-1)]).toEqual([added, moved]);
  const before = JSON.stringify([sandbox.ledger.payments(name), sandbox.ledger.refunds(name)]);
  for (const given of [added, moved, endpoint]) spoil(given);
  expect(JSON.stringify([sandbox.ledger.payments(name), sandbox.ledger.refunds(name)])).toBe(before);
  // The endpoint is still where it was set up.
  sandbox.webhooks.hold();
  const { path, body } = refundRequest(name, sandbox.ledger.payments(name).at(-1) ?? added, 100);
  await caller(sandbox, name)("POST", path, { body });
  expect(sandbox.webhooks.deliveries(name)).not.toEqual([]);
  for (const { url } of sandbox.webhooks.deliveries(name)) expect(url).toBe("https://example.com/hook");
});
