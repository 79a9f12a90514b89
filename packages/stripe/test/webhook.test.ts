import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook, WebhookError } from "../src/index.ts";

const SECRET = "whsec_test";
const SENT_AT = 1492774577;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: SENT_AT * 1000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Why a webhook is refused. */
async function reasonOf(verified: Promise<unknown>): Promise<string> {
  const error: unknown = await verified.catch((thrown: unknown) => thrown);
  return WebhookError.is(error) ? `${error.provider}: ${error.reason}` : `not refused: ${String(error)}`;
}

const sign = (body: string, time = SENT_AT): string =>
  createHmac("sha256", SECRET).update(`${time}.${body}`).digest("hex");

const at = (time: number): Promise<unknown> =>
  verifyWebhook("{}", { "stripe-signature": `t=${time},v1=${sign("{}", time)}` }, SECRET);

describe("a webhook of Stripe's", () => {
  it("is signed over time and body with the whole secret", async () => {
    // Computed once by hand: Stripe's pages have no signature together with its secret and body.
    const v1 = "0d0602f6611bd2252dd4b74b58a4528355a7380639a15e6cc21e3059d56d5b8b";
    expect(await verifyWebhook("{}", { "Stripe-Signature": `t=${SENT_AT},v1=${v1}` }, SECRET)).toEqual({});
  });

  it("may have a signature per secret, and of a version that is not looked at", async () => {
    const header = `t=${SENT_AT},v1=${"0".repeat(64)},v1=${sign("{}")},v0=${"1".repeat(64)}`;
    expect(await verifyWebhook("{}", new Headers({ "stripe-signature": header }), [SECRET, "whsec_old"])).toEqual({});
    const old = `t=${SENT_AT},v0=${sign("{}")}`;
    expect(await reasonOf(verifyWebhook("{}", { "stripe-signature": old }, SECRET))).toBe(
      "stripe: malformed-signature",
    );
  });

  it("is refused when it is older than five minutes, and not when it comes from the future", async () => {
    expect(await reasonOf(at(SENT_AT - 301))).toBe("stripe: too-old");
    expect(await at(SENT_AT - 300)).toEqual({});
    expect(await at(SENT_AT + 86_400)).toEqual({});
  });
});
