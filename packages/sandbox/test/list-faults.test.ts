import { expect, test } from "vitest";
import { createSandbox, type Fault, type LedgerPayment, type Sandbox } from "../src/index.ts";
import { caller, names, type Answer, type KnownProvider } from "./caller.ts";

/** How a list is walked: with the last id, with cursors, with an offset, or not at all. */
type Manner = "id" | "relay" | "offset" | "none";

interface List {
  readonly provider: KnownProvider;
  readonly route: string;
  readonly path: string;
  readonly manner: Manner;
  /** Page size; each list has more than two such pages. */
  readonly size: number;
}

/** Is a page the last one? Unknown where the answer does not say. */
interface Page {
  readonly rows: string[];
  readonly more: boolean | undefined;
  /** What the next page is asked for with. */
  readonly cursor: string | null | undefined;
}

function list(provider: KnownProvider, manner: Manner, route: string, path = route, size = 4): List {
  return { provider, route: `GET ${route}`, path, manner, size };
}

/** A sandbox in which every list has rows, and all its lists. */
async function scene(): Promise<{ sandbox: Sandbox; lists: List[] }> {
  const sandbox = createSandbox({ refunds: 200, rateLimits: "off" });
  for (const name of names) {
    for (let number = 0; number < 9; number += 1) {
      sandbox.webhooks.addEndpoint(name, { url: `http://127.0.0.1:9/${number}` });
    }
  }
  sandbox.webhooks.hold();
  const { id: paymentId, chargeId }: LedgerPayment = sandbox.addPayment("stripe", { amount: 100, currency: "usd" });
  const stripe = caller(sandbox, "stripe");
  for (let number = 0; number < 9; number += 1) {
    await stripe("POST", "/v1/refunds", { body: `payment_intent=${paymentId}&amount=1` });
  }
  const paid = sandbox.addPayment("whop", { amount: 1000, currency: "usd" });
  const company = (await caller(sandbox, "whop")("GET", "/api/v1/payments?first=1")).body.data[0].company.id;
  const lists = [
    list("stripe", "id", "/v1/refunds"),
    list("stripe", "id", "/v1/charges/{charge}/refunds", `/v1/charges/${chargeId}/refunds`),
    list("stripe", "id", "/v1/charges"),
    list("stripe", "id", "/v1/payment_intents"),
    list("stripe", "id", "/v1/balance_transactions"),
    list("stripe", "id", "/v1/events"),
    list("stripe", "id", "/v1/webhook_endpoints"),
    list("whop", "relay", "/api/v1/refunds"),
    list("whop", "relay", "/api/v1/payments"),
    list("whop", "relay", "/api/v1/payments/{id}/fees", `/api/v1/payments/${paid.id}/fees`, 1),
    list("whop", "relay", "/api/v1/disputes", `/api/v1/disputes?company_id=${company}`),
    list("whop", "relay", "/api/v1/webhooks", `/api/v1/webhooks?company_id=${company}`),
    list("wooshpay", "id", "/v1/payment_intents"),
    list("wooshpay", "none", "/v1/payment_intents/search"),
    list("wooshpay", "id", "/v1/charges/list"),
    list("wooshpay", "id", "/v1/disputes/list"),
    list("wooshpay", "id", "/v1/webhook_endpoints"),
    list("refundkit", "offset", "/v1/refunds"),
  ];
  return { sandbox, lists };
}

const QUERIES: Readonly<Record<Manner, (size: number, cursor: string | undefined) => string>> = {
  id: (size, cursor) => `limit=${size}${cursor === undefined ? "" : `&starting_after=${cursor}`}`,
  relay: (size, cursor) => `first=${size}${cursor === undefined ? "" : `&after=${encodeURIComponent(cursor)}`}`,
  offset: (size, cursor = "0") => `limit=${size}&offset=${cursor}`,
  none: (size) => `limit=${size}`,
};

async function read(sandbox: Sandbox, { provider, manner, path, size }: List, cursor?: string): Promise<Page> {
  const separator = path.includes("?") ? "&" : "?";
  const call = caller(sandbox, provider);
  const { status, body } = await call("GET", `${path}${separator}${QUERIES[manner](size, cursor)}`);
  expect(status).toBe(200);
  // A fee has no id: its type tells it from the others.
  const rows: string[] = body.data.map(({ id, type }: Answer["body"]) => id ?? type);
  if (manner === "relay") return { rows, more: body.page_info.has_next_page, cursor: body.page_info.end_cursor };
  if (manner === "offset") return { rows, more: undefined, cursor: String(Number(cursor ?? 0) + size) };
  return { rows, more: body.has_more, cursor: rows.at(-1) };
}

