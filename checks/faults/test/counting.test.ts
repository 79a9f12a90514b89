import { ProviderError, type ProviderErrorOutcome } from "@storno/shared";
import Whop from "@whop/sdk";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import type { Ending } from "../src/calls.ts";
import { brokenRefundClaims, brokenWalkClaims } from "../src/claims.ts";
import { clients } from "../src/clients.ts";
import { countRefunds, fateOf, type RefundCount } from "../src/refund-count.ts";
import type { RefundTrial, Story } from "../src/refunding.ts";
import { ATTEMPTS } from "../src/terms.ts";
import { countWalks, type WalkCount } from "../src/walk-count.ts";

const value: Ending = { kind: "value", waitMs: 10.4 };
const none: Ending = { kind: "none" };

function failed(outcome: ProviderErrorOutcome): Ending {
  const details = { kind: "api", provider: "stripe", operation: "refunds.create", retryable: false } as const;
  return { kind: "error", waitMs: 20.6, error: new ProviderError("no", { ...details, attempts: 1, outcome }) };
}

function clientNamed(wanted: string) {
  const found = clients.find(({ name }) => name.startsWith(wanted));
  if (found === undefined) throw new TypeError(`there is no client "${wanted}"`);
  return found;
}

const stripe = clientNamed("@storno/stripe");
const whop = clientNamed("@storno/whop");
const peer = clientNamed("stripe ");

function story(ending: Ending, made: number): Story {
  return { intent: { paymentId: "pi_1", chargeId: "ch_1", paid: 1000 }, ending, made, requests: [] };
}

describe("a refund", () => {
  it.each([
    ["confirmed", value, 1],
    ["confirmed", value, 3],
    ["lost", value, 0],
    ["falselyFailed", failed("rejected"), 1],
    ["falselyFailed", failed("not-sent"), 2],
    ["rejected", failed("rejected"), 0],
    ["unknown", failed("unknown"), 0],
    ["unknown", failed("unknown"), 1],
    ["unended", none, 1],
    ["unended", none, 0],
  ] as const)("is %s after %j, made %i times", (fate, ending, made) => {
    expect(fateOf(story(ending, made), stripe)).toBe(fate);
  });

  it("shows a bug of ours when the error is none of ours", () => {
    const bug = new TypeError("a is not a function");
    expect(() => fateOf(story({ kind: "error", waitMs: 1, error: bug }, 1), stripe)).toThrow(bug);
  });

  it("is counted once for what was said of it, and as often as it was made", () => {
    const stories = [story(value, 1), story(value, 3), story(failed("rejected"), 2), story(none, 0)];
    expect(countRefunds(stories, stripe)).toEqual({
      wanted: 4,
      made: 6,
      doubles: 3,
      confirmed: 2,
      lost: 0,
      falselyFailed: 1,
      rejected: 0,
      unknown: 0,
      unended: 1,
      attempts: 0,
      worstWaitMs: 21,
    });
  });
});

function raw(statusCode: number) {
  return { message: "no", type: "api_error", statusCode } as const;
}

function status(code: number) {
  return Whop.APIError.generate(code, undefined, "no", new Headers());
}

describe("an error of an SDK leaves it open whether a refund was made", () => {
  const { StripeAPIError, StripeConnectionError, StripeInvalidRequestError, StripeRateLimitError } = Stripe.errors;

  it.each([
    ["stripe ", new StripeInvalidRequestError(raw(400)), false],
    ["stripe ", new StripeRateLimitError(raw(429)), false],
    ["stripe ", new StripeInvalidRequestError(raw(409)), true],
    ["stripe ", new StripeAPIError(raw(500)), true],
    ["stripe ", new StripeConnectionError({ message: "no", type: "api_error" }), true],
    ["@whop/sdk ", status(400), false],
    ["@whop/sdk ", status(429), false],
    ["@whop/sdk ", status(408), true],
    ["@whop/sdk ", status(503), true],
    ["@whop/sdk ", new Whop.APIConnectionError({ message: "no" }), true],
    ["@whop/sdk ", new TypeError("terminated"), true],
  ])("%s%s: %s", (name, error, isDoubtful) => {
    expect(clientNamed(name).isDoubtful(error)).toBe(isDoubtful);
  });
});

