import type ts from "typescript";
import { alternativesOf } from "./values.ts";
import { ownName, type NameOf } from "./words.ts";

/** Which alternative of the head is which one of the base. */
export interface Pairs {
  readonly together: readonly (readonly [ts.Type, ts.Type])[];
  readonly gone: readonly ts.Type[];
  readonly added: readonly ts.Type[];
}

/** How much one alternative is like another one; 0 when they have nothing to do with each other. */
type Likeness = (one: ts.Type, other: ts.Type) => number;

/** By their name, by what tells them apart (`object: "charge"`), then by their kind and order. */
export function pairs(
  checker: ts.TypeChecker,
  nameOf: NameOf,
  old: readonly ts.Type[],
  now: readonly ts.Type[],
): Pairs {
  const name = (type: ts.Type): string | undefined => nameOf(type) ?? ownName(type);
  const [before, after] = [marksOfAll(checker, old), marksOfAll(checker, now)];
  const likenesses: Likeness[] = [
    (one, other) => Number(one === other),
    (one, other) => Number(name(one) !== undefined && name(one) === name(other)),
    (one, other) => [...(before.get(one) ?? [])].filter((mark) => after.get(other)?.has(mark)).length,
    (one, other) => Number(kindOf(checker, one) === kindOf(checker, other)),
  ];
  const together: [ts.Type, ts.Type][] = [];
  let [gone, added] = [[...old], [...now]];
  for (const likeness of likenesses) {
    // By their order alone, only as many as there were.
    if (likeness === likenesses.at(-1) && gone.length !== added.length) break;
    for (const one of gone) {
      const other = mostAlike(added, (candidate) => likeness(one, candidate));
      if (other === undefined) continue;
      together.push([one, other]);
      added = added.filter((candidate) => candidate !== other);
    }
    gone = gone.filter((one) => !together.some(([paired]) => paired === one));
  }
  return { together, gone, added };
}

function mostAlike(candidates: readonly ts.Type[], likeness: (candidate: ts.Type) => number): ts.Type | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, like: likeness(candidate) }))
    .filter(({ like }) => like > 0)
    .toSorted((one, other) => other.like - one.like);
  return best?.candidate;
}

function kindOf(checker: ts.TypeChecker, type: ts.Type): string {
  if (checker.isArrayLikeType(type)) return "list";
  return type.getCallSignatures().length > 0 ? "function" : "object";
}

/** The literals that tell alternatives apart: members of literal types, less what all of them have. */
function marksOfAll(checker: ts.TypeChecker, types: readonly ts.Type[]): ReadonlyMap<ts.Type, ReadonlySet<string>> {
  const marks = types.map((type) => marksOf(checker, type));
  const isCommon = (mark: string): boolean => types.length > 1 && marks.every((others) => others.includes(mark));
  return new Map(types.map((type, index) => [type, new Set(marks[index]?.filter((mark) => !isCommon(mark)))]));
}

function marksOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const { literals, primitives, objects } = alternativesOf(checker.getTypeOfSymbol(property));
    if (primitives.size > 0 || objects.length > 0) return [];
    return [...literals].map((literal) => `${property.name} ${literal}`);
  });
}
