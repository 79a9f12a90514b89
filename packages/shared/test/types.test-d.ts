import {
  money,
  ProviderError,
  type ClientOptions,
  type Known,
  type Money,
  type Observe,
  type OpenEnum,
  type Paginated,
  type RefundStatus,
} from "../src/index.ts";

type Status = OpenEnum<"pending" | "succeeded">;
declare const list: Paginated<{ readonly id: string }>;

/** An open enum takes a value that is not known yet, and a switch over it is still checked for completeness. */
export function complete(value: Status): string {
  switch (value) {
    case "pending":
    case "succeeded":
      return value;
    default: {
      const unrecognized: string = value;
      // @ts-expect-error -- what is left is a brand, so a literal that was forgotten would show here
      const forgotten: "pending" | "succeeded" = value;
      return unrecognized + forgotten;
    }
  }
}
export function incomplete(value: Status): never | undefined {
  if (value === "pending") return undefined;
  // @ts-expect-error -- "succeeded" has no branch of its own
  const rest: Exclude<Status, Known<Status>> = value;
  void rest;
  return undefined;
}
export const known: Known<Status | null | undefined> = "pending";
// @ts-expect-error -- only the listed values are known
export const unknown: Known<Status> = "expired";

/** A list is walked; it is neither an array nor a promise of one. */
export async function walk(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  // @ts-expect-error -- a list is no promise, so awaiting it gives the list again and never a first page
  const first: PromiseLike<unknown> = list;
  // @ts-expect-error -- nor is it an array
  const rows: readonly unknown[] = list;
  void [first, rows];
  // @ts-expect-error -- how much memory a walk may take must be said
  await list.toArray();
  // @ts-expect-error -- `limit` is the size of a page, `max` the bound of the whole
  await list.toArray({ limit: 5 });
  const page = await list.page({ from: "x" });
  // @ts-expect-error -- the end of a walk is not a place to begin
  await list.page({ from: page.next });
  return ids;
}

/** Money is read-only plain data. */
export function double(some: Money): Money {
  // @ts-expect-error -- an amount is never changed in place
  some.amount = 5;
  // @ts-expect-error -- minor units are a number, not a text
  money("5", "USD");
  return money(some.amount * 2, some.currency);
}

/** Errors are narrowed by their brand, kinds and outcomes are closed. */
export function explain(error: unknown): string | undefined {
  // @ts-expect-error -- an unknown value has no outcome before it is known to be a ProviderError
  void error.outcome;
  if (!ProviderError.is(error)) return undefined;
  // @ts-expect-error -- no such kind
  if (error.kind === "network") return error.message;
  // @ts-expect-error -- the status is absent when no answer came
  const code: number = error.status;
  return `${error.outcome} ${code}`;
}

export const fromEnvironment: ClientOptions = { apiKey: process.env["ACME_KEY"] };
// @ts-expect-error -- the key must at least be mentioned
export const forgottenKey: ClientOptions = {};
// @ts-expect-error -- there are two environments
export const wrongEnvironment: ClientOptions = { apiKey: "k", environment: "sandbox" };
// @ts-expect-error -- "unknown" is ours for what a provider newly says; there is no "refunded"
export const refunded: RefundStatus = "refunded";

/** A failed call is told apart by its kind. */
export function kinds(error: unknown): string {
  if (!ProviderError.is(error)) return "no";
  switch (error.kind) {
    case "api": {
      const status: number = error.status;
      return `${status} ${error.code}`;
    }
    case "pagination":
      return error.status.toFixed();
    case "malformed":
      // @ts-expect-error -- an answer that is none may have no status
      return error.status.toFixed();
    case "connection":
    case "timeout":
    case "aborted": {
      const none: undefined = error.status;
      return String(none);
    }
    default:
      return error satisfies never;
  }
}

/** What an observer is told is told apart by its type. */
export const observe: Observe = (event) => {
  if (event.type === "retry") console.log(event.waitMs, event.attributes["http.request.resend_count"]);
  if (event.type === "response" && event.outcome === "unknown") console.log(event.error?.sentAt);
  // @ts-expect-error -- only a page has rows
  console.log(event.items);
  // @ts-expect-error -- ids are in no event
  console.log(event.attributes["url.full"]);
};
