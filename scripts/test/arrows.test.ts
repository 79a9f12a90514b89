import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../providers.ts";
import type { Workspace } from "../workspaces.ts";
import {
  filesIn,
  importsOf,
  packageOf,
  packages,
  providers,
  reach,
  runtimeReach,
  targetOf,
  workspaces,
} from "./workspaces.ts";

const shared = packageOf("shared");
const sandbox = packageOf("sandbox");
const isRelative = (specifier: string): boolean => specifier.startsWith(".");

/** Which of these a workspace may reach, whatever for. */
function reachOf(workspace: Workspace, others: readonly Workspace[]): string[] {
  const names = new Set(others.map(({ manifest }) => manifest.name));
  return reach(workspace).filter((name) => names.has(name));
}

/** Imports of a package that lead to none of these, as a reader finds them. */
function strayImports(workspace: Workspace, allowed: (target: string) => boolean): string[] {
  return importsOf(workspace)
    .filter(({ specifier }) => !isRelative(specifier))
    .filter((found) => !allowed(targetOf(found)))
    .map(({ file, line, specifier }) => `${file}:${line} imports ${specifier}`);
}

it("Every package is a provider, shared or sandbox, and every spec has its package", () => {
  const known = [...providers, shared, sandbox].map(({ folder }) => folder);
  expect(packages.map(({ folder }) => folder)).toEqual(known.toSorted());
  expect(workspaces.map(({ folder }) => folder)).toContain("scripts");
});

describe.each(providers.map((provider) => [basename(provider.folder), provider] as const))("%s", (_, provider) => {
  it("depends on shared alone", () => {
    expect(runtimeReach(provider)).toEqual([shared.manifest.name]);
  });

  it("imports shared and itself alone", () => {
    expect(importsOf(provider)).not.toEqual([]);
    expect(strayImports(provider, (target) => target === shared.manifest.name)).toEqual([]);
  });

  it("reaches no other provider, not even in its tests", () => {
    const others = providers.filter((other) => other !== provider);
    expect(reachOf(provider, others)).toEqual([]);
  });
});

describe("shared", () => {
  const allowed = ["openapi-fetch", "openapi-typescript-helpers"];

  it("depends on openapi-fetch and its types, and on undici where somebody wants it", () => {
    expect(runtimeReach(shared)).toEqual([...allowed, "undici"]);
    expect(Object.keys(shared.manifest.optionalDependencies ?? {})).toEqual(["undici"]);
  });

  it("imports nothing else, and undici and what is Node's in its entry for Node alone", () => {
    const stray = strayImports(shared, (target) => allowed.includes(target));
    expect(stray.filter((found) => !found.startsWith("packages/shared/src/node/"))).toEqual([]);
    const strayInNode = strayImports(shared, (target) => target === "undici" || target.startsWith("node:"));
    expect(strayInNode.filter((found) => found.startsWith("packages/shared/src/node/"))).toEqual([]);
  });

  it("imports its entry for Node from nowhere else", () => {
    const leading = importsOf(shared)
      .filter((found) => targetOf(found).startsWith("packages/shared/src/node/"))
      .filter(({ file }) => !file.startsWith("packages/shared/src/node/"));
    expect(leading).toEqual([]);
  });

  it("names no provider", () => {
    // The made-up one of examples and tests is called as a real one could be.
    const real = providers.map(({ folder }) => basename(folder)).filter((name) => name !== "acme");
    // As a word or a part of a name, in any spelling: isPaymeError and payMe, but no payment.
    const names = new RegExp(`(?:(?<![A-Za-z])|(?=[A-Z]))(?i:${real.join("|")})(?![a-z])`);
    const named = filesIn("packages/shared", "src/**/*.ts").flatMap((file) => {
      const lines = readFileSync(join(root, file), "utf8").split("\n");
      return lines.flatMap((line, index) => (names.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
    });
    expect(named).toEqual([]);
  });
});

describe("sandbox", () => {
  it("depends on nothing that gets to its users", () => {
    expect(runtimeReach(sandbox)).toEqual([]);
  });

  it("reaches no client and not shared, even in its tests: it must be able to contradict them", () => {
    expect(reachOf(sandbox, workspaces)).toEqual([]);
  });

  it("imports itself and Node's own modules alone", () => {
    expect(strayImports(sandbox, (target) => target.startsWith("node:"))).toEqual([]);
  });
});

it.each(packages.map((workspace) => [workspace.folder, workspace] as const))(
  "No import leaves %s, nor its sources",
  (folder, workspace) => {
    const leaving = importsOf(workspace)
      .filter(({ specifier }) => isRelative(specifier))
      .filter((found) => !targetOf(found).startsWith(`${folder}/src/`))
      .map(({ file, line, specifier }) => `${file}:${line} imports ${specifier}`);
    expect(leaving).toEqual([]);
  },
);

it.each(workspaces.map((workspace) => [workspace.folder, workspace] as const))(
  "%s depends on no check or example, and on no script unless it is a check",
  (folder, workspace) => {
    const last = workspaces.filter((other) => !packages.includes(other));
    // Scripts know how to read a spec, and conformance what else is to be known of a provider.
    const allowed = folder.startsWith("checks/") ? ["@storno/scripts", "@storno/conformance"] : [];
    expect(reachOf(workspace, last).filter((name) => !allowed.includes(name))).toEqual([]);
  },
);
