import { describe, expect, it } from "vitest";
import { connect } from "../src/connect.ts";
import { Contract } from "../src/contract.ts";
import { factsOf } from "../src/facts.ts";
import { call, inputsOf, refusedInputsOf, subjects } from "../src/subjects.ts";

const REFUNDS = 120;

describe.each(subjects)("$title: all of the spec", ({ provider, options }) => {
  const operations = Contract.of(provider.name).operations.map(({ name }) => name);
  const withIds = operations.filter((name) => provider.table.operations[name]?.path.includes("{"));

  it(`is called: ${operations.length} operations, each with a request and a success that the spec allows`, async () => {
    const connection = connect(provider, { refunds: REFUNDS, ...options });
    for (const name of operations) await call(connection, name, await inputsOf(provider, name, connection));
    const succeeded = [...connection.validated.called].filter(([, statuses]) =>
      [...statuses].every((status) => status < 300),
    );
    expect(succeeded.map(([name]) => name).toSorted()).toEqual(operations.toSorted());
  });

  it.each(operations)("%s refuses a wrong key as the spec says", async (name) => {
    const connection = connect(provider, { refunds: REFUNDS, ...options });
    const inputs = await inputsOf(provider, name, connection);
    const stranger = { ...connection, client: connection.clientWithKey("wrong") };
    await expect(call(stranger, name, inputs)).rejects.toMatchObject({ kind: "api", status: 401, outcome: "rejected" });
    expect(connection.validated.called.get(name)).toContain(401);
  });

  it.each(withIds)("%s refuses an id of nothing as the spec says", async (name) => {
    const connection = connect(provider, { refunds: REFUNDS, ...options });
    const [, ...inputs] = await inputsOf(provider, name, connection);
    await expect(call(connection, name, ["nothing_1", ...inputs])).rejects.toMatchObject({ kind: "api", status: 404 });
    expect(connection.validated.called.get(name)).toContain(404);
  });

  const refusable = Object.entries(factsOf(provider.name).calls).filter(([, { refused }]) => refused !== undefined);
  it.each(refusable.map(([name]) => name))("%s refuses what it cannot do as the spec says", async (name) => {
    const connection = connect(provider, { refunds: REFUNDS, ...options });
    const inputs = await refusedInputsOf(provider, name, connection);
    await expect(call(connection, name, inputs)).rejects.toMatchObject({ kind: "api", operation: name });
  });

  it("knows of no call that the spec does not have", () => {
    expect(operations).toEqual(expect.arrayContaining(Object.keys(factsOf(provider.name).calls)));
  });
});
