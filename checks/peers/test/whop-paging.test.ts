import Whop from "@whop/sdk";
import { describe, expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

const REFUNDS = 3000;

describe("walking all refunds with Whop's SDK", () => {
  it("gives every refund of the ledger once, newest first", async () => {
    const { whop, ledger, requests } = await whopScene({ refunds: REFUNDS });
    const walked: [string, string, string][] = [];
    for await (const { id, currency, status } of whop.refunds.list({ first: 100 })) walked.push([id, currency, status]);
    const booked = ledger.refunds("whop").map(({ id, currency, status }) => [id, currency, status]);
    expect(walked).toEqual(booked.toReversed());
    // The SDK does not look at has_next_page: it goes on until a page is empty, which costs one request more.
    expect(requests()).toHaveLength(REFUNDS / 100 + 1);
  });

  it("gives them oldest first when the direction is asc", async () => {
    const { whop, ledger } = await whopScene({ refunds: REFUNDS });
    const walked: string[] = [];
    for await (const { id } of whop.refunds.list({ first: 100, direction: "asc" })) walked.push(id);
    expect(walked).toEqual(ledger.refunds("whop").map(({ id }) => id));
  });

  it("gives the same from the default page size", async () => {
    const { whop, ledger, requests } = await whopScene({ refunds: 205 });
    const walked: string[] = [];
    for await (const { id } of whop.refunds.list()) walked.push(id);
    expect(walked.toReversed()).toEqual(ledger.refunds("whop").map(({ id }) => id));
    expect(requests()).toHaveLength(12);
  });

  it("gives page after page, each with where it lies", async () => {
    const { whop } = await whopScene({ refunds: 25 });
    const pages: [number, object][] = [];
    for await (const { data, page_info } of (await whop.refunds.list({ first: 10 })).iterPages()) {
      pages.push([data.length, page_info]);
    }
    expect(pages).toMatchObject([
      [10, { has_previous_page: false, has_next_page: true }],
      [10, { has_previous_page: true, has_next_page: true }],
      [5, { has_previous_page: true, has_next_page: false }],
      [0, { has_next_page: false, end_cursor: null }],
    ]);
  });

  it("goes on from a cursor that was kept", async () => {
    const { whop, ledger } = await whopScene({ refunds: 250 });
    const { page_info } = await whop.refunds.list({ first: 100 });
    const walked: string[] = [];
    for await (const { id } of whop.refunds.list({ first: 100, after: page_info.end_cursor ?? "" })) walked.push(id);
    expect(walked.toReversed()).toEqual(
      ledger
        .refunds("whop")
        .slice(0, 150)
        .map(({ id }) => id),
    );
  });

  it("gives thousands page after page", async () => {
    const { whop, ledger } = await whopScene({ refunds: REFUNDS });
    const walked: string[] = [];
    for await (const { data } of (await whop.refunds.list({ first: 100 })).iterPages()) {
      walked.push(...data.map(({ id }) => id));
    }
    expect(walked.toReversed()).toEqual(ledger.refunds("whop").map(({ id }) => id));
  });

  it("goes backward page by page with last and before", async () => {
    const { whop, ledger } = await whopScene({ refunds: REFUNDS });
    const walked: string[] = [];
    let before: string | null = null;
    do {
      const page: Whop.RefundListResponsesCursorPage = await whop.refunds.list({ last: 100, before });
      walked.push(...page.data.map(({ id }) => id).toReversed());
      // The SDK's type knows of no member but end_cursor.
      const { start_cursor, has_previous_page } = page.page_info as {
        start_cursor?: string;
        has_previous_page?: boolean;
      };
      before = has_previous_page === true ? (start_cursor ?? null) : null;
    } while (before !== null);
    expect(walked).toEqual(ledger.refunds("whop").map(({ id }) => id));
  });

  // To turn a page the SDK adds `after` to what it was given. What Whop makes of `last` with `after` is not documented; the
  // sandbox refuses the mixture rather than to give rows that a test would come to rely on.
  it("does not go on by itself from a page that was asked for with last", async () => {
    const { whop, requests } = await whopScene({ refunds: 25 });
    const page = await whop.refunds.list({ last: 10 });
    await expect(page.getNextPage()).rejects.toThrow(Whop.BadRequestError);
    expect(requests()[1]).toMatch(/^GET \/api\/v1\/refunds\?last=10&after=/);
  });

  it("skips and repeats nothing when refunds are made during the walk", async () => {
    const { whop, ledger, pay } = await whopScene({ refunds: 300 });
    const before = ledger.refunds("whop").map(({ id }) => id);
    const walked: string[] = [];
    for await (const { id } of whop.refunds.list({ first: 50 })) {
      walked.push(id);
      if (walked.length % 60 === 0) await whop.payments.refund(pay());
    }
    expect(walked.toReversed()).toEqual(before);
    expect(ledger.totals("whop").refunds).toBe(305);
  });

  it("sends one request and gives nothing of an empty account", async () => {
    const { whop, requests } = await whopScene();
    for await (const refund of whop.refunds.list()) expect.unreachable(refund.id);
    expect(requests()).toHaveLength(1);
  });
});

it("a walk over all payments gives those of the ledger, with amounts in decimals", async () => {
  const { whop, ledger } = await whopScene({ refunds: 1000 });
  const walked: [string, string, number][] = [];
  for await (const { id, status, currency, total } of whop.payments.list({ first: 100, direction: "asc" })) {
    walked.push([id, String(status), Math.round((total ?? 0) * 10 ** decimalsOf(currency))]);
  }
  expect(walked).toEqual(ledger.payments("whop").map(({ id, status, amount }) => [id, status, amount]));
});

it("a walk over all disputes gives those of the ledger's disputed payments", async () => {
  const { whop, ledger, companyId } = await whopScene({ refunds: 1000 });
  const walked: (string | undefined)[] = [];
  for await (const { payment } of whop.disputes.list({ company_id: await companyId(), first: 10, direction: "asc" })) {
    walked.push(payment?.id);
  }
  const disputed = ledger.payments("whop").filter(({ disputed }) => disputed);
  expect(walked).toEqual(disputed.map(({ id }) => id));
  expect(disputed.length).toBeGreaterThan(20);
});

function decimalsOf(currency: string | null): number {
  return { jpy: 0, kwd: 3 }[currency ?? ""] ?? 2;
}
