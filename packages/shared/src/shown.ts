/** A value as messages show it: a text in quotes, an object by its kind alone, for it can hold anything. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return value === Object(value) ? Object.prototype.toString.call(value) : String(value);
}
