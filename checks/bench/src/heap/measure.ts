import { nodePath } from "@storno/scripts/nodes.ts";
import { ratio, spread, type Spread } from "@storno/scripts/reports/spread.ts";
import { everybody, withClients, type Client } from "../calls/client.ts";
import type { Order } from "../calls/order.ts";
import type { ContenderName } from "../contenders.ts";
import { inRounds } from "../rounds.ts";
import { serve } from "../serving/serve.ts";

/** So few that what they allocate fits into the young generation, and nothing is collected meanwhile. */
const ORDERS: readonly Order[] = [
  { call: "retrieve", inFlight: 64, calls: 256 },
  { call: "create", inFlight: 64, calls: 256 },
  { call: "page", inFlight: 32, calls: 32 },
];

/** A young generation that takes all that a round allocates, and a collection by hand before each round. */
const FLAGS = ["--expose-gc", "--min-semi-space-size=64", "--max-semi-space-size=64"];

const WARM_UP = 4;

/** V8 may collect for reasons of its own; then the calls are made again. */
const ATTEMPTS = 5;

/** What a call allocates. */
export interface HeapCost extends Order {
  readonly node: string;
  readonly client: ContenderName;
  /** Bytes of the heap per call, those that are garbage soon included. */
  readonly bytes: Spread;
  /** Its bytes, divided by those of openapi-fetch in the same round. */
  readonly beside: Spread;
}

/** Measures what calls allocate on one Node. Throws when garbage was collected while it was counted. */
export async function heapOn(node: string, rounds: number): Promise<HeapCost[]> {
  const server = await serve("canned");
  try {
    return await withClients(everybody, server, { node: await nodePath(node), flags: FLAGS }, async (clients) => {
      const costs: HeapCost[] = [];
      for (const order of ORDERS) {
        for (const { worker } of clients) for (let time = 0; time < WARM_UP; time++) await worker.tell(order);
        const measured = await inRounds(clients, rounds, (client) => allocated(client, order));
        const bytes = new Map([...measured].map(([{ name }, figures]) => [name, figures]));
        const base = bytes.get("openapi-fetch") ?? [];
        for (const [client, figures] of bytes) {
          costs.push({ node, client, ...order, bytes: spread(figures), beside: ratio(figures, base) });
        }
      }
      return costs;
    });
  } finally {
    server.close();
  }
}

async function allocated({ name, worker }: Client, order: Order): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { heap, collections } = await worker.tell(order);
    if (collections === 0) return heap;
  }
  throw new Error(`garbage was collected each time during ${order.call} of ${name}: make fewer calls`);
}
