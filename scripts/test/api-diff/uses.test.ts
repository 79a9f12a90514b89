import { describe, expect, it, vi } from "vitest";
import { compare } from "../../api-diff/compare.ts";
import { PATIENCE } from "../patience.ts";
import { acmePackage, type AcmeParts } from "./acme-package.ts";
import { telling, told } from "./told.ts";

vi.setConfig({ testTimeout: PATIENCE });

describe("Code that was written against the base", () => {
  const USE = `import { idOf, type Refund } from "../src/index.ts";\nexport const id = (refund: Refund): string => idOf(refund);\n`;
  const README = '# Acme\n\n```ts\nimport { idOf } from "@storno/acme";\nconsole.log(idOf);\n```\n';
  const removed: AcmeParts = { adapter: [["export function idOf", "function idOf"]] };
  const uses = new Map([["test/types.test-d.ts", USE]]);

  it("has to compile: its type tests, and the snippets of its manual", async () => {
    const [verdict] = compare([{ old: await acmePackage({ readme: README }, uses), now: await acmePackage(removed) }]);
    expect(told(verdict)).toEqual(
      telling("major", [
        "packages/acme/test/types.test-d.ts:1: ",
        "packages/acme/README.md:4: `TS2459: Module '\"@storno/acme\"' declares 'idOf' locally, but it is not exported.`",
      ]),
    );
  });

  it("may be allowed more than it expected", async () => {
    const strict = new Map([
      ["test/types.test-d.ts", `${USE}// @ts-expect-error -- a number is no prefix\nidOf({} as Refund, 5);\n`],
    ]);
    const more: AcmeParts = {
      adapter: [
        ["prefix?: string", "prefix?: string | number"],
        ['(prefix ?? "")', "String(prefix)"],
      ],
    };
    const [verdict] = compare([{ old: await acmePackage({}, strict), now: await acmePackage(more) }]);
    expect(verdict?.level).toBe("minor");
  });

  it("may never have compiled", async () => {
    const wrong = new Map([["test/types.test-d.ts", `${USE}export const wrong: number = "text";\n`]]);
    const [verdict] = compare([
      { old: await acmePackage({}, wrong), now: await acmePackage({ adapter: [["The id of a refund.", "Its id."]] }) },
    ]);
    expect(verdict?.level).toBe("patch");
  });
});
