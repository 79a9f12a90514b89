import { operationsOf } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";
import { circleProblems } from "./circles.ts";
import { documentProblems } from "./document.ts";
import { errorCodeProblems } from "./error-code.ts";
import { keyProblems } from "./keys.ts";
import { nameProblems } from "./names.ts";
import { operationProblems } from "./operations.ts";
import { paginationProblems } from "./pagination.ts";
import { rateLimitProblems } from "./rate-limits.ts";
import { timeFilterProblems } from "./time-filter.ts";

/** Everything that is wrong with a spec; empty when it may be generated from. */
export function problemsOf(spec: Spec): Problem[] {
  const first = firstProblemsOf(spec);
  // The other rules read the keys and follow the references; with wrong ones they would only repeat what is said already.
  return first.length > 0 ? first : dialectProblems(spec);
}

/** What is wrong with the version, the keys and the references of a spec. */
export function firstProblemsOf(spec: Spec): Problem[] {
  const first = [...versionProblems(spec), ...keyProblems(spec)];
  return first.length > 0 ? first : circleProblems(spec);
}

function versionProblems(spec: Spec): Problem[] {
  const version = String(spec.openapi.openapi);
  if (version.startsWith("3.1.")) return [];
  const text = `is ${version}, not 3.1; write "3.1.0", and what may be null as type: [string, "null"] instead of nullable: true`;
  return [spec.problem(["openapi"], "document", "openapi", text)];
}

/** What else is wrong with a spec, by the rules of the dialect. */
export function dialectProblems(spec: Spec): Problem[] {
  const operations = operationsOf(spec);
  return [
    ...documentProblems(spec, operations),
    ...rateLimitProblems(spec),
    ...errorCodeProblems(spec, operations),
    ...nameProblems(spec, operations),
    ...operations.flatMap((operation) => [
      ...operationProblems(spec, operation),
      ...paginationProblems(spec, operation),
      ...timeFilterProblems(spec, operation),
    ]),
  ];
}
