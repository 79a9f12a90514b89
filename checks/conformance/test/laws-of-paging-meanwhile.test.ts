import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureOf, gather, holdsAt, pacedLists, pagedScene, schemeOf, several, sizedBy } from "../src/paging.ts";

/** Of a list by URL, only its server knows what comes next. */
const askedFor = pacedLists.filter(({ list }) => schemeOf(list).next.from !== "url");

describe.each(askedFor)("$title", ({ list, pace }) => {
  const holds = holdsAt(pace);
  const scheme = schemeOf(list);

  it("loses and repeats nothing when rows come in front meanwhile", () =>
    holds(
      { count: several.count, size: fc.integer({ min: 4, max: 6 }), fresh: fc.integer({ min: 1, max: 2 }) },
      async (given) => {
        const { server, rows, open } = pagedScene(list, given.count, given.size, pace);
        server.spoil = (page, index) => {
          if (index < 3) {
            const fresh = Array.from({ length: given.fresh }, (_, at) => ({ id: `new_${index}_${at}` }));
            server.rows.unshift(...fresh);
          }
          return page;
        };
        expect(await gather(open())).toEqual(rows);
      },
    ));

  if (scheme.next.from === "offset") {
    it("fails rather than lose rows when rows in front go away meanwhile", () =>
      holds(several, async ({ count, size }) => {
        const { server, open } = pagedScene(list, count, size, pace);
        server.spoil = (page, index) => {
          if (index === 0) server.rows.shift();
          return page;
        };
        expect((await failureOf(gather(open(sizedBy(scheme, size))))).kind).toBe("pagination");
      }));
  }
});
