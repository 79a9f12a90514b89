import { env } from "node:process";
import { CountingFetch, listEvery } from "./listing.ts";
import { Progress } from "./progress.ts";
import type { Provider } from "./provider.ts";
import { report } from "./report.ts";

/** Lists what the real providers have whose keys are set. Reads only. */
export async function listLive(providers: ReadonlyMap<string, Provider>): Promise<boolean> {
  const variables = [...providers.values()].map(({ keyVariable }) => keyVariable);
  console.log(`${variables.join(", ")} set: listing the refunds of the real ${[...providers.keys()].join(", ")}.`);
  console.log("This only reads; no refund is made. Providers without a key are left out, and so is the sandbox.");
  if (providers.has("whop")) console.log("Whop may ask for a company: it is taken from WHOP_COMPANY_ID.");
  if (providers.has("wooshpay")) {
    console.log(
      "WooshPay has no list of refunds: it reads those whose ids are in WOOSHPAY_REFUND_IDS, separated by commas.",
    );
  }
  console.log();

  const progress = new Progress([...providers.keys()]);
  const listings = await Promise.all(
    [...providers].map(([name, provider]) => {
      const counter = new CountingFetch();
      const connection = provider.connect({ apiKey: env[provider.keyVariable], fetch: counter.fetch }, refundIdsGiven);
      return listEvery(name, connection, counter, (count, done) => progress.set(name, count, done));
    }),
  );
  console.log(`\n${report(listings, ({ failure }) => [failure ?? "no ledger to compare with"])}`);
  return listings.every(({ failure }) => failure === undefined);
}

/** Ids of WooshPay refunds, from the environment. */
function refundIdsGiven(): string[] {
  const ids = (env["WOOSHPAY_REFUND_IDS"] ?? "").split(",").filter((id) => id !== "");
  if (ids.length === 0) throw new Error("WOOSHPAY_REFUND_IDS names no refund, so none was read");
  return ids;
}
