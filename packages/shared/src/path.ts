import { once } from "./once.ts";
import { shown } from "./shown.ts";

/** The names in a path template, in order: `/v1/refunds/{refund}` has `refund`. */
export const pathNames = /* @__PURE__ */ once((path) =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name),
);

/**
 * Checks that every path parameter is there. An empty one would turn "retrieve this" into "list all", and `.` or `..`
 * are taken out of a URL before it is sent, so neither may reach the network.
 *
 * @throws TypeError that names the operation and the parameter.
 */
export function checkPath(operation: string, path: string, values: Readonly<Record<string, unknown>> = {}): void {
  for (const name of pathNames(path)) {
    const value = values[name];
    if (typeof value !== "string" || /^[\s/\\.]*$|\p{Surrogate}/u.test(value)) {
      throw new TypeError(
        `${operation} needs an id as path parameter "${name}", not ${shown(value)}; nothing was sent`,
      );
    }
  }
}

/** The path, or the URL that ends with it, of one call. */
export function filledPath(path: string, values: Readonly<Record<string, unknown>>): string {
  let filled = path;
  // What is filled in has no braces, nor anything else that `replace` would read.
  for (const name of Object.keys(values)) {
    filled = filled.replace(`{${name}}`, encodeURIComponent(String(values[name])));
  }
  return filled;
}
