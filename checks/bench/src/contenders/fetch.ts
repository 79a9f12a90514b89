import { API_KEY, CHARGE, PAGE_SIZE, REFUND, type Contender } from "../contender.ts";

/** The runtime's own `fetch`. */
export const contender: Contender = {
  title: "`fetch`",
  provider: "stripe",
  connect({ origin }) {
    const refunds = `${origin}/v1/refunds`;
    const authorization = `Bearer ${API_KEY}`;
    const get = { headers: { authorization } };
    const post = {
      method: "POST",
      headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
      body: `charge=${CHARGE}&amount=500`,
    };
    return {
      retrieve: async () => bodyOf(await fetch(`${refunds}/${REFUND}`, get)),
      create: async () => bodyOf(await fetch(refunds, post)),
      page: async () => bodyOf(await fetch(`${refunds}?limit=${PAGE_SIZE}`, get)),
    };
  },
};

function bodyOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`fetch was answered ${response.status}`);
  return response.json();
}
