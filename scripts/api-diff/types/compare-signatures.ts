import ts from "typescript";
import type { Comparison } from "./comparison.ts";
import { demandsMore } from "./compare-members.ts";
import { parametersOf, type CallParameter } from "./parameters.ts";
import { step, turned, type Position } from "./position.ts";

/**
 * What has changed of how a function is called. Parameters are compared the other way round than their function, methods included:
 * TypeScript takes methods for right whose parameters fit in either direction.
 */
export function compareSignatures(
  comparison: Comparison,
  old: readonly ts.Signature[],
  now: readonly ts.Signature[],
  at: Position,
  whole: readonly [ts.Type, ts.Type],
): void {
  const [[one], [other]] = [old, now];
  if (one === undefined && other === undefined) return;
  const isPlain = old.length === 1 && now.length === 1 && !one?.typeParameters && !other?.typeParameters;
  if (!isPlain || one === undefined || other === undefined) return comparison.compareWhole(...whole, at);
  const { checker } = comparison;
  compareParameters(comparison, parametersOf(checker, one), parametersOf(checker, other), at);
  const [guard, otherGuard] = [one, other].map((signature) => checker.getTypePredicateOfSignature(signature)?.type);
  const inside = at.operation === at.subject ? at : step(at, "()");
  if (guard !== undefined && otherGuard === undefined) {
    comparison.report(inside, { level: "major", text: "no longer tells what its argument is" });
  }
  const [given, found] = [guard ?? one.getReturnType(), otherGuard ?? other.getReturnType()];
  if ((guard === undefined) !== (otherGuard === undefined)) return;
  if (inside.direction === "input" && given !== found && found.flags & ts.TypeFlags.Void) {
    comparison.report(inside, { level: "minor", text: "may return anything" });
  } else comparison.compare(given, found, guard ? at : inside);
}

function compareParameters(
  comparison: Comparison,
  old: readonly CallParameter[],
  now: readonly CallParameter[],
  at: Position,
): void {
  const names = now.map(({ name }) => name);
  const inner = turned(at);
  for (const [index, parameter] of old.entries()) {
    const other = now[index] ?? now.find(({ isRest }) => isRest);
    const place = placeOf(inner, parameter.name);
    if (other === undefined) {
      // A callback may take less than it is given, but not more.
      comparison.report(place, {
        level: "major",
        text: at.direction === "result" ? "is no longer taken" : "is no longer given",
      });
      continue;
    }
    if (other.name !== parameter.name && names.includes(parameter.name)) {
      const text = `has changed its place among the arguments: it was number ${index + 1}, and is number ${names.indexOf(parameter.name) + 1}`;
      comparison.report(place, { level: "major", text });
      continue;
    }
    if (parameter.isOptional !== other.isOptional && inner.direction === "input") {
      const [given, taken] = other.isOptional ? [other, parameter] : [parameter, other];
      const isFields = demandsMore(comparison.checker, given.type, taken.type);
      const text = other.isOptional ? "can be left out now" : "is now required";
      if (!isFields) comparison.report(place, { level: other.isOptional ? "minor" : "major", text });
    }
    // Who may leave an argument out may give undefined, whatever its type says; that it may be left out was said.
    const isSaid = inner.direction === "input" && parameter.isOptional !== other.isOptional;
    const isFree = isSaid || (parameter.isOptional && other.isOptional);
    const undefinedType = isFree ? comparison.checker.getNeverType() : undefined;
    const compare = (): void => comparison.compare(parameter.type, other.type, place, undefinedType);
    if (place.takesBack && place.direction === "input") comparison.later(compare);
    else compare();
  }
  for (const [index, { name, isOptional, isRest }] of now.entries()) {
    if (index < old.length || old.at(-1)?.isRest || old.some((parameter) => parameter.name === name)) continue;
    const isFree = isOptional || isRest || inner.direction === "result";
    const free = inner.direction === "input" ? "can be given" : "is given";
    const text = isFree ? free : "must be given: it is new, and required";
    comparison.report(placeOf(inner, name), { level: isFree ? "minor" : "major", text });
  }
}

/** The fields of an operation's input are its own; those of its options are not. */
function placeOf(at: Position, name: string): Position {
  const isOfOperation = at.subject === at.operation && at.path.length === 0;
  return isOfOperation && (name === "input" || name === "init") ? at : step(at, name);
}
