import { makeCalls, type Ending } from "./calls.ts";
import type { Client } from "./client.ts";
import { Served } from "./served.ts";

/** What a client is put to. */
export interface WalkTrial {
  readonly client: Client;
  /** How often a page is asked for at most; absent: as often as the client does by default. */
  readonly attempts?: number;
  /** How many refunds there are to list. */
  readonly rows: number;
  /** How often the list is walked, all at the same time. */
  readonly walks: number;
}

/** A walk through a list. */
export interface Walk {
  /** The ids of the rows that came, in the order in which they did. */
  readonly ids: readonly string[];
  readonly ending: Ending;
}

/** What a client read, and what there was to read. */
export interface Walked {
  readonly walks: readonly Walk[];
  /** The ids of all refunds. */
  readonly wanted: ReadonlySet<string>;
  /** How many requests reached the server. */
  readonly attempts: number;
}

/** Walks through all refunds, through a client whose requests fail. Throws a TypeError if its provider has no list. */
export async function walkAll({ client, attempts, rows, walks }: WalkTrial): Promise<Walked> {
  if (client.listing === undefined) throw new TypeError(`${client.provider} has no list of refunds`);
  const served = await Served.begin({ provider: client.provider, keys: "documented", payments: 0, refunds: rows });
  try {
    const { payments: _, ...server } = served.stage;
    const list = client.listing({ ...server, ...(attempts !== undefined && { attempts }) });
    const walked = Array.from({ length: walks }, (): string[] => []);
    const endings = await makeCalls(walked, (ids) => walk(list(), ids), walks, served);
    const { requests, refunds } = await served.records();
    return {
      walks: walked.map((ids, place) => ({ ids, ending: endings[place] ?? { kind: "none" } })),
      wanted: new Set(refunds.map(({ id }) => id)),
      attempts: requests.length,
    };
  } finally {
    await served.end();
  }
}

async function walk(list: AsyncIterable<{ readonly id: string }>, ids: string[]): Promise<void> {
  for await (const { id } of list) ids.push(id);
}
