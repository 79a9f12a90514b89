import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { spread, type Spread } from "@storno/scripts/reports/spread.ts";
import { HERE } from "../here.ts";
import { CACHE } from "../process/program.ts";
import { inRounds } from "../rounds.ts";
import { programs } from "./programs.ts";

/** What a client adds to the check of a program. */
export interface TypeCost {
  readonly client: string;
  readonly skipLibCheck: boolean;
  /** Seconds of the processor. */
  readonly seconds: Spread;
  readonly instantiations: number;
}

interface Check {
  readonly client: string;
  readonly file: string;
  readonly skipLibCheck: boolean;
}

interface Checked {
  readonly seconds: number;
  readonly instantiations: number;
}

/** Checks every program in turns, each time in a new process, and takes away what the empty one takes in the same round. */
export async function measureTypes(rounds: number): Promise<TypeCost[]> {
  const checks = Object.entries(programs).flatMap(([client, code], place): Check[] => {
    mkdirSync(CACHE, { recursive: true });
    const file = join(CACHE, `types-${place}.ts`);
    writeFileSync(file, code);
    return [true, false].map((skipLibCheck) => ({ client, file, skipLibCheck }));
  });
  const measured = await inRounds(checks, rounds, check);
  return checks
    .filter(({ client }) => client !== "")
    .map((each) => {
      const bare = checks.find(({ client, skipLibCheck }) => client === "" && skipLibCheck === each.skipLibCheck);
      const base = (bare && measured.get(bare)) ?? [];
      const added = (measured.get(each) ?? []).map(({ seconds, instantiations }, round) => ({
        seconds: seconds - (base[round]?.seconds ?? Number.NaN),
        instantiations: instantiations - (base[round]?.instantiations ?? Number.NaN),
      }));
      return {
        client: each.client,
        skipLibCheck: each.skipLibCheck,
        seconds: spread(added.map(({ seconds }) => seconds)),
        instantiations: spread(added.map(({ instantiations }) => instantiations)).median,
      };
    });
}

async function check({ file, skipLibCheck }: Check): Promise<Checked> {
  const inputs = [join(import.meta.dirname, "compile.ts"), file, String(skipLibCheck)];
  const { stdout } = await promisify(execFile)(process.execPath, inputs, { cwd: HERE });
  return JSON.parse(stdout) as Checked;
}
