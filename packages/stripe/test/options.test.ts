import { describe, expect, it } from "vitest";
import { createStripe, type StripeOptions } from "../src/index.ts";

describe("the options of a Stripe client", () => {
  it("have no environment: a key for the other mode must not seem to be one for this", () => {
    const options = { apiKey: "sk_test_1", environment: "test" } as StripeOptions;
    expect(() => createStripe(options)).toThrow(
      "stripe takes no environment: live and test share a host, and the key decides",
    );
  });

  it.each([undefined, ""])("need a key that is not %j", (apiKey) => {
    expect(() => createStripe({ apiKey })).toThrow(/^stripe needs an apiKey/);
  });

  it("are missing with a message that says so", () => {
    expect(() => createStripe(undefined as unknown as StripeOptions)).toThrow(/^stripe needs an apiKey/);
  });
});
