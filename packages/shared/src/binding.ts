import type { Send } from "./sender.ts";
import type { KeyedCallOptions, OffsetListOptions } from "./options.ts";
import type { Operation, ProviderTable } from "./table.ts";

/** What a method is made of: a row of a table, and the way by which its calls leave. */
export interface Binding {
  readonly table: ProviderTable;
  readonly baseUrl: string;
  readonly send: Send;
  readonly name: string;
  readonly operation: Operation;
}

/** A call of a resource method, sorted by where its parts go. */
export interface ResourceCall {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly options: KeyedCallOptions & OffsetListOptions;
}
