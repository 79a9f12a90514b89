import { setTimeout as sleep } from "node:timers/promises";
import type { Start } from "./consumer.ts";
import { contradictions } from "./judge.ts";
import { install, PLATFORM, versionOf, type Installed } from "./installed.ts";
import { launch, type Launched } from "./launch.ts";
import type { Runtime, Way } from "./runtimes.ts";
import type { Report } from "./scene.ts";
import { openStage, type Stage } from "./stage.ts";

/** What came of the program on one runtime. */
export interface Row {
  readonly name: string;
  /** As the runtime says it itself; as it was asked for where it cannot be had. */
  readonly version: string;
  readonly way: Way;
  readonly passed: number;
  readonly steps: number;
  /** What is known of a call where nobody listens; one word if it is the same for all providers. */
  readonly closedPort: string;
  readonly seconds: number;
  /** Everything that is wrong; a row without any has passed. */
  readonly problems: readonly string[];
}

/** Milliseconds for the whole program, on a machine that is busy. */
const PATIENCE = 120_000;
/** Milliseconds that a process may go on after its report: a client must not keep it alive. */
const LEAVE = 5000;

/** Installs a runtime, and runs the program on it. A runtime that cannot be had makes a row that has failed. */
export async function rowsOf(
  runtime: Runtime,
  folder: string,
  packages: Start["packages"],
  platform: string = PLATFORM,
): Promise<Row[]> {
  const { name, version, ways } = runtime;
  const failed = (version: string, way: Way, error: unknown): Row => {
    const problem = error instanceof Error ? error.message : String(error);
    return { name, version, way, passed: 0, steps: 0, closedPort: "", seconds: 0, problems: [problem] };
  };
  let installed: Installed;
  let said: string;
  try {
    installed = await install(runtime, platform);
    said = await versionOf(installed);
  } catch (error) {
    return ways.map((way) => failed(version, way, error));
  }
  const rows: Row[] = [];
  for (const way of ways) {
    const played = play(installed, way, folder, packages);
    rows.push(await played.then((row) => ({ name, version: said, ...row })).catch((error) => failed(said, way, error)));
  }
  return rows;
}

/** Runs the program on an installed runtime, on a stage of its own, and holds what it says against the ledger. */
export async function play(
  runtime: Installed,
  way: Way,
  folder: string,
  packages: Start["packages"],
): Promise<Omit<Row, "name" | "version">> {
  const stage = await openStage(runtime.resends);
  const begun = performance.now();
  try {
    const launched = await launch(runtime, way, folder, packages, stage);
    try {
      const report = await reportOf(stage, launched);
      const seconds = (performance.now() - begun) / 1000;
      const untried = [...packages.keys()].filter((name) => report[name] === undefined);
      const problems = [
        ...untried.map((name) => `${name}: the sandbox has no such provider, so that nothing was tried`),
        ...judge(report, stage),
        ...(runtime.manner === "command" ? await leaving(launched) : []),
      ];
      return { way, ...count(report), seconds, problems };
    } finally {
      launched.kill();
    }
  } finally {
    await stage.close();
  }
}

async function reportOf({ report }: Stage, { ended }: Launched): Promise<Report> {
  const silence = ended.then(({ code, output }) => {
    throw new Error(`it ended with ${code} before it had reported: ${output.trim().slice(-2000)}`);
  });
  const patience = sleep(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`it has not reported within ${PATIENCE / 1000} seconds`);
  });
  return await Promise.race([report, silence, patience]);
}

/** Everything that is wrong with a report. */
export function judge(report: Report, { scene, sandbox }: Pick<Stage, "scene" | "sandbox">): string[] {
  const failed = Object.entries(report).flatMap(([provider, { steps }]) =>
    steps.flatMap(({ name, problem }) => (problem === undefined ? [] : [`${provider}: ${name}: ${problem}`])),
  );
  return [...failed, ...contradictions(report, scene, sandbox)];
}

/** What is wrong with how a command ends: with an error, not at all, or with words that nobody asked for. */
async function leaving({ ended }: Launched): Promise<string[]> {
  const end = await Promise.race([ended, sleep(LEAVE, undefined, { ref: false })]);
  if (end === undefined) return [`it goes on for more than ${LEAVE / 1000} seconds after the report`];
  if (end.code !== 0) return [`it ends with ${end.code}: ${end.output.trim().slice(-2000)}`];
  return end.output.trim() === "" ? [] : [`it says: ${end.output.trim()}`];
}

function count(report: Report): Pick<Row, "passed" | "steps" | "closedPort"> {
  const providers = Object.values(report);
  const steps = providers.flatMap((provider) => provider.steps);
  const closed = new Set(providers.flatMap(({ closedPort }) => closedPort ?? []));
  return {
    steps: steps.length,
    passed: steps.filter(({ problem }) => problem === undefined).length,
    closedPort: [...closed].join(", "),
  };
}
