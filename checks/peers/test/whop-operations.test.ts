import { expect, it } from "vitest";
import { servedOperations } from "../src/operations.ts";
import { whopScene, type WhopScene } from "../src/whop.ts";

const HOOK = { url: "https://example.com/hook", events: ["refund.created"] as ["refund.created"] };

async function hook({ whop }: WhopScene): Promise<string> {
  return (await whop.webhooks.create(HOOK)).id;
}

async function refund({ whop, pay }: WhopScene): Promise<string> {
  return (await whop.payments.refund(pay())).refunds?.[0]?.id ?? "";
}

function open({ ledger }: WhopScene): string {
  return ledger.payments("whop").find(({ status }) => status === "open")?.id ?? "";
}

const page = { data: expect.any(Array), page_info: { has_next_page: expect.any(Boolean) } };

/** The SDK's call of every operation, and what its answer is. */
const calls: Readonly<Record<string, readonly [(scene: WhopScene) => Promise<unknown>, object]>> = {
  "refunds.list": [async ({ whop }) => whop.refunds.list(), page],
  "refunds.retrieve": [async (s) => s.whop.refunds.retrieve(await refund(s)), { amount: 10, currency: "usd" }],
  "payments.list": [async ({ whop }) => whop.payments.list(), page],
  "payments.retrieve": [({ whop, pay }) => whop.payments.retrieve(pay()), { total: 10, status: "paid" }],
  "payments.fees": [async ({ whop, pay }) => whop.payments.listFees(pay()), page],
  "payments.refund": [({ whop, pay }) => whop.payments.refund(pay()), { refunded_amount: 10 }],
  "payments.retry": [(s) => s.whop.payments.retry(open(s)), { status: "pending" }],
  "payments.void": [(s) => s.whop.payments.void(open(s)), { status: "void", voidable: false }],
  "disputes.list": [async (s) => s.whop.disputes.list({ company_id: await s.companyId() }), page],
  "disputes.retrieve": [
    async (s) => {
      const { disputes } = await s.whop.payments.retrieve(s.pay(1000, "usd", true));
      return s.whop.disputes.retrieve(disputes?.[0]?.id ?? "");
    },
    { amount: 10, status: "needs_response" },
  ],
  "webhooks.list": [async (s) => s.whop.webhooks.list({ company_id: await s.companyId() }), page],
  "webhooks.create": [({ whop }) => whop.webhooks.create(HOOK), { ...HOOK, webhook_secret: expect.any(String) }],
  "webhooks.retrieve": [async (s) => s.whop.webhooks.retrieve(await hook(s)), HOOK],
  "webhooks.delete": [async (s) => ({ deleted: await s.whop.webhooks.delete(await hook(s)) }), { deleted: true }],
  "webhooks.update": [async (s) => s.whop.webhooks.update(await hook(s), { enabled: false }), { enabled: false }],
};

it.each(servedOperations("whop"))("Whop's SDK can do $name", async ({ name, isAskedBy }) => {
  const [call, answer] = calls[name] ?? [];
  if (call === undefined) throw new Error(`there is no call of ${name} here yet`);
  const scene = await whopScene({ refunds: 60 });
  expect(await call(scene)).toMatchObject(answer ?? {});
  expect(scene.requests.at(-1)).toSatisfy(isAskedBy);
});
