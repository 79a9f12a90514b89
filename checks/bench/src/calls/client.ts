import { contenders, type ContenderName } from "../contenders.ts";
import type { Target } from "../contender.ts";
import { Worker } from "../process/worker.ts";
import type { Effort, Order } from "./order.ts";

/** A client in a process of its own. */
export interface Client {
  readonly name: ContenderName;
  readonly worker: Worker<Order, Effort>;
}

/** Starts these clients, each on its own, and ends them after the work. */
export async function withClients<Result>(
  names: readonly ContenderName[],
  { origin, port }: Target,
  how: { readonly node: string; readonly flags?: readonly string[] },
  work: (clients: readonly Client[]) => Promise<Result>,
): Promise<Result> {
  const clients: Client[] = [];
  try {
    for (const name of names) {
      const code = `
        import { calling } from "./calls/calling.ts";
        import { contender } from "./contenders/${name}.ts";
        import { obey } from "./process/obey.ts";
        obey({ carryOut: calling(contender, ${JSON.stringify({ origin, port })}) });`;
      clients.push({ name, worker: await Worker.start({ name: `calls-${name}`, code, ...how }) });
    }
    return await work(clients);
  } finally {
    await Promise.all(clients.map(({ worker }) => worker.end()));
  }
}

/** All contenders. */
export const everybody = Object.keys(contenders) as ContenderName[];
