import { operationsOf } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";
import { documentProblems } from "./document.ts";
import { errorCodeProblems } from "./error-code.ts";
import { keyProblems } from "./keys.ts";
import { nameProblems } from "./names.ts";
import { operationProblems } from "./operations.ts";
import { paginationProblems } from "./pagination.ts";
import { rateLimitProblems } from "./rate-limits.ts";

/** Everything that is wrong with a spec; empty when it may be generated from. */
export function problemsOf(spec: Spec): Problem[] {
  const keys = [...keyProblems(spec)];
  // The other rules read the keys; with ill-formed ones they would only repeat what is said already.
  if (keys.length > 0) return keys;
  const operations = operationsOf(spec);
  return [
    ...documentProblems(spec, operations),
    ...rateLimitProblems(spec),
    ...errorCodeProblems(spec, operations),
    ...nameProblems(spec, operations),
    ...operations.flatMap((operation) => [
      ...operationProblems(spec, operation),
      ...paginationProblems(spec, operation),
    ]),
  ];
}
