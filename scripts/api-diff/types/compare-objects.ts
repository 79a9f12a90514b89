import ts from "typescript";
import type { Comparison } from "./comparison.ts";
import { compareMembers } from "./compare-members.ts";
import { compareSignatures } from "./compare-signatures.ts";
import { step, type Position } from "./position.ts";

/** What has changed between two objects, lists or functions. */
export function compareObjects(comparison: Comparison, old: ts.Type, now: ts.Type, at: Position): void {
  const { checker } = comparison;
  if (!(isObject(old) && isObject(now))) return comparison.compareWhole(old, now, at);
  const [before, after] = [argumentsOf(checker, old), argumentsOf(checker, now)];
  if (before !== undefined && after?.of === before.of && !checker.isTupleType(old)) {
    // One generic type on both sides, such as Promise, an array or Paginated.
    const isList = checker.getPropertiesOfType(old).some(({ name }) => /^__@(asyncI|i)terator@/.test(name));
    const inner = isList ? step(at, "[]") : at;
    for (const [index, type] of before.types.entries()) comparison.compare(type, after.types[index] ?? type, inner);
    return undefined;
  }
  if (checker.isArrayLikeType(old) || checker.isArrayLikeType(now)) return comparison.compareWhole(old, now, at);
  compareSignatures(comparison, old.getCallSignatures(), now.getCallSignatures(), at, [old, now]);
  compareSignatures(comparison, old.getConstructSignatures(), now.getConstructSignatures(), step(at, "new"), [
    old,
    now,
  ]);
  compareMembers(comparison, old, now, at);
  return undefined;
}

/** What has members that can be listed. */
function isObject(type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.every(isObject);
  return Boolean(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive));
}

function argumentsOf(checker: ts.TypeChecker, type: ts.Type): { of: ts.Type; types: readonly ts.Type[] } | undefined {
  if (!isReference(type)) return undefined;
  const types = checker.getTypeArguments(type);
  return types.length === 0 ? undefined : { of: type.target, types };
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return "objectFlags" in type && Boolean(Number(type.objectFlags) & ts.ObjectFlags.Reference);
}
