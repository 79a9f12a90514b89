import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Level } from "../../api-diff/change.ts";
import { compare, type Verdict } from "../../api-diff/compare.ts";
import type { Edit } from "../acme.ts";
import { PATIENCE } from "../patience.ts";
import { ourPackage } from "./acme-package.ts";
import { telling, told } from "./told.ts";

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const SHARED = "packages/shared/src";
const shared: readonly (readonly [string, Readonly<Record<string, readonly Edit[]>>, Level, ...string[]])[] = [
  [
    "an export is removed",
    { [`${SHARED}/index.ts`]: [['export { exponentOf } from "./currencies.ts";\n', ""]] },
    "major",
    "`exponentOf` is no longer exported",
  ],
  [
    "an option of a further entry is asked for",
    {
      [`${SHARED}/node/pooled-fetch.ts`]: [
        ["  readonly connections?: number | undefined;", "  readonly connections: number;"],
      ],
    },
    "major",
    "`node/pooledFetch.options.connections` is now required",
  ],
  [
    "a further entry has an export more",
    { [`${SHARED}/node/index.ts`]: [["export {", 'export { exchange } from "./exchange.ts";\nexport {']] },
    "minor",
    "`node/exchange` is exported",
  ],
  [
    "a class is exported as a type",
    { [`${SHARED}/index.ts`]: [["export { WebhookError, type", "export { type WebhookError, type"]] },
    "major",
    "`WebhookError` is a type only",
  ],
  [
    "a closed list of values grows",
    { [`${SHARED}/refund.ts`]: [['| "canceled" | "unknown"', '| "canceled" | "reversed" | "unknown"']] },
    "major",
    '`RefundStatus` may now be "reversed"',
  ],
  [
    "a method of a generic type loses an option",
    { [`${SHARED}/paginated.ts`]: [["  page(options?: PageOptions): Promise", "  page(): Promise"]] },
    "major",
    "`Paginated.page.options` is no longer taken",
  ],
  [
    "a method of a generic type asks for less",
    { [`${SHARED}/paginated.ts`]: [["{ readonly max: number }", "{ readonly max?: number }"]] },
    "minor",
    "`Paginated.toArray.options.max` can be left out now",
  ],
  [
    "a member of a generic type changes",
    {
      [`${SHARED}/paginated.ts`]: [["  readonly next: string | null;", "  readonly next: string | null | undefined;"]],
    },
    "major",
    "`Page.next` may now be undefined",
  ],
  [
    "a type parameter takes less",
    { [`${SHARED}/open-enum.ts`]: [["OpenEnum<Known extends string>", 'OpenEnum<Known extends "a" | "b">']] },
    "major",
    "`OpenEnum` takes other type parameters now",
  ],
  [
    "a type wants to be told of what",
    {
      [`${SHARED}/retry.ts`]: [
        ["export interface RetryOptions {", "export interface RetryOptions<Reason> {\n  readonly why?: Reason;"],
      ],
    },
    "major",
    "`RetryOptions` takes other type parameters now",
  ],
  [
    "everything of a module is exported",
    { [`${SHARED}/index.ts`]: [['export { exponentOf } from "./currencies.ts";', 'export * from "./currencies.ts";']] },
    "patch",
    "Changes inside",
  ],
  [
    "a verb takes less",
    { [`${SHARED}/verbs.ts`]: [['"get" ? "timeoutMs" | "retry" :', '"get" ? "retry" :']] },
    "major",
    "`client.GET.init.timeoutMs` is no longer taken",
  ],
  [
    "an option that no function takes is required",
    {
      [`${SHARED}/options.ts`]: [
        ["readonly signal?: AbortSignal | undefined", "readonly signal: AbortSignal | undefined"],
      ],
    },
    "major",
    "`CallOptions.signal` is now required",
  ],
  [
    "a function no longer narrows its argument",
    { [`${SHARED}/provider-error.ts`]: [["value is ProviderErrorOf", "boolean"]] },
    "major",
    "`ProviderError.is()` no longer tells what its argument is",
  ],
  [
    "a callback must not return anything",
    { [`${SHARED}/observe.ts`]: [["(event: ObserveEvent) => void", "(event: ObserveEvent) => undefined"]] },
    "major",
    "`createClient.options.observe()` no longer takes what returns `void`",
  ],
  [
    "a callback must return nothing, or a promise of it",
    {
      [`${SHARED}/observe.ts`]: [
        ["(event: ObserveEvent) => void", "(event: ObserveEvent) => undefined | Promise<void>"],
      ],
    },
    "major",
    "`createClient.options.observe()` no longer takes what returns `void`",
  ],
  [
    "a result is of a more special type of the language",
    {
      [`${SHARED}/paginated.ts`]: [
        [
          "pages(options?: PageOptions): AsyncIterable<Page<Item>>",
          "pages(options?: PageOptions): AsyncGenerator<Page<Item>>",
        ],
      ],
    },
    "minor",
    "`Paginated.pages()` is `AsyncGenerator` now, and was `AsyncIterable`",
  ],
  [
    "a result is of a less special type of the language",
    {
      [`${SHARED}/paginated.ts`]: [
        [
          "toArray(options: { readonly max: number }): Promise<Item[]>",
          "toArray(options: { readonly max: number }): PromiseLike<Item[]>",
        ],
      ],
    },
    "major",
    "`Paginated.toArray()` is `PromiseLike<",
  ],
  [
    "the code beside a brand changes",
    { [`${SHARED}/open-enum.ts`]: [["Exclude<Value, Unrecognized | null", "Exclude<Value, null | Unrecognized"]] },
    "patch",
    "Changes inside, which no type shows (`src/open-enum.ts`)",
  ],
  [
    "the file of a brand changes",
    { [`${SHARED}/open-enum.ts`]: [["A value that the provider sends", "What a provider sends"]] },
    "patch",
    "`Unrecognized` is described in other words",
  ],
  [
    "a limit at run time changes",
    { [`${SHARED}/retry-budget.ts`]: [["100", "50"]] },
    "patch",
    "Changes inside, which no type shows (`src/retry-budget.ts`)",
  ],
];

