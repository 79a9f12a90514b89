import { BaseResolver, createConfig, lintDocument, Source, type NormalizedProblem } from "@redocly/openapi-core";
import type { Problem } from "../generator/problem.ts";
import { ownerOf } from "../generator/rules/keys.ts";
import type { Spec } from "../generator/spec.ts";
import { placeOf } from "./place.ts";

/**
 * The linter's rules that we keep, and what to do about each. What the dialect has a rule of its own for (names, path
 * parameters, references) is not asked twice.
 */
const REMEDIES: Readonly<Record<string, string>> = {
  struct: "write it as OpenAPI 3.1 has it",
  "no-ambiguous-paths": "put the operations under one path, or correct one of the two",
  "no-path-trailing-slash": "drop the slash",
  "path-declaration-must-exist": "give every parameter of the path a name between the braces",
  "path-not-include-query": "declare the query's parameters with in: query",
  "operation-parameters-unique": "drop one of the two",
  "no-duplicated-tag-names": "drop one of the two",
  "no-enum-type-mismatch": "correct the value or the type",
  "no-schema-type-mismatch": "correct the type, or drop what does not belong to it",
  "no-required-schema-properties-undefined": "declare the member under properties, or take it out of required",
  "no-server-variables-empty-enum": "list the variable's values, its default among them",
  "no-undefined-server-variable": "declare the variable under variables of the server",
  "security-defined": "name a scheme of components.securitySchemes",
};

/**
 * Where a spec is no valid OpenAPI 3.1. Its references have to lead somewhere in it, or the linter looks for them on the
 * disk and in the network.
 */
export async function openApiProblems(spec: Spec): Promise<Problem[]> {
  const rules = Object.fromEntries(Object.keys(REMEDIES).map((rule) => [rule, "error" as const]));
  const problems = await lintDocument({
    // The lines are looked up in our own reading of the file, so the linter needs no text.
    document: { source: new Source(spec.file, ""), parsed: spec.openapi },
    config: await createConfig({ rules }),
    externalRefResolver: new BaseResolver(),
  });
  return problems.map((problem) => inOurForm(spec, problem));
}

function inOurForm(spec: Spec, { message, suggest, ruleId, location }: NormalizedProblem): Problem {
  const place = placeOf(spec, location[0]?.pointer ?? "");
  const remedy = suggest.length > 0 ? `did you mean ${suggest.join(" or ")}?` : REMEDIES[ruleId];
  const text = `${message.trim().replaceAll(/\s+/g, " ").replace(/\.$/, "")}; ${remedy}`;
  return spec.problem(place, ownerOf(spec, place), String(place.at(-1) ?? "openapi"), text);
}
