import ts from "typescript";

/** The alternatives of a type, sorted by kind. */
export interface Alternatives {
  /** By how they are written: `"pending"`, `5`, `true`. */
  readonly literals: ReadonlySet<string>;
  /** `string`, `number`, `boolean` ... */
  readonly primitives: ReadonlySet<string>;
  /** It holds values that are not listed: it is an open enum. */
  readonly isOpen: boolean;
  readonly hasNull: boolean;
  readonly hasUndefined: boolean;
  /** What a function gives whose result nobody reads: a function that gives anything fits, and `undefined` alone takes fewer. */
  readonly hasVoid: boolean;
  readonly isAnything: boolean;
  /** Objects, lists, functions, and what cannot be told before it is used. */
  readonly objects: readonly ts.Type[];
}

const PRIMITIVES: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.String, "string"],
  [ts.TypeFlags.Number, "number"],
  [ts.TypeFlags.BigInt, "bigint"],
  [ts.TypeFlags.ESSymbolLike, "symbol"],
];

/** @param undefinedType - what counts as `undefined`; a member that may be left out has an undefined of its own */
export function alternativesOf(type: ts.Type, undefinedType?: ts.Type): Alternatives {
  const literals = new Set<string>();
  const primitives = new Set<string>();
  const objects: ts.Type[] = [];
  let [isOpen, hasNull, hasUndefined, hasVoid, isAnything] = [false, false, false, false, false];
  for (const part of type.isUnion() ? type.types : [type]) {
    const primitive = PRIMITIVES.find(([flag]) => part.flags & flag)?.[1];
    if (part.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) isAnything = true;
    else if (part.flags & ts.TypeFlags.Null) hasNull = true;
    else if (part.flags & ts.TypeFlags.Void) hasVoid = true;
    else if (part.flags & ts.TypeFlags.Undefined) {
      hasUndefined ||= undefinedType === undefined || part === undefinedType;
    } else if (isOpenMark(part)) isOpen = true;
    else if (part.isLiteral()) literals.add(JSON.stringify(part.value));
    else if (part.flags & ts.TypeFlags.BooleanLiteral) literals.add(literalName(part));
    else if (primitive !== undefined) primitives.add(primitive);
    else if (!(part.flags & ts.TypeFlags.Never)) objects.push(part);
  }
  if (literals.has("true") && literals.has("false")) {
    literals.delete("true");
    literals.delete("false");
    primitives.add("boolean");
  }
  return { literals, primitives, isOpen, hasNull, hasUndefined, hasVoid, isAnything, objects };
}

/** `Unrecognized` is a branded string, `UnrecognizedEventType` a member of an enum that nobody can write. */
function isOpenMark(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some((part) => part.flags & ts.TypeFlags.String);
  return Boolean(type.flags & ts.TypeFlags.EnumLiteral && type.flags & ts.TypeFlags.StringLiteral);
}

/** `true` and `false` have no value that TypeScript shows. */
function literalName(type: ts.Type): string {
  return "intrinsicName" in type ? String(type.intrinsicName) : "";
}

/** Whether a literal is among what a type can be. */
export function holds({ literals, primitives, isAnything }: Alternatives, literal: string): boolean {
  return isAnything || literals.has(literal) || primitives.has(primitiveOf(literal));
}

/** The primitive type that a literal belongs to. */
export function primitiveOf(literal: string): string {
  if (literal.startsWith('"')) return "string";
  return literal === "true" || literal === "false" ? "boolean" : "number";
}
