import { Pool, type Dispatcher } from "undici";
import { API_KEY, CHARGE, PAGE_SIZE, REFUND, type Contender } from "../contender.ts";

/** undici's pool, which is what fetch sends with. */
export const contender: Contender = {
  title: "`undici`",
  provider: "stripe",
  connect({ origin }) {
    const pool = new Pool(origin);
    const authorization = `Bearer ${API_KEY}`;
    const get = { method: "GET", headers: { authorization } } as const;
    const post = {
      method: "POST",
      path: "/v1/refunds",
      headers: { authorization, "content-type": "application/x-www-form-urlencoded" },
      body: `charge=${CHARGE}&amount=500`,
    } as const;
    return {
      retrieve: async () => bodyOf(await pool.request({ ...get, path: `/v1/refunds/${REFUND}` })),
      create: async () => bodyOf(await pool.request(post)),
      page: async () => bodyOf(await pool.request({ ...get, path: `/v1/refunds?limit=${PAGE_SIZE}` })),
    };
  },
};

function bodyOf({ statusCode, body }: Dispatcher.ResponseData): Promise<unknown> {
  if (statusCode !== 200) throw new Error(`undici was answered ${statusCode}`);
  return body.json();
}
