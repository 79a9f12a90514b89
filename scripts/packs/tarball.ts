import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createPackageFromTarballData } from "@arethetypeswrong/core";
import { root } from "../providers.ts";
import { pnpm } from "./pnpm.ts";

/** The parts of a published package.json that these checks read. */
export interface PackedManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly repository?: { readonly url?: string };
  readonly publishConfig?: {
    readonly access?: string;
    readonly provenance?: boolean;
    readonly registry?: string;
    readonly tag?: string;
  };
}

/** A package as it is published. */
export interface Tarball {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly manifest: PackedManifest;
  /** The text of every file, by its path from the package's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a tarball holds. Throws when it is none, or holds no package.json. */
export function readTarball(path: string): Tarball {
  const data = new Uint8Array(readFileSync(path));
  const content = createPackageFromTarballData(data);
  const folder = `/node_modules/${content.packageName}/`;
  const paths = content.listFiles().toSorted();
  const files = new Map(paths.map((file) => [file.slice(folder.length), content.readFile(file)]));
  return { data, manifest: JSON.parse(files.get("package.json") ?? ""), files };
}

/**
 * Packs the published packages of a checkout in these folders (a pattern, from its root: `packages/*`) into an empty folder, with
 * pnpm as releases do: it adds the licence and puts versions in place of `workspace:`. Throws with pnpm's own words when that
 * fails.
 */
export function pack(pattern: string, destination: string, checkout = root): Tarball[] {
  pnpm(["--recursive", "--filter", `./${pattern}`, "pack", "--pack-destination", destination], checkout);
  const found = globSync("*.tgz", { cwd: destination }).toSorted();
  return found.map((file) => readTarball(join(destination, file))).filter(({ manifest }) => manifest.private !== true);
}
