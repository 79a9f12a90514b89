import type { HonouredKeys, LedgerPayment, RequestEntry } from "@storno/sandbox";
import { makeCalls, type Ending } from "./calls.ts";
import type { Client, Intent } from "./client.ts";
import { Served } from "./served.ts";

/** What a client is put to. */
export interface RefundTrial {
  readonly client: Client;
  /** Whose idempotency keys the server honours: everybody's or nobody's. */
  readonly keys: Extract<HonouredKeys, "all" | "none">;
  /** How often a call is sent at most; absent: as often as the client does by default. */
  readonly attempts?: number;
  /** How many refunds are wanted. */
  readonly intents: number;
  /** How many calls are under way at a time. */
  readonly concurrency: number;
}

/** A refund that was wanted, what the client said of it, and what really happened. */
export interface Story {
  readonly intent: Intent;
  readonly ending: Ending;
  /** How often the payment was refunded. */
  made: number;
  /** Every attempt that reached the server, in the order of arrival. */
  readonly requests: RequestEntry[];
}

/** Refunds each payment once, through a client whose requests fail. */
export async function refundAll({ client, keys, attempts, intents, concurrency }: RefundTrial): Promise<Story[]> {
  const served = await Served.begin({ provider: client.provider, keys, payments: intents, refunds: 0 });
  try {
    const { payments, ...server } = served.stage;
    const wanted = payments.map(intentOf);
    const refund = client.refunding({ ...server, ...(attempts !== undefined && { attempts }) });
    const endings = await makeCalls(wanted, refund, concurrency, served);
    return await storiesOf(wanted, endings, served);
  } finally {
    await served.end();
  }
}

/** Every other refund is for a part of the payment, so that it can be made twice. */
function intentOf({ id, chargeId, amount }: LedgerPayment, place: number): Intent {
  return { paymentId: id, chargeId, paid: amount, ...(place % 2 === 1 && { part: 400 }) };
}

async function storiesOf(wanted: readonly Intent[], endings: readonly Ending[], served: Served): Promise<Story[]> {
  const stories = wanted.map((intent, place): Story => {
    return { intent, ending: endings[place] ?? { kind: "none" }, made: 0, requests: [] };
  });
  const byId = new Map(stories.flatMap((story) => idsOf(story.intent).map((id) => [id, story])));
  const { requests, refunds } = await served.records();
  for (const { paymentId } of refunds) {
    const story = byId.get(paymentId);
    if (story !== undefined) story.made += 1;
  }
  for (const request of requests) {
    // The payment is named in the path or in the body, whatever the provider calls it.
    const id = `${request.path} ${request.body}`.split(/\W+/).find((word) => byId.has(word));
    byId.get(id ?? "")?.requests.push(request);
  }
  return stories;
}

function idsOf({ paymentId, chargeId }: Intent): string[] {
  return chargeId === null ? [paymentId] : [paymentId, chargeId];
}
