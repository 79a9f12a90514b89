import Whop from "@whop/sdk";
import { serve, Wire, type Scene } from "./serve.ts";

/** Whop's SDK against the sandbox on loopback. */
export async function whopScene(scene: Scene = {}) {
  const { sandbox, server } = await serve(scene);
  const wire = new Wire(scene);
  const whop = new Whop({
    apiKey: scene.apiKey ?? sandbox.providers.whop.apiKey,
    baseURL: server.providers.whop.url,
    maxRetries: scene.retries ?? 0,
    logLevel: "off",
    fetch: (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      return wire.carry(`${request.method} ${pathname.replace("/whop/api/v1", "")}${search}`, () => fetch(request));
    },
  });
  const pay = (amount = 1000, currency = "usd", disputed = false) =>
    sandbox.addPayment("whop", { amount, currency, disputed }).id;
  const companyId = async () => {
    const { data } = await whop.payments.list({ first: 1 });
    return data[0]?.company?.id ?? "";
  };
  return { whop, sandbox, requests: wire.requests, ledger: sandbox.ledger, pay, companyId };
}

/** What a test of Whop's SDK works with. */
export type WhopScene = Awaited<ReturnType<typeof whopScene>>;
