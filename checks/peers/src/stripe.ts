import type { PaymentInput, Sandbox } from "@storno/sandbox";
import { Stripe } from "stripe";
import { openSandbox, requestsTo, serve, type Scene } from "./serve.ts";

/** Stripe's SDK against the sandbox on loopback. */
export async function stripeScene(scene: Scene = {}) {
  const sandbox = openSandbox(scene);
  const { url, port } = await serve(sandbox);
  return withTools(sandbox, scene, { host: new URL(url).hostname, port, protocol: "http" });
}

/** Stripe's SDK against the sandbox as a `fetch`, without a server. */
export function stripeInProcess(scene: Scene = {}) {
  const sandbox = openSandbox(scene);
  return withTools(sandbox, scene, { httpClient: Stripe.createFetchHttpClient(sandbox.providers.stripe.fetch) });
}

function withTools(sandbox: Sandbox, scene: Scene, transport: Stripe.StripeConfig) {
  const stripe = new Stripe(scene.apiKey ?? sandbox.providers.stripe.apiKey, {
    ...transport,
    telemetry: false,
    maxNetworkRetries: scene.retries ?? 0,
    ...(scene.timeout !== undefined && { timeout: scene.timeout }),
  });
  const pay = (payment: Partial<PaymentInput> = {}) => {
    const { id, chargeId } = sandbox.addPayment("stripe", { amount: 1000, currency: "usd", ...payment });
    if (chargeId === null) throw new Error("a paid payment has a charge");
    return { intent: id, charge: chargeId };
  };
  return { stripe, sandbox, requests: () => requestsTo(sandbox, "stripe"), ledger: sandbox.ledger, pay };
}

/** What a test of Stripe's SDK works with. */
export type StripeScene = ReturnType<typeof withTools>;
