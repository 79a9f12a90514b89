import { isPlainObject } from "./plain-object.ts";
import { shown } from "./shown.ts";

/**
 * Writes an object in bracket notation: `expand[]=charge&metadata[order]=7&created[gte]=1690000000`. It serves queries and
 * `application/x-www-form-urlencoded` bodies alike; the brackets stay readable, everything else is percent-encoded.
 *
 * `undefined` and empty arrays are left out. `null` becomes what `whenNull` says: left out (a query) or an empty text,
 * which is how a form clears a value.
 *
 * @throws TypeError for what has no text of its own: a number that is not finite, a date, a function.
 */
export function brackets(value: object, whenNull: "leave-out" | "empty"): string {
  const pairs: string[] = [];
  const write = (name: string, value: unknown): void => {
    if (value === undefined || (value === null && whenNull === "leave-out")) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) write(`${name}[${isScalar(item) ? "" : index}]`, item);
    } else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value)) write(`${name}[${encodeURIComponent(key)}]`, item);
    } else {
      pairs.push(`${name}=${encodeURIComponent(scalar(name, value ?? ""))}`);
    }
  };
  for (const [key, item] of Object.entries(value)) write(encodeURIComponent(key), item);
  return pairs.join("&");
}

/**
 * Writes a JSON body.
 *
 * @throws TypeError for a number that is not finite: JSON would make it `null` without a word.
 */
export function json(value: unknown): string {
  return JSON.stringify(value, (name, item: unknown) => (typeof item === "number" ? scalar(name, item) && item : item));
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function scalar(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  throw new TypeError(`"${name}" is ${shown(value)}, which cannot be sent; give a text, a finite number or a boolean`);
}
