import type { SpecOperation } from "../generator/operation.ts";
import type { Schema } from "../generator/openapi.ts";
import type { Spec } from "../generator/spec.ts";
import type { Gaps } from "./gaps.ts";
import { wordsOf } from "./members.ts";
import { statusOf } from "./making.ts";
import { nameOf } from "./refund.ts";

/** How errors look. */
export interface ErrorsDraft {
  readonly schema: Schema;
  /** The name of the body's type, where it has one. */
  readonly type: string | undefined;
  readonly message: string;
  /** Pointers to words that programs read, with the words by status, and the one for all others. */
  readonly words: readonly {
    readonly pointer: string;
    readonly byStatus: ReadonlyMap<number, string>;
    readonly rest: string;
  }[];
}

/** What the words of an error of this status say. */
const WORDS: readonly (readonly [status: number, pattern: RegExp])[] = [
  [401, /auth|key|credential/i],
  [404, /not_?found|missing|no_such|unknown/i],
  [429, /rate|limit|too_many/i],
  [400, /invalid|param|valid|bad_?request/i],
  [409, /already|conflict|not_?refundable|state/i],
  [422, /not_?refundable|unprocessable|invalid|exceed/i],
];

/** Reads the errors; every operation has to say what it answers to a wrong key and, with an id, to one of nothing. */
export function errorsDraft(spec: Spec, operations: readonly SpecOperation[], gaps: Gaps): ErrorsDraft | undefined {
  for (const operation of operations) {
    for (const status of operation.pathNames.length > 0 ? [401, 404] : [401]) {
      if (statusOf(operation, [status]) !== undefined) continue;
      const { name, place } = operation;
      const text = `do not say what is answered with ${status}; add it, or default`;
      gaps.report(spec.problem([...place, "responses"], name, "responses", text));
    }
  }
  const { "x-errors": layout } = spec.openapi;
  const first = operations.flatMap(({ errors }) => errors).find(({ schema }) => schema !== undefined);
  if (layout === undefined || first?.schema === undefined) return undefined;
  const { schema } = first;
  const here = (pointers: string | readonly string[] = []): string[] =>
    [pointers].flat().filter((pointer) => spec.find(schema, pointer).length > 0);
  const [message] = here(layout.message);
  if (message === undefined) return undefined;
  const words = [...here(layout.code), ...here(layout.type)].flatMap((pointer) => {
    const known = spec.find(schema, pointer).flatMap((found) => wordsOf(spec, found));
    const byStatus = WORDS.flatMap(([status, pattern]) => {
      const word = known.find((one) => pattern.test(one));
      return word === undefined ? [] : [[status, word] as const];
    });
    const rest = known.find((word) => /internal|server|api_error/i.test(word)) ?? known[0] ?? "error";
    return [{ pointer, byStatus: new Map(byStatus), rest }];
  });
  return { schema, type: nameOf(schema), message, words };
}
