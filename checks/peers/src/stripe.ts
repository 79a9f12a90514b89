import { Stripe } from "stripe";
import { serve, Wire, type Scene } from "./serve.ts";

type HttpClient = ReturnType<typeof Stripe.createNodeHttpClient>;

/** Stripe's SDK against the sandbox on loopback. */
export async function stripeScene(scene: Scene = {}) {
  const { sandbox, server } = await serve(scene);
  const { hostname, port, pathname } = new URL(server.providers.stripe.url);
  const wire = new Wire(scene);
  const transport = Stripe.createNodeHttpClient();
  const httpClient: HttpClient = {
    getClientName: () => transport.getClientName(),
    // The SDK can be told a host but nothing before /v1; the sandbox serves every provider under its name.
    makeRequest: (host, to, path, method, ...rest) =>
      wire.carry(`${method} ${path}`, () => transport.makeRequest(host, to, `${pathname}${path}`, method, ...rest)),
  };
  const stripe = new Stripe(scene.apiKey ?? sandbox.providers.stripe.apiKey, {
    host: hostname,
    port,
    protocol: "http",
    httpClient,
    telemetry: false,
    maxNetworkRetries: scene.retries ?? 0,
  });
  const pay = (amount = 1000, currency = "usd", disputed = false) => {
    const { id, chargeId } = sandbox.addPayment("stripe", { amount, currency, disputed });
    if (chargeId === null) throw new Error("a paid payment has a charge");
    return { intent: id, charge: chargeId };
  };
  return { stripe, sandbox, requests: wire.requests, ledger: sandbox.ledger, pay };
}

/** What a test of Stripe's SDK works with. */
export type StripeScene = Awaited<ReturnType<typeof stripeScene>>;
