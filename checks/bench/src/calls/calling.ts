import { PerformanceObserver } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import type { Contender, Target } from "../contender.ts";
import type { Effort, Order } from "./order.ts";

/** Connects a client, and gives what makes calls with it. */
export function calling({ connect }: Contender, target: Target): (order: Order) => Promise<Effort> {
  const client = connect(target);
  const collected: number[] = [];
  new PerformanceObserver((list) => {
    collected.push(...list.getEntries().map(({ startTime }) => startTime));
  }).observe({ entryTypes: ["gc"] });

  return async ({ call, calls, inFlight }) => {
    // Only there when the process was started so.
    globalThis.gc?.();
    const make = client[call];
    let left = calls;
    const lane = async (): Promise<void> => {
      while (left-- > 0) await make();
    };
    const heap = process.memoryUsage().heapUsed;
    const begun = performance.now();
    const before = process.cpuUsage();
    await Promise.all(Array.from({ length: inFlight }, lane));
    const { user, system } = process.cpuUsage(before);
    const ended = performance.now();
    const grown = process.memoryUsage().heapUsed - heap;
    // An observer hears of a collection later.
    await delay(2);
    const collections = collected.splice(0).filter((at) => at >= begun && at < ended).length;
    return { cpu: (user + system) / calls, pace: (calls / (ended - begun)) * 1000, heap: grown / calls, collections };
  };
}
