import { existsSync, globSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { settings } from "../src/compilers.ts";
import { installWith } from "../src/npm.ts";
import { CACHE, obtain } from "@storno/scripts/obtain.ts";
import { nodeOf } from "../src/installed.ts";
import { rowsOf } from "../src/row.ts";
import { runtimes, type Runtime } from "../src/runtimes.ts";
import { typeRow } from "../src/typecheck.ts";

/** A version that is in no cache. */
const MISSING = "0.0.0-missing";

const runtime: Runtime = {
  name: "Acme",
  packages: { "linux-x64": "acme-runtime" },
  version: MISSING,
  binary: "bin/acme",
  manner: "command",
  ways: ["import", "require"],
};

const failed = { name: "Acme", version: MISSING, passed: 0, steps: 0 };

it("A runtime without a package for this machine is a row that has failed", async () => {
  const rows = await rowsOf(runtime, "", new Map(), "sunos-sparc");
  const problems = ["npm has no package of Acme for sunos-sparc; say one in src/runtimes.ts"];
  expect(rows).toMatchObject([
    { ...failed, way: "import", problems },
    { ...failed, way: "require", problems },
  ]);
});

describe("Where npm reaches no registry", () => {
  beforeEach(() => {
    vi.stubEnv("npm_config_registry", "http://127.0.0.1:9/");
    vi.stubEnv("npm_config_fetch_retries", "0");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("a runtime is a row that has failed, with npm's own words", async () => {
    const [row] = await rowsOf(runtime, "", new Map(), "linux-x64");
    expect(row).toMatchObject(failed);
    expect(row?.problems).toEqual([
      expect.stringMatching(/^acme-runtime@0\.0\.0-missing cannot be installed: npm error /),
    ]);
  });

  it("a compiler is a row that has failed", async () => {
    const [setting] = settings;
    const row = setting && (await typeRow(MISSING, setting, { esm: new Map(), commonjs: new Map() }, ""));
    expect(row?.problems).toEqual([expect.stringContaining("typescript@0.0.0-missing cannot be installed")]);
  });

  it("an npm is a row that has failed", async () => {
    const row = await installWith({ npm: MISSING, node: "20.19.0" }, [], "", async () => "");
    expect(row.problems).toEqual([expect.stringContaining("npm@0.0.0-missing cannot be installed")]);
  });

  it("nothing half installed is left", async () => {
    await expect(obtain("acme-runtime", MISSING)).rejects.toThrow("cannot be installed");
    expect(existsSync(`${CACHE}/acme-runtime@${MISSING}`)).toBe(false);
    expect(globSync(".unfinished-*", { cwd: CACHE })).toEqual([]);
  });
});

it("A Node that is none of the runtimes is refused", async () => {
  expect(runtimes.map(({ version }) => version)).not.toContain("21.0.0");
  await expect(nodeOf("21.0.0")).rejects.toThrow("Node.js 21.0.0 is none of the runtimes");
});
