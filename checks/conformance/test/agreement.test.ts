import { describe, expect, it } from "vitest";
import { listOf, methodOf, providers, type Row } from "../src/clients.ts";
import { connect } from "../src/connect.ts";
import { statusesOf } from "../src/lives.ts";
import { inputsOf } from "../src/subjects.ts";

const REFUNDS = 120;

describe.each(providers)("$name: spec, client and sandbox agree", (provider) => {
  const { table } = provider;
  const operations = Object.keys(table.operations);
  const withIds = (name: string): boolean => table.operations[name]?.path.includes("{") ?? false;
  const lists = operations.filter((name) => table.operations[name]?.pages !== undefined && !withIds(name));
  const retrieves = operations.filter((name) => name.endsWith(".retrieve") && withIds(name));

  it.each(lists)("on every row of %s", async (name) => {
    const connection = connect(provider, { refunds: REFUNDS });
    const { validated, client, ledger } = connection;
    const rows: Row[] = [];
    const inputs = await inputsOf(provider, name, connection);
    for await (const row of listOf(client, table, name, ...inputs)) rows.push(row);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    if (name === "refunds.list") {
      const booked = new Set(ledger.refunds(provider.name).map(({ id }) => id));
      expect(new Set(rows.map(({ id }) => id))).toEqual(booked);
    }

    const retrieve = name.replace(/\w+$/, "retrieve");
    const [first] = rows;
    if (first !== undefined && retrieves.includes(retrieve)) {
      expect(await methodOf(client, retrieve)(first["id"])).toMatchObject({ id: first["id"] });
    }
    expect(validated.called.get(name)).toEqual(new Set([200]));
  });

  it.each(retrieves)("on the error of %s for an id that there is not", async (name) => {
    const { client, validated } = connect(provider);
    const error = { kind: "api", status: 404, outcome: "rejected", retryable: false };
    await expect(methodOf(client, name)("nothing_1")).rejects.toMatchObject(error);
    expect(validated.called.get(name)).toEqual(new Set([404]));
  });

  it("on the error for a wrong key", async () => {
    const client = connect(provider).clientWithKey("wrong");
    const error = { kind: "api", status: 401, outcome: "rejected", retryable: false };
    await expect(methodOf(client, "refunds.retrieve")("re_1")).rejects.toMatchObject(error);
  });

  it("on every refund of the ledger, in the form that all providers share", async () => {
    const { client, ledger, contract } = connect(provider, { refunds: REFUNDS });
    const statuses = new Set<string>();
    const shown = new Set<string | null>();
    for (const booked of ledger.refunds(provider.name)) {
      const refund = provider.toRefund(await methodOf(client, "refunds.retrieve")(booked.id));
      expect(refund).toMatchObject({
        provider: provider.name,
        id: booked.id,
        amount: { amount: booked.amount, currency: booked.currency.toUpperCase() },
        providerStatus: booked.status,
        createdAt: new Date(booked.createdAt * 1000).toISOString(),
      });
      statuses.add(refund.status);
      shown.add(refund.providerStatus);
    }
    expect(statuses).not.toContain("unknown");
    expect(shown).toEqual(new Set(statusesOf(contract, provider)));
  });
});
