import type { Rule } from "../../http/parameters.ts";
import { ParameterProblem, type ProblemKind } from "../../http/problem.ts";
import { isRecord } from "../../json.ts";

// https://docs.stripe.com/metadata. Square brackets cannot be in a key either: the form's own syntax refuses them.
const [MOST_KEYS, LONGEST_KEY, LONGEST_VALUE] = [50, 40, 500];

/** What a caller wants of an object's metadata: the new state from the old one. Throws a ParameterProblem for too many keys. */
export type MetadataChange = (current: Readonly<Record<string, string>>) => Record<string, string>;

/** `metadata[key]=value` sets a key, `metadata[key]=` removes it, `metadata=` removes all. */
export const metadataRule: Rule<MetadataChange> = (value, name) => {
  if (value === "") return () => ({});
  if (!isRecord(value)) throw new ParameterProblem("type", name, `Invalid hash: ${name}`);
  const problem = (kind: ProblemKind, key: string, message: string) =>
    new ParameterProblem(kind, `${name}[${key.slice(0, 100)}]`, message);
  const changes = Object.entries(value).map(([key, text]): [string, string] => {
    if (typeof text !== "string") throw problem("type", key, "Metadata values must be strings.");
    if (key.length > LONGEST_KEY) throw problem("bounds", key, `Metadata keys have at most ${LONGEST_KEY} characters.`);
    if (text.length > LONGEST_VALUE) {
      throw problem("bounds", key, `Metadata values have at most ${LONGEST_VALUE} characters.`);
    }
    return [key, text];
  });
  return (current) => {
    const merged = new Map(Object.entries(current));
    for (const [key, text] of changes) {
      if (text === "") merged.delete(key);
      else merged.set(key, text);
    }
    if (merged.size > MOST_KEYS) {
      throw new ParameterProblem("bounds", name, `Metadata has at most ${MOST_KEYS} keys.`);
    }
    return Object.fromEntries(merged);
  };
};
