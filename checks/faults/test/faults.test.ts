import { providerNames } from "@storno/scripts/providers.ts";
import { ProviderError } from "@storno/shared";
import { describe, expect, it } from "vitest";
import type { Client } from "../src/client.ts";
import { clients } from "../src/clients.ts";
import { declaresKey } from "../src/declared-keys.ts";
import { countRefunds, fateOf } from "../src/refund-count.ts";
import { refundAll, type Story } from "../src/refunding.ts";
import { ATTEMPTS } from "../src/terms.ts";
import { countWalks } from "../src/walk-count.ts";
import { walkAll } from "../src/walking.ts";

const SIZE = { intents: 200, concurrency: 16 };

const ours = clients.filter(({ operation }) => operation !== undefined);
const isKeyed = await Promise.all(ours.map(declaresKey));
const keyed = ours.filter((_, place) => isKeyed[place]);
const keyless = ours.filter((_, place) => !isKeyed[place]);

const NO_INPUT = { path: {}, query: {} };

/** Every fault after which nobody can know what became of a request; a reset can come after it was carried out, too. */
const DOUBTFUL = new Set(["lost-answer", "reset", "error", "cut-body", "hang"]);

/** What failed, and with which error. */
function failures(stories: readonly Story[]): { story: Story; error: unknown }[] {
  return stories.flatMap((story) => (story.ending.kind === "error" ? [{ story, error: story.ending.error }] : []));
}

/** Holds refunds to be reported as unknown, with all that is needed to look them up. */
function expectUnknown(stories: readonly Story[], client: Client, since: number): void {
  expect(stories.filter((story) => fateOf(story, client) !== "unknown")).toEqual([]);
  const { provider, operation, asked } = client;
  for (const { story, error } of failures(stories)) {
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ provider, operation, outcome: "unknown" });
    const { input, sentAt } = error as ProviderError;
    expect({ ...NO_INPUT, ...input }).toEqual({ ...NO_INPUT, ...asked?.(story.intent) });
    expect(Date.parse(sentAt ?? "")).toBeGreaterThanOrEqual(since);
    expect(Date.parse(sentAt ?? "")).toBeLessThanOrEqual(Date.now());
  }
}

it("every provider that has a spec is put to it, over both ways of sending", () => {
  expect(ours.map(({ provider }) => provider)).toEqual(providerNames().flatMap((name) => [name, name]));
});

describe.concurrent.each(keyed)("$name, at a server that honours keys", (client) => {
  it("makes and confirms every refund once, whatever fails on the way", async () => {
    const stories = await refundAll({ client, keys: "all", attempts: ATTEMPTS, ...SIZE });
    const { attempts, worstWaitMs: _, ...count } = countRefunds(stories, client);
    expect(failures(stories)).toEqual([]);
    expect(count).toEqual({
      wanted: SIZE.intents,
      made: SIZE.intents,
      doubles: 0,
      confirmed: SIZE.intents,
      lost: 0,
      falselyFailed: 0,
      rejected: 0,
      unknown: 0,
      unended: 0,
    });
    expect(attempts).toBeGreaterThan(1.3 * SIZE.intents);
    for (const { requests } of stories) {
      expect(new Set(requests.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    }
  });
});

describe.concurrent.each(keyed)("$name, at a server that ignores keys", (client) => {
  it("says of no refund that it failed when it was made, but that it is in doubt", async () => {
    const begun = Date.now();
    const stories = await refundAll({ client, keys: "none", attempts: ATTEMPTS, ...SIZE });
    const count = countRefunds(stories, client);
    expect(count).toMatchObject({ lost: 0, falselyFailed: 0, unended: 0 });
    // Here is what a key is for: without it, to repeat a refund is to make it twice.
    expect(count.doubles).toBeGreaterThan(0);
    expect(count.unknown).toBeGreaterThan(0);
    const unconfirmed = stories.filter(({ ending, made }) => ending.kind === "error" && made > 0);
    expectUnknown(unconfirmed, client, begun);
  });
});

describe.concurrent.each(keyless)("$name, which has no keys", (client) => {
  it.each(["all", "none"] as const)(
    "sends no refund twice, and says which are in doubt (keys honoured: %s)",
    async (keys) => {
      const begun = Date.now();
      const stories = await refundAll({ client, keys, attempts: ATTEMPTS, ...SIZE });
      expect(countRefunds(stories, client)).toMatchObject({ doubles: 0, lost: 0, falselyFailed: 0, unended: 0 });
      for (const { requests } of stories) {
        expect(requests.length).toBeLessThanOrEqual(1);
        expect(requests.map(({ idempotencyKey }) => idempotencyKey).filter((key) => key !== null)).toEqual([]);
      }

      const doubtful = stories.filter(({ requests }) => requests.some(({ fault }) => DOUBTFUL.has(fault ?? "")));
      expect(doubtful.length).toBeGreaterThan(0.1 * SIZE.intents);
      expectUnknown(doubtful, client, begun);
    },
  );
});

describe.concurrent.each(ours.filter(({ listing }) => listing !== undefined))("$name", (client) => {
  it("reads a list to its end, each row once, whatever fails on the way", async () => {
    const walked = await walkAll({ client, attempts: ATTEMPTS, rows: 1000, walks: 4 });
    expect(walked.walks.filter(({ ending }) => ending.kind === "error")).toEqual([]);
    expect(countWalks(walked)).toMatchObject({ wanted: 4000, got: 4000, missing: 0, repeated: 0, unended: 0 });
    // In the order of the list, which is newest first.
    for (const { ids } of walked.walks) expect(ids.toReversed()).toEqual([...walked.wanted]);
    expect(walked.attempts).toBeGreaterThan(50);
  });

  it("ends a list with an error rather than too early when too much fails", async () => {
    const walked = await walkAll({ client, attempts: 2, rows: 1000, walks: 8 });
    const count = countWalks(walked);
    expect(count).toMatchObject({ silentlyMissing: 0, repeated: 0, unended: 0 });
    expect(count.failed).toBeGreaterThan(0);
    for (const { ids } of walked.walks) {
      expect(ids).toEqual([...walked.wanted].toReversed().slice(0, ids.length));
    }
  });
});
