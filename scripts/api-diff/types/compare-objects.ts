import ts from "typescript";
import type { Comparison } from "./comparison.ts";
import { compareMembers } from "./compare-members.ts";
import { compareSignatures } from "./compare-signatures.ts";
import { step, type Position } from "./position.ts";
import { ownName } from "./words.ts";

/** What has changed between two objects, lists or functions. */
export function compareObjects(comparison: Comparison, old: ts.Type, now: ts.Type, at: Position): void {
  const { checker } = comparison;
  if (!(isObject(old) && isObject(now))) return comparison.compareWhole(old, now, at);
  const [before, after] = [argumentsOf(checker, old), argumentsOf(checker, now)];
  if (before !== undefined && after?.of === before.of && !checker.isTupleType(old)) {
    // One generic type on both sides, such as Promise, an array or Paginated.
    const inner = insideOf(checker, old, at);
    for (const [index, type] of before.types.entries()) comparison.compare(type, after.types[index] ?? type, inner);
    return undefined;
  }
  if (isForeign(old) && isForeign(now) && ownName(old) !== ownName(now)) {
    // `AsyncGenerator` for `AsyncIterable`. It fits, or would have been told before; what its methods take, code that reads the one
    // does not give.
    comparison.report(at, { level: "minor", text: `is \`${ownName(now)}\` now, and was \`${ownName(old)}\`` });
    const [[one], [other]] = [before?.types ?? [], after?.types ?? []];
    if (one !== undefined && other !== undefined) comparison.compare(one, other, insideOf(checker, old, at));
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

/** Where that stands which a generic type is made of. */
function insideOf(checker: ts.TypeChecker, type: ts.Type, at: Position): Position {
  const isList = checker.getPropertiesOfType(type).some(({ name }) => /^__@(asyncI|i)terator@/.test(name));
  return isList ? step(at, "[]") : at;
}

/** A class or interface of the language, or of another package. */
function isForeign(type: ts.Type): boolean {
  const files = type.symbol?.declarations?.map((declaration) => declaration.getSourceFile().fileName) ?? [];
  return isNamed(type) && files.every((file) => file.includes("/node_modules/"));
}

function isNamed({ symbol }: ts.Type): boolean {
  return symbol !== undefined && (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
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
