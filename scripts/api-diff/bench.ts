import { posix } from "node:path";
import ts from "typescript";
import { root } from "../providers.ts";
import { BadInput } from "./bad-input.ts";
import { brandsSource, withSharedBrands } from "./brands.ts";
import { entriesOf, type Package } from "./packages.ts";

/** As the packages themselves are compiled; what a user has may be less strict, and then breaks less. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: ["node"],
  typeRoots: [`${root}/node_modules/@types`],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Where packages stand in the program. Nothing is on disk; what is installed is found from the checkout. */
const BENCH = posix.join(root.replaceAll("\\", "/"), ".api-diff");
const BRANDS = `${BENCH}/brands.ts`;

/**
 * One TypeScript program with all packages of both sides, each under its hash. So what is the same on both sides is there once,
 * and types of both can be held against each other.
 */
export class Bench {
  readonly #packages = new Map<string, Package>();
  readonly #files = new Map<string, string>();
  /** What was looked up in node_modules, and was not there: names by the package that wants them. */
  readonly #missing = new Set<string>();
  #previous: ts.Program | undefined;

  add(added: Package): void {
    if (this.#packages.has(added.hash)) return;
    this.#packages.set(added.hash, added);
    for (const [path, text] of added.sources) {
      this.#files.set(this.path(added, path), withSharedBrands(text, added.name, BRANDS));
    }
    for (const dependency of added.dependencies) this.add(dependency);
  }

  /** Adds a file that sees a package from inside, such as a test of it. It is compiled with the next program. */
  write(owner: Package, path: string, text: string): string {
    const file = this.path(owner, path);
    this.#files.set(file, text);
    return file;
  }

  path(owner: Package, path: string): string {
    return `${BENCH}/${owner.hash}/${path}`;
  }

  /**
   * Everything that was added, as a program. Files that have not changed since the last one are not read again.
   *
   * @throws BadInput when a package imports what is not installed: its types would be `any`, and fit everything.
   */
  program(): ts.Program {
    this.#files.set(BRANDS, brandsSource([...this.#packages.values()]));
    const host = ts.createCompilerHost(OPTIONS);
    const onDisk = ts.createCompilerHost(OPTIONS);
    host.getSourceFile = (file, options, ...rest) => {
      const text = this.#files.get(file);
      if (text === undefined) return libraryFile(file, () => onDisk.getSourceFile(file, options, ...rest));
      const before = this.#previous?.getSourceFile(file);
      return before?.text === text ? before : ts.createSourceFile(file, text, options, true);
    };
    host.fileExists = (file) => this.#files.has(file) || onDisk.fileExists(file);
    host.readFile = (file) => this.#files.get(file) ?? onDisk.readFile(file);
    host.getCurrentDirectory = () => root;
    const cache = ts.createModuleResolutionCache(root, (name) => name, OPTIONS);
    host.resolveModuleNameLiterals = (literals, file) =>
      literals.map(({ text }) => ({ resolvedModule: this.#resolve(text, file, cache) }));

    const entries = [...this.#packages.values()].flatMap((owner) =>
      entriesOf(owner).map(({ path }) => this.path(owner, path)),
    );
    const program = ts.createProgram({
      rootNames: [...entries, ...[...this.#files.keys()].filter((file) => !/\/src\//.test(file))],
      options: OPTIONS,
      host,
    });
    if (this.#missing.size > 0) {
      const names = [...this.#missing].toSorted().join("; ");
      throw new BadInput(
        `Not installed in this checkout, so it cannot be compared: ${names}. Where the head needs it, run npm run build, which installs it; where only the base does, compare with a later one.`,
      );
    }
    this.#previous = program;
    return program;
  }

  #resolve(name: string, file: string, cache: ts.ModuleResolutionCache): ts.ResolvedModuleFull | undefined {
    if (name === BRANDS) return sourceFile(BRANDS);
    const owner = this.#packages.get(file.slice(BENCH.length + 1).split("/", 1)[0] ?? "");
    if (owner === undefined) return ts.resolveModuleName(name, file, OPTIONS, ts.sys, cache).resolvedModule;
    if (name.startsWith(".")) {
      const target = posix.join(posix.dirname(file), name);
      return this.#files.has(target) ? sourceFile(target) : undefined;
    }
    for (const candidate of [owner, ...owner.dependencies]) {
      const found = entriesOf(candidate).find((entry) => posix.join(candidate.name, entry.name) === name);
      if (found !== undefined) return sourceFile(this.path(candidate, found.path));
    }
    const installed = this.#installed(owner, name, cache);
    // Node's own modules are declared by @types/node, under their names.
    const isMissing = installed === undefined && !name.startsWith("node:");
    if (isMissing && /\/src\//.test(file)) this.#missing.add(`${owner.name} imports ${name}`);
    return installed;
  }

  /** A package that is new, or gone, has no node_modules of its own in this checkout. */
  #installed({ folder }: Package, name: string, cache: ts.ModuleResolutionCache): ts.ResolvedModuleFull | undefined {
    for (const place of [`packages/${folder}/src`, "packages/shared/src", "scripts"]) {
      const from = posix.join(root.replaceAll("\\", "/"), place, "index.ts");
      const { resolvedModule } = ts.resolveModuleName(
        name,
        from,
        OPTIONS,
        ts.sys,
        cache,
        undefined,
        ts.ModuleKind.ESNext,
      );
      if (resolvedModule !== undefined) return resolvedModule;
    }
    return undefined;
  }
}

function sourceFile(resolvedFileName: string): ts.ResolvedModuleFull {
  return { resolvedFileName, extension: ts.Extension.Ts, isExternalLibraryImport: false };
}

/** TypeScript's own declarations are the same in every program, and most of what there is to read. */
const libraryFiles = new Map<string, ts.SourceFile | undefined>();

function libraryFile(file: string, read: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
  if (!libraryFiles.has(file)) libraryFiles.set(file, read());
  return libraryFiles.get(file);
}
