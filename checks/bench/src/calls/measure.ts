import { nodePath } from "@storno/scripts/nodes.ts";
import { inRounds } from "../rounds.ts";
import { serve } from "../serving/serve.ts";
import { Client } from "./client.ts";
import type { Effort, Order } from "./order.ts";

/** The kinds of calls that are measured, with so many of them that a round is short: what disturbs
 * one client then disturbs the next one, too. */
export const ORDERS: readonly Order[] = [
  { call: "retrieve", inFlight: 1, calls: 150 },
  { call: "retrieve", inFlight: 64, calls: 384 },
  { call: "create", inFlight: 1, calls: 150 },
  { call: "create", inFlight: 64, calls: 384 },
  { call: "page", inFlight: 1, calls: 20 },
  { call: "page", inFlight: 64, calls: 64 },
];

/** What one kind of call took one client, round by round. */
export interface CallFigures {
  readonly node: string;
  readonly order: Order;
  readonly client: string;
  readonly efforts: readonly Effort[];
}

/** How often each kind of call is made before anything is measured. */
const WARM_UP = 8;

/** Measures these clients on one Node. All are there from the beginning to the end, and never two of them at work. */
export async function measureCalls(
  names: readonly string[],
  node: string,
  orders: readonly Order[],
  rounds: number,
): Promise<CallFigures[]> {
  const server = await serve("canned");
  const binary = await nodePath(node);
  const clients: Client[] = [];
  try {
    for (const name of names) clients.push(await Client.start(name, binary, server));
    // Until the compiler has seen it all.
    for (const client of clients) {
      for (const order of orders) for (let time = 0; time < WARM_UP; time++) await client.make(order);
    }
    const figures: CallFigures[] = [];
    for (const order of orders) {
      const measured = await inRounds(clients, rounds, (client) => client.make(order));
      for (const [{ name }, efforts] of measured) figures.push({ node, order, client: name, efforts });
    }
    return figures;
  } finally {
    for (const client of clients) client.close();
    server.close();
  }
}
