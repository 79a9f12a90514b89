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

const at = (time: number): Promise<unknown> => {
  const v1 = createHmac("sha256", SECRET).update(`${time}.{}`).digest("hex");
  return verifyWebhook("{}", { "Wooshpay-Signature": `t=${time},v1=${v1}` }, SECRET);
};

describe("a webhook of WooshPay's", () => {
  it("is signed over time and body with the secret as it is", async () => {
    // The formula is Stripe's, and so is this vector, computed once by hand.
    const v1 = "0d0602f6611bd2252dd4b74b58a4528355a7380639a15e6cc21e3059d56d5b8b";
    expect(await verifyWebhook("{}", { "wooshpay-signature": `t=${SENT_AT},v1=${v1}` }, SECRET)).toEqual({});
  });

  it("is refused when it is more than five minutes from now, before or after (inferred)", async () => {
    expect(await at(SENT_AT - 300)).toEqual({});
    expect(await at(SENT_AT + 300)).toEqual({});
    expect(await reasonOf(at(SENT_AT - 301))).toBe("wooshpay: too-old");
    expect(await reasonOf(at(SENT_AT + 301))).toBe("wooshpay: too-new");
  });

  it("of another provider is not taken for it", async () => {
    const headers = { "stripe-signature": `t=${SENT_AT},v1=${"0".repeat(64)}` };
    expect(await reasonOf(verifyWebhook("{}", headers, SECRET))).toBe("wooshpay: missing-signature");
  });
});
