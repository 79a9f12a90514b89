import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { Schema } from "./openapi.ts";
import type { Spec } from "./spec.ts";

/** The text of `schema.ts`: the whole spec as types, by openapi-typescript, with open enums left open. */
export async function schemaSource(spec: Spec): Promise<string> {
  const nodes = await openapiTS(spec.openapi as OpenAPI3, {
    alphabetize: false,
    // A default is what the provider assumes when a member is left out; it does not make the member required.
    defaultNonNullable: false,
    inject: `import type { OpenEnum } from "@storno/shared";`,
    silent: true,
    transform: (schema) => openEnum(schema as Schema),
  });
  return astToString(nodes);
}

/** `OpenEnum<"a" | "b"> | null` for an enum that is marked as open. */
function openEnum(schema: Schema): ts.TypeNode | undefined {
  if (schema["x-open-enum"] !== true || schema.enum === undefined) return undefined;
  const { factory } = ts;
  const known = schema.enum
    .filter((value) => typeof value === "string")
    .map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const open = factory.createTypeReferenceNode("OpenEnum", [factory.createUnionTypeNode(known)]);
  if (!schema.enum.includes(null)) return open;
  return factory.createUnionTypeNode([open, factory.createLiteralTypeNode(factory.createNull())]);
}
