import { describe, expect, it } from "vitest";
import { walk } from "../src/walk/index.ts";
import type { ProviderError } from "../src/index.ts";
import { createAcme, type TimedRow } from "./acme.ts";
import { failureOf, answering, json } from "./answers.ts";
import { TimedServer } from "./timed-server.ts";

const SINCE = Date.UTC(2026, 0, 1);
const since = new Date(SINCE);
const until = new Date(SINCE + 1_000_000);

/** A row every second. */
const rows = Array.from({ length: 1000 }, (_, index) => ({ id: `row_${index}`, at: SINCE + index * 1000 }));

function scene() {
  const server = new TimedServer(rows);
  const { signal, abort } = withAbort();
  const client = createAcme({ fetch: server.fetch });
  return { server, abort, list: (limit = 10) => client.timed.list({ limit }, { signal }) };
}

function withAbort() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason: unknown) => controller.abort(reason) };
}

/** Takes so many rows. */
async function take(walking: AsyncIterable<TimedRow>, count = Infinity): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of walking) if (ids.push(id) >= count) break;
  return ids;
}

const newestFirst = rows.map(({ id }) => id).toReversed();

describe("A walk by time", () => {
  it("sends nothing before it is looped over", async () => {
    const { server, list } = scene();
    const walking = walk(list(), { since, until });
    expect(walking.report()).toEqual({
      since: "2026-01-01T00:00:00.000Z",
      until: "2026-01-01T00:16:40.000Z",
      read: [],
      open: [{ from: "2026-01-01T00:00:00.000Z", to: "2026-01-01T00:16:40.000Z" }],
      gaps: [],
      pages: 0,
      rows: 0,
      repeats: 0,
      done: false,
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.asked).toEqual([]);
  });

  it("goes on where the last loop stopped, and keeps what it had read", async () => {
    const { server, list } = scene();
    const walking = walk(list(), { since, until });
    const first = await take(walking, 123);
    const pages = walking.report().pages;
    expect(first).toEqual(newestFirst.slice(0, 123));
    expect(await take(walking)).toEqual(newestFirst.slice(123));
    expect(await take(walking)).toEqual([]);
    expect(walking.report().done).toBe(true);
    expect(server.asked.length).toBeLessThan(pages + 8 + 130);
  });

  it("gives the rows of a range to the millisecond, whatever the provider counts in", async () => {
    const server = new TimedServer(
      [-1, 0, 499, 500, 999, 1000, 1499, 1500].map((at) => ({ id: `at${at}`, at: SINCE + at })),
    );
    const client = createAcme({ fetch: server.fetch });
    const from = new Date(SINCE + 499);
    expect(await take(walk(client.loose.list(), { since: from, until: new Date(SINCE + 1499) }))).toEqual([
      "at1000",
      "at999",
      "at500",
      "at499",
    ]);
    expect(await take(walk(client.timed.list(), { since: from, until: new Date(SINCE + 1000) }))).toEqual([]);
  });

  it("without an end takes what there is, even if the provider's clock is ahead", async () => {
    const ahead = Date.now() + 86_400_000;
    const server = new TimedServer([...rows, { id: "ahead", at: ahead }]);
    const walking = walk(createAcme({ fetch: server.fetch }).timed.list({ limit: 100 }), { since });
    expect(await take(walking)).toEqual(["ahead", ...newestFirst]);
    expect(Date.parse(walking.report().until ?? "")).toBeGreaterThan(ahead - 1000);
  });

  it("asks for no more than is to be given soon", async () => {
    const { server, list } = scene();
    const iterator = walk(list(1), { since, until, concurrency: 3 })[Symbol.asyncIterator]();
    await iterator.next();
    for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(server.asked.length).toBeLessThanOrEqual(13);
    await iterator.return();
  });

  it("repeats the input and the headers of the list, and asks for the order that it needs", async () => {
    const { fetch, sent } = answering(json({ data: [], has_more: false, next: null }));
    const list = createAcme({ fetch }).loose.list({ limit: 5, kind: "x" }, { headers: { "Acme-Trace": "t" } });
    await take(walk(list, { since: "2026-01-01", until: "2026-01-01T00:00:10+00:00", concurrency: 1 }));
    expect(sent.map(({ url, headers }) => [new URL(url).search, headers.get("Acme-Trace")])).toEqual([
      [
        "?limit=5&kind=x&direction=desc&after_time=2025-12-31T23%3A59%3A59.000Z&before_time=2026-01-01T00%3A00%3A10.000Z",
        "t",
      ],
    ]);
  });

  it("gives no row to two loops", async () => {
    const walking = walk(scene().list(), { since, until });
    const first = walking[Symbol.asyncIterator]();
    await first.next();
    await expect(walking[Symbol.asyncIterator]().next()).rejects.toThrow(/a loop is under way/);
    await first.return();
    expect(await take(walking)).toHaveLength(999);
  });
});

describe("A walk that ends early", () => {
  it("cancels what is under way, and leaves a token", async () => {
    const { server, list } = scene();
    const walking = walk(list(), { since, until });
    const first = await take(walking, 15);
    const asked = server.asked.length;
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(server.asked.length).toBe(asked);
    expect([...first, ...(await take(walk(list(7), { resume: walking.token() })))]).toEqual(newestFirst);
  });

  it("with the error of a request that failed can go on, here or with its token", async () => {
    const { server, list } = scene();
    let left = 40;
    server.spoil = (_, answer) =>
      left-- === 0 ? Response.json({ error: { message: "no" } }, { status: 500 }) : answer();
    const walking = walk(list(), { since, until });
    const ids: string[] = [];
    const error = await failureOf(
      (async () => {
        for await (const { id } of walking) ids.push(id);
      })(),
    );
    expect(error).toMatchObject({ kind: "api", status: 500, operation: "timed.list" });
    const resume = walking.token();
    expect(await take(walk(list(), { resume }))).toEqual(newestFirst.slice(ids.length));
    expect(await take(walking)).toEqual(newestFirst.slice(ids.length));
  });

  it("by the signal of its list says so", async () => {
    const { abort, list } = scene();
    const walking = walk(list(), { since, until });
    const ids: string[] = [];
    const reason = new Error("enough");
    const error: ProviderError = await failureOf(
      (async () => {
        for await (const { id } of walking) if (ids.push(id) === 25) abort(reason);
      })(),
    );
    expect(error).toMatchObject({ kind: "aborted", cause: reason });
    expect(await take(walk(scene().list(), { resume: walking.token() }))).toEqual(newestFirst.slice(ids.length));
  });
});

describe("A walk fails rather than lose rows", () => {
  const at = SINCE / 1000;
  it.each([
    [
      "behind an older one",
      [
        { id: "a", created: at + 1 },
        { id: "b", created: at + 2 },
      ],
      /row b of .* comes behind an older one/,
    ],
    [
      "of another time than was asked for",
      [{ id: "a", created: at - 1 }],
      /row a of 2025-12-31T23:59:59.000Z is not in the span/,
    ],
    ["of later than was asked for", [{ id: "a", created: at + 1000 }], /row a of .* is not in the span/],
    ["without a time", [{ id: "a" }], /row a has no time at \/created/],
    ["with a text for a number of seconds", [{ id: "a", created: String(at) }], /row a has no time/],
    ["without an id", [{ created: at }], /a row has no id/],
    [
      "that comes twice",
      [
        { id: "a", created: at },
        { id: "a", created: at },
      ],
      /row a came twice/,
    ],
  ])("when a page has a row %s", async (_, data, message) => {
    const { fetch } = answering(json({ data, has_more: false }));
    const list = createAcme({ fetch }).timed.list();
    const error = await failureOf(take(walk(list, { since, until, concurrency: 1 })));
    expect(error.kind).toBe("pagination");
    expect(error.message).toMatch(message);
  });

  it("when a time leaves its zone to the reader's clock", async () => {
    const { fetch } = answering(json({ data: [{ id: "a", created: "2026-01-01T00:00:05" }], has_more: false }));
    const error = await failureOf(take(walk(createAcme({ fetch }).loose.list(), { since, until })));
    expect(error).toMatchObject({ kind: "pagination" });
  });

  it("when pages of one second lead in a circle", async () => {
    const { fetch } = answering((request) => {
      const after = new URL(request.url).searchParams.get("after") ?? "0";
      const data = [{ id: `row_${after}`, created: "2026-01-01T00:00:05Z" }];
      return Response.json({ data, has_more: true, next: String((Number(after) + 1) % 4) });
    });
    const error = await failureOf(take(walk(createAcme({ fetch }).loose.list(), { since, until, concurrency: 1 })));
    expect(error).toMatchObject({ kind: "pagination" });
    expect(error.message).toMatch(/the next page was read before/);
  });
});

describe("What cannot be walked by time is refused before anything is sent", () => {
  const { fetch, sent } = answering();
  const client = createAcme({ fetch });
  const refused = (list: unknown, options: unknown = { since }): unknown => {
    try {
      return Reflect.apply(walk, undefined, [list, options]) as unknown;
    } catch (error) {
      return error;
    } finally {
      expect(sent).toEqual([]);
    }
  };

  it.each([
    ["a list without a filter by time", client.refunds.list()],
    ["no list", {}],
    ["nothing", undefined],
  ])("%s", (_, list) => {
    expect(refused(list)).toMatchObject({
      name: "TypeError",
      message: expect.stringMatching(/filters it by time/) as unknown,
    });
  });

  it.each([
    [client.timed.list({ created: { gte: 5 } }), "created"],
    [client.timed.list({ created: 5 }), "created"],
    [client.timed.list({ after: "row_5" }), "after"],
    [client.loose.list({ before_time: "2026-01-01" }), "before_time"],
    [client.loose.list({ direction: "asc" }), "direction"],
  ])("a list whose input says what walk has to say", (list, name) => {
    const message = expect.stringContaining(`"${name}" is for walk to set`) as unknown;
    expect(refused(list)).toMatchObject({ name: "TypeError", message });
  });

  it("but not one whose input leaves it open", () => {
    expect(refused(client.loose.list({ direction: null, after_time: undefined }))).not.toBeInstanceOf(Error);
  });

  it.each<[string, object, RegExp]>([
    ["no beginning", {}, /"since" must be a Date/],
    ["a time without a zone", { since: "2026-01-01T00:00:00" }, /"since" must be a Date/],
    ["a date that there is not", { since: "2026-13-01" }, /"since" must be a Date/],
    ["a number", { since: 5 }, /"since" must be a Date/],
    ["an end that is none", { since, until: new Date(NaN) }, /"until" must be a Date/],
    ["an end before the beginning", { since, until: since }, /"until" must be later than "since"/],
    ["an order that there is not", { since, order: "oldest-first" }, /"order" must be/],
    ["no request at a time", { since, concurrency: 0 }, /concurrency must be .* at least 1/],
    ["a misspelt option", { since, untill: until }, /no option "untill"/],
    ["a token and a range", { since, resume: "x" }, /"resume" holds the range/],
  ])("options with %s", (_, options, message) => {
    expect(refused(client.timed.list(), options)).toMatchObject({ message: expect.stringMatching(message) as unknown });
  });
});

describe("A token", () => {
  const { list } = scene();
  const token = walk(list(), { since, until }).token();
  const client = createAcme({ fetch: answering().fetch });
  const resumed =
    (resume: string, from = client.timed.list()) =>
    () =>
      walk(from, { resume });

  it("is of one list, with its filters and whatever page size", () => {
    expect(resumed(token, client.timed.list({ limit: 3 }))).not.toThrow();
    expect(resumed(token, client.loose.list())).toThrow(/belongs to another list, acme timed.list/);
    expect(resumed(token, client.timed.list({ charge: "ch_1" }))).toThrow(/a list with other filters/);
  });

  it("that was changed, or is none, is refused", () => {
    expect(resumed(token.replace(String(SINCE), String(SINCE + 1)))).toThrow(/"resume" must be the token/);
    expect(resumed(token.slice(0, -1))).toThrow(TypeError);
    expect(resumed("acme:timed.list:x:y")).toThrow(/"resume" must be the token/);
    expect(resumed("")).toThrow(TypeError);
  });

  it("is no cursor of the list", async () => {
    await expect(client.timed.list().page({ from: token })).rejects.toThrow(TypeError);
  });

  it("stays small", async () => {
    const { list } = scene();
    const walking = walk(list(), { since, until });
    await take(walking, 333);
    expect(walking.token().length).toBeLessThan(300);
  });
});
