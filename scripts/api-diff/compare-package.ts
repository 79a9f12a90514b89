import type ts from "typescript";
import type { Change } from "./change.ts";
import { compareExports, exportChanges } from "./export-changes.ts";
import { manifestChanges } from "./manifest-changes.ts";
import { compareOperations, operationChanges, operationInput } from "./operations.ts";
import type { Package } from "./packages.ts";
import type { Side } from "./side.ts";
import { tableChanges } from "./table-changes.ts";
import { Comparison } from "./types/comparison.ts";

/** Everything that users of a package notice between two versions of it, breaks first. */
export function packageChanges(checker: ts.TypeChecker, old: Side, now: Side): Change[] {
  const comparison = new Comparison(checker, namesOf(checker, [old, now]));
  compareExports(comparison, old, now, compareOperations(comparison, old, now));
  const isOnBoth = (operation: string, member: string): boolean =>
    [old, now].every((side) => operationInput(comparison, side, operation).has(member));
  const changes = [
    ...operationChanges(old, now),
    ...(old.table && now.table ? tableChanges(old.table, now.table, isOnBoth) : []),
    ...exportChanges(old, now),
    ...manifestChanges(old.owner.manifest, now.owner.manifest),
    ...comparison.changes(),
  ];
  return changes.length > 0 ? inOrder(changes) : sourceChanges(old.owner, now.owner);
}

/** Schemas by the names that they have in the spec, and what is exported by its own. */
function namesOf(checker: ts.TypeChecker, sides: readonly Side[]): (type: ts.Type) => string | undefined {
  const names = new Map<ts.Type, string>();
  for (const { schemas, exports } of sides) {
    for (const { name, symbol, isType } of exports.values()) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      // What two entries export is called as by the first.
      if (isType && !names.has(type)) names.set(type, name);
    }
    for (const [name, type] of schemas) if (!type.isUnion()) names.set(type, name);
  }
  return (type) => names.get(type);
}

/** What is published holds the sources, and the code that they become. */
function sourceChanges({ sources: old }: Package, { sources: now }: Package): Change[] {
  const files = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  if (files.length === 0) return [];
  const shown = files.slice(0, 3).map((path) => `\`${path}\``);
  const more = files.length > shown.length ? ` and ${files.length - shown.length} more` : "";
  return [{ level: "patch", text: `Changes inside, which no type shows (${shown.join(", ")}${more})` }];
}

const ORDER: readonly Change["level"][] = ["major", "minor", "patch"];

/** What breaks first; the rest of the order is only to be the same in every run, for a changeset is named by its text. */
function inOrder(changes: readonly Change[]): Change[] {
  const byText = new Map(changes.map((change) => [change.text, change]));
  return [...byText.values()].toSorted(
    (one, other) => ORDER.indexOf(one.level) - ORDER.indexOf(other.level) || (one.text < other.text ? -1 : 1),
  );
}