async function readNext(sandbox: Sandbox, list: List, { cursor }: Page): Promise<Page> {
  expect(cursor).toEqual(expect.any(String));
  return read(sandbox, list, cursor ?? undefined);
}

const { lists: LISTS } = await scene();
const everyList = LISTS.map((list, place) => [`${list.provider}: ${list.route}`, place] as const);
const walkedLists = everyList.filter(([, place]) => LISTS[place]?.manner !== "none");

async function open(place: number): Promise<{ sandbox: Sandbox; asked: List; strike: (fault: Fault) => void }> {
  const { sandbox, lists } = await scene();
  const asked = lists[place];
  if (asked === undefined) throw new Error("no such list");
  const strike = (fault: Fault): void => {
    sandbox.faults.add({ ...fault, provider: asked.provider, route: asked.route, times: 1 });
  };
  return { sandbox, asked, strike };
}

test.each(names)("%s: these are all the lists that faults can strike", (provider) => {
  const { faults } = createSandbox();
  const add = (): void => faults.add({ kind: "empty-page", provider, route: "?" });
  const routes = LISTS.filter((list) => list.provider === provider).map(({ route }) => route);
  expect(add).toThrow(`there is no list "?"; there are ${routes.join(", ")}`);
});

test.each(everyList)("%s: a short page has half the rows and loses none", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const whole = await read(sandbox, asked);
  strike({ kind: "short-page" });
  const short = await read(sandbox, asked);
  const half = Math.ceil(asked.size / 2);
  expect(short.rows).toEqual(whole.rows.slice(0, half));
  if (asked.manner === "offset" || asked.manner === "none") return;
  expect(short.more).toBe(true);
  const next = await readNext(sandbox, asked, short);
  expect(next.rows.slice(0, asked.size - half)).toEqual(whole.rows.slice(half));
});

test.each(everyList)("%s: an empty page has no rows and says that more follow", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const first = await read(sandbox, asked);
  strike({ kind: "empty-page" });
  const empty = await read(sandbox, asked);
  expect(empty.rows).toEqual([]);
  if (asked.manner !== "offset") expect(empty.more).toBe(true);
  // The fault is over: the same request gives what it gave before.
  expect(await read(sandbox, asked)).toEqual(first);
});

test.each(walkedLists)("%s: an empty page in the middle of a walk", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const first = await read(sandbox, asked);
  const second = await readNext(sandbox, asked, first);
  expect(second.rows.length).toBeGreaterThan(0);
  strike({ kind: "empty-page" });
  const empty = await readNext(sandbox, asked, first);
  expect(empty.rows).toEqual([]);
  if (asked.manner !== "relay") return;
  // Its cursor is a new one, and the walk goes on from there without a loss.
  expect(empty).toMatchObject({ more: true });
  expect(empty.cursor).not.toBe(first.cursor);
  expect((await readNext(sandbox, asked, empty)).rows).toEqual(second.rows);
});

test.each(walkedLists)("%s: a repeated cursor leads back to where the walk stands", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const first = await read(sandbox, asked);
  strike({ kind: "repeated-cursor" });
  const second = await readNext(sandbox, asked, first);
  if (asked.manner === "offset") expect(second.rows).toEqual(first.rows);
  else expect([second.more, second.cursor]).toEqual([true, first.cursor]);
  // A first page has no cursor to repeat.
  strike({ kind: "repeated-cursor" });
  expect(await read(sandbox, asked)).toEqual(first);
});

test.each(everyList)("%s: a list that lags does not show what is younger", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const now = await read(sandbox, asked);
  strike({ kind: "lagging-list", by: "3650d" });
  const lagging = await read(sandbox, asked);
  expect(lagging.rows).toEqual([]);
  if (asked.manner !== "offset") expect(lagging.more).toBe(false);
  // What was young is old by now.
  await sandbox.clock.advance("10m");
  const later = await read(sandbox, asked);
  strike({ kind: "lagging-list", by: "1m" });
  const settled = await read(sandbox, asked);
  expect(settled.rows).toEqual(later.rows);
  expect(now.rows.length).toBe(settled.rows.length);
});

