import type { paths } from "@storno/stripe";
import createClient from "openapi-fetch";
import { API_KEY, CHARGE, PAGE_SIZE, REFUND, type Contender } from "../contender.ts";

/** openapi-fetch without anything of ours. */
export const contender: Contender = {
  title: "`openapi-fetch`",
  provider: "stripe",
  connect({ origin }) {
    const client = createClient<paths>({ baseUrl: origin, headers: { authorization: `Bearer ${API_KEY}` } });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return {
      retrieve: async () => dataOf(await client.GET("/v1/refunds/{refund}", { params: { path: { refund: REFUND } } })),
      create: async () =>
        dataOf(await client.POST("/v1/refunds", { body: { charge: CHARGE, amount: 500 }, bodySerializer, headers })),
      page: async () => dataOf(await client.GET("/v1/refunds", { params: { query: { limit: PAGE_SIZE } } })),
    };
  },
};

/** As Stripe wants it. */
function bodySerializer(body: object): string {
  return new URLSearchParams(Object.entries(body)).toString();
}

/** As an application has to look at it, so that no failure is counted as a call. */
function dataOf<Data>({ data, response }: { readonly data?: Data; readonly response: Response }): Data {
  if (data === undefined) throw new Error(`openapi-fetch was answered ${response.status}`);
  return data;
}
