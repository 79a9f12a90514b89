/**
 * Checks one program with TypeScript as `tsc` does, in a process of its own, and prints what it took as JSON: seconds of the
 * processor that this thread has had, and instantiations. Exits with 1, and prints the errors, when there are some.
 *
 *     node types/compile.ts <file> <skipLibCheck: true or false>
 */
import ts from "typescript";

const [file = "", skipLibCheck] = process.argv.slice(2);
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: skipLibCheck === "true",
};
const program = ts.createProgram([file], options);
const problems = ts.getPreEmitDiagnostics(program);
if (problems.length > 0) {
  const host = { getCurrentDirectory: () => "", getCanonicalFileName: (name: string) => name, getNewLine: () => "\n" };
  console.error(ts.formatDiagnostics(problems, host));
  process.exit(1);
}
const { user, system } = process.threadCpuUsage();
console.log(JSON.stringify({ seconds: (user + system) / 1e6, instantiations: program.getInstantiationCount() }));
