import { describe, expect, it } from "vitest";
import { methodOf, providers } from "../src/clients.ts";
import { API_KEY } from "../src/paging.ts";
import { isOverPool } from "../src/wire/lane.ts";

describe.each(providers)("$name: a handler", (provider) => {
  it("is asked over the lane that the run is of", async () => {
    let stack: string | undefined;
    const fetch = async (): Promise<Response> => {
      stack = new Error("here").stack;
      return new Response(null, { status: 404 });
    };
    const client = provider.create({ apiKey: API_KEY, fetch });
    await expect(methodOf(client, "refunds.retrieve")("re_1")).rejects.toMatchObject({ status: 404 });
    expect(stack?.includes("wire/exchange.ts")).toBe(isOverPool);
  });
});
