/**
 * Refunds and lists in the sandbox while its network fails, and prints the spans that come of it.
 *
 * Stripe keeps idempotency keys: a refund whose answer is lost is sent again, and made once. Whop documents none for refunds: nobody
 * can tell what became of it, and the counter says that somebody has to look.
 */
import { createSandbox } from "@storno/sandbox";
import { createStripe } from "@storno/stripe";
import { createWhop, isWhopError } from "@storno/whop";
import { report } from "./report.ts";
import { Telemetry } from "./telemetry.ts";

const sandbox = createSandbox({ seed: 7, refunds: 30 });
sandbox.faults.add({ kind: "lost-answer", provider: "stripe", route: "POST /v1/refunds", times: 1 });
sandbox.faults.add({
  kind: "error",
  provider: "stripe",
  route: "GET /v1/refunds",
  status: 503,
  commit: false,
  times: 2,
});
sandbox.faults.add({ kind: "lost-answer", provider: "whop", route: "POST /api/v1/payments/{id}/refund", times: 1 });

const telemetry = new Telemetry();
const { observe } = telemetry;
const stripe = createStripe({ ...connectionTo("stripe"), observe });
const whop = createWhop({ ...connectionTo("whop"), observe });
const paid = { amount: 1999, currency: "usd" };

await stripe.refunds.create({ payment_intent: sandbox.addPayment("stripe", paid).id, amount: 500 });
await stripe.refunds.list({ limit: 10 }).toArray({ max: 20 });
try {
  await whop.payments.refund(sandbox.addPayment("whop", paid).id, { partial_amount: 5 });
} catch (error) {
  if (!isWhopError(error)) throw error;
}

console.log(report(telemetry.spans));
for (const { value, attributes } of await telemetry.pointsOf("storno.client.unknown")) {
  console.log("\nstorno.client.unknown:", value, "of", attributes["storno.provider"], attributes["storno.operation"]);
}

function connectionTo(provider: "stripe" | "whop") {
  const { apiKey, fetch, basePath } = sandbox.providers[provider];
  return { apiKey, fetch, baseUrl: `https://sandbox.test${basePath}` };
}
