import type { Client } from "./client.ts";
import { clients } from "./clients.ts";
import { declaresKey } from "./declared-keys.ts";
import type { RefundTrial } from "./refunding.ts";
import { ATTEMPTS } from "./terms.ts";
import type { WalkTrial } from "./walking.ts";

/** Anything that a client is put to. */
export type Trial = RefundTrial | WalkTrial;

const INTENTS = 2000;
const CONCURRENCY = 64;
const ROWS = 2000;
const WALKS = 20;

/** With as many attempts as all others, and with as many as the client makes by default. */
const MANNERS: readonly Pick<Trial, "attempts">[] = [{ attempts: ATTEMPTS }, {}];

/** Every client in each of its manners, in the order of the tables. */
export const trials: readonly Trial[] = (await Promise.all(clients.map(trialsOf))).flat();

async function trialsOf(client: Client): Promise<Trial[]> {
  // Ours are all the same where nothing is sent twice.
  const isSentOnce = client.operation !== undefined && !(await declaresKey(client));
  const refundings = (isSentOnce ? MANNERS.slice(0, 1) : MANNERS).flatMap((manner) =>
    (["all", "none"] as const).map((keys): RefundTrial => ({
      client,
      keys,
      ...manner,
      intents: INTENTS,
      concurrency: CONCURRENCY,
    })),
  );
  if (client.listing === undefined) return refundings;
  return [...refundings, ...MANNERS.map((manner): WalkTrial => ({ client, ...manner, rows: ROWS, walks: WALKS }))];
}