describe("Finds of the shared package that", () => {
  let found: Verdict[];
  beforeAll(() => {
    found = compare(
      shared.map(([, edits]) => ({ old: ourPackage("@storno/shared"), now: ourPackage("@storno/shared", edits) })),
    );
  });
  it.each(shared.map(([title, , level, ...says], index) => ({ title, level, says, index })))(
    "$title",
    ({ level, says, index }) => {
      expect(told(found[index])).toEqual(telling(level, says));
    },
  );
});

/** A class and a generic type that the package does not have, before and after an edit. */
const WALKER = `export abstract class Walker {
  protected depth(): number {
    return 1;
  }
  walk(): string {
    return "";
  }
}
export interface Step<Item> {
  readonly item: Item;
}
export interface StepOptions {
  readonly each?: () => string;
}
`;
const walkers: readonly (readonly [string, Edit, Level, ...string[]])[] = [
  ["a class gets a private field", ["  walk()", "  #steps = 0;\n  walk()"], "patch", "Changes inside"],
  [
    "a class loses what only classes made of it see",
    ["  protected depth(): number {\n    return 1;\n  }\n", ""],
    "major",
    "`Walker.depth` was removed",
  ],
  [
    "what only classes made of it see is seen by nobody else",
    ["protected depth()", "private depth()"],
    "major",
    "`Walker.depth` was removed",
  ],
  [
    "a class wants a method of the classes made of it",
    ["  walk()", "  abstract turn(): void;\n  walk()"],
    "major",
    "`Walker.turn` must be implemented: it is new, and abstract",
  ],
  ["a callback may return anything", ["=> string", "=> void"], "minor", "`StepOptions.each()` may return anything"],
  [
    "a type can be told of more",
    ["Step<Item>", "Step<Item, Cursor = string>"],
    "minor",
    "`Step` can be given a type parameter more: `Cursor`",
  ],
];

describe("Finds of a class or type for others to build on that", () => {
  const ENTRY = `${SHARED}/index.ts`;
  const EXPONENT = 'export { exponentOf } from "./currencies.ts";\n';
  const withWalker = (text: string) => ourPackage("@storno/shared", { [ENTRY]: [[EXPONENT, EXPONENT + text]] });
  let found: Verdict[];
  beforeAll(() => {
    const old = withWalker(WALKER);
    found = compare(walkers.map(([, [from, to]]) => ({ old, now: withWalker(WALKER.replace(from, to)) })));
  });
  it.each(walkers.map(([title, , level, ...says], index) => ({ title, level, says, index })))(
    "$title",
    ({ level, says, index }) => {
      expect(told(found[index])).toEqual(telling(level, says));
    },
  );
});

it("Tells the users of a provider what has changed for them in the shared package", () => {
  const edits = { [`${SHARED}/options.ts`]: [["  readonly signal?: AbortSignal | undefined;\n", ""]] as const };
  const [verdict] = compare([{ old: ourPackage("@storno/refundkit"), now: ourPackage("@storno/refundkit", edits) }]);
  expect(told(verdict)).toEqual(telling("major", ["`CallOptions.signal` is no longer taken (`refunds.create`, "]));
});

it("Takes a brand of both sides for one, whatever else is new in the file that declares it", () => {
  const edits = {
    [`${SHARED}/open-enum.ts`]: [["Exclude<Value, Unrecognized | null", "Exclude<Value, null | Unrecognized"]] as const,
  };
  const [verdict] = compare([{ old: ourPackage("@storno/stripe"), now: ourPackage("@storno/stripe", edits) }]);
  expect(told(verdict)).toEqual({ level: "none", texts: [] });
});
