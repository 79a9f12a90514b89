import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSandbox, type PaymentInput, type Sandbox, type SandboxOptions } from "../../src/index.ts";
import { names } from "../caller.ts";
import { stateOf } from "./state.ts";

/** Settings come from JSON and from JavaScript too, where nobody has checked their types. */
function untyped(value: unknown): ReturnType<typeof JSON.parse> {
  return value;
}

/** What an error is, to be compared: its class and whether its message has the name. */
function problemOf(work: () => unknown, name: string): string {
  try {
    work();
    return "none";
  } catch (error) {
    if (!(error instanceof RangeError)) return String(error);
    return error.message.includes(name) ? "named" : error.message;
  }
}

describe("createSandbox refuses with a RangeError that names it", () => {
  test.each<[keyof SandboxOptions, ...unknown[]]>([
    ["seed", Number.NaN, 1.5, "7", null, Infinity],
    ["refunds", -1, 0.5, 1e9, "many", null, Number.NaN],
    ["start", new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)],
    ["rateLimits", "no", 0, null],
    ["idempotencyKeys", "some", true, null],
    ["timestamps", "imaginary", true, null],
    ["webhookFetch", "fetch", 1, null],
  ])("%s", (name, ...values) => {
    for (const value of values) {
      expect([value, problemOf(() => createSandbox({ [name]: value }), name)]).toEqual([value, "named"]);
    }
  });

  test.each(["envelope", "webhooks"])("a provider's own option: %s", (name) => {
    const refundkit = untyped({ [name]: "wide" });
    expect(problemOf(() => createSandbox({ refundkit }), name)).toBe("named");
  });

  test("a fault", () => {
    const rule = untyped({ kind: "meteor" });
    expect(problemOf(() => createSandbox({ faults: [rule] }), "meteor")).toBe("named");
  });
});

describe.each(names)("%s", (provider) => {
  test.each<[keyof PaymentInput, ...unknown[]]>([
    ["amount", 0, -1, 1.5, Number.NaN, Infinity, 1e12, 2 ** 60, "100", null, undefined, {}],
    ["currency", "", "us", "dollars", "123", "USD ", null, undefined, 5],
    ["refundOutcome", "explodes", "", null, 5, "__proto__", "toString"],
    ["disputed", "yes", 1, null],
  ])("refuses a payment whose %s is none", (name, ...values) => {
    const sandbox = createSandbox({ refunds: 3 });
    const before = stateOf(sandbox);
    for (const value of values) {
      const input = untyped({ amount: 100, currency: "usd", [name]: value });
      expect([value, problemOf(() => sandbox.addPayment(provider, input), name)]).toEqual([value, "named"]);
      expect(stateOf(sandbox)).toBe(before);
    }
  });

  test("refuses to move a refund that there is not, or to what there is not", () => {
    const sandbox = createSandbox({ refunds: 10 });
    const before = stateOf(sandbox);
    const { id, status } = sandbox.ledger.refunds(provider)[0] ?? { id: "", status: "" };
    for (const nonsense of ["", "nothing_1", "__proto__", status, "toString", untyped(5), untyped(null)]) {
      expect(problemOf(() => sandbox.moveRefund(provider, id, nonsense), id)).toBe("named");
      expect(problemOf(() => sandbox.moveRefund(provider, nonsense, status), `${nonsense}`)).toBe("named");
      expect(stateOf(sandbox)).toBe(before);
    }
  });

  test("refuses a webhook endpoint without an http or https URL", () => {
    const sandbox = createSandbox();
    const before = stateOf(sandbox);
    for (const url of [
      "",
      "localhost",
      "/hook",
      "javascript:alert(1)",
      "ftp://localhost/",
      untyped(5),
      untyped(null),
    ]) {
      expect([url, problemOf(() => sandbox.webhooks.addEndpoint(provider, { url }), "url")]).toEqual([url, "named"]);
    }
    expect(stateOf(sandbox)).toBe(before);
  });
});

// WooshPay's list of events is known in part only: it takes any name.
test.each(names.filter((name) => name !== "wooshpay"))(
  "%s refuses a webhook endpoint for an event that it does not have",
  (provider) => {
    const sandbox = createSandbox();
    const before = stateOf(sandbox);
    const input = { url: "http://127.0.0.1:9/", events: ["meteor.fell"] };
    expect(problemOf(() => sandbox.webhooks.addEndpoint(provider, input), "meteor.fell")).toBe("named");
    expect(stateOf(sandbox)).toBe(before);
  },
);

