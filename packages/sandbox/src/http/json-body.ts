import { isRecord } from "../json.ts";
import { ParameterProblem } from "./problem.ts";

// Answers are written with JSON.stringify, which recurses: a body that is echoed must not be deep enough to end the stack.
const MAXIMUM_DEPTH = 20;

/** Reads a JSON object; an empty body is an empty object. Throws a ParameterProblem for anything else. */
export function parseJsonBody(text: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  const value = parse(text);
  if (!isRecord(value)) throw new ParameterProblem("syntax", "", "The request body must be a JSON object.");
  if (isDeeperThan(value, MAXIMUM_DEPTH)) {
    throw new ParameterProblem("syntax", "", "The request body is nested too deeply.");
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParameterProblem("syntax", "", "The request body is not valid JSON.");
  }
}

function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let reached = 0; level.length > 0; reached += 1) {
    if (reached > depth) return true;
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return false;
}
