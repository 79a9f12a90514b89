import { dataOf } from "../answer.ts";
import { faultless } from "../page-reader.ts";
import { isPlainObject } from "../plain-object.ts";
import { at, withTextAt } from "../pointer.ts";
import { PageFault, pageQuery, readPage, type ListQuery } from "../scheme.ts";
import type { Answer } from "../sender.ts";
import type { TimeFilter } from "../table.ts";
import type { WalkSource } from "../walkable.ts";
import { isoOf, momentOf } from "./moment.ts";
import type { Row, Window, WindowPage } from "./window.ts";

/**
 * Asks for the first page of a window, or for the one at its position.
 *
 * @throws ProviderError of kind `pagination` when the rows are not those of the window, newest first: rows may be missing then.
 */
export function readWindow(source: WalkSource, window: Window, signal: AbortSignal): Promise<WindowPage> {
  const { ask, scheme, url } = source;
  const query = windowQuery(source, window);
  const read = (answer: Answer): WindowPage =>
    faultless(answer, () => {
      const { items, next } = readPage(scheme, query, window.position, dataOf(answer), url);
      if (next !== null && window.trail?.has(next)) throw new PageFault("the next page was read before");
      const rows = items.map((item) => rowOf(item, source.times));
      checkRows(rows, window, source.times);
      answer.call.tell?.({ type: "page", items: rows.length, last: next === null });
      return { rows, next };
    });
  return ask(pageQuery(scheme, query, window.position), read, signal);
}

/** Where it is not documented which bound is part of a span, one second more is asked for: what is not wanted is left out here. */
function windowQuery({ query, times }: WalkSource, { from, to }: Window): ListQuery {
  const { format, newestFirst } = times;
  const text = (second: number): string =>
    format === "seconds" ? String(second) : new Date(second * 1000).toISOString();
  const begun = withTextAt({ ...query, ...newestFirst }, times.from, text(from - slackOf(times)));
  const whole = to === Infinity ? begun : withTextAt(begun, times.to, text(to));
  return isPlainObject(whole) ? whole : query;
}

function slackOf({ exact }: TimeFilter): number {
  return exact ? 0 : 1;
}

function rowOf(item: unknown, times: TimeFilter): Row {
  const id = at(item, "/id");
  if (typeof id !== "string" || id === "") throw new PageFault("a row has no id");
  const found = at(item, times.at);
  const time =
    times.format === "date-time" ? momentOf(found) : Number.isSafeInteger(found) ? Number(found) * 1000 : NaN;
  if (Number.isNaN(time)) throw new PageFault(`row ${id} has no time at ${times.at}`);
  return { item, id, time };
}

function checkRows(rows: readonly Row[], { from, to, latest = Infinity }: Window, times: TimeFilter): void {
  const first = (from - slackOf(times)) * 1000;
  const end = (to + slackOf(times)) * 1000;
  const seen = new Set<string>();
  let before = latest;
  for (const { id, time } of rows) {
    if (time < first || time >= end) throw new PageFault(`row ${id} of ${isoOf(time)} is not in the span asked for`);
    if (time > before) throw new PageFault(`row ${id} of ${isoOf(time)} comes behind an older one`);
    if (seen.has(id)) throw new PageFault(`row ${id} came twice`);
    seen.add(id);
    before = time;
  }
}
