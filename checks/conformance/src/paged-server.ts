import type { Operation, PaginationScheme, ProviderTable } from "@storno/shared";
import type { Row } from "./clients.ts";

/** More requests than any walk of a test needs. */
const MANY = 2000;

/** A page as the server means it, before a test spoils it. */
export interface ServedPage {
  rows: Row[];
  more: boolean;
  /** What asks for the next page, where the body says it: a cursor or a URL. */
  cursor: string | null;
}

/**
 * A provider's list over rows in memory, by the rules of its pagination scheme: written from the scheme's documentation, not
 * with the client's code. `spoil` may change a page before it is sent, or fail it.
 */
export class PagedServer {
  readonly requests: Request[] = [];
  rows: Row[];
  spoil: (page: ServedPage, index: number) => ServedPage | Response = (page) => page;
  /** Whether a request is never answered. */
  stall: (request: Request, index: number) => boolean = () => false;
  readonly #scheme: PaginationScheme;
  readonly #fixedSize: number;

  /** @param size - rows on a page when the request does not say */
  constructor(table: ProviderTable, operation: Operation, rows: Row[], size: number) {
    const scheme = table.schemes[operation.pages ?? ""];
    if (scheme === undefined) throw new TypeError(`${operation.path} is not paginated`);
    this.#scheme = scheme;
    this.#fixedSize = size;
    this.rows = rows;
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    this.requests.push(request);
    if (this.requests.length > MANY) throw new Error("the walk does not come to an end");
    if (this.stall(request, this.requests.length - 1)) return new Promise(() => {});
    const page = this.spoil(this.#page(new URL(request.url)), this.requests.length - 1);
    return page instanceof Response ? page : Response.json(this.#body(page));
  };

  #page(url: URL): ServedPage {
    const { next, size } = this.#scheme;
    const limit = Number((size === undefined ? null : url.searchParams.get(size)) ?? this.#fixedSize);
    const start = this.#start(url, limit);
    const rows = this.rows.slice(start, start + limit);
    const end = start + rows.length;
    const more = end < this.rows.length;
    if (next.from !== "url") {
      return { rows, more, cursor: rows.length === 0 ? null : `after-${String(rows.at(-1)?.["id"])}` };
    }
    const turned = new URL(url);
    turned.searchParams.set("skip", String(end));
    return { rows, more, cursor: more ? turned.href : null };
  }

  #start(url: URL, limit: number): number {
    const { next } = this.#scheme;
    const given = url.searchParams.get("param" in next ? next.param : "skip");
    if (given === null) return 0;
    if (next.from === "page") return (Number(given) - 1) * limit;
    if (next.from === "offset" || next.from === "url") return Number(given);
    return 1 + this.rows.findIndex(({ id }) => id === given || `after-${String(id)}` === given);
  }

  #body({ rows, more, cursor }: ServedPage): object {
    const body = {};
    const { items, more: moreAt, next } = this.#scheme;
    place(body, items, rows);
    if (moreAt !== undefined) place(body, moreAt, more);
    if (next.from === "body" || next.from === "url") place(body, next.at, cursor);
    return body;
  }
}

function place(body: object, pointer: string, value: unknown): void {
  const names = pointer.split("/").slice(1);
  const last = names.pop() ?? "";
  let inner: object = body;
  for (const name of names) {
    if (!Object.hasOwn(inner, name)) Reflect.set(inner, name, {});
    inner = Object(Reflect.get(inner, name));
  }
  Reflect.set(inner, last, value);
}
