import { describe, expect, it } from "vitest";
import { acme, edited } from "./acme.ts";
import { generated } from "./generated.ts";

/** The doc comment above the line that begins so. */
async function commentOf(text: string, declaration: string): Promise<string> {
  const lines = (await generated(text)).operations.split("\n");
  const end = lines.findIndex((line) => line.trim().startsWith(declaration));
  const start = lines.findLastIndex((line, index) => index < end && line.trim().startsWith("/**"));
  return lines
    .slice(start, end)
    .map((line) => line.trim())
    .join("\n");
}

const described = (text: string): string =>
  edited(["description: Sends money back.", `description: ${JSON.stringify(text)}`]);

describe("A method's comment", () => {
  it("says what it does, which request it sends, and where that is documented", async () => {
    expect(await commentOf(acme, "create(")).toBe(`/**
* Refund a payment.
*
* Sends money back.
*
* \`POST /v1/refunds\`
*
* @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
* @see https://acme.example/refunds/create
*/`);
  });

  it("describes path parameters, in path order", async () => {
    const comment = await commentOf(acme, "delete(");
    expect(comment).toContain("* @param refund - Which refund.\n* @param note - Which note.\n");
  });

  it("marks what is deprecated", async () => {
    expect(await commentOf(acme, "update(")).toContain("* @deprecated\n");
    expect(await commentOf(acme, "create(")).not.toContain("@deprecated");
  });

  it("breaks long lines between words and loses none", async () => {
    const words = Array.from({ length: 80 }, (_, index) => `word${index}`).join(" ");
    const comment = await commentOf(described(words), "create(");
    expect(comment.replaceAll(/\s*\n\* /g, " ")).toContain(words);
    expect(comment.split("\n").filter((line) => line.length > 112)).toEqual([]);
  });

  it("keeps a word whole that is longer than a line", async () => {
    const url = `https://acme.example/${"a".repeat(200)}`;
    expect(await commentOf(described(`Read ${url} first.`), "create(")).toContain(url);
  });

  it("keeps paragraphs and lists", async () => {
    expect(await commentOf(described("One:\n\n- two\n- three"), "create(")).toContain(
      "* One:\n*\n* - two\n* - three\n",
    );
  });

  it("cannot be closed by the spec", async () => {
    const comment = await commentOf(described("Not */ the end, nor /* this */ one."), "create(");
    expect(comment.match(/\*\//g)).toHaveLength(1);
    expect(comment).toContain("Not *\\/ the end");
  });
});

describe("Comments stand", () => {
  it("on resources, from the description of their tag", async () => {
    expect(await commentOf(acme, "readonly refunds:")).toBe("/** Money on its way back. */");
  });

  it("on named types, from the description of their schema", async () => {
    expect(await commentOf(acme, "export interface Refund ")).toBe("/** Money on its way back to a buyer. */");
  });

  it("on both files, with the spec's name and hash", async () => {
    for (const file of Object.values(await generated(acme))) {
      const [first, second] = file.split("\n");
      expect(first).toBe(
        "// Generated from specs/acme.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.",
      );
      expect(second).toMatch(/^\/\/ Spec SHA-256: [0-9a-f]{64}$/);
    }
  });
});
