import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, json } from "./answers.ts";

const wrong: [string, unknown, string][] = [
  ...[0, -1, 1.5, NaN, Infinity, 101, "3", null].map((value): [string, unknown, string] => [
    "attempts",
    value,
    "at least 1, at most 100",
  ]),
  ...[0, -1, NaN, Infinity, 2 ** 31, "3", null].map((value): [string, unknown, string] => [
    "attemptTimeoutMs",
    value,
    "greater than 0",
  ]),
  ...[-1, NaN, Infinity, 2 ** 31, "3", null].map((value): [string, unknown, string] => [
    "maxWaitMs",
    value,
    "at least 0",
  ]),
];

describe("retry", () => {
  it.each(wrong)(
    "%s: %s is refused, for the client and for a call before anything is sent",
    async (name, value, remedy) => {
      const { fetch, sent } = answering(json({ id: "re_1" }));
      const retry = { [name]: value };
      expect(() => createAcme({ retry })).toThrow(RangeError);
      expect(() => createAcme({ retry })).toThrow(`acme: retry.${name} must be`);
      const call = createAcme({ fetch }).refunds.create({ amount: 5 }, { retry });
      await expect(call).rejects.toThrow(`acme refunds.create: retry.${name} must be`);
      await expect(call).rejects.toThrow(remedy);
      expect(sent).toEqual([]);
    },
  );

  it.each([
    [{ attempt: 3 }, 'has no option "attempt"; there are attempts, attemptTimeoutMs, maxWaitMs'],
    [3, "as one object"],
    [false, "as one object"],
    [null, "as one object"],
    [[3], "as one object"],
  ])("%j is refused", (retry, remedy) => {
    expect(() => createAcme({ retry: retry as never })).toThrow(TypeError);
    expect(() => createAcme({ retry: retry as never })).toThrow(remedy);
  });
});
