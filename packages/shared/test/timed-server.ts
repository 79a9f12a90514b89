import type { Fetch } from "../src/index.ts";

/** A row of the stand-in; `at` in milliseconds since 1970. */
export interface Kept {
  readonly id: string;
  readonly at: number;
}

/** What the bounds of `/v1/loose` mean: it is not documented. */
export type Bounds = "exclusive" | "inclusive" | "whole-seconds";

/** Lists in memory that are filtered by time, newest first. They answer in rounds: all that was asked for at once at a time. */
export class TimedServer {
  rows: readonly Kept[];
  bounds: Bounds = "exclusive";
  /** How many times it answered everything that was asked. */
  rounds = 0;
  /** How many requests were under way at once, at most. */
  most = 0;
  /** The queries, in order. */
  readonly asked: URLSearchParams[] = [];
  /** Is called before a round is answered. */
  meanwhile: () => void = () => {};
  /** An answer to give instead. */
  spoil: (query: URLSearchParams, answer: () => Response) => Response = (_, answer) => answer();
  #ever = new Map<string, Kept>();
  #waiting: (() => void)[] = [];

  constructor(rows: readonly Kept[]) {
    this.rows = rows;
  }

  readonly fetch: Fetch = async ({ url, signal }) => {
    const { pathname, searchParams } = new URL(url);
    this.asked.push(searchParams);
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) void this.#answerSoon();
    });
    signal.throwIfAborted();
    return this.spoil(searchParams, () => Response.json(this.#page(pathname.endsWith("/timed"), searchParams)));
  };

  async #answerSoon(): Promise<void> {
    let known = 0;
    // Whoever is to ask in this round does it within a few turns of the event loop.
    while (known !== this.#waiting.length) {
      known = this.#waiting.length;
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    this.rounds += 1;
    this.most = Math.max(this.most, known);
    this.meanwhile();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #page(isExact: boolean, query: URLSearchParams): object {
    for (const row of this.rows) this.#ever.set(row.id, row);
    const cursor = this.#ever.get(query.get("after") ?? "");
    const rows = this.rows
      .filter(({ at }) => (isExact ? isBetween(at, query) : this.#isLoosely(at, query)))
      .toSorted(newestFirst)
      .filter((row) => cursor === undefined || newestFirst(cursor, row) < 0);
    const page = rows.slice(0, Number(query.get("limit") ?? 10));
    return {
      data: page.map(({ id, at }) => ({ id, created: isExact ? Math.floor(at / 1000) : new Date(at).toISOString() })),
      has_more: rows.length > page.length,
      next: page.at(-1)?.id ?? null,
    };
  }

  #isLoosely(at: number, query: URLSearchParams): boolean {
    const ms = this.bounds === "whole-seconds" ? Math.floor(at / 1000) * 1000 : at;
    const after = Date.parse(query.get("after_time") ?? "1900-01-01");
    const before = Date.parse(query.get("before_time") ?? "9000-01-01");
    return this.bounds === "inclusive" ? ms >= after && ms <= before : ms > after && ms < before;
  }
}

function isBetween(at: number, query: URLSearchParams): boolean {
  const [from, to] = [query.get("created[gte]") ?? -Infinity, query.get("created[lt]") ?? Infinity];
  return at / 1000 >= Number(from) && at / 1000 < Number(to);
}

/** Equal times in an order of their own. */
function newestFirst(a: Kept, b: Kept): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