describe("of refunds our clients promise", () => {
  const trial = { client: stripe, keys: "all", attempts: ATTEMPTS, intents: 10, concurrency: 1 } as const;
  const { attempts: _, ...byDefault } = trial;
  const good: RefundCount = {
    wanted: 10,
    made: 10,
    doubles: 0,
    confirmed: 10,
    lost: 0,
    falselyFailed: 0,
    rejected: 0,
    unknown: 0,
    unended: 0,
    attempts: 14,
    worstWaitMs: 1,
  };
  const everything = ["made", "doubles", "confirmed", "lost", "falselyFailed", "rejected", "unknown", "unended"];
  const always = ["lost", "falselyFailed", "unended"];

  async function promises(promising: RefundTrial): Promise<string[]> {
    const broken = Object.keys(good).map(async (name) => {
      const problems = await brokenRefundClaims(promising, { ...good, attempts: 10, [name]: 11 });
      return problems.length === 0 ? [] : [name];
    });
    return (await Promise.all(broken)).flat();
  }

  it("nothing that a good run does not keep", async () => {
    expect(await brokenRefundClaims(trial, good)).toEqual([]);
  });

  it("everything where keys are honoured and attempts suffice", async () => {
    expect((await promises(trial)).toSorted()).toEqual([...everything, "wanted"].toSorted());
  });

  it("no doubles with fewer attempts", async () => {
    expect(await promises(byDefault)).toEqual(["doubles", ...always]);
  });

  it("no false word where keys are ignored", async () => {
    expect(await promises({ ...trial, keys: "none" })).toEqual(always);
  });

  it.each(["all", "none"] as const)("one attempt where there are no keys (keys honoured: %s)", async (keys) => {
    expect(await promises({ ...trial, client: whop, keys })).toEqual(["doubles", ...always, "attempts"]);
  });

  it("what others do not", async () => {
    expect(await promises({ ...trial, client: peer })).toEqual([]);
  });

  it("in words", async () => {
    expect(await brokenRefundClaims(trial, { ...good, doubles: 3 })).toEqual(["doubles is 3, not 0"]);
  });
});

describe("of lists our clients promise", () => {
  const trial = { client: stripe, attempts: ATTEMPTS, rows: 3, walks: 4 } as const;
  const { attempts: _, ...byDefault } = trial;
  const counted = countWalks({
    wanted: new Set(["a", "b", "c"]),
    walks: [
      { ids: ["a", "b", "c"], ending: value },
      { ids: ["a", "c", "c"], ending: value },
      { ids: ["a"], ending: failed("rejected") },
      { ids: ["a", "b"], ending: none },
    ],
    attempts: 7,
  });

  it("what the counts say", () => {
    const count: WalkCount = {
      walks: 4,
      wanted: 12,
      got: 9,
      missing: 4,
      silentlyMissing: 1,
      repeated: 1,
      failed: 1,
      unended: 1,
      attempts: 7,
      worstWaitMs: 21,
    };
    expect(counted).toEqual(count);
  });

  it("no row twice, none left out without a word, and an end", () => {
    const words = ["repeated is 1, not 0", "silentlyMissing is 1, not 0", "unended is 1, not 0"];
    expect(brokenWalkClaims(byDefault, counted)).toEqual(words);
    const more = ["got is 9, not 12", "missing is 4, not 0", "failed is 1, not 0"];
    expect(brokenWalkClaims(trial, counted)).toEqual([...words, ...more]);
    expect(brokenWalkClaims({ ...trial, client: peer }, counted)).toEqual([]);
  });
});
