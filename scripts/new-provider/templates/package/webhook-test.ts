import type { Draft } from "../../draft.ts";
import type { TellingDraft } from "../../telling.ts";

/** `test/webhook.test.ts` of a provider's package. */
export function webhookTest({ name, title }: Draft, { signature }: TellingDraft): string {
  const header = JSON.stringify(signature.header);
  const isTimed = signature.layout === "pairs";
  const body = isTimed
    ? () => '"{}"'
    : (time: string) => `JSON.stringify({ ${JSON.stringify(signature.member)}: ${time} })`;
  return `import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyWebhook, WebhookError } from "../src/index.ts";

const SECRET = "whsec_test";
const SENT_AT = 1767323045;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: SENT_AT * 1000 });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Why a webhook is refused. */
async function reasonOf(verified: Promise<unknown>): Promise<string> {
  const error: unknown = await verified.catch((thrown: unknown) => thrown);
  return WebhookError.is(error) ? \`\${error.provider}: \${error.reason}\` : \`not refused: \${String(error)}\`;
}

const sign = (text: string, secret = SECRET): string => createHmac("sha256", secret).update(text).digest("hex");

/** A webhook that was sent at a time. */
function at(time: number, secret = SECRET): Promise<unknown> {
  const body = ${body("time")};
  return verifyWebhook(body, { ${header}: ${isTimed ? "`t=${time},v1=${sign(`${time}.${body}`, secret)}`" : "sign(body, secret)"} }, SECRET);
}

describe("a webhook of ${title}'s", () => {
  it("is signed over ${isTimed ? "time and body" : "the body, which holds the time"}", async () => {
    expect(await at(SENT_AT)).toEqual(JSON.parse(${body("SENT_AT")}));
    expect(await reasonOf(at(SENT_AT, "whsec_other"))).toBe("${name}: no-match");
  });

  it("is refused when it is more than five minutes from now, before or after", async () => {
    expect(await at(SENT_AT - 300)).toBeTruthy();
    expect(await at(SENT_AT + 300)).toBeTruthy();
    expect(await reasonOf(at(SENT_AT - 301))).toBe("${name}: too-old");
    expect(await reasonOf(at(SENT_AT + 301))).toBe("${name}: too-new");
  });
});
`;
}
