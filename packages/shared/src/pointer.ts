/** Reads what an RFC 6901 JSON pointer names; `undefined` when nothing is there. */
export function at(value: unknown, pointer: string): unknown {
  for (const part of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    value = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  }
  return value;
}

/** Reads the first of several pointers that names a text. */
export function textAt(value: unknown, pointers: readonly string[] = []): string | undefined {
  for (const pointer of pointers) {
    const found = at(value, pointer);
    if (typeof found === "string" && found !== "") return found;
  }
  return undefined;
}
