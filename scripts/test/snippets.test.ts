import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { root } from "../providers.ts";
import { PATIENCE } from "./patience.ts";
import { snippetsIn, type Snippet } from "../snippets.ts";
import { typecheck } from "./typecheck.ts";
import { packages } from "./workspaces.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** Packages as their users see them, and a setting that hardly any of them has: they write `process.env.STRIPE_API_KEY`. */
const options = {
  paths: Object.fromEntries(
    packages.map(({ folder, manifest }) => [manifest.name, [join(root, folder, "dist/index.d.ts")]]),
  ),
  noPropertyAccessFromIndexSignature: false,
};

/** What does not compile, as a reader finds it: `README.md:12: TS2551: ...`. */
async function broken(snippets: readonly Snippet[]): Promise<string[]> {
  const files = new Map(snippets.map(({ code }, index) => [`${index}.mts`, code]));
  const found = await typecheck(files, options);
  return found.map(({ file, line, text }) => `${snippets[Number.parseInt(file)]?.file ?? file}:${line}: ${text}`);
}

it("Every snippet of the manual compiles", async () => {
  const files = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "specs/README.md",
    ...packages.map(({ folder }) => `${folder}/README.md`),
  ].filter((file) => existsSync(join(root, file)));
  const snippets = files.flatMap((file) => snippetsIn(file, readFileSync(join(root, file), "utf8")));
  expect(snippets, "a manual without snippets").not.toEqual([]);
  expect(await broken(snippets)).toEqual([]);
});

describe("A snippet", () => {
  const manual = `# Refunds

\`\`\`sh
npm install
\`\`\`

\`\`\`ts
const one: number = 1;
export { one };
\`\`\`

- In a list, after what it needs:

  <!-- snippet: declare const amount: import("@storno/shared").Money; -->

  \`\`\`ts
  const one: string = amount.currency;
  const minor: string = amount.amount;
  \`\`\`

<!-- snippet: declare const unused: number; -->
Between the two there is text.

\`\`\`ts
unused;
await Promise.resolve(process.env.STRIPE_API_KEY);
\`\`\`
`;

  it("is a ts block, and no other", () => {
    expect(snippetsIn("a.md", manual).map(({ line }) => line)).toEqual([8, 17, 25]);
  });

  it("is a module of its own, and what is wrong in it is found at its file and line", async () => {
    expect(await broken(snippetsIn("a.md", manual))).toEqual([
      "a.md:18: TS2322: Type 'number' is not assignable to type 'string'.",
      "a.md:25: TS2304: Cannot find name 'unused'.",
    ]);
  });

  it("is found at the same lines in a file with CRLF", () => {
    expect(snippetsIn("a.md", manual.replaceAll("\n", "\r\n"))).toEqual(snippetsIn("a.md", manual));
  });

  it("has an end", () => {
    expect(() => snippetsIn("a.md", "Text.\n\n```ts\nconst one = 1;\n")).toThrow("a.md:3: the block has no end");
  });

  it("sees what the packages export", async () => {
    const uses = packages.map(({ folder, manifest }) => ({
      file: basename(folder),
      line: 1,
      code: `import * as all from "${manifest.name}";\nexport const some: { missing: true } = all;\n`,
    }));
    const missing = uses.map(({ file }) => expect.stringContaining(`${file}:2: TS2741: Property 'missing' is missing`));
    expect((await broken(uses)).toSorted()).toEqual(missing);
  });
});
