import { spawnSync } from "node:child_process";

const ROUNDS = 11;

/** Says how many microseconds of the processor this process has had. */
const TELL = "const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system));";

/**
 * Milliseconds of the processor that importing each package adds to a Node process that does nothing, as the median of some rounds.
 * All take turns, so that a busy machine is as hard on one as on the other; the time that others had the processor does not count.
 * Throws with Node's own words when an import fails.
 */
export function importTimes(names: readonly string[], folder: string): Map<string, number> {
  const programs = ["", ...names.map((name) => `import ${JSON.stringify(name)};`)];
  const rounds = Array.from({ length: ROUNDS }, () => programs.map((program) => run(program, folder)));
  const [bare = 0, ...times] = programs.map((_, index) => median(rounds.map((round) => round[index] ?? 0)));
  return new Map(names.map((name, index) => [name, (times[index] ?? 0) - bare]));
}

function run(program: string, folder: string): number {
  const inputs = ["--input-type=module", "--eval", `${program} ${TELL}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, inputs, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} fails:\n${stderr}`);
  return Number(stdout) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