describe("Controls refuse nonsense with a RangeError that names it", () => {
  test.each(["", "paypal", "__proto__", "constructor"])("a provider named %j", (nobody) => {
    const sandbox = createSandbox({ refunds: 3 });
    const url = "http://127.0.0.1:9/";
    for (const work of [
      () => sandbox.addPayment(nobody, { amount: 100, currency: "usd" }),
      () => sandbox.moveRefund(nobody, "re_1", "failed"),
      () => sandbox.ledger.refunds(nobody),
      () => sandbox.ledger.payments(nobody),
      () => sandbox.ledger.payment(nobody, "pi_1"),
      () => sandbox.ledger.totals(nobody),
      () => sandbox.faults.add({ kind: "lost-answer", provider: nobody }),
      () => sandbox.webhooks.addEndpoint(nobody, { url }),
    ]) {
      expect(problemOf(work, `"${nobody}"`)).toBe("named");
    }
  });

  test.each<[string, string, object]>([
    ["no kind", "undefined", {}],
    ["an unknown kind", "toString", { kind: "toString" }],
    ["an unknown member", "bites", { kind: "cut-body", bites: 3 }],
    ["a missing member", "bytes", { kind: "cut-body" }],
    ["a wrong member", "bytes", { kind: "cut-body", bytes: -1 }],
    ["a status that is no error", "status", { kind: "error", status: 200, commit: true }],
    ["commit that is no boolean", "commit", { kind: "reset", commit: "yes" }],
    ["a rate over 1", "rate", { kind: "lost-answer", rate: 1.5 }],
    ["a rate that is no number", "rate", { kind: "lost-answer", rate: Number.NaN }],
    ["half a time", "times", { kind: "lost-answer", times: 0.5 }],
    ["fewer than no requests to spare", "skip", { kind: "lost-answer", skip: -1 }],
    ["a route that there is not", "GET /nothing", { kind: "lost-answer", route: "GET /nothing" }],
    ["a list fault for what is no list", "POST /v1/refunds", { kind: "short-page", route: "POST /v1/refunds" }],
    ["a lag that is no duration", "soon", { kind: "lagging-list", by: "soon" }],
    ["a Retry-After beyond all dates", "retryAfter", { kind: "rate-limit", retryAfter: 1e300 }],
  ])("a fault with %s", (_, name, rule) => {
    const sandbox = createSandbox();
    expect(problemOf(() => sandbox.faults.add(untyped(rule)), name)).toBe("named");
    expect(sandbox.faults.active).toEqual([]);
  });

  test.each(["", "soon", "1w", "-1s", "1.5s", "1", "99999999d", ...untyped([1, -1000, null, ["1d"]])])(
    "a duration of %j",
    async (duration) => {
      const sandbox = createSandbox();
      const before = stateOf(sandbox);
      const named = JSON.stringify(duration);
      await expect(sandbox.clock.advance(duration)).rejects.toThrow(RangeError);
      await expect(sandbox.clock.advance(duration)).rejects.toThrow(named);
      expect(problemOf(() => sandbox.webhooks.delay(duration), named)).toBe("named");
      expect(stateOf(sandbox)).toBe(before);
    },
  );

  test("deliveries that there are not, in no order, by halves", async () => {
    const { webhooks } = createSandbox();
    await expect(webhooks.repeat("stripe_1")).rejects.toThrow(/stripe_1/);
    expect(problemOf(() => webhooks.drop(-1), "-1")).toBe("named");
    expect(problemOf(() => webhooks.drop(0.5), "0.5")).toBe("named");
    await expect(webhooks.release(untyped("sideways"))).rejects.toThrow(/sideways/);
  });
});

test("2,000 settings of any kind are taken, or refused with a RangeError or a TypeError, and never by half", () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
  const name = fc.constantFrom("amount", "currency", "disputed", "refundOutcome", "kind", "rate", "url", "events");
  const object = fc.array(fc.tuple(name, anything), { maxLength: 4 }).map((members) => Object.fromEntries(members));
  const controls: readonly ((sandbox: Sandbox, value: unknown) => unknown)[] = [
    (_, value) => createSandbox(untyped(value)),
    (sandbox, value) => sandbox.addPayment("stripe", untyped(value)),
    (sandbox, value) => sandbox.faults.add(untyped(value)),
    (sandbox, value) => sandbox.webhooks.addEndpoint("stripe", untyped(value)),
    (sandbox, value) => sandbox.moveRefund("stripe", untyped(value), "failed"),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...controls), fc.oneof(anything, object), (control, value) => {
      const sandbox = createSandbox({ refunds: 1 });
      const before = stateOf(sandbox);
      try {
        control(sandbox, value);
      } catch (error) {
        expect(error).toSatisfy((thrown) => thrown instanceof RangeError || thrown instanceof TypeError);
        expect(stateOf(sandbox)).toBe(before);
      }
    }),
    { numRuns: 2000 },
  );
});