test.each(everyList)("%s: a row that is inserted while it is read", async (_, place) => {
  const { sandbox, asked, strike } = await open(place);
  const before = sandbox.ledger.refunds(asked.provider).length;
  const movements = sandbox.journal.movements(asked.provider).length;
  strike({ kind: "inserted-row" });
  await read(sandbox, asked);
  await read(sandbox, asked);
  expect(sandbox.ledger.refunds(asked.provider)).toHaveLength(before + 1);
  const made = sandbox.ledger.refunds(asked.provider).at(-1);
  const { payment, refunds } = sandbox.ledger.payment(asked.provider, made?.paymentId ?? "");
  // Nobody's request made it.
  expect(refunds).toEqual([{ refund: made, request: null }]);
  expect(payment.amount).toBe(made?.amount);
  expect(sandbox.journal.movements(asked.provider).slice(movements)).toMatchObject([
    { refundId: made?.id, from: null, request: null },
  ]);
});

test("Stripe: a list shows a refund as soon as it is as old as the lag", async () => {
  const sandbox = createSandbox();
  const stripe = caller(sandbox, "stripe");
  const { chargeId } = sandbox.addPayment("stripe", { amount: 100, currency: "usd" });
  const made = (await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}` })).body;
  sandbox.faults.add({ kind: "lagging-list", by: "10s" });
  const listed = async () => (await stripe("GET", `/v1/refunds?charge=${chargeId}`)).body.data;
  await sandbox.clock.advance("9s");
  expect(await listed()).toEqual([]);
  // The list alone lags behind.
  expect((await stripe("GET", `/v1/refunds/${made.id}`)).body).toEqual(made);
  expect((await stripe("GET", `/v1/charges/${chargeId}`)).body.amount_refunded).toBe(100);
  await sandbox.clock.advance("1s");
  expect(await listed()).toEqual([made]);
});

test("Stripe: rows inserted during a walk do not shift it, and the next walk has them", async () => {
  const sandbox = createSandbox({ refunds: 20 });
  const stripe = caller(sandbox, "stripe");
  const there = sandbox.ledger.refunds("stripe").map(({ id }) => id);
  sandbox.faults.add({ kind: "inserted-row", route: "GET /v1/refunds", skip: 1, times: 3 });
  const walked: string[] = [];
  for (let after = ""; ;) {
    const { body } = await stripe("GET", `/v1/refunds?limit=5${after}`);
    walked.push(...body.data.map(({ id }: Answer["body"]) => id));
    if (!body.has_more) break;
    after = `&starting_after=${walked.at(-1)}`;
  }
  expect(walked).toEqual(there.toReversed());
  const { body } = await stripe("GET", "/v1/refunds?limit=3");
  expect(body.data.map(({ id }: Answer["body"]) => id)).toEqual(
    sandbox.ledger
      .refunds("stripe")
      .slice(20)
      .map(({ id }) => id)
      .toReversed(),
  );
});

test("RefundKit: a row inserted during a walk by offset shows a row twice", async () => {
  const sandbox = createSandbox({ refunds: 20 });
  const refundkit = caller(sandbox, "refundkit");
  const page = async (offset: number): Promise<string[]> =>
    (await refundkit("GET", `/v1/refunds?limit=5&offset=${offset}`)).body.data.map(({ id }: Answer["body"]) => id);
  const first = await page(0);
  sandbox.faults.add({ kind: "inserted-row", times: 1 });
  expect((await page(5))[0]).toBe(first[4]);
});

test("list faults strike no other request", async () => {
  const sandbox = createSandbox({ refunds: 5, faults: [{ kind: "empty-page" }] });
  const stripe = caller(sandbox, "stripe");
  const id = sandbox.ledger.refunds("stripe")[0]?.id;
  expect((await stripe("GET", `/v1/refunds/${id}`)).body.id).toBe(id);
  expect((await stripe("GET", "/v1/nothing")).status).toBe(404);
  expect((await stripe("GET", "/v1/refunds")).body).toMatchObject({ data: [], has_more: true });
  expect(sandbox.journal.requests().map(({ fault }) => fault)).toEqual([null, null, "empty-page"]);
});

test("Stripe: the refunds inside an expanded charge stay whole", async () => {
  const sandbox = createSandbox({ refunds: 5, faults: [{ kind: "short-page", route: "GET /v1/refunds" }] });
  const stripe = caller(sandbox, "stripe");
  const { body } = await stripe("GET", "/v1/refunds?limit=2&expand[]=data.charge.refunds");
  expect(body.data).toHaveLength(1);
  const { charge } = body.data[0];
  expect(charge.refunds.data).toHaveLength(sandbox.ledger.payment("stripe", charge.id).refunds.length);
});
