import type { SandboxOptions } from "@storno/sandbox";
import { describe, expect, it } from "vitest";
import { connect } from "../src/connect.ts";
import type { Provider } from "../src/clients.ts";
import { refundOnce } from "../src/lives.ts";
import { factsOf } from "../src/facts.ts";
import { subjects, tellers } from "../src/subjects.ts";

/** A delivery of the sandbox as it arrived. */
interface Delivery {
  readonly body: Uint8Array;
  readonly headers: Headers;
}

/** Refunds something and lets 60 days pass. */
async function deliver(provider: Provider, options: SandboxOptions, timestamps: "real" | "sandbox") {
  const deliveries: Delivery[] = [];
  const connection = connect(provider, {
    ...options,
    timestamps,
    webhookFetch: async (request) => {
      deliveries.push({ body: new Uint8Array(await request.arrayBuffer()), headers: request.headers });
      return new Response();
    },
  });
  const { sandbox } = connection;
  const { secret } = sandbox.webhooks.addEndpoint(provider.name, { url: "http://127.0.0.1:9/hook" });
  const payment = connection.addPayment({ amount: 1999, currency: "usd", refundOutcome: "succeeds-later" });
  await refundOnce(provider, connection, payment.id);
  await sandbox.clock.advance("60d");
  expect(deliveries.length).toBeGreaterThan(1);
  return { deliveries, secret, contract: connection.contract };
}

/** A body with one more space at its end: the same JSON, but not what was signed. */
const respaced = (body: Uint8Array): Uint8Array => new Uint8Array([...body, 0x20]);

it.each(subjects)("$title: its client verifies webhooks, unless none are documented", ({ provider }) => {
  expect(provider.verifyWebhook === undefined).toBe(factsOf(provider.name).tells === false);
});

describe.each(tellers)("$title: a delivery of the sandbox", ({ provider, options, verify }) => {
  it("is verified by the client as text and as bytes, with the headers in any form", async () => {
    const { deliveries, secret, contract } = await deliver(provider, options, "real");
    for (const { body, headers } of deliveries) {
      const text = new TextDecoder().decode(body);
      const event = await verify(body, headers, secret);
      expect(event).toEqual(JSON.parse(text));
      contract.checkEvent(event);
      expect(await verify(text, Object.fromEntries(headers), ["another", secret])).toEqual(event);
    }
  });

  it("is refused with another secret, another body or without its headers", async () => {
    const { deliveries, secret } = await deliver(provider, options, "real");
    for (const { body, headers } of deliveries) {
      const refused = (reason: string) => ({ name: "WebhookError", provider: provider.name, reason });
      await expect(verify(body, headers, `${secret} `)).rejects.toMatchObject(refused("no-match"));
      await expect(verify(respaced(body), headers, secret)).rejects.toMatchObject(refused("no-match"));
      await expect(verify(body, {}, secret)).rejects.toMatchObject(refused("missing-signature"));
    }
  });

  it("of the sandbox's own time is refused as too old, unless no time is", async () => {
    const start = new Date("2020-01-01T00:00:00Z");
    const { deliveries, secret } = await deliver(provider, { ...options, start }, "sandbox");
    for (const { body, headers } of deliveries) {
      await expect(verify(body, headers, secret)).rejects.toMatchObject({ reason: "too-old" });
      expect(await verify(body, headers, secret, { toleranceSeconds: Infinity })).toBeTruthy();
    }
  });
});
