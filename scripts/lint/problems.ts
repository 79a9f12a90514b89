import { SpecError, type Problem } from "../generator/problem.ts";
import { dialectProblems, firstProblemsOf } from "../generator/rules/index.ts";
import { Spec } from "../generator/spec.ts";
import { exampleProblems } from "./examples.ts";
import { openApiProblems } from "./openapi.ts";

/**
 * Everything that is wrong with the text of a spec: its characters, YAML, references, OpenAPI, the dialect and the examples,
 * in this order. What comes later relies on what comes before, so it is asked only when nothing was found till then.
 */
export async function lintProblems(name: string, text: string): Promise<readonly Problem[]> {
  try {
    const spec = new Spec(name, text);
    const first = firstProblemsOf(spec);
    if (first.length > 0) return first;
    const openApi = await openApiProblems(spec);
    return openApi.length > 0 ? openApi : [...dialectProblems(spec), ...exampleProblems(spec)];
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}
