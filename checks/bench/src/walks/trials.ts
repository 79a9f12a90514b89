import type { ListScene } from "../serving/scene.ts";
import type { WalkerName } from "../walkers.ts";

/** One walk that is measured. */
export interface Trial {
  readonly walker: WalkerName;
  /** In words, for the tables. */
  readonly scene: string;
  readonly consumer: "idle" | "busy";
  /** The official SDK's walk that it is held against. */
  readonly against: WalkerName;
}

/** Milliseconds that the server takes for a page, and a busy consumer after it. */
export const LATENCY_MS = 20;

const CALM = { count: 10_000, density: "even", latencyMs: LATENCY_MS } as const;
/** A new refund comes with every fifth request, and every hundredth request fails. */
const ROUGH = { ...CALM, inserts: 5, faults: 100 } as const;

/** What there is to walk through. */
export const scenes: Readonly<Record<string, ListScene>> = {
  "evenly spread": CALM,
  "evenly spread, inserts, faults": ROUGH,
  "half in 5 % of the time, inserts, faults": { ...ROUGH, density: "crowded" },
};

/** Page by page, at a server without faults: what the official SDKs do. */
const PLAIN: readonly Pick<Trial, "walker" | "against">[] = [
  { walker: "stripe-node", against: "stripe-node" },
  { walker: "storno-stripe", against: "stripe-node" },
  { walker: "storno-stripe-prefetch", against: "stripe-node" },
  { walker: "whop-sdk", against: "whop-sdk" },
  { walker: "storno-whop", against: "whop-sdk" },
  { walker: "storno-whop-prefetch", against: "whop-sdk" },
];

/** All walks, in the order of the table. */
export const trials: readonly Trial[] = [
  ...(["idle", "busy"] as const).flatMap((consumer) =>
    PLAIN.map((plain): Trial => ({ ...plain, scene: "evenly spread", consumer })),
  ),
  ...Object.keys(scenes)
    .slice(1)
    .map((scene): Trial => ({ walker: "storno-stripe-walk", against: "stripe-node", scene, consumer: "idle" })),
];
