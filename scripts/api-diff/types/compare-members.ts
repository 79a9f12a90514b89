import ts from "typescript";
import type { Comparison } from "./comparison.ts";
import { compareDefaults, compareDocumentation } from "./documentation.ts";
import { step, type Position } from "./position.ts";
import { alternativesOf } from "./values.ts";

/** What has changed of the members of an object. */
export function compareMembers(comparison: Comparison, old: ts.Type, now: ts.Type, at: Position): void {
  const { checker } = comparison;
  const [before, after] = [membersOf(checker, old), membersOf(checker, now)];
  const [oldIndex, index] = [indexOf(checker, old), indexOf(checker, now)];
  const isInput = at.direction === "input";
  for (const [name, member] of before) {
    const other = after.get(name);
    if (other !== undefined) compareMember(comparison, member, other, step(at, name));
    else if (isInput && index !== undefined) {
      comparison.compare(checker.getTypeOfSymbol(member), index, step(at, name), checker.getUndefinedType());
    } else if (!comparison.operations.has(member)) {
      // Leaving it out may be allowed, but code that names it does not compile any more.
      comparison.report(step(at, name), { level: "major", text: isInput ? "is no longer taken" : "was removed" });
    }
  }
  for (const [name, member] of after) {
    if (before.has(name) || comparison.operations.has(member)) continue;
    const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
    const isAbstract = (modifiersOf(member) & ts.ModifierFlags.Abstract) !== 0;
    if (!isInput && isAbstract) {
      comparison.report(step(at, name), { level: "major", text: "must be implemented: it is new, and abstract" });
    } else if (!isInput) comparison.report(step(at, name), { level: "minor", text: "was added" });
    else if (isOptional || oldIndex === undefined) reportAdded(comparison, member, step(at, name));
  }
  if (oldIndex !== undefined && index !== undefined) comparison.compare(oldIndex, index, step(at, "[name]"));
  else if (oldIndex !== undefined) {
    comparison.report(at, {
      level: "major",
      text: isInput ? "no longer takes any name" : "no longer has members of any name",
    });
  } else if (index !== undefined) {
    comparison.report(at, { level: "minor", text: isInput ? "takes any name" : "may have members of any name" });
  }
}

function reportAdded(comparison: Comparison, { flags }: ts.Symbol, at: Position): void {
  if (flags & ts.SymbolFlags.Optional) comparison.report(at, { level: "minor", text: "can be given" });
  else comparison.report(at, { level: "major", text: "must be given: it is new, and required" });
}

/** What a verb wraps is there with its first member, and goes with its last: the members are what a caller knows. */
export function reportMembers(
  comparison: Comparison,
  type: ts.Type,
  at: Position,
  text: "can be given" | "is no longer taken",
): void {
  for (const [name, member] of membersOf(comparison.checker, type)) {
    if (text === "can be given") reportAdded(comparison, member, step(at, name));
    else comparison.report(step(at, name), { level: "major", text });
  }
}

function compareMember(comparison: Comparison, old: ts.Symbol, now: ts.Symbol, at: Position): void {
  const { checker } = comparison;
  const [oldType, type] = [checker.getTypeOfSymbol(old), checker.getTypeOfSymbol(now)];
  const [wasOptional, isOptional] = [old, now].map(({ flags }) => Boolean(flags & ts.SymbolFlags.Optional));
  // A method that was compared as an operation was read there, too.
  if (!comparison.isKnown(oldType, type, at)) compareDocumentation(comparison, old, now, at);
  compareDefaults(comparison, old, now, at);
  if (wasOptional !== isOptional) {
    const demands = at.direction === "input" ? isOptional !== true : isOptional === true;
    // An input is required because of a member of it; then that is what is said.
    const isContainer =
      at.direction === "input" &&
      (isOptional ? demandsMore(checker, type, oldType) : demandsMore(checker, oldType, type));
    const words =
      at.direction === "input"
        ? ["is now required", "can be left out now"]
        : ["may now be missing", "is always there now"];
    const text = words[demands ? 0 : 1] ?? "";
    if (!isContainer) comparison.report(at, { level: demands ? "major" : "minor", text });
  }
  if (at.direction === "result" && isReadonly(now) && !isReadonly(old)) {
    comparison.report(at, { level: "major", text: "is read-only now" });
  }
  const [required] = wasOptional === isOptional ? [] : [isOptional ? oldType : type];
  // That it can be left out says enough of an `undefined` that came or went with it.
  const isSaid = at.direction === "input" && required !== undefined && !alternativesOf(required).hasUndefined;
  const ownUndefined = wasOptional || isOptional ? checker.getUndefinedType() : undefined;
  comparison.compare(oldType, type, at, isSaid ? checker.getNeverType() : ownUndefined);
}

/** Whether something inside is required that was not before. */
export function demandsMore(checker: ts.TypeChecker, old: ts.Type, now: ts.Type, depth = 3): boolean {
  if (depth === 0) return false;
  const before = membersOf(checker, checker.getNonNullableType(old));
  return [...membersOf(checker, checker.getNonNullableType(now))].some(([name, member]) => {
    const other = before.get(name);
    const isRequired = (member.flags & ts.SymbolFlags.Optional) === 0;
    if (isRequired && (other === undefined || other.flags & ts.SymbolFlags.Optional)) return true;
    return (
      other !== undefined &&
      demandsMore(checker, checker.getTypeOfSymbol(other), checker.getTypeOfSymbol(member), depth - 1)
    );
  });
}

/** The members that a user can name, by how they are called; protected ones are named in classes that are made of one. */
function membersOf(checker: ts.TypeChecker, type: ts.Type): ReadonlyMap<string, ts.Symbol> {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) === 0) return new Map();
  const members = checker.getPropertiesOfType(type).filter((member) => {
    const isPrivate = modifiersOf(member) & ts.ModifierFlags.Private || isPrivateName(member);
    return member.name !== "prototype" && !isPrivate;
  });
  return new Map(members.map((member) => [nameOf(member), member]));
}

/** `#name` */
function isPrivateName({ valueDeclaration }: ts.Symbol): boolean {
  const name = valueDeclaration && ts.getNameOfDeclaration(valueDeclaration);
  return name !== undefined && ts.isPrivateIdentifier(name);
}

/** A symbol has a number in its name, such as `__@asyncIterator@42`. */
function nameOf({ name }: ts.Symbol): string {
  const [, symbol] = /^__@(.*?)@\d+$/.exec(name) ?? [];
  return symbol === undefined ? name : symbol === "asyncIterator" ? "[]" : `[${symbol}]`;
}

/** What every text names; `Record<string, never>` is how an input without members is written. */
function indexOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const found = checker.getIndexInfosOfType(type).find(({ keyType }) => keyType.flags & ts.TypeFlags.String)?.type;
  return found === undefined || found.flags & ts.TypeFlags.Never ? undefined : found;
}

function isReadonly(member: ts.Symbol): boolean {
  return (modifiersOf(member) & ts.ModifierFlags.Readonly) !== 0;
}

function modifiersOf({ declarations = [] }: ts.Symbol): ts.ModifierFlags {
  return declarations.reduce<ts.ModifierFlags>(
    (all, declaration) => all | ts.getCombinedModifierFlags(declaration),
    ts.ModifierFlags.None,
  );
}
