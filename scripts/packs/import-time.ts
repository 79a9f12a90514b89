import { spawnSync } from "node:child_process";
import { spread, type Spread } from "../reports/spread.ts";

const ROUNDS = 11;

/** Says how many microseconds of the processor this process has had. */
const TELL = "const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system));";

/**
 * Milliseconds of the processor that importing each package adds to a Node process that does nothing, over some rounds. All take
 * turns, so that a busy machine is as hard on one as on the other; the time that others had the processor does not count. Throws with
 * Node's own words when an import fails.
 */
export function importTimes(names: readonly string[], folder: string, count = ROUNDS): Map<string, Spread> {
  const programs = names.map((name) => `import ${JSON.stringify(name)};`);
  const rounds = Array.from({ length: count }, () => {
    const bare = run("", folder);
    return programs.map((program) => run(program, folder) - bare);
  });
  return new Map(names.map((name, index) => [name, spread(rounds.map((round) => round[index] ?? Number.NaN))]));
}

function run(program: string, folder: string): number {
  const inputs = ["--input-type=module", "--eval", `${program} ${TELL}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, inputs, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} fails:\n${stderr}`);
  return Number(stdout) / 1000;
}
