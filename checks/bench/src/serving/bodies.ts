import { createSandbox, type SandboxProvider } from "@storno/sandbox";
import { PAGE_SIZE } from "../contender.ts";

/** The sandbox's answers to the calls of every contender, as text, by what begins a request: `GET /v1/refunds?`. */
export async function cannedBodies(): Promise<ReadonlyMap<string, string>> {
  const { stripe, whop } = createSandbox({ seed: 1, refunds: 2 * PAGE_SIZE }).providers;
  const stripePage = await answer(stripe, `/v1/refunds?limit=${PAGE_SIZE}`);
  const stripeRefund = await answer(stripe, `/v1/refunds/${firstId(stripePage)}`);
  const whopPage = await answer(whop, `/refunds?first=${PAGE_SIZE}`);
  const whopRefund = await answer(whop, `/refunds/${firstId(whopPage)}`);
  const payments = await answer(whop, "/payments?first=1");
  const payment = await answer(whop, `/payments/${firstId(payments)}`);
  return new Map([
    // Stripe indents its answers, and Whop does not.
    ["GET /v1/refunds?", JSON.stringify(stripePage, undefined, 2)],
    ["GET /v1/refunds/", JSON.stringify(stripeRefund, undefined, 2)],
    ["POST /v1/refunds", JSON.stringify(stripeRefund, undefined, 2)],
    ["GET /refunds?", JSON.stringify(whopPage)],
    ["GET /refunds/", JSON.stringify(whopRefund)],
    ["POST /payments/", JSON.stringify(payment)],
  ]);
}

async function answer({ fetch, basePath, apiKey }: SandboxProvider, path: string): Promise<object> {
  const response = await fetch(`http://localhost${basePath}${path}`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  const body: unknown = await response.json();
  if (!response.ok || typeof body !== "object" || body === null) throw new Error(`the sandbox has no ${path}`);
  return body;
}

/** Of a page that both providers write alike in this. */
function firstId(page: object): string {
  const { data } = page as { readonly data: readonly { readonly id: string }[] };
  const [first] = data;
  if (first === undefined) throw new Error("the sandbox has no refunds");
  return first.id;
}
