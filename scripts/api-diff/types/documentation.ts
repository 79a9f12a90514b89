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
  } else if (textOf(checker, old) !== textOf(checker, now)) {
    comparison.report(at, { level: "patch", text: "is described in other words" }, true);
  }
}

function deprecation(checker: ts.TypeChecker, symbol: ts.Symbol): string | undefined {
  const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "deprecated");
  return tag && ts.displayPartsToString(tag.text);
}

function textOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return [ts.displayPartsToString(symbol.getDocumentationComment(checker)), ...tags].join("\n");
}
