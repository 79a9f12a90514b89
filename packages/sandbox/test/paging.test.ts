import { expect, test } from "vitest";
import { Collection } from "../src/ledger/collection.ts";
import { createSandbox, type LedgerPayment, type LedgerRefund, type Sandbox } from "../src/index.ts";
import { caller, type Call } from "./caller.ts";

const sandbox = createSandbox({ seed: 11, refunds: 137 });
const stripe = caller(sandbox, "stripe");
const wooshpay = caller(sandbox, "wooshpay");
const whop = caller(sandbox, "whop");
const refundkit = caller(sandbox, "refundkit");

async function walkById(
  call: Call,
  path: string,
  limit: number,
  cursor: "starting_after" | "ending_before",
  start = "",
) {
  const ids: string[] = [];
  let at = start;
  for (let pages = 0; pages < 500; pages += 1) {
    const separator = path.includes("?") ? "&" : "?";
    const { status, body } = await call("GET", `${path}${separator}limit=${limit}${at && `&${cursor}=${at}`}`);
    expect(status).toBe(200);
    const page: string[] = body.data.map(({ id }: { id: string }) => id);
    if (cursor === "starting_after") ids.push(...page);
    else ids.unshift(...page);
    if (!body.has_more) return ids;
    expect(page).toHaveLength(limit);
    at = (cursor === "starting_after" ? page.at(-1) : page[0]) ?? "";
  }
  throw new Error("the walk does not end");
}

async function walkRelay(call: Call, path: string, size: number, backward: boolean) {
  const ids: string[] = [];
  let cursor = "";
  for (let pages = 0; pages < 500; pages += 1) {
    const paging = backward
      ? `last=${size}${cursor && `&before=${cursor}`}`
      : `first=${size}${cursor && `&after=${cursor}`}`;
    const { status, body } = await call("GET", `${path}${path.includes("?") ? "&" : "?"}${paging}`);
    expect(status).toBe(200);
    const page: string[] = body.data.map(({ id }: { id: string }) => id);
    if (backward) ids.unshift(...page);
    else ids.push(...page);
    const { has_next_page, has_previous_page, start_cursor, end_cursor } = body.page_info;
    if (pages === 0) expect(backward ? has_next_page : has_previous_page).toBe(false);
    if (!(backward ? has_previous_page : has_next_page)) return ids;
    cursor = encodeURIComponent(backward ? start_cursor : end_cursor);
  }
  throw new Error("the walk does not end");
}

const newestFirst = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).toReversed();
const charges = (payments: readonly LedgerPayment[]) =>
  payments.flatMap(({ chargeId }) => (chargeId === null ? [] : [{ id: chargeId }]));

const idLists: [name: string, call: Call, path: string, ids: readonly string[]][] = [
  ["Stripe refunds", stripe, "/v1/refunds", newestFirst(sandbox.ledger.refunds("stripe"))],
  ["Stripe charges", stripe, "/v1/charges", newestFirst(charges(sandbox.ledger.payments("stripe")))],
  ["Stripe payment intents", stripe, "/v1/payment_intents", newestFirst(sandbox.ledger.payments("stripe"))],
  ["Stripe events", stripe, "/v1/events", newestFirst(sandbox.providers.stripe.events())],
  ["WooshPay payment intents", wooshpay, "/v1/payment_intents", newestFirst(sandbox.ledger.payments("wooshpay"))],
  ["WooshPay charges", wooshpay, "/v1/charges/list", newestFirst(charges(sandbox.ledger.payments("wooshpay")))],
];

test.each(idLists)("%s: a walk of all pages gives the whole ledger once, newest first", async (_, call, path, ids) => {
  for (const limit of [1, 7, 10, 100]) expect(await walkById(call, path, limit, "starting_after")).toEqual(ids);
});

test.each(idLists)(
  "%s: a walk back from the oldest gives the same, each page newest first",
  async (_, call, path, ids) => {
    const oldest = ids.at(-1) ?? "";
    for (const limit of [1, 7, 100]) {
      expect(await walkById(call, path, limit, "ending_before", oldest)).toEqual(ids.slice(0, -1));
    }
  },
);

test("lists without a limit have ten items", async () => {
  expect((await stripe("GET", "/v1/refunds")).body.data).toHaveLength(10);
  expect((await wooshpay("GET", "/v1/payment_intents")).body.data).toHaveLength(10);
});

