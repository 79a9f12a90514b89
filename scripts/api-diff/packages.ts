import { createHash } from "node:crypto";
import { posix } from "node:path";
import { valid } from "semver";
import { BadInput } from "./bad-input.ts";
import type { Snapshot } from "./snapshot.ts";

/** The parts of a package.json that users depend on. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: string | Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
  readonly sideEffects?: unknown;
  readonly files?: readonly string[];
}

/** A published package of one side. */
export interface Package {
  readonly name: string;
  /** The name of its folder: `stripe`. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** By their path from the package's folder: `src/index.ts`. */
  readonly sources: ReadonlyMap<string, string>;
  /** By the same paths. */
  readonly typeTests: ReadonlyMap<string, string>;
  readonly readme: string | undefined;
  /** The README of the whole repository. */
  readonly manual: string | undefined;
  /** The packages of the same side that it depends on. */
  readonly dependencies: readonly Package[];
  /** Of all that its users are given, and of what it depends on: two packages of one hash are the same. */
  readonly hash: string;
}

/** The first entry of every package, as its exports have it before it is built. */
const ENTRY = "src/index.ts";

/** What a package can be imported by. */
export interface Entry {
  /** Behind the package's name: `node` of `@storno/shared/node`; empty of the first one. */
  readonly name: string;
  /** Of its sources: `src/node/index.ts`. */
  readonly path: string;
}

/** Every entry of a package whose source is there, the first one first. */
export function entriesOf({ manifest: { exports = {} }, sources }: Package): readonly Entry[] {
  const further = (typeof exports === "string" ? [] : Object.keys(exports)).flatMap((key) => {
    const name = key.slice(2);
    const path = `src/${name}/index.ts`;
    return sources.has(path) ? [{ name, path }] : [];
  });
  return [{ name: "", path: ENTRY }, ...further];
}

/**
 * The published packages of a side, by name.
 *
 * @throws BadInput when they are not laid out as packages are here.
 */
export function packagesOf({ label, files }: Snapshot): ReadonlyMap<string, Package> {
  const manifests = new Map<string, { folder: string; manifest: Manifest }>();
  for (const [path, text] of files) {
    const [, folder] = /^packages\/([^/]+)\/package\.json$/.exec(path) ?? [];
    if (folder === undefined) continue;
    const manifest = manifestOf(label, path, text);
    if (manifest.private !== true) manifests.set(manifest.name, { folder, manifest });
  }
  if (manifests.size === 0) throw new BadInput(`${label} holds no packages/*/package.json; compare with a later one.`);

  const found = new Map<string, Package>();
  const visit = (name: string, dependents: readonly string[]): Package | undefined => {
    const entry = manifests.get(name);
    if (entry === undefined) return undefined;
    if (dependents.includes(name)) throw new BadInput(`${label}: ${name} depends on itself; break the circle.`);
    const { folder, manifest } = entry;
    const dependencies = Object.keys(manifest.dependencies ?? {}).flatMap(
      (dependency) => found.get(dependency) ?? visit(dependency, [...dependents, name]) ?? [],
    );
    const within = filesOf(files, `packages/${folder}/`);
    const sources = new Map([...within].filter(([path]) => path.startsWith("src/")).map(withoutSpecHash));
    if (!sources.has(ENTRY)) {
      throw new BadInput(`${label}: packages/${folder}/${ENTRY} is not there; api-diff begins at it.`);
    }
    const typeTests = new Map([...within].filter(([path]) => path.startsWith("test/")));
    const sorted = [...sources].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const hash = createHash("sha256").update(JSON.stringify([name, sorted, dependencies.map(hashOf)]));
    const texts = { readme: within.get("README.md"), manual: files.get("README.md") };
    const visited = { name, folder, manifest, sources, typeTests, ...texts, dependencies, hash: hash.digest("hex") };
    found.set(name, visited);
    return visited;
  };
  for (const name of manifests.keys()) if (!found.has(name)) visit(name, []);
  return found;
}

/**
 * The packages that were asked for, by `stripe` or `@storno/stripe`; all when none was.
 *
 * @throws BadInput when there is no such package on either side.
 */
export function chosen(names: readonly string[], given: readonly string[]): readonly string[] {
  const known = [...new Set(names)].toSorted();
  const stranger = given.find((name) => !known.some((other) => other === name || posix.basename(other) === name));
  if (stranger !== undefined) {
    throw new BadInput(
      `There is no package ${stranger}; there are ${known.map((name) => posix.basename(name)).join(", ")}.`,
    );
  }
  return given.length === 0
    ? known
    : known.filter((name) => given.includes(name) || given.includes(posix.basename(name)));
}

const hashOf = ({ hash }: Package): string => hash;

function manifestOf(label: string, path: string, text: string): Manifest {
  try {
    const manifest: Manifest = JSON.parse(text);
    if (typeof manifest.name === "string" && valid(manifest.version) !== null) return manifest;
  } catch {
    // Told below, with the file's name.
  }
  throw new BadInput(`${label}: ${path} cannot be read; it must be JSON with a name and a version such as 1.2.3.`);
}

function filesOf(files: ReadonlyMap<string, string>, folder: string): ReadonlyMap<string, string> {
  const within = [...files].filter(([path]) => path.startsWith(folder));
  return new Map(within.map(([path, text]) => [posix.relative(folder, path), text]));
}

/** The hash of the spec changes with its every comment, and is nothing that a user could notice. */
function withoutSpecHash([path, text]: [string, string]): [string, string] {
  return [path, text.replace(/^\/\/ Spec SHA-256: \w+$/m, "//")];
}
