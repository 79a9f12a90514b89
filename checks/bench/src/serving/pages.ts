import { idOf, numberOf, placeOf } from "./rows.ts";

/** A page of refunds, the newest first: from one number down to another one, without the last. */
interface Slice {
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

/** Writes a provider's page of what a query asks for. Throws when the query holds what it does not know. */
export type WritePage = (query: URLSearchParams, times: readonly number[]) => string;

/** Writes one refund, by its number. */
type WriteRow = (number: number, time: number) => string;

/** Stripe's pages: by `starting_after`, with the bounds of `created` in seconds. */
export function stripePages(row: WriteRow): WritePage {
  return (query, times) => {
    demand(query, ["limit", "starting_after", "created[gte]", "created[gt]", "created[lte]", "created[lt]"]);
    const bound = (name: string): number | undefined => numeric(query.get(`created[${name}]`));
    const [gte, gt, lte, lt] = [bound("gte"), bound("gt"), bound("lte"), bound("lt")];
    const slice = sliceOf(times, {
      isTooOld: (time) => (gte !== undefined && time < gte) || (gt !== undefined && time <= gt),
      isNew: (time) => (lte === undefined || time <= lte) && (lt === undefined || time < lt),
      after: query.get("starting_after"),
      size: numeric(query.get("limit")) ?? 10,
    });
    return `{"object":"list","data":[${rowsOf(slice, times, row)}],"has_more":${!slice.isLast},"url":"/v1/refunds"}`;
  };
}

/** Whop's pages: by the cursor `after`, which is an id here, with exclusive bounds in ISO 8601. */
export function whopPages(row: WriteRow): WritePage {
  return (query, times) => {
    demand(query, ["first", "after", "created_after", "created_before"]);
    const bound = (name: string): number | undefined => seconds(query.get(name));
    const [after, before] = [bound("created_after"), bound("created_before")];
    const slice = sliceOf(times, {
      isTooOld: (time) => after !== undefined && time <= after,
      isNew: (time) => before === undefined || time < before,
      after: query.get("after"),
      size: numeric(query.get("first")) ?? 10,
    });
    const cursor = (number: number): string => (slice.from > slice.to ? `"${idOf(number)}"` : "null");
    const info = `"end_cursor":${cursor(slice.to + 1)},"start_cursor":${cursor(slice.from)}`;
    const page = `"has_next_page":${!slice.isLast},"has_previous_page":${query.has("after")}`;
    return `{"data":[${rowsOf(slice, times, row)}],"page_info":{${info},${page}}}`;
  };
}

interface Bounds {
  readonly isTooOld: (time: number) => boolean;
  readonly isNew: (time: number) => boolean;
  readonly after: string | null;
  readonly size: number;
}

function sliceOf(times: readonly number[], { isTooOld, isNew, after, size }: Bounds): Slice {
  const oldest = placeOf(times, isTooOld);
  const newest = placeOf(times, isNew) - 1;
  const from = after === null ? newest : Math.min(newest, numberOf(after) - 1);
  const to = Math.max(oldest - 1, from - size);
  return { from, to, isLast: to < oldest };
}

function rowsOf({ from, to }: Slice, times: readonly number[], row: WriteRow): string {
  const rows: string[] = [];
  for (let number = from; number > to; number--) rows.push(row(number, times[number] ?? 0));
  return rows.join(",");
}

function demand(query: URLSearchParams, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TypeError(`the server knows no "${unknown}"`);
}

function numeric(text: string | null): number | undefined {
  return text === null ? undefined : Number(text);
}

function seconds(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(text) / 1000;
}
