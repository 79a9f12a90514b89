import { once } from "./once.ts";
import { isPlainObject } from "./plain-object.ts";

/** Reads what an RFC 6901 JSON pointer names; `undefined` when nothing is there. */
export function at(value: unknown, pointer: string): unknown {
  return namesIn(pointer).reduce(memberOf, value);
}

/** Reads the first of several pointers that names a text. */
export function textAt(value: unknown, pointers: readonly string[] = []): string | undefined {
  for (const pointer of pointers) {
    const found = at(value, pointer);
    if (typeof found === "string" && found !== "") return found;
  }
  return undefined;
}

/** A copy of a value with a text where a pointer leads; what is no plain object on the way becomes one. */
export function withTextAt(value: unknown, pointer: string, text: string): unknown {
  const put = (inner: unknown, [name, ...rest]: readonly string[]): unknown =>
    name === undefined ? text : { ...(isPlainObject(inner) ? inner : {}), [name]: put(memberOf(inner, name), rest) };
  return put(value, namesIn(pointer));
}

const namesIn = /* @__PURE__ */ once((pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
);

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
