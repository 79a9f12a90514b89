import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "@storno/scripts/providers.ts";
import { spread, type Spread } from "@storno/scripts/reports/spread.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part } from "../part.ts";
import { shown } from "../report/shown.ts";
import { inRounds } from "../rounds.ts";

/** Seconds on the clock that a command takes. */
export interface GenerationTime {
  readonly manner: string;
  readonly seconds: Spread;
}

/** How turbo is told to look for nothing in its cache. */
const MANNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "cold, nothing in the cache": { TURBO_FORCE: "true" },
  "cached, nothing has changed": {},
};

const COLUMNS: readonly Column<GenerationTime>[] = [
  ["`npm run generate`", ({ manner }) => manner],
  ["seconds", ({ seconds }) => shown(seconds, 1)],
];

/** How long it takes to generate from all specs, as whoever has changed one waits for it. */
export const generation = part<{ readonly times: readonly GenerationTime[] }>({
  title: "Generation",
  async measure({ quick }) {
    await generate({});
    const measured = await inRounds(Object.entries(MANNERS), quick ? 1 : 3, ([, env]) => generate(env));
    return { times: [...measured].map(([[manner], seconds]) => ({ manner, seconds: spread(seconds) })) };
  },
  account: ({ times }) => ({ paragraphs: [markdownTable(COLUMNS, times)], aims: [] }),
});

async function generate(env: Readonly<Record<string, string>>): Promise<number> {
  const begun = performance.now();
  await promisify(execFile)("npm", ["run", "generate"], { cwd: root, env: { ...process.env, ...env } });
  return (performance.now() - begun) / 1000;
}
