import { createSandbox } from "@storno/sandbox";
import { expect, it } from "vitest";
import { isRequestTo } from "../src/route.ts";
import { whopScene, type WhopScene } from "../src/whop.ts";

const { operations } = createSandbox().providers.whop;

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
  "GET /api/v1/refunds": [async ({ whop }) => whop.refunds.list(), page],
  "GET /api/v1/refunds/{id}": [async (s) => s.whop.refunds.retrieve(await refund(s)), { amount: 10, currency: "usd" }],
  "GET /api/v1/payments": [async ({ whop }) => whop.payments.list(), page],
  "GET /api/v1/payments/{id}": [({ whop, pay }) => whop.payments.retrieve(pay()), { total: 10, status: "paid" }],
  "GET /api/v1/payments/{id}/fees": [async ({ whop, pay }) => whop.payments.listFees(pay()), page],
  "POST /api/v1/payments/{id}/refund": [({ whop, pay }) => whop.payments.refund(pay()), { refunded_amount: 10 }],
  "POST /api/v1/payments/{id}/retry": [(s) => s.whop.payments.retry(open(s)), { status: "pending" }],
  "POST /api/v1/payments/{id}/void": [(s) => s.whop.payments.void(open(s)), { status: "void", voidable: false }],
  "GET /api/v1/disputes": [async (s) => s.whop.disputes.list({ company_id: await s.companyId() }), page],
  "GET /api/v1/disputes/{id}": [
    async (s) => {
      const { disputes } = await s.whop.payments.retrieve(s.pay({ disputed: true }));
      return s.whop.disputes.retrieve(disputes?.[0]?.id ?? "");
    },
    { amount: 10, status: "needs_response" },
  ],
  "GET /api/v1/webhooks": [async (s) => s.whop.webhooks.list({ company_id: await s.companyId() }), page],
  "POST /api/v1/webhooks": [({ whop }) => whop.webhooks.create(HOOK), { ...HOOK, webhook_secret: expect.any(String) }],
  "GET /api/v1/webhooks/{id}": [async (s) => s.whop.webhooks.retrieve(await hook(s)), HOOK],
  "DELETE /api/v1/webhooks/{id}": [
    async (s) => ({ deleted: await s.whop.webhooks.delete(await hook(s)) }),
    { deleted: true },
  ],
  "PATCH /api/v1/webhooks/{id}": [
    async (s) => s.whop.webhooks.update(await hook(s), { enabled: false }),
    { enabled: false },
  ],
};

it.each(operations)("Whop's SDK can do %s", async (operation) => {
  const [call, answer] = calls[operation] ?? [];
  if (call === undefined) throw new Error(`there is no call of ${operation} here yet`);
  const scene = await whopScene({ refunds: 60 });
  expect(await call(scene)).toMatchObject(answer ?? {});
  expect(scene.requests().at(-1)).toSatisfy((request: string) => isRequestTo(operation, request));
});

it("nothing is called here that the sandbox does not offer", () => {
  expect(operations).toEqual(expect.arrayContaining(Object.keys(calls)));
});
