import { describe, expect, it } from "vitest";
import { connect } from "../src/connect.ts";
import { call, inputsOf, tellers } from "../src/subjects.ts";

describe.each(tellers)("$title: webhooks", ({ provider, options }) => {
  it("tell of everything that happens with objects that the spec allows", async () => {
    const delivered: { id: string; type: string }[] = [];
    const connection = connect(provider, {
      refunds: 120,
      ...options,
      webhookFetch: async (request) => {
        delivered.push(await request.json());
        return new Response();
      },
    });
    const { sandbox, contract, events } = connection;
    const before = events().length;
    sandbox.webhooks.addEndpoint(provider.name, { url: "http://127.0.0.1:9/hook" });
    for (const { name } of contract.operations) {
      await call(connection, name, await inputsOf(provider, name, connection));
    }
    await sandbox.clock.advance("60d");

    for (const event of [...events(), ...delivered]) contract.checkEvent(event);
    const told = new Set(delivered.map(({ id }) => id));
    expect(told.size).toBeGreaterThan(0);
    expect(events().length).toBeGreaterThanOrEqual(before + told.size);
    expect(events().map(({ id }) => id)).toEqual(expect.arrayContaining([...told]));
  });
});
