import { SpecError, type Problem } from "../generator/problem.ts";
import { problemsOf } from "../generator/rules/index.ts";
import { keyProblems } from "../generator/rules/keys.ts";
import { Spec } from "../generator/spec.ts";
import { exampleProblems } from "./examples.ts";
import { openApiProblems } from "./openapi.ts";
import { textProblems } from "./text.ts";

/**
 * Everything that is wrong with the text of a spec: its characters, YAML, references, OpenAPI, the dialect and the examples,
 * in this order. What comes later relies on what comes before, so it is asked only when nothing was found till then.
 */
export async function lintProblems(name: string, text: string): Promise<readonly Problem[]> {
  const characters = textProblems(`specs/${name}.yaml`, text);
  if (characters.length > 0) return characters;
  try {
    const spec = new Spec(name, text);
    const keys = [...keyProblems(spec)];
    if (keys.length > 0) return keys;
    const openApi = await openApiProblems(spec);
    return openApi.length > 0 ? openApi : [...problemsOf(spec), ...exampleProblems(spec)];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}
