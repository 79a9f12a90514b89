import { REFUND_OUTCOMES } from "@storno/sandbox";
import { describe, expect, it } from "vitest";
import { connect } from "../src/connect.ts";
import { Contract } from "../src/contract.ts";
import { look, outcomesOf, refundOnce, statusesOf, walk } from "../src/lives.ts";
import { subjects } from "../src/subjects.ts";

describe.each(subjects)("$title: a refund as time goes by", ({ provider, options }) => {
  const contract = Contract.of(provider.name);
  const known = statusesOf(contract, provider);
  const outcomes = outcomesOf(provider);

  it.each(outcomes)(
    "that %s is what spec, client and ledger say at every step, and so are its events",
    async (outcome) => {
      const connection = connect(provider, options);
      const seen = await walk(provider, connection, outcome);
      expect(known).toEqual(expect.arrayContaining(seen));
      // `succeeds` may be there from the start; all others become something else, or wait for somebody.
      if (seen.length === 1) expect(["succeeds", "requires-action"]).toContain(outcome);
      const events = connection.events();
      if (provider.verifyWebhook !== undefined) expect(events.length).toBeGreaterThanOrEqual(seen.length);
      for (const event of events) contract.checkEvent(event);
    },
  );

  it("can have every status that the spec knows", async () => {
    const seen = new Set<string>();
    for (const outcome of outcomes) {
      for (const status of await walk(provider, connect(provider, options), outcome)) seen.add(status);
      for (const status of known) {
        const connection = connect(provider, options);
        const { id: paymentId } = connection.addPayment({ amount: 1999, currency: "usd", refundOutcome: outcome });
        const id = await refundOnce(provider, connection, paymentId);
        try {
          connection.moveRefund(id, status);
        } catch (error) {
          // Not every status can follow the first one.
          expect(error).toBeInstanceOf(RangeError);
          continue;
        }
        seen.add(await look(provider, connection, id));
        for (const event of connection.events()) contract.checkEvent(event);
      }
    }
    expect([...seen].toSorted()).toEqual(known.toSorted());
  });
});

it("Each outcome is documented by some provider", () => {
  const documented = new Set(subjects.flatMap(({ provider }) => outcomesOf(provider)));
  expect(documented).toEqual(new Set(REFUND_OUTCOMES));
});
