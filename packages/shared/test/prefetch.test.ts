import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import type { ObserveEvent } from "../src/index.ts";
import { createAcme, type Row } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const page = (has_more: boolean, ...ids: string[]) => json({ data: ids.map((id) => ({ id })), has_more });
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const ahead = { prefetch: 1 } as const;

/** An answer that does not come before its request is aborted, and how many have been. */
function stalling() {
  const aborted: unknown[] = [];
  const answer = ({ signal }: Request): Promise<Response> =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        aborted.push(signal.reason);
        reject(signal.reason);
      });
    });
  return { answer, aborted };
}

describe("a list with prefetch", () => {
  it("asks for the next page while the present one is used, and for no other", async () => {
    const { fetch, sent } = answering(page(true, "a", "b"), page(true, "c"), page(false, "d"));
    const asked: [string, number][] = [];
    for await (const { id } of createAcme({ fetch }).refunds.list({}, ahead)) {
      await settled();
      asked.push([id, sent.length]);
    }
    expect(asked).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 3],
      ["d", 3],
    ]);
  });

  it("asks for nothing ahead without it, or with 0, or for one page", async () => {
    const { fetch, sent } = answering(page(true, "a"));
    const acme = createAcme({ fetch });
    for (const options of [{}, { prefetch: 0 }, { prefetch: undefined }]) {
      for await (const row of acme.refunds.list({}, options)) {
        expect(row).toEqual({ id: "a" });
        await settled();
        break;
      }
    }
    await acme.refunds.list({}, ahead).page();
    await settled();
    expect(sent).toHaveLength(4);
  });

  it("aborts the page that is not needed after break, and tells the observer so", async () => {
    const { answer, aborted } = stalling();
    const events: ObserveEvent[] = [];
    const { fetch, sent } = answering(page(true, "a"), answer);
    const acme = createAcme({ fetch, observe: (event) => void events.push(event) });
    for await (const row of acme.refunds.list({}, ahead)) {
      expect(row).toEqual({ id: "a" });
      await settled();
      break;
    }
    await settled();
    expect(sent).toHaveLength(2);
    expect(aborted).toMatchObject([{ name: "AbortError" }]);
    expect(events.slice(-2)).toMatchObject([
      { type: "attempt" },
      { type: "response", outcome: "rejected", attributes: { "error.type": "aborted" } },
    ]);
    expect(events.filter(({ type }) => type === "page")).toHaveLength(1);
  });

  it("keeps the error of a page until its turn comes, and nobody hears of it after break", async () => {
    const down = json({ error: { message: "down" } }, { status: 500 });
    const { fetch } = answering(page(true, "a", "b"), down, page(true, "a", "b"), down, page(false, "c"));
    const list = createAcme({ fetch }).refunds.list({}, ahead);
    const got: Row[] = [];
    const walk = async (): Promise<void> => {
      for await (const row of list) {
        await settled();
        got.push(row);
      }
    };
    const error = await failureOf(walk());
    expect(error).toMatchObject({ status: 500, cursor: expect.any(String) });
    expect(got).toEqual([{ id: "a" }, { id: "b" }]);

    for await (const row of list) {
      await settled();
      expect(row).toEqual({ id: "a" });
      break;
    }
    await settled();
    expect((await list.page({ from: error.cursor })).items).toEqual([{ id: "c" }]);
  });

  it("does not ask for a page that toArray cannot need", async () => {
    const { fetch, sent } = answering(page(true, "a", "b"), page(true, "c", "d"), page(true, "e"));
    const list = createAcme({ fetch }).refunds.list({}, ahead);
    expect(await list.toArray({ max: 2 })).toHaveLength(2);
    await settled();
    expect(sent).toHaveLength(1);
  });

  it("gives no page that came before the signal aborted", async () => {
    const controller = new AbortController();
    const { fetch, sent } = answering(page(true, "a"), page(true, "b"), page(false, "c"));
    const got: Row[] = [];
    const walk = async (): Promise<void> => {
      for await (const row of createAcme({ fetch }).refunds.list({}, { ...ahead, signal: controller.signal })) {
        got.push(row);
        await settled();
        controller.abort();
      }
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "aborted" });
    expect(got).toEqual([{ id: "a" }]);
    expect(sent).toHaveLength(2);
  });

  it("ends a page that is under way when the signal aborts, and leaves no listener on it", async () => {
    const { answer, aborted } = stalling();
    const controller = new AbortController();
    const { signal } = controller;
    const { fetch } = answering(page(true, "a"), answer);
    const list = createAcme({ fetch }).refunds.list({}, { ...ahead, signal });
    const pages = list.pages()[Symbol.asyncIterator]();
    await pages.next();
    const next = failureOf(pages.next());
    await settled();
    const reason = new Error("enough");
    controller.abort(reason);
    expect((await next).cause).toBe(reason);
    expect(aborted).toEqual([reason]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([2, -1, 0.5, "1", true, null])("is refused with prefetch %j before anything is sent", (prefetch) => {
    expect(() => createAcme({}).refunds.list({}, { prefetch })).toThrow(/acme refunds\.list: prefetch must be/);
  });

  it("is an option of lists alone", async () => {
    await expect(createAcme({}).refunds.retrieve("re_1", {}, ahead)).rejects.toThrow('has no option "prefetch"');
  });
});
