import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Level } from "../../api-diff/change.ts";
import { compare, type Verdict } from "../../api-diff/compare.ts";
import type { Edit } from "../acme.ts";
import { PATIENCE } from "../patience.ts";
import { acmePackage } from "./acme-package.ts";
import { telling, told } from "./told.ts";

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

/** An edit by hand, its level, and what is said of it. */
type Row = readonly [title: string, edits: readonly Edit[], level: Level, ...says: string[]];

const adapter: readonly Row[] = [
  ["an export is removed", [["export function idOf", "function idOf"]], "major", "`idOf` is no longer exported"],
  ["an argument is required", [["prefix?: string", "prefix: string"]], "major", "`idOf.prefix` is now required"],
  [
    "an argument that is taken apart asks for more",
    [
      ["stateOf(refund: Refund)", "stateOf({ id, status }: Refund, { kind }: { kind: string })"],
      ["{ kind: refund.status, id: refund.id }", "{ kind: kind + status, id }"],
    ],
    "major",
    "`stateOf.argument 2` must be given",
  ],
  [
    "an argument takes more",
    [
      ["prefix?: string", "prefix?: string | number"],
      ['(prefix ?? "")', "String(prefix)"],
    ],
    "minor",
    "`idOf.prefix` takes any number",
  ],
  [
    "an argument is gone",
    [
      [", prefix?: string", ""],
      ['(prefix ?? "") + ', ""],
    ],
    "major",
    "`idOf.prefix` is no longer taken",
  ],
  [
    "an argument is added",
    [["prefix?: string", "prefix?: string, suffix?: string"]],
    "minor",
    "`idOf.suffix` can be given",
  ],
  [
    "a result may be null",
    [["prefix?: string): string", "prefix?: string): string | null"]],
    "major",
    "`idOf()` may now be null",
  ],
  [
    "a result is never one of its types",
    [["number | bigint", "number"]],
    "major",
    "`toAmount()` is never a bigint now",
  ],
  [
    "an option is added",
    [["  readonly account?", "  readonly context?: string;\n  readonly account?"]],
    "minor",
    "`createAcme.options.context` can be given",
  ],
  [
    "an option is renamed",
    [["readonly account?", "readonly onBehalfOf?"]],
    "major",
    "`createAcme.options.account` is no longer taken",
    "`createAcme.options.onBehalfOf` can be given",
  ],
  [
    "an option no longer takes the undefined of a missing environment variable",
    [["account?: string | undefined", "account?: string"]],
    "major",
    "`createAcme.options.account` no longer takes undefined",
  ],
  [
    "a result becomes one of several kinds of it",
    [
      [
        "{ readonly kind: string; readonly id: string }",
        '{ readonly kind: "done"; readonly id: string } | { readonly kind: "open"; readonly id: string }',
      ],
    ],
    "major",
    '`stateOf().kind` is now one of "done", "open": code that compares with another value no longer compiles',
  ],
  [
    "several kinds of a result become one type",
    [
      [
        '{ object: "part"; kind: "open"; id: string } | { object: "part"; kind: "done"; id: string }',
        '{ object: "part"; kind: "open" | "done"; id: string }',
      ],
    ],
    "patch",
    "Changes inside",
  ],
  [
    "one of several kinds gets a member, and they change their order",
    [
      [
        '{ object: "part"; kind: "open"; id: string } | { object: "part"; kind: "done"; id: string }',
        '{ object: "part"; kind: "done"; id: string; at: number } | { object: "part"; kind: "open"; id: string }',
      ],
    ],
    "minor",
    "`partOf().at` was added",
  ],
  [
    "a result may be another kind",
    [
      [
        '| { object: "part"; kind: "done"; id: string }',
        '| { object: "part"; kind: "done"; id: string } | { object: "whole" }',
      ],
    ],
    "major",
    "`partOf()` may now be an object",
  ],
  [
    "a result is never one of its kinds",
    [[' | { object: "part"; kind: "done"; id: string }', ""]],
    "major",
    "`partOf()` is never an object now: code that handles one no longer compiles",
  ],
  [
    "a function takes another type",
    [
      ["type Refund, type Resources", "type RefundAnswer, type Resources"],
      ["(refund: Refund,", "(refund: RefundAnswer,"],
      ["+ refund.id", "+ refund.data.id"],
    ],
    "major",
    "`idOf.refund` is a RefundAnswer now, and was a Refund",
  ],
  [
    "a type is renamed",
    [
      ["export type Acme =", "export type AcmeClient ="],
      ["AcmeOptions): Acme {", "AcmeOptions): AcmeClient {"],
    ],
    "major",
    "`Acme` is no longer exported",
  ],
  [
    "only a function's inside changes",
    [['"") + refund.id', '"").concat(refund.id)']],
    "patch",
    "Changes inside, which no type shows (`src/index.ts`)",
  ],
  [
    "only a comment on an export changes",
    [["The id of a refund.", "Names a refund."]],
    "patch",
    "`idOf` is described in other words",
  ],
  [
    "an export is deprecated",
    [["/** The id of a refund. */", "/** @deprecated Read `id`. */"]],
    "minor",
    "`idOf` is deprecated: Read `id`.",
  ],
];

describe("Finds of an adapter that", () => {
  let found: Verdict[];
  beforeAll(async () => {
    const pairs = adapter.map(async ([, edits]) => ({
      old: await acmePackage(),
      now: await acmePackage({ adapter: edits }),
    }));
    found = compare(await Promise.all(pairs));
  });
  it.each(adapter.map(([title, , level, ...says], index) => ({ title, level, says, index })))(
    "$title",
    ({ level, says, index }) => {
      expect(told(found[index])).toEqual(telling(level, says));
    },
  );
  it("asks for an argument: only that, and nothing of undefined", () => {
    const index = adapter.findIndex(([title]) => title === "an argument is required");
    expect(found[index]?.changes.map(({ text }) => text)).toEqual(["`idOf.prefix` is now required"]);
  });
});
