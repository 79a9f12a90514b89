import ts from "typescript";

/** A parameter as a caller fills it. */
export interface CallParameter {
  readonly name: string;
  readonly type: ts.Type;
  readonly isOptional: boolean;
  readonly isRest: boolean;
}

/** The parameters of a signature; a rest of known length, `...init: [init?: Init]`, is as many of them. */
export function parametersOf(checker: ts.TypeChecker, signature: ts.Signature): CallParameter[] {
  return signature.parameters.flatMap((symbol, index) => {
    const { valueDeclaration: declaration } = symbol;
    const isDeclared = declaration !== undefined && ts.isParameter(declaration);
    const type = checker.getTypeOfSymbol(symbol);
    if (!(isDeclared && declaration.dotDotDotToken)) {
      const isOptional = isDeclared && checker.isOptionalParameter(declaration);
      // A parameter that is taken apart has no name, and the compiler's own for it is a number.
      const name = symbol.name.startsWith("__") ? `argument ${index + 1}` : symbol.name;
      return [{ name, type, isOptional, isRest: false }];
    }
    if (isTuple(checker, type)) return elementsOf(checker, symbol.name, type);
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    return [{ name: symbol.name, type: element, isOptional: true, isRest: true }];
  });
}

function isTuple(checker: ts.TypeChecker, type: ts.Type): type is ts.TupleTypeReference {
  return checker.isTupleType(type);
}

function elementsOf(checker: ts.TypeChecker, name: string, type: ts.TupleTypeReference): CallParameter[] {
  const { elementFlags, labeledElementDeclarations } = type.target;
  return checker.getTypeArguments(type).map((element, index) => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const label = labeledElementDeclarations?.[index]?.name;
    return {
      name: label !== undefined && ts.isIdentifier(label) ? label.text : `${name}[${index}]`,
      type: element,
      isOptional: (flags & ts.ElementFlags.Required) === 0,
      isRest: (flags & ts.ElementFlags.Variable) !== 0,
    };
  });
}
