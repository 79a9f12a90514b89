import { ratio, spread, type Spread } from "@storno/scripts/reports/spread.ts";
import { inRounds } from "../rounds.ts";
import type { ListScene } from "../serving/scene.ts";
import type { WalkerName } from "../walkers.ts";
import { LATENCY_MS, scenes, trials, type Trial } from "./trials.ts";
import { startWalker, walkOnce, type WalkWorker } from "./walkers.ts";

/** What came of a walk, over all rounds. */
export interface WalkFigures extends Trial {
  readonly seconds: Spread;
  /** How many times as fast as the official SDK it was. */
  readonly faster: Spread;
  /** Refunds over all rounds. */
  readonly lost: number;
  readonly repeated: number;
}

/** So few that it only warms up. */
const FEW = 1000;

/** Has every walker walk in turns. */
export async function measureWalks(rounds: number): Promise<WalkFigures[]> {
  const workers = new Map<WalkerName, WalkWorker>();
  const workerOf = (name: WalkerName): WalkWorker => {
    const worker = workers.get(name);
    if (worker === undefined) throw new TypeError(`${name} was not started`);
    return worker;
  };
  try {
    for (const { walker, scene } of trials) {
      if (!workers.has(walker)) workers.set(walker, await startWalker(walker));
      await walkOnce(workerOf(walker), { ...sceneOf(scene), count: FEW, latencyMs: 0 }, { busyMs: 0 });
    }
    const measured = await inRounds(trials, rounds, ({ walker, scene, consumer }) =>
      walkOnce(workerOf(walker), sceneOf(scene), { busyMs: consumer === "busy" ? LATENCY_MS : 0 }),
    );
    const secondsOf = (trial: Trial | undefined): number[] =>
      trial === undefined ? [] : (measured.get(trial) ?? []).map(({ seconds }) => seconds);
    return trials.map((trial) => {
      // The SDKs are measured at a server without faults, which is to their advantage.
      const base = trials.find(({ walker, consumer }) => walker === trial.against && consumer === trial.consumer);
      const walked = measured.get(trial) ?? [];
      return {
        ...trial,
        seconds: spread(secondsOf(trial)),
        faster: ratio(secondsOf(base), secondsOf(trial)),
        lost: walked.reduce((sum, { lost }) => sum + lost, 0),
        repeated: walked.reduce((sum, { repeated }) => sum + repeated, 0),
      };
    });
  } finally {
    await Promise.all([...workers.values()].map((worker) => worker.end()));
  }
}

function sceneOf(name: string): ListScene {
  const scene = scenes[name];
  if (scene === undefined) throw new TypeError(`there is no scene "${name}"`);
  return scene;
}
