import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** The parts of a package.json that say what a package is, and what it may reach. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly repository?: { readonly directory?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** A folder with a package.json that pnpm installs. */
export interface Workspace {
  /** From the checkout's root: `packages/stripe`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Every workspace of a checkout but its root, as pnpm finds them, in order. */
export function workspacesOf(checkout: string): Workspace[] {
  const { packages: patterns }: { packages: string[] } = parse(
    readFileSync(join(checkout, "pnpm-workspace.yaml"), "utf8"),
  );
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: checkout }))
    .map((folder) => folder.replaceAll("\\", "/"))
    .filter((folder) => existsSync(join(checkout, folder, "package.json")))
    .toSorted()
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(checkout, folder, "package.json"), "utf8")),
    }));
}
