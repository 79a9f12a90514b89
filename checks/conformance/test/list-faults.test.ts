import { ProviderError } from "@storno/shared";
import type { FaultRule } from "@storno/sandbox";
import { describe, expect, it } from "vitest";
import { methodOf } from "../src/clients.ts";
import { connect } from "../src/connect.ts";
import { inputsOf, subjects } from "../src/subjects.ts";

const FAULTS: readonly FaultRule[] = [
  { kind: "empty-page" },
  { kind: "repeated-cursor" },
  { kind: "short-page" },
  { kind: "lagging-list", by: "20d" },
  { kind: "inserted-row" },
];

describe.each(subjects)("$title: a page that is wrong", ({ provider, options }) => {
  const { table } = provider;
  const lists = Object.keys(table.operations).filter((name) => table.operations[name]?.pages !== undefined);

  it.each(FAULTS)("with $kind is still what the spec says, in every list", async (fault) => {
    for (const name of lists) {
      const connection = connect(provider, { refunds: 60, ...options });
      const { client, sandbox, validated } = connection;
      const inputs = await inputsOf(provider, name, connection);
      const list = methodOf(client, name)(...inputs);
      if (list instanceof Promise) throw new TypeError(`${name} is not a list`);
      const { next } = await list.page();
      sandbox.faults.add({ ...fault, provider: provider.name });
      try {
        await list.page(next === null ? {} : { from: next });
      } catch (error) {
        // The client may well see that the page leads nowhere.
        if (!ProviderError.is(error) || error.kind !== "pagination") throw error;
      }
      expect(validated.called.get(name)).toEqual(new Set([200]));
      expect(sandbox.faults.active.map(({ struck }) => struck)).toEqual([1]);
    }
  });
});
