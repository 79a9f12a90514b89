import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listOf, type Row } from "../src/clients.ts";
import {
  API_KEY,
  failureOf,
  gather,
  holdsAt,
  pacedLists,
  pagedScene,
  schemeOf,
  several,
  shape,
  sizedBy,
} from "../src/paging.ts";
import { sent } from "../src/wire/lane.ts";

describe.each(pacedLists)("$title", ({ list, pace }) => {
  const { ahead } = pace;
  const holds = holdsAt(pace);
  const scheme = schemeOf(list);
  const { size: sizeName, more, next, reverse } = scheme;
  const sized = (size: number): Row => sizedBy(scheme, size);

  it("gives every row once, in order, whatever the page size", () =>
    holds(shape, async ({ count, size }) => {
      const { rows, open } = pagedScene(list, count, size, pace);
      expect(await gather(open())).toEqual(rows);
      expect(await gather(open(sized(size)))).toEqual(rows);
    }));

  it("1: sends nothing when it is made", () =>
    holds(shape, async ({ count, size }) => {
      const { server, open } = pagedScene(list, count, size, pace);
      const made = open(sized(size));
      made.pages()[Symbol.asyncIterator]();
      made[Symbol.asyncIterator]();
      await sent();
      expect(server.requests).toHaveLength(0);
    }));

  it("2: gives the same rows in two loops, one after the other and interleaved", () =>
    holds(shape, async ({ count, size }) => {
      const { rows, open } = pagedScene(list, count, size, pace);
      const made = open();
      expect(await gather(made)).toEqual(rows);
      const [one, other] = await Promise.all([gather(made), gather(made)]);
      expect(one).toEqual(rows);
      expect(other).toEqual(rows);
    }));

  it("3: sends nothing more after break, and aborts what it has asked for ahead", () =>
    holds(several, async ({ count, size }) => {
      const { server, open } = pagedScene(list, count, size, pace);
      const silent: Request[] = [];
      server.stall = (request, index) => {
        if (index > 0) silent.push(request);
        return index > 0;
      };
      for await (const row of open()) {
        expect(row).toBeDefined();
        await sent();
        break;
      }
      await sent();
      expect(server.requests).toHaveLength(1 + ahead);
      expect(silent.map(({ signal }) => signal.aborted)).toEqual(silent.map(() => true));
    }));

  it("4: repeats all other inputs and headers on every page", () =>
    holds(
      { ...several, filter: fc.string({ minLength: 1 }), tags: fc.array(fc.string(), { minLength: 1 }) },
      async (given) => {
        const { server, open } = pagedScene(list, given.count, given.size, pace);
        const input = { ...sized(given.size), filter: given.filter, tags: given.tags, nested: { gte: 7 } };
        await gather(open(input, { headers: { "x-trace": "t1" } }));
        expect(server.requests.length).toBeGreaterThan(2);
        for (const request of server.requests) {
          const { searchParams } = new URL(request.url);
          expect(searchParams.get("filter")).toBe(given.filter);
          expect(searchParams.getAll("tags[]")).toEqual(given.tags);
          expect(searchParams.get("nested[gte]")).toBe("7");
          if (sizeName !== undefined) expect(searchParams.get(sizeName)).toBe(String(given.size));
          expect(request.headers.get("x-trace")).toBe("t1");
          expect(request.headers.get("authorization")).toMatch(/^(Bearer|Basic) ./);
        }
      },
    ));

  it("4: keeps its inputs, whatever their owner does with the object meanwhile", () =>
    holds(several, async ({ count, size }) => {
      const { server, open } = pagedScene(list, count, size, pace);
      const input: Record<string, unknown> = { filter: "kept" };
      const made = open(input);
      for await (const row of made) {
        expect(row).toBeDefined();
        input["filter"] = "changed";
      }
      expect(server.requests.map(({ url }) => new URL(url).searchParams.get("filter"))).toEqual(
        server.requests.map(() => "kept"),
      );
    }));

  it("4: stops on every page when the signal aborts", () =>
    holds({ ...several, pages: fc.integer({ min: 1, max: 2 }) }, async ({ count, size, pages }) => {
      const { server, open } = pagedScene(list, count, size, pace);
      const controller = new AbortController();
      server.spoil = (page, index) => {
        if (index === pages) controller.abort();
        return page;
      };
      const error = await failureOf(gather(open({}, { signal: controller.signal })));
      expect(error.kind).toBe("aborted");
      expect(server.requests.length).toBeLessThanOrEqual(pages + Math.max(1, ahead));
    }));

  if (more !== undefined) {
    it("5: ends when there are no more rows, even if a cursor is present", () =>
      holds(several, async ({ count, size }) => {
        const { server, rows, open } = pagedScene(list, count, size, pace);
        server.spoil = (page) => ({ ...page, more: false, cursor: page.cursor ?? "somewhere" });
        expect(await gather(open())).toEqual(rows.slice(0, size));
        expect(server.requests).toHaveLength(1);
      }));
  }

  if (more !== undefined) {
    it("5: fails when the answer does not say whether there are more rows", () =>
      holds(several, async ({ count, size }) => {
        const { server, open } = pagedScene(list, count, size, pace);
        server.spoil = (page) => ({ ...page, more: undefined as unknown as boolean });
        expect((await failureOf(gather(open()))).kind).toBe("pagination");
      }));
  }

  if (more !== undefined || next.from === "offset") {
    it("6: fails when there are more rows and nothing to ask for them with", () =>
      holds({ ...several, nothing: fc.constantFrom(null, "", undefined, {}) }, async ({ count, size, nothing }) => {
        const { server, open } = pagedScene(list, count, size, pace);
        server.spoil = (page) => ({ ...page, cursor: nothing as null, rows: page.rows.map(() => ({ id: nothing })) });
        expect((await failureOf(gather(open()))).kind).toBe("pagination");
      }));
  }

  if (next.from === "last-item" || (next.from === "page" && more !== undefined)) {
    it("6: fails on an empty page that says that there are more rows", () =>
      holds(several, async ({ count, size }) => {
        const { server, open } = pagedScene(list, count, size, pace);
        server.spoil = (page) => ({ ...page, rows: [], more: true });
        expect((await failureOf(gather(open()))).kind).toBe("pagination");
      }));
  }

  it("7: fails when a page leads back to one that was read, and repeats no row", () =>
    holds({ ...several, back: fc.integer({ min: 0, max: 2 }) }, async ({ count, size, back }) => {
      const { server, rows, open } = pagedScene(list, count, size, pace);
      const served: { rows: Row[]; more: boolean; cursor: string | null }[] = [];
      server.spoil = (page, index) => {
        served.push(page);
        return index > back ? { ...(served[back] ?? page), more: true } : page;
      };
      const got: Row[] = [];
      const walk = async (): Promise<void> => {
        for await (const row of open(sized(size))) got.push(row);
      };
      expect((await failureOf(walk())).kind).toBe("pagination");
      expect(new Set(got.map(({ id }) => id)).size).toBe(got.length);
      expect(got).toEqual(rows.slice(0, got.length));
    }));

  if (next.from === "body") {
    it("8: goes on after an empty page whose cursor advanced", () =>
      holds(several, async ({ count, size }) => {
        const { server, rows, open } = pagedScene(list, count, size, pace);
        let empty: Row[] | undefined;
        server.spoil = (page, index) => {
          if (index !== 1) return page;
          empty = page.rows;
          return { ...page, rows: [] };
        };
        const got = await gather(open());
        expect(got).toEqual(rows.filter((row) => !empty?.includes(row)));
      }));
  }

  it("9: rejects when a page fails, and goes on from the last good cursor in another process", () =>
    holds(
      { ...several, failing: fc.integer({ min: 1, max: 2 }), status: fc.constantFrom(429, 500, 503, 404) },
      async (given) => {
        const { server, rows, open } = pagedScene(list, given.count, given.size, pace);
        server.spoil = (page, index) => (index === given.failing ? new Response(null, { status: given.status }) : page);
        const got: Row[] = [];
        const walk = async (): Promise<void> => {
          for await (const row of open()) got.push(row);
        };
        const error = await failureOf(walk());
        expect(error.status).toBe(given.status);
        expect(got.length).toBeLessThan(rows.length);

        const from: string = JSON.parse(JSON.stringify(error.cursor));
        const client = list.provider.create({ apiKey: API_KEY, fetch: server.fetch });
        const rest = await gather(listOf(client, list.provider.table, list.operation).pages({ from }));
        expect([...got, ...rest.flatMap(({ items }) => items)]).toEqual(rows);
      },
    ));

  it("9: goes on from the next of any page", () =>
    holds({ ...several, size: fc.integer({ min: 4, max: 6 }) }, async ({ count, size }) => {
      const { rows, open } = pagedScene(list, count, size, pace);
      const pages = await gather(open().pages());
      expect(pages.at(-1)?.next).toBeNull();
      for (const [index, { next: from }] of pages.entries()) {
        if (from === null) continue;
        const before = pages.slice(0, index + 1).flatMap(({ items }) => items);
        // Of another size, a page of the same number is another page.
        const after = await gather(open(next.from === "page" ? {} : sized(size)).pages({ from }));
        expect([...before, ...after.flatMap(({ items }) => items)]).toEqual(rows);
        expect((await open().page({ from })).items).toEqual(pages[index + 1]?.items);
      }
    }));

  if (reverse !== undefined) {
    it("10: takes no parameter that walks backwards", () => {
      const { server, open } = pagedScene(list, 5, 2, pace);
      for (const name of reverse ?? []) expect(() => open({ [name]: "row_3" })).toThrow(name);
      expect(server.requests).toHaveLength(0);
    });
  }

  it("11: gathers at most max rows, and asks for no page beyond them", () =>
    holds({ ...shape, max: fc.integer({ min: 1, max: 50 }) }, async ({ count, size, max }) => {
      const { server, rows, open } = pagedScene(list, count, size, pace);
      expect(await open().toArray({ max })).toEqual(rows.slice(0, max));
      const walked = server.requests.length;
      server.requests.length = 0;
      await gather(open());
      expect(walked).toBeLessThanOrEqual(server.requests.length);
      if (max <= size && max <= count) expect(walked).toBe(1);
    }));

  it.each([undefined, {}, { max: 0 }, { max: -1 }, { max: 1.5 }, { max: Infinity }, { limit: 5 }])(
    "11: gathers nothing without a positive max: %j",
    async (options) => {
      const { server, open } = pagedScene(list, 5, 2, pace);
      await expect(open().toArray(options as { max: number })).rejects.toThrow(/max/);
      expect(server.requests).toHaveLength(0);
    },
  );

  if (next.from === "url") {
    it("12: follows a next URL to its own list only", () =>
      holds(
        {
          ...several,
          elsewhere: fc.constantFrom(
            "https://evil.example/by-url?skip=2",
            "//evil.example/by-url",
            "/other?skip=2",
            "http://[",
          ),
        },
        async ({ count, size, elsewhere }) => {
          const { server, open } = pagedScene(list, count, size, pace);
          server.spoil = (page) => ({ ...page, cursor: elsewhere });
          expect((await failureOf(gather(open()))).kind).toBe("pagination");
          expect(server.requests).toHaveLength(1);
        },
      ));
  }

  it("13: gives no row twice to parallel calls of next()", () =>
    holds({ ...shape, calls: fc.integer({ min: 2, max: 60 }) }, async ({ count, size, calls }) => {
      const { rows, open } = pagedScene(list, count, size, pace);
      const iterator = open()[Symbol.asyncIterator]();
      const results = await Promise.all(Array.from({ length: calls }, () => iterator.next()));
      const got = results.filter(({ done }) => !done).map(({ value }) => value);
      expect(got).toEqual(rows.slice(0, calls));
    }));

  if (next.from === "page") {
    it("takes no cursor of pages of another size", async () => {
      const { server, open } = pagedScene(list, 20, 5, pace);
      const { next: from } = await open(sized(5)).page();
      await expect(open(sized(4)).page({ from: from ?? "" })).rejects.toThrow(/other filters/);
      expect(server.requests).toHaveLength(1);
    });
  }
});
