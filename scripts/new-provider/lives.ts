import type { CommonStatus } from "./answers.ts";

/** How the stand-in's refunds move: as its code says it, in the provider's own words. */
export interface Lives {
  readonly transitions: ReadonlyMap<string, readonly string[]>;
  readonly undone: readonly string[];
  /** By what becomes of the refunds of a payment. */
  readonly lives: ReadonlyMap<string, Life>;
}

interface Life {
  readonly first: string;
  readonly steps: readonly Step[];
}

interface Step {
  readonly after: "MINUTE" | "DAY";
  readonly status: string;
}

/** Lives in which every status occurs, or can follow by hand: what waits may come to any end, and an end stays. */
export function livesOf(statuses: ReadonlyMap<string, CommonStatus>): Lives {
  const of = (...wanted: readonly CommonStatus[]): string[] =>
    [...statuses].filter(([, common]) => wanted.includes(common)).map(([status]) => status);
  const waiting = of("pending");
  const asking = of("requires_action");
  const [done = ""] = of("succeeded");
  const [failed] = of("failed");
  const ends = of("succeeded", "failed", "canceled");
  const transitions = [...statuses.keys()].map((status): [string, string[]] => {
    if (asking.includes(status)) return [status, [...waiting, ...ends]];
    if (waiting.includes(status)) return [status, [...waiting.slice(waiting.indexOf(status) + 1), ...ends]];
    // Where nothing waits, a refund can only fail after it had succeeded.
    return [status, status === done && waiting.length === 0 ? ends.filter((end) => end !== done) : []];
  });
  const [first, ...later] = waiting;
  const onTheWay = later.map((status): Step => ({ after: "MINUTE", status }));
  const until = (end: string): Life => {
    return { first: first ?? done, steps: [...onTheWay, { after: "DAY", status: end }] };
  };
  const lives = new Map<string, Life>([["succeeds", { first: done, steps: [] }]]);
  if (first !== undefined) lives.set("succeeds-later", until(done));
  if (failed !== undefined) lives.set(first === undefined ? "fails-after-success" : "fails-later", until(failed));
  const [asked] = asking;
  if (asked !== undefined) {
    const [end] = of("failed", "canceled");
    lives.set("requires-action", { first: asked, steps: end === undefined ? [] : [{ after: "DAY", status: end }] });
  }
  return { transitions: new Map(transitions), undone: of("failed", "canceled"), lives };
}
