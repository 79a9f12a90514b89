import { money, type Money } from "@storno/shared";
import { createSandbox, type Sandbox, type SandboxServer } from "@storno/sandbox";
import { agreesOnRefund, differences } from "./agreement.ts";
import { CountingFetch, listEvery, type Listing } from "./listing.ts";
import { Progress } from "./progress.ts";
import type { Connection, Provider } from "./provider.ts";
import { amount, report } from "./report.ts";

const SEED = 7;
const REFUNDS = 3000;

/** Lists the sandbox's refunds, compares them with its ledger, and makes one refund per provider. */
export async function runInSandbox(providers: ReadonlyMap<string, Provider>): Promise<boolean> {
  const sandbox = createSandbox({ seed: SEED, refunds: REFUNDS });
  const server = await sandbox.listen();
  console.log(
    `The sandbox is at ${server.url} with ${REFUNDS.toLocaleString("en")} refunds per provider (seed ${SEED}).\n`,
  );
  try {
    const connections = [...providers].map(([name, provider]) => connect(name, provider, sandbox, server));
    const progress = new Progress([...providers.keys()]);
    const listings = await Promise.all(
      connections.map(({ name, connection, counter }) =>
        listEvery(name, connection, counter, (count, done) => progress.set(name, count, done)),
      ),
    );
    const verdicts = new Map(listings.map((listing) => [listing, verdictOf(listing, sandbox)]));
    console.log(`\n${report(listings, (listing) => verdicts.get(listing)?.words ?? [])}\n`);
    console.log(
      "WooshPay documents no list: its refunds were read one by one, by the ids that its webhook events name.\n",
    );

    const refunds: boolean[] = [];
    for (const { name, connection } of connections) refunds.push(await refundOnce(name, connection, sandbox));
    const agrees = [...verdicts.values()].every(({ agrees }) => agrees) && refunds.every(Boolean);
    console.log(agrees ? "\nEvery number agrees with the ledger." : "\nNot every number agrees with the ledger.");
    return agrees;
  } finally {
    await server.close();
  }
}

interface Connected {
  readonly name: string;
  readonly connection: Connection;
  readonly counter: CountingFetch;
}

function connect(name: string, provider: Provider, sandbox: Sandbox, server: SandboxServer): Connected {
  const standIn = Object.entries(sandbox.providers).find(([other]) => other === name)?.[1];
  const baseUrl = Object.entries(server.providers).find(([other]) => other === name)?.[1].url;
  if (standIn === undefined) throw new Error(`The sandbox has no ${name}`);
  const counter = new CountingFetch();
  // What a merchant's webhook receives, and all that it knows of refunds that were not made through the API.
  const known = (): Set<string> => new Set(standIn.events().flatMap(refundIdOf));
  return {
    name,
    counter,
    connection: provider.connect({ apiKey: standIn.apiKey, baseUrl, fetch: counter.fetch }, known),
  };
}

/** The id in an event's `data.object`, or of its `data` where that is the object itself. */
function refundIdOf(event: Readonly<Record<string, unknown>>): string[] {
  const data: { readonly object?: unknown } = Object(event["data"]);
  const object = data.object ?? data;
  return typeof object === "object" && object !== null && "id" in object && typeof object.id === "string"
    ? [object.id]
    : [];
}

function verdictOf(listing: Listing, sandbox: Sandbox): { agrees: boolean; words: string[] } {
  const wrong = [
    ...(listing.failure === undefined ? [] : [listing.failure]),
    ...differences(listing.name, listing.tally, sandbox.ledger),
  ];
  return wrong.length === 0 ? { agrees: true, words: ["every number agrees"] } : { agrees: false, words: wrong };
}

async function refundOnce(name: string, connection: Connection, sandbox: Sandbox): Promise<boolean> {
  const paid: Money = money(1999, "USD");
  const back: Money = money(500, "USD");
  const payment = sandbox.addPayment(name, { amount: paid.amount, currency: paid.currency });
  const refund = await connection.refund(payment.id, back);
  const agrees = agreesOnRefund(refund, payment.id, sandbox.ledger) && refund.amount.amount === back.amount;
  console.log(
    `  ${agrees ? "✓" : "✗"} ${name.padEnd(10)} refunded ${amount(back)} of ${amount(paid)} ${paid.currency}: ` +
      `${refund.id} is ${refund.status}${agrees ? "" : ", which the ledger does not say"}`,
  );
  return agrees;
}
