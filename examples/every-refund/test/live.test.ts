import { money, type Refund } from "@storno/shared";
import { env } from "node:process";
import { afterEach, expect, it, vi } from "vitest";
import { listLive } from "../src/live.ts";
import type { Provider } from "../src/provider.ts";

const VARIABLE = "STORNO_EXAMPLE_KEY";

afterEach(() => {
  vi.restoreAllMocks();
  delete env[VARIABLE];
});

const refund: Refund = {
  provider: "acme",
  id: "re_1",
  amount: money(690, "USD"),
  status: "succeeded",
  providerStatus: "succeeded",
  reason: null,
  paymentId: null,
  createdAt: null,
  raw: undefined,
};

function acme(refunds: () => AsyncIterable<Refund>): ReadonlyMap<string, Provider> {
  return new Map([
    [
      "acme",
      {
        keyVariable: VARIABLE,
        connect: ({ apiKey }) => ({
          refunds,
          refund: () => Promise.reject(new Error(`money would move with ${apiKey}`)),
        }),
      },
    ],
  ]);
}

it("lists from the real provider, says so, and refunds nothing", async () => {
  env[VARIABLE] = "key_1";
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const agrees = await listLive(
    acme(async function* () {
      yield refund;
    }),
  );
  const text = printed.mock.calls.flat().join("\n");
  expect(agrees).toBe(true);
  expect(text).toContain(`${VARIABLE} set: listing the refunds of the real acme`);
  expect(text).toContain("no refund is made");
  expect(text).toContain("6.90");
  expect(text).not.toContain("key_1");
});

it("fails when a list does not come to its end", async () => {
  env[VARIABLE] = "key_1";
  const printed = vi.spyOn(console, "log").mockImplementation(() => {});
  const agrees = await listLive(
    acme(async function* () {
      yield refund;
      throw new Error("the second page failed");
    }),
  );
  expect(agrees).toBe(false);
  expect(printed.mock.calls.flat().join("\n")).toContain("the second page failed");
});
