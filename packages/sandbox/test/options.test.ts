import { expect, test } from "vitest";
import { createSandbox, type SandboxOptions } from "../src/index.ts";
import { names } from "./caller.ts";

/** Starts a sandbox as JavaScript or a file of settings would, where nobody has checked the types. */
const begin = (options: unknown) => () => createSandbox(options as SandboxOptions);

test("an option that there is not is refused with those that there are", () => {
  for (const name of ["fualts", "Seed", "webhooks", "paypal", "toString", "constructor"]) {
    expect(begin({ [name]: undefined })).toThrow(RangeError);
    expect(begin({ [name]: 1 })).toThrow(`there is no option "${name}"; there are seed, refunds, start, faults`);
  }
  for (const provider of Object.keys(createSandbox().providers)) {
    expect(begin({ nothing: 1 })).toThrow(new RegExp(`there are .*\\b${provider}\\b`));
  }
});

test.each(names)("%s: a provider's options are an object", (name) => {
  for (const value of ["full", 1, true, null, []]) {
    expect(begin({ [name]: value })).toThrow(new RangeError(`the options of ${name} must be an object`));
  }
  expect(begin({ [name]: undefined })).not.toThrow();
});

test("webhookTimeout is a duration from a second to an hour", () => {
  for (const value of ["soon", "", "0s", "61m", "3650d", 5, null]) {
    const words = `webhookTimeout must be a duration from "1s" to "1h", not ${JSON.stringify(value)}`;
    expect(begin({ webhookTimeout: value })).toThrow(new RangeError(words));
  }
  for (const value of ["1s", "1h", undefined]) expect(begin({ webhookTimeout: value })).not.toThrow();
});

test("idempotencyKeys is one of its words", () => {
  const words = 'idempotencyKeys must be "documented" or "all" or "none", not "never"';
  expect(begin({ idempotencyKeys: "never" })).toThrow(new RangeError(words));
  for (const value of ["documented", "all", "none", undefined]) {
    expect(begin({ idempotencyKeys: value })).not.toThrow();
  }
});

test("a provider's option is one that it has, with one of its words", () => {
  expect(begin({ wooshpay: { refunds: "wide" } })).toThrow(
    new RangeError('wooshpay.refunds must be "live" or "page", not "wide"'),
  );
  expect(begin({ refundkit: { envelop: "full" } })).toThrow(
    new RangeError('there is no option "refundkit.envelop"; there are envelope, webhooks'),
  );
  expect(begin({ stripe: { x: 1 } })).toThrow(new RangeError('there is no option "stripe.x"; there are none'));
  expect(begin({ refundkit: { envelope: undefined }, wooshpay: { refunds: "page" } })).not.toThrow();
});

test("a name that no provider has is refused everywhere, with the names that there are", () => {
  const { addPayment, faults, journal, ledger, moveRefund, providers, webhooks } = createSandbox();
  const known = Object.keys(providers).join(", ");
  for (const nobody of ["paypal", "", "Stripe", "__proto__", "toString"]) {
    for (const work of [
      () => addPayment(nobody, { amount: 100, currency: "usd" }),
      () => moveRefund(nobody, "re_1", "failed"),
      () => ledger.payments(nobody),
      () => ledger.refunds(nobody),
      () => ledger.payment(nobody, "pi_1"),
      () => ledger.totals(nobody),
      () => journal.requests(nobody),
      () => journal.movements(nobody),
      () => webhooks.addEndpoint(nobody, { url: "https://example.com/hook" }),
      () => webhooks.deliveries(nobody),
      () => faults.add({ kind: "stall", provider: nobody }),
    ]) {
      expect(work).toThrow(new RangeError(`the sandbox has no provider named "${nobody}"; it has ${known}`));
    }
  }
});