test("every refund's balance transaction is in the list of balance transactions", async () => {
  const listed = await walkById(stripe, "/v1/balance_transactions?type=refund", 100, "starting_after");
  const { body } = await stripe("GET", "/v1/refunds?limit=100");
  const named = body.data.flatMap((refund: { balance_transaction: string | null }) => refund.balance_transaction ?? []);
  expect(named.length).toBeGreaterThan(80);
  expect(listed).toEqual(expect.arrayContaining(named));
});

test("endpoints and disputes are listed page by page too", async () => {
  const made: string[] = [];
  for (let number = 0; number < 12; number += 1) {
    const body = `url=https://example.com/${number}&enabled_events[]=refund.created`;
    made.unshift((await stripe("POST", "/v1/webhook_endpoints", { body })).body.id);
  }
  expect(await walkById(stripe, "/v1/webhook_endpoints", 5, "starting_after")).toEqual(made);
  const disputed = sandbox.ledger.payments("wooshpay").filter((payment) => payment.disputed);
  expect(disputed.length).toBeGreaterThan(3);
  expect(await walkById(wooshpay, "/v1/disputes/list", 2, "starting_after")).toHaveLength(disputed.length);
});

function ofPayment(records: readonly LedgerRefund[], paymentId: string): readonly LedgerRefund[] {
  return records.filter((refund) => refund.paymentId === paymentId);
}

function mostRefunded(of: Sandbox, provider: string): LedgerPayment {
  const refunds = of.ledger.refunds(provider);
  const count = ({ id }: LedgerPayment) => ofPayment(refunds, id).length;
  const [first] = of.ledger.payments(provider).toSorted((left, right) => count(right) - count(left));
  if (first === undefined) throw new Error("no payment");
  return first;
}

test("Stripe: refunds of one charge or payment intent", async () => {
  const payment = mostRefunded(sandbox, "stripe");
  const ids = newestFirst(ofPayment(sandbox.ledger.refunds("stripe"), payment.id));
  expect(ids.length).toBeGreaterThan(1);
  expect(await walkById(stripe, `/v1/refunds?charge=${payment.chargeId}`, 1, "starting_after")).toEqual(ids);
  expect(await walkById(stripe, `/v1/refunds?payment_intent=${payment.id}`, 2, "starting_after")).toEqual(ids);
});

test("Stripe: an unknown charge is an error, not an empty list", async () => {
  const { status, body } = await stripe("GET", "/v1/refunds?charge=ch_none");
  expect(status).toBe(404);
  expect(body.error).toMatchObject({ type: "invalid_request_error", code: "resource_missing", param: "charge" });
});

test("Stripe: created bounds, exclusive and inclusive", async () => {
  const refunds = sandbox.ledger.refunds("stripe");
  const middle = refunds[60]?.createdAt ?? 0;
  const expected = {
    gt: refunds.filter(({ createdAt }) => createdAt > middle),
    gte: refunds.filter(({ createdAt }) => createdAt >= middle),
    lt: refunds.filter(({ createdAt }) => createdAt < middle),
    lte: refunds.filter(({ createdAt }) => createdAt <= middle),
  };
  for (const [bound, records] of Object.entries(expected)) {
    const path = `/v1/refunds?created[${bound}]=${middle}`;
    expect(await walkById(stripe, path, 9, "starting_after")).toEqual(newestFirst(records));
  }
  const exact = refunds.filter(({ createdAt }) => createdAt === middle);
  expect(await walkById(stripe, `/v1/refunds?created=${middle}`, 9, "starting_after")).toEqual(newestFirst(exact));
});

const companyId = (await whop("GET", "/api/v1/payments?first=1")).body.data[0].company.id as string;
const relayLists: [name: string, path: string, ids: readonly string[] | undefined][] = [
  ["refunds", "/api/v1/refunds", newestFirst(sandbox.ledger.refunds("whop"))],
  ["payments", "/api/v1/payments", newestFirst(sandbox.ledger.payments("whop"))],
  ["disputes", `/api/v1/disputes?company_id=${companyId}`, undefined],
];

