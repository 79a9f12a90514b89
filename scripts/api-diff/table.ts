import type { ProviderTable } from "@storno/shared";
import ts from "typescript";
import { parse } from "yaml";
import { BadInput } from "./bad-input.ts";
import type { Package } from "./packages.ts";

/** A provider's table, as the package of one side holds it. */
export type Table = ProviderTable;

const FILE = "src/generated/operations.ts";

/**
 * The table of a package, if it is a provider's.
 *
 * @throws BadInput when the generated code holds no table that can be read.
 */
export function tableOf({ name, sources }: Package): Table | undefined {
  const text = sources.get(FILE);
  if (text === undefined) return undefined;
  const file = ts.createSourceFile(FILE, text, ts.ScriptTarget.ES2022);
  const [initializer] = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter((declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === "table")
    .flatMap((declaration) => declaration.initializer ?? []);
  if (initializer === undefined) {
    throw new BadInput(`${name}: ${FILE} has no table; compare with a base whose code this generator wrote.`);
  }
  // The literal is plain data, and as such YAML.
  return parse(text.slice(initializer.pos, initializer.end));
}
