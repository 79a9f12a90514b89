import { checkNumber } from "./numbers.ts";
import { isPlainObject } from "./plain-object.ts";
import { trailOf, type Trail } from "./trail.ts";

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

/** Reads the pages of one walk. */
export interface PageReader<Item> {
  /**
   * Reads one page, and throws rather than lead a walk in a circle.
   *
   * @param from - a cursor of this list; another one throws before anything is sent
   * @param trail - the cursors that this walk has used
   */
  read(from: string | null | undefined, trail: Trail): Promise<Page<Item>>;
  /**
   * Asks for pages before their turn comes, where the list is to do so.
   *
   * @param from - where the next page begins
   * @param rows - how many rows the walk still takes
   */
  askAhead(from: string, rows: number): void;
  /** Lets go of the pages that were asked for and not read. */
  close(): void;
}

/**
 * @param name - names the list in errors: `acme refunds.list`
 * @param open - makes the reader of a walk
 */
export function paginate<Item>(name: string, open: () => PageReader<Item>): Paginated<Item> {
  /** @param rows - how many rows are enough */
  async function* walk(options: PageOptions | undefined, rows: number): AsyncGenerator<Page<Item>, void, undefined> {
    let cursor: string | null | undefined = fromOf(name, options);
    const trail = trailOf(cursor);
    const reader = open();
    try {
      do {
        const page: Page<Item> = await reader.read(cursor, trail);
        rows -= page.items.length;
        cursor = rows > 0 ? page.next : null;
        if (cursor !== null) {
          trail.add(cursor);
          reader.askAhead(cursor, rows);
        }
        yield page;
      } while (cursor !== null);
    } finally {
      reader.close();
    }
  }

  const pages = (options?: PageOptions) => walk(options, Infinity);

  async function* items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of pages()) yield* page.items;
  }

  return {
    [Symbol.asyncIterator]: items,
    pages,
    async page(options) {
      const from = fromOf(name, options);
      return open().read(from, trailOf(from));
    },
    async toArray(options) {
      const max = options?.max;
      checkNumber(`${name}: toArray needs "max", which`, max, { integer: true, min: 1 });
      const gathered: Item[] = [];
      for await (const page of walk(undefined, max)) {
        for (const item of page.items) if (gathered.length < max) gathered.push(item);
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
