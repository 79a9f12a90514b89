import { inputName } from "../generator/operation.ts";
import type { Change } from "./change.ts";
import type { Exported } from "./exported.ts";
import type { Side } from "./side.ts";
import type { Comparison } from "./types/comparison.ts";
import { compareDocumentation } from "./types/documentation.ts";
import type { Position } from "./types/position.ts";

/** Exports that were added and taken away. */
export function exportChanges(old: Side, now: Side): Change[] {
  const changes: Change[] = [];
  const told = inputNames(old, now);
  for (const [name, { isValue, isType }] of old.exports) {
    const other = now.exports.get(name);
    if (other === undefined && told.has(name)) continue;
    if (other === undefined) changes.push({ level: "major", text: `\`${name}\` is no longer exported` });
    else if (isValue && !other.isValue) changes.push({ level: "major", text: `\`${name}\` is a type only` });
    else if (isType && !other.isType) changes.push({ level: "major", text: `\`${name}\` is no longer a type` });
  }
  for (const name of now.exports.keys()) {
    if (!old.exports.has(name) && !told.has(name)) changes.push({ level: "minor", text: `\`${name}\` is exported` });
  }
  return changes;
}

/** Names of the input types of operations that are on one side only: what became of the operation says enough. */
function inputNames(old: Side, now: Side): ReadonlySet<string> {
  const [before, after] = [old, now].map(({ table }) => Object.keys(table?.operations ?? {}));
  const once = [...(before ?? []), ...(after ?? [])].filter(
    (name, _, all) => all.filter((other) => other === name).length === 1,
  );
  return new Set(once.map((name) => inputName({ name })));
}

/** What users write, by our way of naming; nothing else tells it of a type that no function takes. */
const WRITTEN = /(Options|Input)$/;

/**
 * Compares what is exported on both sides: values as what they give, types as results unless something takes them.
 *
 * @param seen - what was compared before, see {@link Position.seen}
 */
export function compareExports(comparison: Comparison, old: Side, now: Side, seen: Set<string>): void {
  const both = [...old.exports.values()].flatMap((exported) => {
    const other = now.exports.get(exported.name);
    return other === undefined ? [] : [[exported, other] as const];
  });
  const isFurther = ([{ name }]: (typeof both)[number]): boolean => name.includes("/");
  compareAll(
    both.filter((pair) => !isFurther(pair)),
    // What the first entry gives, the further ones take back.
    () => compareAll(both.filter(isFurther)),
  );

  function compareAll(pairs: typeof both, then = (): void => {}): void {
    for (const [exported, other] of pairs) {
      const at: Position = { direction: "result", subject: exported.name, path: [], takesBack: true, seen };
      if (exported.symbol !== other.symbol) compareDocumentation(comparison, exported.symbol, other.symbol, at);
      if (exported.isValue && other.isValue) compareValue(comparison, [old, exported], [now, other], at);
    }
    // Types come last: by then it is known which of them are inputs, and were compared as such.
    comparison.later(() => {
      for (const [exported, other] of pairs) {
        const direction = WRITTEN.test(exported.name) ? "input" : "result";
        const at: Position = { direction, subject: exported.name, path: [], takesBack: true, seen };
        if (exported.isType && other.isType) compareType(comparison, [old, exported], [now, other], at);
      }
      comparison.later(then);
    });
  }
}

type Sided = readonly [Side, Exported];

function compareValue(comparison: Comparison, [old, exported]: Sided, [now, other]: Sided, at: Position): void {
  const { name } = exported;
  const [probed, otherProbed] = [old.functions.get(name), now.functions.get(name)];
  if (now.broken.has(name) && !old.broken.has(name)) {
    comparison.report(at, { level: "major", text: "takes other type parameters now" });
  } else if (probed !== undefined && otherProbed !== undefined) comparison.compare(probed, otherProbed, at);
  else {
    const { checker } = comparison;
    comparison.compare(checker.getTypeOfSymbol(exported.symbol), checker.getTypeOfSymbol(other.symbol), at);
  }
}

function compareType(comparison: Comparison, [old, exported]: Sided, [now, other]: Sided, at: Position): void {
  const { checker } = comparison;
  const { name } = exported;
  // What verbs take and give at each path was compared operation by operation, and so were the answers that only `paths` shows.
  if (name === "paths" || name === "Resources") return;
  if (now.broken.has(name) && !old.broken.has(name)) {
    comparison.report(at, { level: "major", text: "takes other type parameters now" });
    return;
  }
  for (const { name: parameter } of other.typeParameters.slice(exported.typeParameters.length)) {
    comparison.report(at, { level: "minor", text: `can be given a type parameter more: \`${parameter.text}\`` });
  }
  const before = old.generics.get(name) ?? checker.getDeclaredTypeOfSymbol(exported.symbol);
  const after = now.generics.get(name) ?? checker.getDeclaredTypeOfSymbol(other.symbol);
  if (!comparison.wasCompared(before)) comparison.compare(before, after, at);
}
