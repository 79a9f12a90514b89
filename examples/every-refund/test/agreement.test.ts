import { createSandbox } from "@storno/sandbox";
import { createStripe, toRefund } from "@storno/stripe";
import { describe, expect, it } from "vitest";
import { agreesOnRefund, differences } from "../src/agreement.ts";
import { Tally } from "../src/tally.ts";

async function listed() {
  const sandbox = createSandbox({ seed: 3, refunds: 60 });
  const { apiKey, fetch } = sandbox.providers.stripe;
  const stripe = createStripe({ apiKey, fetch });
  const refunds = (await stripe.refunds.list({ limit: 100 }).toArray({ max: 100 })).map((refund) => toRefund(refund));
  return { ledger: sandbox.ledger, refunds };
}

function tallyOf(refunds: readonly Parameters<Tally["add"]>[0][]): Tally {
  const tally = new Tally();
  for (const refund of refunds) tally.add(refund);
  return tally;
}

describe("the comparison with the ledger", () => {
  it("finds nothing to say when every number agrees", async () => {
    const { ledger, refunds } = await listed();
    expect(differences("stripe", tallyOf(refunds), ledger)).toEqual([]);
  });

  it("notices a refund that is lost", async () => {
    const { ledger, refunds } = await listed();
    const lost = refunds[17];
    expect(differences("stripe", tallyOf(refunds.filter((refund) => refund !== lost)), ledger).join("\n")).toContain(
      `missing from the list: 1 of the ledger's refunds, the first is ${lost?.id}`,
    );
  });

  it("notices a refund that comes twice", async () => {
    const { refunds } = await listed();
    expect(() => tallyOf([...refunds, ...refunds.slice(0, 1)])).toThrow(`Refund ${refunds[0]?.id} came twice`);
  });

  it("notices an amount that is off by a factor, and a status that is not what it was", async () => {
    const { ledger, refunds } = await listed();
    const [first, ...others] = refunds;
    if (first === undefined) throw new TypeError("the sandbox is empty");
    const dearer = { ...first, amount: { ...first.amount, amount: first.amount.amount * 100 } };
    expect(differences("stripe", tallyOf([dearer, ...others]), ledger)).toEqual([
      expect.stringMatching(`currency ${first.amount.currency.toLowerCase()}: listed`),
    ]);
    const other = { ...first, providerStatus: "lost" };
    expect(differences("stripe", tallyOf([other, ...others]), ledger)).toContain("status lost: listed 1, ledger none");
  });

  it("knows a payment that was refunded twice", async () => {
    const { ledger, refunds } = await listed();
    const booked = ledger.refunds("stripe");
    const twice = booked.find(({ paymentId, id }) =>
      booked.some((other) => other.paymentId === paymentId && other.id !== id),
    );
    const refund = refunds.find(({ id }) => id === twice?.id);
    if (refund === undefined) throw new TypeError("the sandbox has no payment with two refunds");
    expect(agreesOnRefund(refund, twice?.paymentId ?? "", ledger)).toBe(false);
  });
});
