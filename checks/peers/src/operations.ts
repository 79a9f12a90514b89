import { operationsOf } from "@storno/scripts/generator/operation.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";

/** An operation of a spec, and whether a request (`GET /path?query`) is one of its requests. */
export interface ServedOperation {
  readonly name: string;
  readonly isAskedBy: (request: string) => boolean;
}

/** Everything that a provider's stand-in offers. Whether it offers all that the spec has is the conformance check's matter. */
export function servedOperations(provider: string): ServedOperation[] {
  return operationsOf(Spec.read(provider)).map(({ name, method, path }) => {
    const pattern = new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, "[^/?]+")}(?:\\?|$)`);
    return { name, isAskedBy: (request) => pattern.test(request) };
  });
}
