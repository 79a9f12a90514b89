import type { Contender, Target } from "../contender.ts";
import type { Effort, Order } from "./order.ts";

/** Connects a client, and from then on does what the parent says. Each client has a process of its own. */
export function obey({ connect }: Contender, target: Target): void {
  const client = connect(target);
  process.on("message", (order: Order) => {
    carryOut(client[order.call], order).then(
      (effort) => process.send?.(effort),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once("disconnect", () => process.exit());
  process.send?.("ready");
}

async function carryOut(call: () => Promise<unknown>, { calls, inFlight }: Order): Promise<Effort> {
  const begun = performance.now();
  const before = process.cpuUsage();
  let left = calls;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / calls, pace: (calls / (performance.now() - begun)) * 1000 };
}
