import { posix } from "node:path";
import ts from "typescript";
import { exportsOf, type Exported } from "./exported.ts";
import type { Bench } from "./bench.ts";
import { entriesOf, type Package } from "./packages.ts";
import { PROBE } from "./probe.ts";
import { tableOf, type Table } from "./table.ts";

/** A package of one side, with what the compiler knows of it. */
export interface Side {
  readonly owner: Package;
  readonly table: Table | undefined;
  /** Those of the first entry by their names, those of a further one behind its own: `node/pooledFetch`. */
  readonly exports: ReadonlyMap<string, Exported>;
  /** Of the probe: a type by what it was asked for, such as an operation. */
  readonly verbs: ReadonlyMap<string, ts.Type>;
  readonly schemas: ReadonlyMap<string, ts.Type>;
  readonly generics: ReadonlyMap<string, ts.Type>;
  readonly functions: ReadonlyMap<string, ts.Type>;
  /** Names of the probe's members that do not compile. */
  readonly broken: ReadonlySet<string>;
}

/** Reads a side off a program that its probe is part of. */
export function sideOf(bench: Bench, program: ts.Program, owner: Package): Side {
  const checker = program.getTypeChecker();
  const probe = sourceFileOf(bench, program, owner, PROBE);
  const probed = (name: string): ReadonlyMap<string, ts.Type> => {
    const module = checker.getSymbolAtLocation(probe);
    const symbol = module && checker.tryGetMemberInModuleExports(name, module);
    const members = symbol === undefined ? [] : checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
    const types = members.map((member) => [member.name, checker.getTypeOfSymbol(member)] as const);
    // What does not compile is `any`, and would fit everything.
    return new Map(types.filter(([, type]) => (type.flags & ts.TypeFlags.Any) === 0));
  };
  return {
    owner,
    table: tableOf(owner),
    exports: allExportsOf(bench, program, owner),
    verbs: probed("verbs"),
    schemas: probed("schemas"),
    generics: probed("generics"),
    functions: probed("functions"),
    broken: new Set(program.getSemanticDiagnostics(probe).map(({ start = 0 }) => memberAt(probe, start))),
  };
}

/** What a package exports, of all its entries, see {@link Side.exports}. */
export function allExportsOf(bench: Bench, program: ts.Program, owner: Package): ReadonlyMap<string, Exported> {
  const all = entriesOf(owner).flatMap((entry) => {
    const found = exportsOf(program.getTypeChecker(), sourceFileOf(bench, program, owner, entry.path));
    return Array.from(found.values(), (exported): [string, Exported] => {
      const name = posix.join(entry.name, exported.name);
      return [name, { ...exported, name }];
    });
  });
  return new Map(all);
}

function sourceFileOf(bench: Bench, program: ts.Program, owner: Package, path: string): ts.SourceFile {
  const file = program.getSourceFile(bench.path(owner, path));
  if (file === undefined) throw new Error(`${owner.name}: ${path} is not in the program`);
  return file;
}

/** The probe has one member to a line. */
function memberAt(probe: ts.SourceFile, position: number): string {
  const line = probe.text.slice(probe.text.lastIndexOf("\n", position - 1) + 1).split("\n", 1)[0] ?? "";
  return (line.split(": ", 1)[0] ?? "").replaceAll('"', "");
}
