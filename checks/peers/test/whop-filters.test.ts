import type Whop from "@whop/sdk";
import { expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

async function idsOf(list: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids;
}

it("refunds are found by payment, by buyer and by company", async () => {
  const { whop, ledger, pay, companyId } = await whopScene({ refunds: 200 });
  const payment = pay();
  expect(await idsOf(whop.refunds.list({ payment_id: payment }))).toEqual([]);
  await whop.payments.refund(payment, { partial_amount: 1 });
  const { refunds, user } = await whop.payments.refund(payment, { partial_amount: 2 });
  const made = refunds?.map(({ id }) => id);
  expect(await idsOf(whop.refunds.list({ payment_id: payment, first: 1 }))).toEqual(made);

  const ofBuyer = await idsOf(whop.refunds.list({ user_id: user?.id ?? "", first: 50 }));
  expect(ofBuyer).toEqual(expect.arrayContaining(made ?? []));
  expect(ofBuyer.length).toBeLessThan(ledger.totals("whop").refunds);
  expect(await idsOf(whop.refunds.list({ company_id: await companyId() }))).toHaveLength(202);
  expect(await idsOf(whop.refunds.list({ company_id: "biz_other" }))).toEqual([]);
});

it("refunds are found by the time of their creation", async () => {
  const { whop, ledger } = await whopScene({ refunds: 300 });
  const booked = ledger.refunds("whop").toReversed();
  const from = (booked[200]?.createdAt ?? 0) + 0.5;
  const to = (booked[100]?.createdAt ?? 0) + 0.5;
  const found = await idsOf(whop.refunds.list({ created_after: iso(from), created_before: iso(to), first: 30 }));
  expect(found).toEqual(booked.filter(({ createdAt }) => createdAt > from && createdAt < to).map(({ id }) => id));
});

it("payments are found by lists of statuses and currencies", async () => {
  const { whop, ledger } = await whopScene({ refunds: 300 });
  const booked = ledger.payments("whop").toReversed();
  const open = await idsOf(whop.payments.list({ statuses: ["open", "void"] }));
  expect(open).toEqual(booked.filter(({ status }) => status === "open" || status === "void").map(({ id }) => id));
  const yen = await idsOf(whop.payments.list({ currencies: ["jpy"], statuses: ["paid"] }));
  expect(yen).toEqual(
    booked.filter(({ currency, status }) => currency === "jpy" && status === "paid").map(({ id }) => id),
  );
  const disputed = await idsOf(whop.payments.list({ substatuses: ["dispute_needs_response"] }));
  expect(disputed).toEqual(booked.filter(({ disputed }) => disputed).map(({ id }) => id));
});

it("payments are found by buyer, plan, product and billing reason, and sorted by their amount", async () => {
  const { whop, pay, ledger } = await whopScene({ refunds: 100 });
  const payment = await whop.payments.retrieve(pay());
  const same = await idsOf(
    whop.payments.list({
      query: payment.user?.id ?? "",
      plan_ids: [payment.plan?.id ?? ""],
      product_ids: [payment.product?.id ?? ""],
      billing_reasons: payment.billing_reason === null ? [] : [payment.billing_reason],
      include_free: false,
    }),
  );
  expect(same).toContain(payment.id);
  expect(same.length).toBeLessThan(ledger.payments("whop").length);
  const dollars = whop.payments.list({ currencies: ["usd"], order: "final_amount", direction: "asc", first: 50 });
  const amounts: number[] = [];
  for await (const { total } of dollars) amounts.push(total ?? 0);
  expect(amounts).toEqual(amounts.toSorted((left, right) => left - right));
});

// The SDK's types allow null in nearly every filter, and it sends null as an empty value: `company_id=`.
it("a filter that is null does not filter", async () => {
  const { whop, ledger, requests } = await whopScene({ refunds: 30 });
  const refundFilters: Whop.RefundListParams = {
    before: null,
    company_id: null,
    created_after: null,
    created_before: null,
    direction: null,
    first: null,
    last: null,
    payment_id: null,
    user_id: null,
  };
  expect((await whop.refunds.list(refundFilters)).data).toHaveLength(20);
  expect(requests()[0]).toContain("company_id=&");
  expect(await idsOf(whop.refunds.list(refundFilters))).toHaveLength(30);
  const payments = await idsOf(
    whop.payments.list({ statuses: null, currencies: null, include_free: null, order: null }),
  );
  expect(payments).toHaveLength(ledger.payments("whop").length);
});

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
