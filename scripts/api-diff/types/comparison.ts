import ts from "typescript";
import type { Change } from "../change.ts";
import { reportMembers } from "./compare-members.ts";
import { compareObjects } from "./compare-objects.ts";
import { compareValues, type Difference } from "./compare-values.ts";
import { Findings } from "./findings.ts";
import { pairs } from "./pairs.ts";
import { memberOf, type Position } from "./position.ts";
import { alternativesOf, type Alternatives } from "./values.ts";
import { inWords, ownName, sharedName, written, type NameOf } from "./words.ts";

/**
 * Walks through the same type of both sides, and gathers what a user notices. What fits what is asked of the compiler; the walk is
 * for what it lets pass (the parameters of methods, members that are written and no longer known), and to say where.
 */
export class Comparison {
  readonly checker: ts.TypeChecker;
  readonly nameOf: NameOf;
  readonly findings = new Findings();
  /** Operations and their resources: that one came or went is told of it, and not of every type that has it. */
  readonly operations = new Set<ts.Symbol>();
  readonly #compared = new Set<ts.Type | string>();
  /** Types, and the symbols of those that are made of generic ones. */
  readonly #results = new Set<ts.Type | ts.Symbol>();
  #later: (() => void)[] = [];

  constructor(checker: ts.TypeChecker, nameOf: NameOf) {
    this.checker = checker;
    this.nameOf = nameOf;
  }

  /** What was found; call it once. */
  changes(): Change[] {
    // Tasks may add tasks.
    while (this.#later.length > 0) {
      const tasks = this.#later;
      this.#later = [];
      for (const task of tasks) task();
    }
    return this.findings.changes();
  }

  /** Waits until all results are known: then it can be told which types are only handed back. */
  later(task: () => void): void {
    this.#later.push(task);
  }

  report(at: Position, difference: Difference, documentation?: true): void {
    this.findings.add(at, difference, documentation);
  }

  /** Whether a type was met on the way, as an input or a result; one of values alone, whether one with the same values was. */
  wasCompared(type: ts.Type): boolean {
    const alternatives = alternativesOf(type);
    return this.#compared.has(type) || (alternatives.literals.size > 0 && this.#compared.has(valuesOf(alternatives)));
  }

  /** @param undefinedType - see {@link alternativesOf} */
  compare(old: ts.Type, now: ts.Type, at: Position, undefinedType?: ts.Type): void {
    if (old === now) return;
    const [before, after] = [alternativesOf(old, undefinedType), alternativesOf(now, undefinedType)];
    this.#compared.add(valuesOf(before));
    const named = this.#named(old, now, at);
    for (const difference of compareValues(before, after, at.direction)) this.report(named, difference);
    if (before.isAnything || after.isAnything) return;
    const several = this.#specialised(before, after, now, at);
    if (several !== undefined) return this.#compareObjects(several[0], several[1], at);
    if (this.#isRegrouped(before, after, old, now)) return;
    const { together, gone, added } = pairs(this.checker, this.nameOf, before.objects, after.objects);
    for (const [one, other] of together) this.#compareObjects(one, other, at);
    this.#lostAndFound(gone, added, old, now, at);
  }

  /** The same values in more or fewer alternatives, such as one for each `kind`. */
  #isRegrouped(before: Alternatives, after: Alternatives, old: ts.Type, now: ts.Type): boolean {
    const isOther = before.objects.length !== after.objects.length;
    return isOther && this.checker.isTypeAssignableTo(old, now) && this.checker.isTypeAssignableTo(now, old);
  }

