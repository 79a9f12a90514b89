import ts from "typescript";
import { snippetsIn, type Snippet } from "../snippets.ts";
import type { Bench } from "./bench.ts";
import type { Change } from "./change.ts";
import { entriesOf, type Package } from "./packages.ts";

/** `Unused '@ts-expect-error' directive`: what was refused is allowed now, which breaks nobody. */
const NO_ERROR_LEFT = 2578;

/** How much of the compiler's words is shown: it goes on about types, which the changes beside it tell in plain words. */
const MAX_LENGTH = 160;

/** A piece of code that uses a package of the base as its users do. */
interface Use {
  readonly path: string;
  readonly text: string;
  /** Where it comes from, for messages. */
  readonly file: string;
}

const use =
  (place: string) =>
  ({ file, line, code }: Snippet): Use => ({ path: `${place}/${line}.ts`, text: code, file });

/** The type tests of the base and the snippets of its manuals: code that was written against it. */
function usesOf(owner: Package): Use[] {
  const { name, folder, typeTests, readme = "", manual = "" } = owner;
  const entries = new Set(entriesOf(owner).map(({ path }) => `../${path}`));
  // Tests of what is inside may have to change with it.
  const tests = [...typeTests].filter(([, text]) =>
    [...text.matchAll(/ from "(\.[^"]*)"/g)].every(([, path = ""]) => entries.has(path)),
  );
  return [
    ...tests.map(([path, text]) => ({ path, text, file: `packages/${folder}/${path}` })),
    ...snippetsIn(`packages/${folder}/README.md`, readme).map(use("readme")),
    // The whole repository's manual is about all packages.
    ...snippetsIn("README.md", manual)
      .filter(({ code }) => code.includes(` from "${name}"`))
      .map(use("manual")),
  ];
}

/** Lays the uses of the base beside both sides, to be compiled against each. */
export function writeUses(bench: Bench, old: Package, now: Package): void {
  for (const { path, text } of usesOf(old)) for (const side of [old, now]) bench.write(side, path, text);
}

/**
 * The uses of the base that compile against it, and no longer against the head.
 *
 * @param grown - values that open enums got. Code that must not compile without a branch for each value has asked to be told of new
 *   ones (`status satisfies Unrecognized`); that is no break.
 */
export function brokenUses(
  bench: Bench,
  program: ts.Program,
  old: Package,
  now: Package,
  grown: readonly string[],
): Change[] {
  const quoted = grown.map((value) => value.replaceAll('"', "")).flatMap((value) => [`"${value}"`, `'${value}'`]);
  return usesOf(old).flatMap(({ path, file }): Change[] => {
    const errors = errorsIn(program, bench.path(now, path));
    const found = errors.filter(({ text }) => !quoted.some((value) => text.includes(value)));
    if (found.length === 0) return [];
    // What never compiled, such as for a package that is not installed here, says nothing of the change.
    const before = new Set(errorsIn(program, bench.path(old, path)).map(({ text }) => text));
    const first = found.find(({ text }) => !before.has(text));
    if (first === undefined) return [];
    const words = first.text.replaceAll("`", "'");
    const short = words.length > MAX_LENGTH ? `${words.slice(0, MAX_LENGTH)}…` : words;
    const text = `Code from before does not compile, such as ${file}:${first.line}: \`${short}\``;
    return [{ level: "major", text, isProof: true }];
  });
}

function errorsIn(program: ts.Program, path: string): { line: number; text: string }[] {
  const file = program.getSourceFile(path);
  const found =
    file === undefined ? [] : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found
    .filter(({ code }) => code !== NO_ERROR_LEFT)
    .map(({ code, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      const words = ts.flattenDiagnosticMessageText(messageText, " ").replaceAll(/import\("[^"]*"\)\.|(?<=\s)\s+/g, "");
      return { line, text: `TS${code}: ${words}` };
    });
}
