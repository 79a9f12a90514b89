import ts from "typescript";

/** What a package exports under a name. */
export interface Exported {
  readonly name: string;
  /** What was declared, wherever that is. */
  readonly symbol: ts.Symbol;
  /** It can be used as a value; a type-only export cannot, even that of a class. */
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly typeParameters: readonly ts.TypeParameterDeclaration[];
}

/** Everything that a module exports, by name. */
export function exportsOf(checker: ts.TypeChecker, entry: ts.SourceFile): ReadonlyMap<string, Exported> {
  const module = checker.getSymbolAtLocation(entry);
  if (module === undefined) return new Map();
  const values = valueNames(checker, entry);
  const found = checker.getExportsOfModule(module).map((exported): [string, Exported] => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const isValue = values.has(exported.name) && (symbol.flags & ts.SymbolFlags.Value) !== 0;
    const isType = (symbol.flags & ts.SymbolFlags.Type) !== 0;
    return [exported.name, { name: exported.name, symbol, isValue, isType, typeParameters: typeParametersOf(symbol) }];
  });
  return new Map(found.filter(([, { isValue, isType }]) => isValue || isType));
}

/** TypeScript keeps to itself which exports are types only, so they are read off the statements. */
function valueNames(checker: ts.TypeChecker, entry: ts.SourceFile): ReadonlySet<string> {
  const names = entry.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, isTypeOnly, moduleSpecifier } = statement;
      if (isTypeOnly) return [];
      if (exportClause === undefined) return namesIn(checker, moduleSpecifier);
      if (ts.isNamespaceExport(exportClause)) return [exportClause.name.text];
      return exportClause.elements.filter((element) => !element.isTypeOnly).map(({ name }) => name.text);
    }
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some(isExport)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement);
    return isNamed && statement.name !== undefined ? [statement.name.text] : [];
  });
  return new Set(names);
}

/** What a module exports that is exported as a whole. */
function namesIn(checker: ts.TypeChecker, specifier: ts.Expression | undefined): readonly string[] {
  const module = specifier && checker.getSymbolAtLocation(specifier);
  return module === undefined ? [] : checker.getExportsOfModule(module).map(({ name }) => name);
}

const isExport = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.ExportKeyword;

function typeParametersOf({ declarations = [] }: ts.Symbol): readonly ts.TypeParameterDeclaration[] {
  for (const declaration of declarations) {
    const isGeneric =
      ts.isTypeAliasDeclaration(declaration) ||
      ts.isInterfaceDeclaration(declaration) ||
      ts.isClassDeclaration(declaration) ||
      ts.isFunctionDeclaration(declaration);
    if (isGeneric && declaration.typeParameters !== undefined) return declaration.typeParameters;
  }
  return [];
}
