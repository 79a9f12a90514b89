import ts from "typescript";
import type { Comparison } from "./comparison.ts";
import type { Position } from "./position.ts";

/** What an editor shows of a symbol: it is shipped, so another text is a change of its own. */
export function compareDocumentation(comparison: Comparison, old: ts.Symbol, now: ts.Symbol, at: Position): void {
  const { checker } = comparison;
  const [before, after] = [deprecation(checker, old), deprecation(checker, now)];
  if (before === undefined && after !== undefined) {
    comparison.report(at, { level: "minor", text: `is deprecated${after && `: ${after}`}` });
  } else if (before !== undefined && after === undefined) {
    comparison.report(at, { level: "patch", text: "is no longer deprecated" });
  } else if (textOf(checker, old, at) !== textOf(checker, now, at)) {
    comparison.report(at, { level: "patch", text: "is described in other words" }, true);
  }
}

/**
 * What an input is when it is left out, which only its comment says. With another default the same call does something else, such as
 * refund in another currency; a new or lost one may have been so before.
 */
export function compareDefaults(comparison: Comparison, old: ts.Symbol, now: ts.Symbol, at: Position): void {
  const { checker } = comparison;
  const [before, after] = [defaultOf(checker, old), defaultOf(checker, now)];
  // What must be given has no default, whatever its comment says.
  if (at.direction !== "input" || before === after || !isOptional(now)) return;
  if (before === undefined) {
    // Who could not leave it out has no code that does.
    const since = isOptional(old) ? ", which was not documented" : "";
    comparison.report(at, { level: "minor", text: `is \`${after}\` when left out${since}` });
  } else if (isOptional(old)) {
    const [level, text] =
      after === undefined
        ? (["minor", `was \`${before}\` when left out, and what it is now is not documented`] as const)
        : (["major", `is \`${after}\` now when left out, and was \`${before}\``] as const);
    comparison.report(at, { level, text });
  }
}

function defaultOf(checker: ts.TypeChecker, symbol: ts.Symbol): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "default");
  return tag && ts.displayPartsToString(tag.text).replaceAll(/\s+/g, " ");
}

function isOptional({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Optional) !== 0;
}

function deprecation(checker: ts.TypeChecker, symbol: ts.Symbol): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "deprecated");
  return tag && ts.displayPartsToString(tag.text);
}

/** The defaults of inputs are told apart. */
function textOf(checker: ts.TypeChecker, symbol: ts.Symbol, { direction }: Position): string {
  const tags = symbol
    .getJsDocTags(checker)
    .filter(({ name }) => direction === "result" || name !== "default")
    .map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return [ts.displayPartsToString(symbol.getDocumentationComment(checker)), ...tags].join("\n");
}
