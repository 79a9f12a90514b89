import type { Spread } from "@storno/scripts/reports/spread.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { contenders, type ContenderName } from "../contenders.ts";
import { NODES } from "../nodes.ts";
import { part, type Aim } from "../part.ts";
import { shown } from "../report/shown.ts";
import { costsOn, type CallCost } from "./measure.ts";

/** The bars of the chart: what a server would choose between. */
const CHARTED: readonly ContenderName[] = ["storno-stripe-pooled", "storno-stripe", "stripe-node", "whop-sdk"];

const COLUMNS: readonly Column<CallCost>[] = [
  ["call", ({ call }) => call],
  ["in flight", ({ inFlight }) => inFlight],
  ["client", ({ client }) => contenders[client].title],
  ["CPU µs", ({ cpu }) => shown(cpu, 0)],
  ["calls/s", ({ pace }) => Math.round(pace.median)],
  [
    "by its SDK",
    ({ client, beside }) => shown(beside[contenders[client].provider === "stripe" ? "stripe-node" : "whop-sdk"], 2),
  ],
  ["by openapi-fetch", ({ beside }) => shown(beside["openapi-fetch"], 2)],
  ["by undici", ({ beside }) => shown(beside.undici, 2)],
];

/** What calls cost the processor. */
export const calls = part<{ readonly costs: readonly CallCost[] }>({
  title: "Calls",
  async measure({ quick }) {
    const costs: CallCost[] = [];
    for (const node of NODES) costs.push(...(await costsOn(node, quick ? 5 : 11)));
    return { costs };
  },
  account: ({ costs }) => ({
    paragraphs: NODES.flatMap((node) => [
      `Node ${node}:`,
      markdownTable(
        COLUMNS,
        costs.filter((cost) => cost.node === node),
      ),
    ]),
    aims: costs
      .filter(({ call, client }) => call === "retrieve" && client === "storno-stripe")
      .map(({ node, inFlight, beside }) => overheadAim(`Node ${node}, ${inFlight} in flight`, beside["openapi-fetch"]))
      .concat(
        costs
          .filter(
            ({ call, client, inFlight }) => call === "retrieve" && client === "storno-stripe-pooled" && inFlight === 64,
          )
          .flatMap(({ node, beside }) => [
            pooledAim("stripe's", 0.5, node, beside["stripe-node"]),
            pooledAim("raw undici's", 1.4, node, beside.undici),
          ]),
      ),
    bars: {
      title: "CPU of a retrieve, µs",
      bars: CHARTED.flatMap((client) =>
        costs
          .filter((cost) => cost.client === client && cost.call === "retrieve")
          .filter(({ inFlight, node }) => inFlight === 64 && node === NODES.at(-1))
          .map(({ cpu: { median } }) => ({
            name: contenders[client].title.replaceAll("`", ""),
            value: median,
            isOurs: client.startsWith("storno-"),
          })),
      ),
    },
  }),
});

/** What our layer may add to the client that it is built on. */
function overheadAim(where: string, { median }: Spread): Aim {
  return {
    what: `CPU of a retrieve by that of bare openapi-fetch, ${where}`,
    aim: "at most 1.10",
    measured: median.toFixed(2),
    reached: median <= 1.1,
  };
}

/** What a retrieve may cost on a server that has undici. */
function pooledAim(whose: string, most: number, node: string, { median }: Spread): Aim {
  return {
    what: `CPU of a pooled retrieve by ${whose}, Node ${node}, 64 in flight`,
    aim: `at most ${most.toFixed(2)}`,
    measured: median.toFixed(2),
    reached: median <= most,
  };
}
