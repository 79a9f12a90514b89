import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part } from "../part.ts";
import { shown } from "../report/shown.ts";
import { measureTypes, type TypeCost } from "./measure.ts";

const COLUMNS: readonly Column<TypeCost>[] = [
  ["client", ({ client }) => `\`${client}\``],
  ["`skipLibCheck`", ({ skipLibCheck }) => String(skipLibCheck)],
  ["seconds added", ({ seconds }) => shown(seconds, 2)],
  ["instantiations added", ({ instantiations }) => instantiations],
];

/** What a client's types cost whoever compiles with them. */
export const types = part<{ readonly costs: readonly TypeCost[] }>({
  title: "Type check",
  measure: async ({ quick }) => ({ costs: await measureTypes(quick ? 1 : 4) }),
  account: ({ costs }) => ({
    paragraphs: [markdownTable(COLUMNS, costs)],
    aims: costs
      .filter(({ client, skipLibCheck }) => client.startsWith("@storno/") && skipLibCheck)
      .map(({ client, seconds: { median } }) => ({
        what: `Type check added by \`${client}\``,
        aim: "at most 0.30 s",
        measured: `${median.toFixed(2)} s`,
        reached: median <= 0.3,
      })),
  }),
});
