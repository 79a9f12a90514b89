import type ts from "typescript";
import type { Side } from "./side.ts";
import type { Comparison } from "./types/comparison.ts";
import { step, type Position } from "./types/position.ts";

/** Where an operation stands in `paths`. */
interface Place {
  readonly path: string;
  readonly method: string;
}

/**
 * Compares the statuses and headers that an operation's answers have in the exported type `paths`. Methods and verbs show of them only
 * what the bodies are; code that asks `paths` for an answer or a header does not compile once it is gone.
 */
export function compareAnswers(comparison: Comparison, old: Side, now: Side, at: Position, place: Place): void {
  const { checker } = comparison;
  const [before, after] = [answersOf(comparison, old, place), answersOf(comparison, now, place)];
  compareNames(comparison, before, after, at, (status) => wordsOf(status));
  for (const [status, answer] of before) {
    const other = after.get(status);
    if (other === undefined) continue;
    const [headers, otherHeaders] = [headersOf(checker, answer), headersOf(checker, other)];
    compareNames(comparison, headers, otherHeaders, at, (name) => `the header \`${name}\` of ${wordsOf(status)}`);
    for (const [name, header] of headers) {
      const otherHeader = otherHeaders.get(name);
      const there = [status, "headers", name].reduce(step, at);
      if (otherHeader !== undefined) comparison.compare(header, otherHeader, there);
    }
  }
}

function compareNames(
  comparison: Comparison,
  before: ReadonlyMap<string, ts.Type>,
  after: ReadonlyMap<string, ts.Type>,
  at: Position,
  words: (name: string) => string,
): void {
  for (const name of before.keys()) {
    if (!after.has(name)) comparison.report(at, { level: "major", text: `no longer documents ${words(name)}` });
  }
  for (const name of after.keys()) {
    if (!before.has(name)) comparison.report(at, { level: "minor", text: `documents ${words(name)}` });
  }
}

function wordsOf(status: string): string {
  return status === "default" ? "an answer of any other status" : `an answer ${status}`;
}

function answersOf(comparison: Comparison, { exports }: Side, { path, method }: Place): ReadonlyMap<string, ts.Type> {
  const { checker } = comparison;
  const paths = exports.get("paths")?.symbol;
  let type = paths && checker.getDeclaredTypeOfSymbol(paths);
  for (const name of [path, method.toLowerCase(), "responses"]) type = type && memberOf(checker, type, name);
  return type === undefined ? new Map() : membersOf(checker, type);
}

function headersOf(checker: ts.TypeChecker, answer: ts.Type): ReadonlyMap<string, ts.Type> {
  const headers = memberOf(checker, answer, "headers");
  return headers === undefined ? new Map() : membersOf(checker, headers);
}

function memberOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const member = checker.getPropertyOfType(type, name);
  return member && checker.getTypeOfSymbol(member);
}

function membersOf(checker: ts.TypeChecker, type: ts.Type): ReadonlyMap<string, ts.Type> {
  return new Map(checker.getPropertiesOfType(type).map((member) => [member.name, checker.getTypeOfSymbol(member)]));
}
