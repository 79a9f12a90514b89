import { isPlainObject } from "./plain-object.ts";

/** @throws TypeError that names what is no option: a misspelt one would change nothing, without a word. */
export function checkNames(owner: string, given: unknown, known: readonly string[]): void {
  if (!isPlainObject(given)) throw new TypeError(`${owner} takes its options as one object`);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`${owner} has no option "${unknown}"; there are ${known.join(", ")}`);
  }
}