  /** One type became several kinds of it, such as an error that is told apart by its `kind`: all of them are held against the one. */
  #specialised(before: Alternatives, after: Alternatives, now: ts.Type, at: Position): [ts.Type, ts.Type] | undefined {
    const [one, ...others] = before.objects;
    const isAlone = one !== undefined && others.length === 0;
    const hasValues = after.literals.size > 0 || after.primitives.size > 0;
    if (at.direction === "input" || !isAlone || after.objects.length < 2 || hasValues) return undefined;
    const isKind = (type: ts.Type): boolean => this.checker.isTypeAssignableTo(type, one);
    return after.objects.every(isKind) ? [one, this.checker.getNonNullableType(now)] : undefined;
  }

  /** Whether two types were held against each other before, on the way here. */
  isKnown(old: ts.Type, now: ts.Type, { direction, seen }: Position): boolean {
    return seen.has(keyOf(old, now, direction));
  }

  #compareObjects(old: ts.Type, now: ts.Type, at: Position): void {
    const { direction, seen, takesBack } = at;
    if (old === now || this.isKnown(old, now, at)) return;
    seen.add(keyOf(old, now, direction));
    this.#compared.add(old);
    if (direction === "result") for (const each of [old, genericOf(old) ?? old]) this.#results.add(each);
    const [given, taken] = [old, now].map((type) => this.nameOf(type) ?? genericOf(type)?.name);
    const isGiven = [old, genericOf(old)].some((each) => each !== undefined && this.#results.has(each));
    if (takesBack && direction === "input" && isGiven && given !== undefined && given === taken) return;
    const [oldName, name] = [old, now].map((type) => this.nameOf(type) ?? ownName(type));
    if (oldName !== undefined && name !== undefined && oldName !== name && !this.#fits(old, now, direction)) {
      const [before, after] = [old, now].map((type) =>
        this.nameOf(type) ? this.#words(type) : `\`${written(this.checker, type)}\``,
      );
      this.report(at, { level: "major", text: `is ${after} now, and was ${before}` });
      return;
    }
    compareObjects(this, old, now, this.#named(old, now, at));
  }

  /**
   * What has a name is found by it. The input of an operation is not: a caller writes it where the operation is called. Options that
   * many operations share are.
   */
  #named(old: ts.Type, now: ts.Type, at: Position): Position {
    const isShared = at.subject === at.operation && at.path.length > 0 && sharedName(old) === sharedName(now);
    const name = at.direction === "result" ? this.nameOf(old) : isShared ? sharedName(old) : undefined;
    return name === undefined ? at : { ...at, subject: name, path: [] };
  }

  #lostAndFound(gone: readonly ts.Type[], added: readonly ts.Type[], old: ts.Type, now: ts.Type, at: Position): void {
    if (at.isVerb && at.direction === "input" && memberOf(at) === "") {
      for (const type of added) reportMembers(this, type, at, "can be given");
      for (const type of gone) reportMembers(this, type, at, "is no longer taken");
      return;
    }
    for (const type of added) {
      if (this.checker.isTypeAssignableTo(type, old)) continue;
      const text = at.direction === "input" ? `takes ${this.#words(type)}` : `may now be ${this.#words(type)}`;
      this.report(at, { level: at.direction === "input" ? "minor" : "major", text });
    }
    for (const type of gone) {
      // Several in its place that are all of its kind tell more, and are no other thing.
      if (added.some((candidate) => this.checker.isTypeAssignableTo(candidate, type))) continue;
      if (at.direction === "result") {
        const text = `is never ${this.#words(type)} now: code that handles one no longer compiles`;
        this.report(at, { level: "major", text });
      } else if (!this.checker.isTypeAssignableTo(type, now)) {
        this.report(at, { level: "major", text: `no longer takes ${this.#words(type)}` });
      }
    }
  }

  #fits(old: ts.Type, now: ts.Type, direction: Position["direction"]): boolean {
    return direction === "input"
      ? this.checker.isTypeAssignableTo(old, now)
      : this.checker.isTypeAssignableTo(now, old);
  }

  /** Compares as a whole what cannot be walked through: generic functions, types that depend on a parameter. */
  compareWhole(old: ts.Type, now: ts.Type, at: Position): void {
    const [before, after] = [written(this.checker, old), written(this.checker, now)];
    if (before === after && old.getCallSignatures().some(({ typeParameters }) => typeParameters !== undefined)) {
      // The compiler cannot tell two generic functions of one text to be the same. The verbs are asked path by path.
      return;
    }
    if (!this.#fits(old, now, at.direction)) {
      this.report(at, { level: "major", text: `changed from \`${before}\` to \`${after}\`` });
    } else if (before !== after) {
      this.report(at, { level: "minor", text: `changed from \`${before}\` to \`${after}\`` });
    }
  }

  #words(type: ts.Type): string {
    return inWords(this.checker, this.nameOf, type);
  }
}

function valuesOf({ literals, isOpen }: Alternatives): string {
  return `${[...literals].toSorted().join()} ${isOpen}`;
}

function keyOf(old: ts.Type, now: ts.Type, direction: string): string {
  return `${typeId(old)} ${typeId(now)} ${direction}`;
}

/** TypeScript numbers its types and does not show it. */
const ids = new WeakMap<ts.Type, number>();
let last = 0;
function typeId(type: ts.Type): number {
  const known = ids.get(type);
  if (known !== undefined) return known;
  ids.set(type, ++last);
  return last;
}

/** The symbol of the interface or class that a type is made of by giving it types. */
function genericOf(type: ts.Type): ts.Symbol | undefined {
  const { target, typeArguments = [] } = type as Partial<ts.TypeReference>;
  return target === undefined || typeArguments.length === 0 ? undefined : target.symbol;
}
