import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { root } from "../providers.ts";
import { acme, edited } from "./acme.ts";
import { generated } from "./generated.ts";
import { PATIENCE } from "./patience.ts";
import { generate, settle, start, workspace } from "./workspace.ts";

vi.setConfig({ testTimeout: PATIENCE });

const OPERATIONS = "packages/acme/src/generated/operations.ts";
const SCHEMA = "packages/acme/src/generated/schema.ts";
const SANDBOX = "packages/sandbox/src/generated/providers.ts";
const BROKEN = edited(["x-pagination: cursor", "x-pagination: cursr"]);

describe("generate", () => {
  it("writes the files of every spec, those that have changed", async () => {
    const folder = workspace(acme);
    await settle(folder, acme);
    rmSync(join(folder, SCHEMA));
    const { status, stdout, stderr } = await generate(folder);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      new RegExp(`^acme: wrote ${SCHEMA} \\(\\d+ ms\\)\nsandbox: wrote ${SANDBOX} \\(\\d+ ms\\)\n$`),
    );
    expect(status).toBe(0);
    expect(readFileSync(join(folder, SCHEMA), "utf8")).toBe((await generated(acme)).schema);
    expect(readFileSync(join(folder, SANDBOX), "utf8")).toContain('import { acme } from "../providers/acme.ts";');
    expect(readdirSync(join(folder, "packages/acme/src/generated")).toSorted()).toEqual(["operations.ts", "schema.ts"]);
  });

  it("says which line of a spec is wrong, writes nothing of it, goes on with the others, and fails", async () => {
    const folder = workspace(BROKEN);
    await settle(folder, acme);
    const line = BROKEN.split("\n").findIndex((text) => text.includes("cursr")) + 1;
    const { status, stdout, stderr } = await generate(folder);
    expect(stderr).toBe(
      `specs/acme.yaml:${line}  refunds.list: x-pagination: "cursr" is no scheme of x-pagination-schemes; there are cursor\n1 problem(s); nothing was written for acme.\n`,
    );
    expect(stdout).toContain(`sandbox: wrote ${SANDBOX}`);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, OPERATIONS), "utf8")).toBe((await generated(acme)).operations);
  });

  it("says what is wrong with a spec that is so far from OpenAPI that it trips over it", async () => {
    for (const [from, to, says] of [
      ["    ErrorCode:\n", "    Refusal: [1]\n    ErrorCode:\n", "components: Refusal: Expected type `Schema`"],
      ["paths:\n", "paths:\n  /v1/none:\n", "/v1/none: /v1/none: Expected type `PathItem`"],
    ] as const) {
      const folder = workspace(edited([from, to]));
      cpSync(join(root, "scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
      const { status, stderr } = await generate(folder, "acme");
      expect(stderr).toMatch(/^specs\/acme\.yaml:\d+ {2}/);
      expect(stderr).toContain(says);
      expect(stderr).toContain("1 problem(s); nothing was written for acme.\n");
      expect(status).toBe(1);
      expect(readdirSync(join(folder, "packages"))).toEqual([]);
    }
  });

  it("writes no file of a spec when one of them cannot be written", async () => {
    const folder = workspace(edited(["Which note.", "The note."]));
    await settle(folder, acme);
    mkdirSync(join(folder, `${OPERATIONS}.new`));
    expect(await generate(folder, "acme")).toMatchObject({ status: 1 });
    expect(readFileSync(join(folder, SCHEMA), "utf8")).toBe((await generated(acme)).schema);
    expect(existsSync(join(folder, `${SCHEMA}.new`))).toBe(false);
  });

  it("leaves whole files, old or new, wherever it is killed", async () => {
    const texts = [acme, edited(["Which note.", "The note."])];
    const allowed = await Promise.all(texts.map(generated));
    for (const delay of [0, 100, 200, 250, 300, 350, 400]) {
      const folder = workspace(texts[1] ?? "");
      await settle(folder, acme);
      const child = start(folder, "acme");
      setTimeout(() => child.kill("SIGKILL"), delay);
      await once(child, "close");
      for (const file of ["schema", "operations"] as const) {
        const text = readFileSync(join(folder, `packages/acme/src/generated/${file}.ts`), "utf8");
        expect(allowed.map((files) => files[file])).toContain(text);
      }
    }
  });

  it("exits with 2 for a name that no spec has, before it writes anything", async () => {
    const folder = workspace(acme);
    expect(await generate(folder, "acme", "amce")).toEqual({
      status: 2,
      stdout: "",
      stderr: "There is no specs/amce.yaml; there are acme, sandbox.\n",
    });
    expect(readdirSync(join(folder, "packages"))).toEqual([]);
  });

  it("exits with 2 for an option that it does not have", async () => {
    const { status, stderr } = await generate(workspace(acme), "--chekc");
    expect(stderr).toContain("--chekc");
    expect(status).toBe(2);
  });
});

describe("generate --check", () => {
  it("finds that what is committed is what the specs give", async () => {
    expect(await generate(root, "--check")).toMatchObject({ status: 0, stderr: "" });
  });

  it("finds a spec that has changed, and a file that is missing, and writes nothing", async () => {
    const folder = workspace(edited(["Which note.", "The note."]));
    await settle(folder, acme);
    const { status, stderr } = await generate(folder, "--check");
    expect(status).toBe(1);
    expect(stderr).toContain(
      `acme: not what the spec gives: ${SCHEMA}, ${OPERATIONS}. Run npm run generate and commit the result.\n`,
    );
    expect(stderr).toContain(`sandbox: not what the spec gives: ${SANDBOX}.`);
    expect(readFileSync(join(folder, OPERATIONS), "utf8")).toBe((await generated(acme)).operations);
    expect(existsSync(join(folder, SANDBOX))).toBe(false);
  });
});
