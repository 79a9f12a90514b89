/**
 * Measures our clients beside the official SDKs, openapi-fetch, fetch and undici, and writes the tables of README.md and the chart
 * of the repository's. The packages must have been built.
 *
 *     node src/main.ts [--only <part>[,<part>]] [--quick] [--profile]
 *
 * `--only` measures these parts, and leaves the others' figures as they are. `--quick` measures with few rounds, prints, and writes
 * nothing. `--profile` says where the time of our retrieve goes instead.
 */
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { isPart, parts, type PartName } from "./parts.ts";
import { printProfile } from "./profile/print.ts";
import { aimsTable } from "./report/manual.ts";
import { keepMeasured, readMeasured } from "./report/measured.ts";
import { writeReport } from "./report/write.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
  },
});
const names = values.only?.split(",") ?? Object.keys(parts);
const unknown = names.filter((name) => !isPart(name));

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exitCode = 2;
} else if (values.profile) {
  await printProfile();
} else {
  for (const name of names.filter(isPart)) await run(name, values.quick);
}

async function run(name: PartName, quick: boolean): Promise<void> {
  const { title, measure, account } = parts[name];
  const begun = performance.now();
  const figures = await measure({ quick });
  const { paragraphs, aims } = account(figures);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log([`\n${title} (${seconds} s)`, ...paragraphs, ...(aims.length > 0 ? [aimsTable(aims)] : [])].join("\n\n"));
  if (quick) return;
  // What is measured later may fail; this is kept all the same.
  const measured = { ...readMeasured(), [name]: { machine: machine(), figures } };
  keepMeasured(measured);
  writeReport(measured);
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "";
  return `Node ${process.versions.node} on ${availableParallelism()} cores${model && ` (${model})`}`;
}
