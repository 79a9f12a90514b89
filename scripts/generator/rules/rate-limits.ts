import { millisecondsOf } from "../duration.ts";
import type { RateLimitKey } from "../openapi.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";

/** What is wrong with the rate limits: times without length, and rules that no call gets to. */
export function* rateLimitProblems(spec: Spec): Generator<Problem> {
  const rules = spec.openapi["x-rate-limits"] ?? [];
  for (const [index, rule] of rules.entries()) {
    const { calls, per, key = "" } = rule;
    const say = (text: string): Problem =>
      spec.problem(["x-rate-limits", index], "document", "x-rate-limits", `the rule for ${describe(rule)} ${text}`);
    if (millisecondsOf(per) === 0) yield say(`has per ${per}, which is no time; give more, such as PT1S`);
    // Whatever holds this rule's text holds every part of it, and the empty text of a rule without one.
    const earlier = rules.slice(0, index).filter((other) => key.includes(other.key ?? ""));
    if (kindsOf(calls).every((kind) => earlier.some((other) => kindsOf(other.calls).includes(kind)))) {
      yield say("never applies, since rules before it fit all of its calls; move it before them, or drop it");
    }
  }
}

function kindsOf(calls: RateLimitKey["calls"]): string[] {
  return calls === "all" ? ["read", "write"] : [calls];
}

function describe({ calls, key }: RateLimitKey): string {
  return `${calls} calls${key === undefined ? "" : ` with key ${key}`}`;
}
