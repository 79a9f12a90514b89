import type { Connection } from "./provider.ts";
import { Tally } from "./tally.ts";

/** What came of listing one provider. */
export interface Listing {
  readonly name: string;
  readonly tally: Tally;
  /** HTTP requests that it took. */
  readonly requests: number;
  /** Why it did not get to the end. */
  readonly failure: string | undefined;
}

/** A `fetch` that counts. */
export class CountingFetch {
  requests = 0;

  readonly fetch = (request: Request): Promise<Response> => {
    this.requests += 1;
    return fetch(request);
  };
}

/** Lists every refund, and tells of each. */
export async function listEvery(
  name: string,
  connection: Connection,
  counter: CountingFetch,
  tell: (count: number, done: boolean) => void,
): Promise<Listing> {
  const tally = new Tally();
  let failure: string | undefined;
  try {
    for await (const refund of connection.refunds()) {
      tally.add(refund);
      tell(tally.refunds, false);
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  tell(tally.refunds, true);
  return { name, tally, requests: counter.requests, failure };
}
