import { describe, expect, it, vi } from "vitest";
import { compare, type Pair } from "../../api-diff/compare.ts";
import { PATIENCE } from "../patience.ts";
import { acmePackage, type AcmeParts } from "./acme-package.ts";
import { telling, told } from "./told.ts";

vi.setConfig({ testTimeout: PATIENCE });

describe("A package.json", () => {
  it.each([
    [
      "no longer exports an entry point",
      { exports: { ".": "./a.js", "./more": "./b.js" } },
      { exports: { ".": "./a.js" } },
      "major",
      "`exports`: `./more` was removed",
    ],
    [
      "exports another entry point",
      { exports: { ".": "./a.js" } },
      { exports: { ".": "./a.js", "./more": "./b.js" } },
      "minor",
      "`exports`: `./more` was added",
    ],
    ["needs a later Node", { engines: { node: ">=20" } }, { engines: { node: ">=22" } }, "major", "needs node `>=22`"],
    ["has no command any more", { bin: { acme: "./a.js" } }, {}, "major", "`bin`: `acme` was removed"],
    ["wants a peer", {}, { peerDependencies: { react: "^19.0.0" } }, "major", "needs `react` `^19.0.0` beside it"],
    [
      "wants a peer no more",
      { peerDependencies: { react: "^19.0.0" } },
      {},
      "minor",
      "no longer needs `react` beside it",
    ],
    ["runs on any Node", { engines: { node: ">=20" } }, {}, "minor", "runs on any node"],
    [
      "needs an earlier Node",
      { engines: { node: ">=20.19" } },
      { engines: { node: ">=18" } },
      "minor",
      "needs node `>=18`",
    ],
    [
      "loses a condition that tools ask for",
      { exports: { ".": { types: "./a.d.ts", default: "./a.js" } } },
      { exports: { ".": { types: "./a.d.ts", import: "./a.js" } } },
      "major",
      "`exports`: `.` has no condition `default` any more",
    ],
    [
      "leads its entry point elsewhere",
      { exports: "./a.js" },
      { exports: { ".": "./b.js" } },
      "patch",
      "`exports`: `.` leads elsewhere",
    ],
    ["has side effects", { sideEffects: false }, { sideEffects: true }, "patch", "`sideEffects` is `true`"],
    ["only has a new version", {}, { version: "1.3.0" }, "none", undefined],
  ] as const)("%s", async (_, old, now, level, says) => {
    const [verdict] = compare([
      { old: await acmePackage({ manifest: old }), now: await acmePackage({ manifest: now }) },
    ]);
    expect(told(verdict)).toEqual(telling(level, says === undefined ? [] : [says]));
  });
});

describe("A package as a whole", () => {
  const BREAK: AcmeParts = { adapter: [["export function idOf", "function idOf"]] };
  const pair = async (version: string): Promise<Pair> => {
    const manifest = { version };
    return { old: await acmePackage({ manifest }), now: await acmePackage({ ...BREAK, manifest }) };
  };

  it.each(["0.0.0", "0.4.2"])("breaks with a minor version at %s", async (version) => {
    expect(compare([await pair(version)])).toMatchObject([{ level: "major", release: "minor" }]);
  });

  it("breaks with a major version from 1.0.0 on", async () => {
    expect(compare([await pair("1.0.0")])).toMatchObject([{ level: "major", release: "major" }]);
  });

  it("is not released for its README alone", async () => {
    expect(compare([{ old: await acmePackage(), now: await acmePackage({ readme: "# Acme\n" }) }])).toMatchObject([
      { level: "none", changes: [] },
    ]);
  });

  it("is released for the first time", async () => {
    expect(compare([{ old: undefined, now: await acmePackage() }])).toMatchObject([
      { release: "minor", changes: [{ text: "First release of `@storno/acme`" }] },
    ]);
  });

  it("is gone, and cannot be released any more", async () => {
    expect(compare([{ old: await acmePackage(), now: undefined }])).toMatchObject([
      { level: "major", release: "none", changes: [{ text: expect.stringContaining("npm deprecate @storno/acme") }] },
    ]);
  });
});
