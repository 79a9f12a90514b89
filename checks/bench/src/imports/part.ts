import { importTimes } from "@storno/scripts/packs/import-time.ts";
import type { Spread } from "@storno/scripts/reports/spread.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { HERE } from "../here.ts";
import { part } from "../part.ts";
import { shown } from "../report/shown.ts";

/** Milliseconds of the processor that an import takes beyond what Node takes without it. */
export interface ImportTime {
  readonly name: string;
  readonly time: Spread;
}

const OURS = ["@storno/stripe", "@storno/whop"];
const PACKAGES = [...OURS, "stripe", "@whop/sdk", "openapi-fetch", "undici"];

/** The bars of the chart. */
const CHARTED = new Set(["@storno/stripe", "stripe", "@whop/sdk"]);

const COLUMNS: readonly Column<ImportTime>[] = [
  ["import", ({ name }) => `\`${name}\``],
  ["ms", ({ time }) => shown(time, 1)],
];

/** What it takes until a client can be made. */
export const imports = part<{ readonly times: readonly ImportTime[] }>({
  title: "Import",
  measure({ quick }) {
    const times = importTimes(PACKAGES, HERE, quick ? 3 : 15);
    return Promise.resolve({ times: [...times].map(([name, time]) => ({ name, time })) });
  },
  account: ({ times }) => ({
    paragraphs: [markdownTable(COLUMNS, times)],
    aims: times
      .filter(({ name }) => OURS.includes(name))
      .map(({ name, time: { median } }) => ({
        what: `Import of \`${name}\` beyond Node's own`,
        aim: "at most 10 ms",
        measured: `${median.toFixed(1)} ms`,
        reached: median <= 10,
      })),
    bars: {
      title: "Import, ms of the processor",
      bars: times
        .filter(({ name }) => CHARTED.has(name))
        .map(({ name, time: { median } }) => ({ name, value: median, isOurs: OURS.includes(name) })),
    },
  }),
});
