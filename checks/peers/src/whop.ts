import type { PaymentInput, Sandbox } from "@storno/sandbox";
import Whop, { type ClientOptions } from "@whop/sdk";
import { openSandbox, requestsTo, serve, type Scene } from "./serve.ts";

/** Whop's SDK against the sandbox on loopback. */
export async function whopScene(scene: Scene = {}) {
  const sandbox = openSandbox(scene);
  const server = await serve(sandbox);
  return withTools(sandbox, scene, { baseURL: server.providers.whop.url });
}

/** Whop's SDK against the sandbox as a `fetch`, without a server. */
export function whopInProcess(scene: Scene = {}) {
  const sandbox = openSandbox(scene);
  return withTools(sandbox, scene, { fetch: sandbox.providers.whop.fetch });
}

function withTools(sandbox: Sandbox, scene: Scene, transport: ClientOptions) {
  const whop = new Whop({
    ...transport,
    apiKey: scene.apiKey ?? sandbox.providers.whop.apiKey,
    maxRetries: scene.retries ?? 0,
    logLevel: "off",
    ...(scene.timeout !== undefined && { timeout: scene.timeout }),
  });
  const pay = (payment: Partial<PaymentInput> = {}) =>
    sandbox.addPayment("whop", { amount: 1000, currency: "usd", ...payment }).id;
  const companyId = async () => {
    const { data } = await whop.payments.list({ first: 1 });
    return data[0]?.company?.id ?? "";
  };
  return { whop, sandbox, requests: () => requestsTo(sandbox, "whop"), ledger: sandbox.ledger, pay, companyId };
}

/** What a test of Whop's SDK works with. */
export type WhopScene = ReturnType<typeof withTools>;
