import { serve } from "../serving/serve.ts";
import type { ListScene } from "../serving/scene.ts";
import { Worker } from "../process/worker.ts";
import type { WalkerName } from "../walkers.ts";
import type { Walked, WalkOrder } from "./walking.ts";

/** A walker in a process of its own. */
export type WalkWorker = Worker<WalkOrder, Walked>;

/** Starts a walker. */
export function startWalker(name: WalkerName, flags: readonly string[] = []): Promise<WalkWorker> {
  const code = `
    import { obey } from "./process/obey.ts";
    import { walker } from "./walkers/${name}.ts";
    import { walking } from "./walks/walking.ts";
    obey({ carryOut: walking(walker) });`;
  return Worker.start({ name: `walks-${name}`, code, flags });
}

/** Has it walk once, at a server of its own. */
export async function walkOnce(
  worker: WalkWorker,
  scene: ListScene,
  how: Pick<WalkOrder, "busyMs" | "sampleEvery">,
): Promise<Walked> {
  const { origin, port, close } = await serve("list", JSON.stringify(scene));
  try {
    return await worker.tell({ origin, port, count: scene.count, ...how });
  } finally {
    close();
  }
}
