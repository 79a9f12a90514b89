import { describe, expect, it } from "vitest";
import { createWooshPay, type WooshPayOptions } from "../src/index.ts";
import { answering } from "./answers.ts";

const [live, test] = ["https://api.wooshpay.com", "https://apitest.wooshpay.com"];

describe("the host of WooshPay", () => {
  it.each<[string, Partial<WooshPayOptions>, string]>([
    ["a live key", { apiKey: "sk_live_1" }, live],
    ["a test key", { apiKey: "sk_test_1" }, test],
    ["a live key and environment", { apiKey: "sk_live_1", environment: "live" }, live],
    ["a test key and environment", { apiKey: "sk_test_1", environment: "test" }, test],
    ["a key without prefix", { apiKey: "abc" }, live],
    ["a key without prefix and the test environment", { apiKey: "abc", environment: "test" }, test],
    ["a test key and another baseUrl", { apiKey: "sk_test_1", baseUrl: "http://127.0.0.1:1" }, "http://127.0.0.1:1"],
  ])("is chosen by %s", async (_, options, host) => {
    const [wooshpay, sent] = answering({ id: "re_1" }, {}, options);
    await wooshpay.refunds.retrieve("re_1");
    expect(sent[0]?.url).toBe(`${host}/v1/refunds/re_1`);
  });

  it.each([
    ["sk_test_secret", "live"],
    ["sk_live_secret", "test"],
  ] as const)("is never that of the other environment than the key's, %s", (apiKey, environment) => {
    const create = (): unknown => createWooshPay({ apiKey, environment });
    expect(create).toThrow(TypeError);
    expect(create).not.toThrow(/secret/);
  });

  it.each([{}, { apiKey: undefined }, { apiKey: "" }, { apiKey: 7 }, undefined])("needs a key, not %j", (options) => {
    expect((): unknown => Reflect.apply(createWooshPay, undefined, [options])).toThrow(/wooshpay needs an apiKey/);
  });
});
