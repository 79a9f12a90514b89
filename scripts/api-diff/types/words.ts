import ts from "typescript";

/** How a type is called in messages, where it has a name of its own. */
export type NameOf = (type: ts.Type) => string | undefined;

/** The longest type that is written out. */
const LONGEST = 200;

/** A type as TypeScript writes it, without the files that it comes from. */
export function written(checker: ts.TypeChecker, type: ts.Type): string {
  const text = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  const short = text.replaceAll(/import\("[^"]*"\)\./g, "").replaceAll(/\s+/g, " ");
  return short.length > LONGEST ? `${short.slice(0, LONGEST)}...` : short;
}

/** `a Refund`, `a list`, `an object` ... */
export function inWords(checker: ts.TypeChecker, nameOf: NameOf, type: ts.Type): string {
  const name = nameOf(type);
  if (name !== undefined) return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
  if (checker.isArrayLikeType(type)) return "a list";
  if (type.getCallSignatures().length > 0) return "a function";
  return type.flags & ts.TypeFlags.Object ? "an object" : `\`${written(checker, type)}\``;
}

/** The name of an interface or class, whoever declares it. */
export function ownName(type: ts.Type): string | undefined {
  const name = type.aliasSymbol?.name ?? type.symbol?.name;
  return name?.startsWith("__") ? undefined : name;
}

/** The name of an interface that no spec has written. */
export function sharedName(type: ts.Type): string | undefined {
  const isGenerated = type.symbol?.declarations?.some((declaration) =>
    /\/generated\//.test(declaration.getSourceFile().fileName),
  );
  return isGenerated ? undefined : ownName(type);
}
