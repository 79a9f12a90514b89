import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { contenders } from "../contenders.ts";
import { NODES } from "../nodes.ts";
import { part } from "../part.ts";
import { shown } from "../report/shown.ts";
import { heapOn, type HeapCost } from "./measure.ts";

const COLUMNS: readonly Column<HeapCost>[] = [
  ["Node", ({ node }) => node],
  ["call", ({ call }) => call],
  ["client", ({ client }) => contenders[client].title],
  [
    "kB per call",
    ({ bytes: { min, median, max } }) => shown({ min: min / 1e3, median: median / 1e3, max: max / 1e3 }, 1),
  ],
  ["by openapi-fetch", ({ beside }) => shown(beside, 2)],
];

/** What calls allocate. */
export const heap = part<{ readonly costs: readonly HeapCost[] }>({
  title: "Heap allocated",
  async measure({ quick }) {
    const costs: HeapCost[] = [];
    for (const node of NODES) costs.push(...(await heapOn(node, quick ? 2 : 7)));
    return { costs };
  },
  account: ({ costs }) => ({
    paragraphs: [markdownTable(COLUMNS, costs)],
    aims: costs
      .filter(({ client, call }) => client === "storno-stripe" && call === "retrieve")
      .map(({ node, beside: { median } }) => ({
        what: `Heap allocated by a retrieve, by that of bare openapi-fetch, Node ${node}`,
        aim: "at most 1.15",
        measured: median.toFixed(2),
        reached: median <= 1.15,
      })),
  }),
});
