import { nodePath } from "@storno/scripts/nodes.ts";
import { ratio, spread, type Spread } from "@storno/scripts/reports/spread.ts";
import type { ContenderName } from "../contenders.ts";
import { inRounds } from "../rounds.ts";
import { serve } from "../serving/serve.ts";
import { everybody, withClients } from "./client.ts";
import type { Effort, Order } from "./order.ts";

/**
 * The kinds of calls that are measured, with so many of them that a round collects garbage as often as a long run does, and is short
 * all the same: what disturbs one client then disturbs the next one, too.
 */
const ORDERS: readonly Order[] = [
  { call: "retrieve", inFlight: 1, calls: 600 },
  { call: "retrieve", inFlight: 64, calls: 1920 },
  { call: "create", inFlight: 1, calls: 600 },
  { call: "create", inFlight: 64, calls: 1920 },
  { call: "page", inFlight: 1, calls: 80 },
  { call: "page", inFlight: 64, calls: 256 },
];

/** How often each kind of call is made before anything is measured, until the compiler has seen it all. */
const WARM_UP = 4;

/** Whose figures the others' are divided by, where they were measured in the same rounds. */
export const BASES = ["stripe-node", "whop-sdk", "openapi-fetch", "undici"] as const satisfies readonly ContenderName[];

/** What one kind of call costs one client. */
export interface CallCost extends Order {
  readonly node: string;
  readonly client: ContenderName;
  /** Microseconds of the processor per call. */
  readonly cpu: Spread;
  /** Calls per second. */
  readonly pace: Spread;
  /** Its time of the processor, divided by that of others in the same round. */
  readonly beside: Readonly<Record<(typeof BASES)[number], Spread>>;
}

/** Measures all clients on one Node. All are there from the beginning to the end, and never two of them at work. */
export async function costsOn(node: string, rounds: number): Promise<CallCost[]> {
  const server = await serve("canned");
  try {
    return await withClients(everybody, server, { node: await nodePath(node) }, async (clients) => {
      for (const { worker } of clients) {
        for (const order of ORDERS) for (let time = 0; time < WARM_UP; time++) await worker.tell(order);
      }
      const costs: CallCost[] = [];
      for (const order of ORDERS) {
        const measured = await inRounds(clients, rounds, ({ worker }) => worker.tell(order));
        const efforts = new Map([...measured].map(([{ name }, efforts]) => [name, efforts]));
        for (const client of everybody) costs.push({ node, client, ...order, ...costOf(client, efforts) });
      }
      return costs;
    });
  } finally {
    server.close();
  }
}

function costOf(client: ContenderName, efforts: ReadonlyMap<ContenderName, readonly Effort[]>) {
  const cpuOf = (name: ContenderName): number[] => (efforts.get(name) ?? []).map(({ cpu }) => cpu);
  const besides = BASES.map((base) => [base, ratio(cpuOf(client), cpuOf(base))] as const);
  return {
    cpu: spread(cpuOf(client)),
    pace: spread((efforts.get(client) ?? []).map(({ pace }) => pace)),
    beside: Object.fromEntries(besides) as CallCost["beside"],
  };
}
