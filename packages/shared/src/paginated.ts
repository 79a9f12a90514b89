import { checkNumber } from "./numbers.ts";
import { isPlainObject } from "./plain-object.ts";

/** One page of a list. */
export interface Page<Item> {
  /** The rows, in the provider's order. */
  readonly items: readonly Item[];
  /**
   * Where the next page begins, for `pages({ from })` or `page({ from })` of the same list, in another process too; `null` when
   * this page is the last one. Opaque: store it as it is.
   */
  readonly next: string | null;
}

/** Where to begin: the `next` of an earlier page of the same list. Without it, at the first row. */
export interface PageOptions {
  readonly from?: string | undefined;
}

/**
 * A list that is read page by page while it is walked. Making one sends nothing; every loop over it begins anew. It is not
 * awaitable on purpose: a first page that looks like the whole list loses refunds.
 *
 * @example
 * for await (const refund of client.refunds.list()) console.log(refund.id);
 */
export interface Paginated<Item> extends AsyncIterable<Item> {
  /** Every page from `from` on. */
  pages(options?: PageOptions): AsyncIterable<Page<Item>>;
  /** One page. */
  page(options?: PageOptions): Promise<Page<Item>>;
  /**
   * The rows as an array, at most `max` of them. `max` is required: it is the memory that you are ready to spend. An array of
   * exactly `max` rows may not be the whole list.
   *
   * @throws RangeError when `max` is not a positive whole number.
   */
  toArray(options: { readonly max: number }): Promise<Item[]>;
}

/**
 * Reads one page, and throws rather than lead a walk in a circle.
 *
 * @param from - a cursor of this list; another one throws before anything is sent
 * @param seen - the cursors that this walk has used
 */
export type PageReader<Item> = (from: string | null | undefined, seen: ReadonlySet<string>) => Promise<Page<Item>>;

/** @param name - names the list in errors: `acme refunds.list` */
export function paginate<Item>(name: string, read: PageReader<Item>): Paginated<Item> {
  async function* pages(options?: PageOptions): AsyncGenerator<Page<Item>, void, undefined> {
    const seen = new Set<string>();
    let cursor: string | null | undefined = fromOf(name, options);
    do {
      if (typeof cursor === "string") seen.add(cursor);
      const page: Page<Item> = await read(cursor, seen);
      yield page;
      cursor = page.next;
    } while (cursor !== null);
  }

  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of pages()) yield* page.items;
  }

  return {
    [Symbol.asyncIterator]: items,
    pages,
    async page(options) {
      const from = fromOf(name, options);
      return read(from, new Set(from === undefined ? [] : [from]));
    },
    async toArray(options) {
      const max = options?.max;
      checkNumber(`${name}: toArray needs "max", which`, max, { integer: true, min: 1 });
      const gathered: Item[] = [];
      for await (const item of items()) {
        gathered.push(item);
        if (gathered.length === max) break;
      }
      return gathered;
    },
  };
}

/** A misspelt `from` would begin anew, and every row come a second time. */
function fromOf(name: string, options: PageOptions = {}): string | undefined {
  const given: unknown = options;
  const stranger = isPlainObject(given) ? Object.keys(given).find((key) => key !== "from") : "";
  if (stranger !== undefined) {
    throw new TypeError(
      `${name}: pages are chosen with { from: page.next }${stranger && `; there is no "${stranger}"`}`,
    );
  }
  return options.from;
}
