import { createHmac } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { verifySignedWebhook, WebhookError } from "../src/index.ts";

/** The module as a second installation of the package has it. */
async function secondCopy(): Promise<typeof import("../src/webhook-error.ts")> {
  const folder = await mkdtemp(join(tmpdir(), "storno-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "webhook-error.ts");
  await copyFile(join(import.meta.dirname, "../src/webhook-error.ts"), file);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

describe("WebhookError.is", () => {
  it("knows an error of another copy of the package, which instanceof does not", async () => {
    const other = await secondCopy();
    const error: unknown = new other.WebhookError("acme", "no-match", "no");
    expect(error instanceof WebhookError).toBe(false);
    expect(WebhookError.is(error)).toBe(true);
    expect(other.WebhookError.is(new WebhookError("acme", "no-match", "no"))).toBe(true);
  });

  it.each([undefined, null, "WebhookError", 7, {}, new Error("no"), { name: "WebhookError" }])(
    "is false for %s",
    (value) => {
      expect(WebhookError.is(value)).toBe(false);
    },
  );
});

describe("a WebhookError", () => {
  it("is an Error that says whose webhook it is and why it is refused", () => {
    const error = new WebhookError("acme", "too-old", "it is old");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("WebhookError: acme webhook: it is old");
    expect(error).toMatchObject({ provider: "acme", reason: "too-old" });
  });

  const scheme = { header: "acme-signature", layout: "pairs", encoding: "hex", sentAt: { pair: "t" } } as const;
  const secret = "whsec_very_secret";
  const sign = (text: string): string => createHmac("sha256", secret).update(text).digest("hex");

  it.each([
    ["missing-signature", {}],
    ["malformed-signature", { "acme-signature": `t=classified,v1=${sign("a")}` }],
    ["malformed-signature", { "acme-signature": "t=1,v1=classified" }],
    ["no-match", { "acme-signature": `t=1,v1=${sign("a")}` }],
    ["malformed-body", { "acme-signature": `t=1,v1=${sign("1.classified")}` }],
  ])("of reason %s holds no secret, no signature and nothing of the body", async (reason, headers) => {
    const error: unknown = await verifySignedWebhook("acme", [scheme], "classified", headers, secret).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ reason });
    const shown = inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error);
    for (const hidden of [secret, sign("a"), sign("1.classified"), "classified"]) expect(shown).not.toContain(hidden);
  });
});
