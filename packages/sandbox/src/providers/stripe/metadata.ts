import type { Rule } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import { isRecord } from "../../json.ts";

/** What a caller wants of an object's metadata: the new state from the old one. */
export type MetadataChange = (current: Readonly<Record<string, string>>) => Record<string, string>;

/** `metadata[key]=value` sets a key, `metadata[key]=` removes it, `metadata=` removes all. */
export const metadataRule: Rule<MetadataChange> = (value, name) => {
  if (value === "") return () => ({});
  if (!isRecord(value)) throw new ParameterProblem("type", name, `Invalid hash: ${name}`);
  const changes = Object.entries(value).map(([key, text]): [string, string] => {
    if (typeof text === "string") return [key, text];
    throw new ParameterProblem("type", `${name}[${key}]`, "Metadata values must be strings.");
  });
  return (current) => {
    const merged = new Map(Object.entries(current));
    for (const [key, text] of changes) {
      if (text === "") merged.delete(key);
      else merged.set(key, text);
    }
    return Object.fromEntries(merged);
  };
};
