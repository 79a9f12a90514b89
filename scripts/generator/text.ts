import type { Problem } from "./problem.ts";

/** What every editor shows alike and every tool reads differently, with what to do about it. */
const CHARACTERS = [
  { key: "line ending", pattern: /\r/, says: "is a Windows one; save the file with LF, as .gitattributes has it" },
  {
    key: "tab",
    pattern: /\t/,
    says: "is no indentation in YAML; put spaces there, and \\t between double quotes in a text",
  },
  { key: "byte order mark", pattern: /^\uFEFF/, says: "is not part of a spec; save the file as UTF-8 without it" },
];

/** What is wrong with the characters of a spec, each kind at the first line that has it. */
export function textProblems(file: string, text: string): Problem[] {
  return CHARACTERS.flatMap(({ key, pattern, says }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ file, line: text.slice(0, at).split("\n").length, where: "text", key, text: says }];
  });
}
