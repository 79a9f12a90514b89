import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook, WebhookError } from "../src/index.ts";

const SECRET = "ws_5f2c";
const SENT_AT = 1614265330;

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

const ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const BODY = '{"test": 2432232314}';

/** The headers of a webhook; the key is the secret's own bytes unless another one is given. */
function signed(time = SENT_AT, key: string | Buffer = SECRET): Record<string, string> {
  const v1 = createHmac("sha256", key).update(`${ID}.${time}.${BODY}`).digest("base64");
  return { "webhook-id": ID, "webhook-timestamp": String(time), "webhook-signature": `v1,${v1}` };
}

describe("a webhook of Whop's", () => {
  it("is signed over id, time and body with the secret's own bytes", async () => {
    // Computed once by hand, with id, time and body of Standard Webhooks' own vector.
    expect(signed()["webhook-signature"]).toBe("v1,i42R7Lm0kqIOe8LPDlq+wsWxcfDjMzoBKicdIs2jhCg=");
    expect(await verifyWebhook(BODY, signed(), SECRET)).toEqual({ test: 2432232314 });
  });

  it("is not signed with the decoded base64 of a secret, even if it looks like that", async () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const decoded = signed(SENT_AT, Buffer.from(secret.slice(6), "base64"));
    expect(decoded["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    expect(await reasonOf(verifyWebhook(BODY, decoded, secret))).toBe("whop: no-match");
    expect(await verifyWebhook(BODY, signed(SENT_AT, secret), secret)).toEqual({ test: 2432232314 });
  });

  it("may have several signatures, and others that are not looked at", async () => {
    const headers = signed();
    const several = `v1a,rubbish v1,${"A".repeat(43)}= ${headers["webhook-signature"]}`;
    expect(await verifyWebhook(BODY, { ...headers, "webhook-signature": several }, SECRET)).toBeTruthy();
  });

  it("is refused when it is more than five minutes from now, before or after", async () => {
    expect(await verifyWebhook(BODY, signed(SENT_AT - 300), SECRET)).toBeTruthy();
    expect(await verifyWebhook(BODY, signed(SENT_AT + 300), SECRET)).toBeTruthy();
    expect(await reasonOf(verifyWebhook(BODY, signed(SENT_AT - 301), SECRET))).toBe("whop: too-old");
    expect(await reasonOf(verifyWebhook(BODY, signed(SENT_AT + 301), SECRET))).toBe("whop: too-new");
  });

  it("is refused with another id: it is what repeats are told by", async () => {
    const headers = { ...signed(), "webhook-id": "msg_2" };
    expect(await reasonOf(verifyWebhook(BODY, headers, SECRET))).toBe("whop: no-match");
  });
});
