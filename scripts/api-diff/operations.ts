import type ts from "typescript";
import { compareAnswers } from "./answers.ts";
import type { Change } from "./change.ts";
import type { Side } from "./side.ts";
import type { Comparison } from "./types/comparison.ts";
import { compareDocumentation } from "./types/documentation.ts";
import { parametersOf } from "./types/parameters.ts";
import type { Position } from "./types/position.ts";

/** Operations that were added, renamed and taken away. */
export function operationChanges(old: Side, now: Side): Change[] {
  const [before, after] = [old.table?.operations ?? {}, now.table?.operations ?? {}];
  const added = new Set(Object.keys(after).filter((name) => before[name] === undefined));
  const changes: Change[] = [];
  for (const [name, { method, path }] of Object.entries(before)) {
    if (after[name] !== undefined) continue;
    const renamed = [...added].find((other) => after[other]?.method === method && after[other].path === path);
    if (renamed !== undefined) added.delete(renamed);
    const what = renamed === undefined ? "was removed" : `is called \`${renamed}\` now`;
    changes.push({ level: "major", text: `\`${name}\` ${what} (\`${method} ${path}\`)` });
  }
  for (const name of added) {
    changes.push({ level: "minor", text: `\`${name}\` was added (\`${after[name]?.method} ${after[name]?.path}\`)` });
  }
  return changes;
}

/**
 * Compares what the operations of both sides take and give, as methods and as verbs.
 *
 * @returns what was compared, see {@link Position.seen}
 */
export function compareOperations(comparison: Comparison, old: Side, now: Side): Set<string> {
  const seenByAny = new Set<string>();
  for (const side of [old, now]) {
    for (const symbol of operationSymbols(comparison.checker, resourcesOf(comparison, side))) {
      comparison.operations.add(symbol);
    }
  }
  const [before, after] = [old.table?.operations ?? {}, now.table?.operations ?? {}];
  for (const [name, row] of Object.entries(before)) {
    const other = after[name];
    if (other === undefined) continue;
    const at: Position = { direction: "result", subject: name, path: [], operation: name, seen: new Set() };
    const [method, otherMethod] = [methodOf(comparison, old, name), methodOf(comparison, now, name)];
    if (method !== undefined && otherMethod !== undefined) {
      const { checker } = comparison;
      compareDocumentation(comparison, method, otherMethod, at);
      compareCalls(comparison, checker.getTypeOfSymbol(method), checker.getTypeOfSymbol(otherMethod), at);
    }
    // Under another path or method no verb fits, whatever it takes; the table says so.
    const isThere = row.path === other.path && row.method === other.method;
    if (isThere) {
      compareVerbs(comparison, old, now, { ...at, isVerb: true });
      compareAnswers(comparison, old, now, at, row);
    }
    for (const key of at.seen) seenByAny.add(key);
  }
  // A package without a table has verbs of its own, for the paths of others.
  for (const [name, verb] of old.table === undefined ? old.verbs : []) {
    const at: Position = { direction: "result", subject: `client.${name}`, path: [], seen: seenByAny };
    comparison.compare(verb, now.verbs.get(name) ?? verb, at);
  }
  return seenByAny;
}

function compareVerbs(comparison: Comparison, old: Side, now: Side, at: Position): void {
  const [verb, otherVerb] = [old, now].map(({ verbs }) => verbs.get(at.subject));
  if (verb && otherVerb) compareCalls(comparison, verb, otherVerb, at);
  else if (verb) comparison.report(at, { level: "major", text: "can no longer be called as a verb" });
}

function resourcesOf({ checker }: Comparison, { exports }: Side): ts.Type | undefined {
  const resources = exports.get("Resources")?.symbol;
  return resources && checker.getDeclaredTypeOfSymbol(resources);
}

/** The methods of some resources, and the resources on the way to them. */
function operationSymbols(checker: ts.TypeChecker, resources: ts.Type | undefined): ts.Symbol[] {
  const members = resources === undefined ? [] : checker.getPropertiesOfType(resources);
  return members.flatMap((member) => {
    const type = checker.getTypeOfSymbol(member);
    return type.getCallSignatures().length > 0 ? [member] : [member, ...operationSymbols(checker, type)];
  });
}

function methodOf(comparison: Comparison, side: Side, operation: string): ts.Symbol | undefined {
  const { checker } = comparison;
  let type = resourcesOf(comparison, side);
  let member: ts.Symbol | undefined;
  for (const name of operation.split(".")) {
    member = type && checker.getPropertyOfType(type, name);
    type = member && checker.getTypeOfSymbol(member);
  }
  return member;
}

/** What the walk found nothing wrong with, the compiler has to take as well. */
function compareCalls(comparison: Comparison, old: ts.Type, now: ts.Type, at: Position): void {
  const { operation = "" } = at;
  comparison.compare(old, now, at);
  if (comparison.findings.isBroken(operation) || comparison.findings.grew(operation)) return;
  const { checker } = comparison;
  const [[before], [after]] = [old.getCallSignatures(), now.getCallSignatures()];
  if (before === undefined || after === undefined) return;
  const taken = parametersOf(checker, after);
  const refused = parametersOf(checker, before).find(({ type }, index) => {
    const parameter = taken[index];
    return parameter !== undefined && !checker.isTypeAssignableTo(type, parameter.type);
  });
  if (refused !== undefined) {
    comparison.report(at, { level: "major", text: `no longer takes \`${refused.name}\` as it was` });
  }
  if (!checker.isTypeAssignableTo(after.getReturnType(), before.getReturnType())) {
    comparison.report(at, { level: "major", text: "gives what does not fit the type that it gave before" });
  }
}

/** The members that an operation's method takes in any of its arguments. */
export function operationInput(comparison: Comparison, side: Side, operation: string): ReadonlySet<string> {
  const { checker } = comparison;
  const method = methodOf(comparison, side, operation);
  const [signature] = method === undefined ? [] : checker.getTypeOfSymbol(method).getCallSignatures();
  const parameters = signature === undefined ? [] : parametersOf(checker, signature);
  return new Set(
    parameters.flatMap(({ type }) =>
      checker.getPropertiesOfType(checker.getNonNullableType(type)).map(({ name }) => name),
    ),
  );
}
