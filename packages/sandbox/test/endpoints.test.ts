import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { caller, names } from "./caller.ts";

const NO_ADDRESSES = [
  "nowhere",
  "",
  "/hooks",
  "//example.com",
  "https:",
  "http://[",
  "http://a b/",
  "ftp://example.com/",
];

const ADDRESS = "https://example.com/hook?a=1";

/** The providers with an API for endpoints: its path, how a body is written, how an endpoint is changed. */
const apis = [
  {
    name: "stripe",
    path: "/v1/webhook_endpoints",
    change: "POST",
    bodyOf: (url: string) => `enabled_events[]=*&url=${encodeURIComponent(url)}`,
  },
  {
    name: "whop",
    path: "/api/v1/webhooks",
    change: "PATCH",
    bodyOf: (url: string) => ({ url, events: ["refund.created"] }),
  },
  {
    name: "wooshpay",
    path: "/v1/webhook_endpoints",
    change: "POST",
    bodyOf: (url: string) => ({ url, enabled_events: ["*"] }),
  },
] as const;

test.each(apis)("$name: the API takes absolute http and https URLs, and nothing else", async (api) => {
  const { name, path, change, bodyOf } = api;
  const call = caller(createSandbox(), name);
  const made = await call("POST", path, { body: bodyOf(ADDRESS) });
  expect([made.status, made.body.url]).toEqual([200, ADDRESS]);
  for (const url of NO_ADDRESSES) {
    expect((await call("POST", path, { body: bodyOf(url) })).status).toBe(400);
    expect((await call(change, `${path}/${made.body.id}`, { body: bodyOf(url) })).status).toBe(400);
  }
  expect((await call("GET", `${path}/${made.body.id}`)).body.url).toBe(ADDRESS);
  const local = "http://localhost:8080/hook";
  expect((await call(change, `${path}/${made.body.id}`, { body: bodyOf(local) })).body.url).toBe(local);
});

test.each(names)("%s: a test sets endpoints up under the same addresses", (name) => {
  const { webhooks } = createSandbox();
  for (const url of NO_ADDRESSES) {
    expect(() => webhooks.addEndpoint(name, { url })).toThrow(RangeError);
  }
  expect(webhooks.addEndpoint(name, { url: ADDRESS }).url).toBe(ADDRESS);
});

test.each(names)("%s: an endpoint gets all events, or a list of at least one", async (name) => {
  const { clock, webhooks } = createSandbox();
  const add = (events: unknown) => () =>
    // As JavaScript would call it.
    webhooks.addEndpoint(name, { url: ADDRESS, events: events as string[] });
  const before = clock.now.getTime();
  expect(add([])).toThrow(new RangeError("events must be a list of at least one type of event, not []"));
  expect(add("refund.created")).toThrow(/^events must be a list .*, not "refund\.created"$/);
  expect(add(null)).toThrow(/^events must be a list .*, not null$/);
  expect(add([undefined])).toThrow(/has no event undefined$/);
  expect(add([1])).toThrow(/has no event 1$/);
  expect(clock.now.getTime()).toBe(before);
});

test.each(names)("%s: an endpoint is set up in a second, as any write", (name) => {
  const { clock, webhooks } = createSandbox();
  const before = clock.now.getTime();
  webhooks.addEndpoint(name, { url: ADDRESS });
  expect(clock.now.getTime() - before).toBe(1000);
});
