import { ProviderError, type Paginated, type PaginationScheme } from "@storno/shared";
import fc from "fast-check";
import { listOf, type Row } from "./clients.ts";
import { lists, type ListOperation } from "./lists.ts";
import { PagedServer } from "./paged-server.ts";
import { isOverPool } from "./wire/lane.ts";

/** A key that no provider refuses. */
export const API_KEY = "sk_test_0123456789abcdef";

/** A list, the server behind it, and the rows that it must give. */
export interface PagedScene {
  readonly server: PagedServer;
  readonly rows: Row[];
  readonly open: (input?: Row, options?: object) => Paginated<Row>;
}

/** How many pages a walk asks for ahead of the one that it gives, and the options that tell it so. */
export interface Pace {
  readonly title: string;
  readonly ahead: number;
  readonly options: object;
}

/** Every pace at which a list can be walked. */
export function pacesOf(list: ListOperation): readonly Pace[] {
  return [
    { title: "one page after the other", ahead: 0, options: {} },
    { title: "with prefetch", ahead: 1, options: { prefetch: 1 } },
    ...(schemeOf(list).next.from === "offset"
      ? [{ title: "four pages at once", ahead: 4, options: { concurrency: 4 } }]
      : []),
  ];
}

/** Every list at every pace. */
export const pacedLists = lists.flatMap((list) =>
  pacesOf(list).map((pace) => ({ title: `${list.title}, ${pace.title}`, list, pace })),
);

/** A server that holds so many rows and gives them in pages of a size, and a client to read them with. */
export function pagedScene(
  { provider, operation }: ListOperation,
  count: number,
  size: number,
  { options: paced }: Pick<Pace, "options">,
): PagedScene {
  const rows = Array.from({ length: count }, (_, index) => ({ id: `row_${index}` }));
  const row = provider.table.operations[operation];
  if (row === undefined) throw new TypeError(operation);
  const server = new PagedServer(provider.table, row, [...rows], size);
  const client = provider.create({ apiKey: API_KEY, fetch: server.fetch });
  return {
    server,
    rows,
    open: (input, options) => listOf(client, provider.table, operation, input, { ...paced, ...options }),
  };
}

/** How the pages of a list follow each other. */
export function schemeOf({ provider: { table }, operation, title }: ListOperation): PaginationScheme {
  const scheme = table.schemes[table.operations[operation]?.pages ?? ""];
  if (scheme === undefined) throw new TypeError(`${title} has no scheme`);
  return scheme;
}

/** The input that asks for pages of a size, where a list can be asked. */
export function sizedBy({ size: name }: PaginationScheme, size: number): Row {
  return name === undefined ? {} : { [name]: size };
}

/** Everything that a list gives. */
export async function gather<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** The error that work fails with. Throws when it does not fail, or with another kind of error. */
export async function failureOf(work: Promise<unknown>): Promise<ProviderError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!ProviderError.is(error)) throw new TypeError(`not a ProviderError: ${String(error)}`);
  return error;
}

/** Lists of all lengths, in pages of all sizes. */
export const shape = { count: fc.integer({ min: 0, max: 40 }), size: fc.integer({ min: 1, max: 12 }) };
/** Enough rows for three pages. */
export const several = { size: fc.integer({ min: 2, max: 6 }), count: fc.integer({ min: 19, max: 40 }) };

/** A law for some values: it throws when it does not hold. */
type Holds = <Shape extends Record<string, fc.Arbitrary<unknown>>>(
  arbitrary: Shape,
  law: (values: {
    [Name in keyof Shape]: Shape[Name] extends fc.Arbitrary<infer Value> ? Value : never;
  }) => Promise<void>,
) => Promise<void>;

/** Tries laws at a pace, with the most values at the one that is the default, and with few where each takes long. */
export function holdsAt({ ahead }: Pace): Holds {
  const most = ahead === 0 ? 25 : 10;
  const numRuns = isOverPool ? Math.ceil(most / 4) : most;
  return async (arbitrary, law) => {
    await fc.assert(
      fc.asyncProperty(fc.record(arbitrary), async (values) => law(values as never)),
      { numRuns },
    );
  };
}
