import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook, WebhookError } from "../src/index.ts";

const SECRET = "whsec_test";
const SENT_AT = 1708617135;

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

const sign = (text: string): string => createHmac("sha256", SECRET).update(text).digest("hex");
const page = (body: string, time = SENT_AT): Record<string, string> => ({
  "RefundKit-Signature": `t=${time},v1=${sign(`${time}.${body}`)}`,
});
const guide = (body: string): Record<string, string> => ({ "X-RefundKit-Signature": sign(body) });
const timed = (timestamp: number): string => JSON.stringify({ timestamp });

describe("a webhook of RefundKit's page", () => {
  it("is signed over time and body", async () => {
    // Computed once by hand: RefundKit's example has neither secret nor body.
    const v1 = "db4d802a2e5a6febca622f2d06fb5052ad0364664cc6f356856f999e62bd9844";
    expect(await verifyWebhook("{}", { "refundkit-signature": `t=${SENT_AT},v1=${v1}` }, SECRET)).toEqual({});
  });

  it("is refused when it is more than five minutes from now, before or after", async () => {
    expect(await verifyWebhook("{}", page("{}", SENT_AT - 300), SECRET)).toEqual({});
    expect(await verifyWebhook("{}", page("{}", SENT_AT + 300), SECRET)).toEqual({});
    expect(await reasonOf(verifyWebhook("{}", page("{}", SENT_AT - 301), SECRET))).toBe("refundkit: too-old");
    expect(await reasonOf(verifyWebhook("{}", page("{}", SENT_AT + 301), SECRET))).toBe("refundkit: too-new");
  });
});

describe("a webhook of RefundKit's guide", () => {
  it("is signed over the body, which holds the time", async () => {
    // Computed once by hand.
    const signature = "e566076543eb84c15cc3b2186ecaf07c78a95af843d626270bbbf3cde5f4f9f0";
    const body = timed(SENT_AT);
    expect(await verifyWebhook(body, { "x-refundkit-signature": signature }, SECRET)).toEqual({ timestamp: SENT_AT });
  });

  it("is refused when it is more than five minutes from now, before or after", async () => {
    for (const [time, reason] of [
      [SENT_AT - 301, "refundkit: too-old"],
      [SENT_AT + 301, "refundkit: too-new"],
    ] as const) {
      expect(await reasonOf(verifyWebhook(timed(time), guide(timed(time)), SECRET))).toBe(reason);
    }
    expect(await verifyWebhook(timed(SENT_AT - 300), guide(timed(SENT_AT - 300)), SECRET)).toBeTruthy();
    expect(await verifyWebhook(timed(SENT_AT + 300), guide(timed(SENT_AT + 300)), SECRET)).toBeTruthy();
  });

  it("without a time is refused: it could be sent again for ever", async () => {
    expect(await reasonOf(verifyWebhook("{}", guide("{}"), SECRET))).toBe("refundkit: malformed-body");
  });
});

describe("a webhook of one of RefundKit's kinds", () => {
  it("cannot be passed off as one of the other", async () => {
    const body = timed(SENT_AT);
    const asGuide = verifyWebhook(`${SENT_AT}.${body}`, guide(`${SENT_AT}.${body}`), SECRET);
    expect(await reasonOf(asGuide)).toBe("refundkit: malformed-body");
    const asPage = verifyWebhook(body, { "RefundKit-Signature": `t=${SENT_AT},v1=${sign(body)}` }, SECRET);
    expect(await reasonOf(asPage)).toBe("refundkit: no-match");
  });
});