test.each(relayLists)("Whop %s: forward, backward and in either direction", async (_, path, ids) => {
  const expected = ids ?? (await walkRelay(whop, path, 100, false));
  expect(expected.length).toBeGreaterThan(3);
  for (const size of [1, 6, 100]) {
    expect(await walkRelay(whop, path, size, false)).toEqual(expected);
    expect(await walkRelay(whop, path, size, true)).toEqual(expected);
    const ascending = `${path}${path.includes("?") ? "&" : "?"}direction=asc`;
    expect(await walkRelay(whop, ascending, size, false)).toEqual(expected.toReversed());
  }
});

test("Whop: filters by payment and by user", async () => {
  const payment = mostRefunded(sandbox, "whop");
  const ids = newestFirst(ofPayment(sandbox.ledger.refunds("whop"), payment.id));
  expect(await walkRelay(whop, `/api/v1/refunds?payment_id=${payment.id}`, 1, false)).toEqual(ids);
  const { body } = await whop("GET", `/api/v1/payments/${payment.id}`);
  expect(await walkRelay(whop, `/api/v1/refunds?user_id=${body.user.id}`, 10, true)).toEqual(
    expect.arrayContaining(ids),
  );
  const paid = sandbox.ledger.payments("whop").filter(({ status }) => status === "paid" || status === "void");
  const path = "/api/v1/payments?statuses[]=paid&statuses[]=void";
  expect(await walkRelay(whop, path, 30, false)).toEqual(newestFirst(paid));
});

test("RefundKit: limit and offset, newest first, no more than the rows", async () => {
  const ids = newestFirst(sandbox.ledger.refunds("refundkit"));
  const found: string[] = [];
  for (let offset = 0; offset < 200; offset += 20) {
    const { body } = await refundkit("GET", `/v1/refunds?limit=20&offset=${offset}`);
    found.push(...body.data.map(({ id }: { id: string }) => id));
  }
  expect(found).toEqual(ids);
  expect((await refundkit("GET", "/v1/refunds")).body.data).toHaveLength(25);
  const pending = sandbox.ledger.refunds("refundkit").filter(({ status }) => status === "pending");
  const { body } = await refundkit("GET", "/v1/refunds?status=pending&limit=100");
  expect(body.data.map(({ id }: { id: string }) => id)).toEqual(newestFirst(pending));
});

/** Counts how often anything is read out of a collection's rows while `work` goes on. */
async function rowsRead(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const all = Object.getOwnPropertyDescriptor(Collection.prototype, "all");
  if (all === undefined) throw new Error("collections have no rows");
  const counting: ProxyHandler<readonly unknown[]> = {
    get(rows, name) {
      if (typeof name === "string" && /^\d+$/.test(name)) count += 1;
      return Reflect.get(rows, name);
    },
  };
  Object.defineProperty(Collection.prototype, "all", {
    configurable: true,
    get() {
      return new Proxy(all.get?.call(this), counting);
    },
  });
  try {
    await work();
  } finally {
    Object.defineProperty(Collection.prototype, "all", all);
  }
  return count;
}

const firstPages: [name: string, call: Call, path: string][] = [
  ...idLists.map(([name, call, path]): [string, Call, string] => [name, call, `${path}?limit=5`]),
  ...relayLists.slice(0, 2).map(([name, path]): [string, Call, string] => [`Whop ${name}`, whop, `${path}?first=5`]),
  ["Whop payments by amount", whop, "/api/v1/payments?first=5&order=final_amount"],
  ["Whop payments by time of payment", whop, "/api/v1/payments?first=5&order=paid_at"],
  ["RefundKit refunds", refundkit, "/v1/refunds?limit=5"],
];

test.each(firstPages)("%s: no page reads more rows than it needs", async (_, call, path) => {
  const first = (await call("GET", path)).body;
  const [last] = first.data.slice(-1);
  const relay = `&after=${encodeURIComponent(first.page_info?.end_cursor)}`;
  const next = call === refundkit ? "&offset=60" : call === whop ? relay : `&starting_after=${last.id}`;
  const read = await rowsRead(async () => {
    for (const query of [path, path + next]) expect((await call("GET", query)).body.data).toHaveLength(5);
  });
  // Five rows each time, one more that tells whether anything follows, the one at the cursor, and few that are no part of the list.
  expect(read).toBeLessThanOrEqual(20);
});

test("RefundKit: a filtered page reads no row behind its last one", async () => {
  const [newest] = sandbox.ledger.refunds("refundkit").toReversed();
  const path = `/v1/refunds?status=${newest?.status}&limit=1`;
  expect(await rowsRead(() => refundkit("GET", path))).toBe(1);
});
