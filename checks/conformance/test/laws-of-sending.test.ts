import type { ObserveEvent, ProviderErrorOutcome } from "@storno/shared";
import { describe, expect, it } from "vitest";
import {
  brokenBody,
  doubtful,
  failing,
  lost,
  NEVER_LEFT,
  neverLeft,
  refusals,
  silence,
  stalledBody,
  status,
  unreadable,
} from "../src/answers.ts";
import { exchanges } from "../src/exchanges.ts";
import { scripted, type Answer } from "../src/scripted.ts";
import { isOverPool } from "../src/wire/lane.ts";
import { everyWay, send, WAYS } from "../src/sending.ts";

/** It ends a call, as a refusal does; but who knows what was done before it. */
const redirect = status(302, { location: "/elsewhere" });

/** Longer than a test may last: only a wait that ends with its call is survived. */
const patient = { retry: { attempts: 5, maxWaitMs: 120_000 }, timeoutMs: 300_000 };

describe.each(exchanges)("$title", (exchange) => {
  const { openapi, operation, key, input, answer } = exchange;
  const isRead = operation.method === "get";
  const isRepeatable = isRead || key !== undefined;
  const hasResult = operation.successes.every(({ schema }) => schema !== undefined);
  const inDoubt = new Map([...doubtful, ...(hasResult ? unreadable : [])]);
  const inDoubtAfterwards: ProviderErrorOutcome = isRead ? "rejected" : "unknown";
  const shouldRetry = openapi["x-errors"]?.["should-retry"];

  it("sends the same as a method and as a verb", async () => {
    const [method, verb] = await Promise.all(
      WAYS.map(async (way) => {
        const { fetch, sent } = scripted(answer);
        await send(exchange, way, fetch, key === undefined ? {} : { idempotencyKey: "order-7" });
        return sent;
      }),
    );
    expect(method).toHaveLength(1);
    expect(method).toEqual(verb);
  });

  if (isRepeatable) {
    it(`${isRead ? 1 : 2}: is repeated after what may pass, each time as the same request`, async () => {
      const mayPass = new Map<string, Answer>([...inDoubt, ["429", status(429)], ["never left", neverLeft]]);
      if (key !== undefined) mayPass.set("409", status(409));
      await everyWay(mayPass, async ([what, failure], way) => {
        const { fetch, sent } = scripted(failure, failure, answer);
        const { failed } = await send(exchange, way, fetch);
        expect({ what, way, failed, sent }).toEqual({ what, way, failed: false, sent: [sent[0], sent[0], sent[0]] });
        if (key !== undefined) expect(sent[0]?.headers[key.toLowerCase()]).toMatch(/^[0-9a-f-]{36}$/);
      });
    });

    it(`${isRead ? 1 : 2}: is repeated when the time of an attempt is over, in its body too`, async () => {
      await everyWay([silence(() => {}), stalledBody(() => {})], async (failure, way) => {
        const { fetch, sent } = scripted(failure, answer);
        // The last attempt has no time of its own: a slow machine changes nothing. Over HTTP, some of them do not arrive in time.
        const [attempts, attemptTimeoutMs] = isOverPool ? [20, 20] : [2, 5];
        const { failed } = await send(exchange, way, fetch, { retry: { attempts, attemptTimeoutMs, maxWaitMs: 0 } });
        expect({ way, failed, sent }).toEqual({ way, failed: false, sent: sent.map(() => sent[0]) });
        expect(sent.length).toBeGreaterThan(1);
      });
    });

    if (key !== undefined && operation.body !== undefined) {
      it("2: is repeated with an empty body too", async () => {
        const { fetch, sent } = scripted(lost, answer);
        await send({ ...exchange, input: { ...input, body: {} } }, "verb", fetch);
        expect(sent).toEqual([sent[0], sent[0]]);
      });
    }
  } else {
    it("3: is sent once, whatever comes, and in doubt unless it was refused", async () => {
      const answers = new Map<string, [Answer, ProviderErrorOutcome]>([["302", [redirect, "unknown"]]]);
      for (const [what, failure] of inDoubt) answers.set(what, [failure, "unknown"]);
      for (const code of ["ETIMEDOUT", "EPIPE", "UND_ERR_SOCKET"]) answers.set(code, [failing(code), "unknown"]);
      for (const code of [...refusals, 409, 429]) answers.set(`${code}`, [status(code), "rejected"]);
      await everyWay(answers, async ([what, [failure, outcome]], way) => {
        const { fetch, sent } = scripted(failure, answer);
        const { failed, error } = await send(exchange, way, fetch);
        expect({ what, way, failed, sent: sent.length }).toEqual({ what, way, failed: true, sent: 1 });
        expect(error).toMatchObject({ outcome, ...(outcome === "unknown" && { retryable: false }) });
      });
    });

    it("3: is repeated while it is certain that it never left", async () => {
      await everyWay(NEVER_LEFT, async (code, way) => {
        const { fetch, sent } = scripted(failing(code), failing(code), answer);
        const { failed } = await send(exchange, way, fetch);
        expect({ code, way, failed, sent: sent.length }).toEqual({ code, way, failed: false, sent: 3 });
      });
    });
  }

  it("4: is not repeated after what will not pass", async () => {
    const answers = new Map<string, [Answer, object]>([
      ["a redirect", [redirect, { kind: "malformed", status: 302, outcome: inDoubtAfterwards }]],
      ["a certificate", [failing("CERT_HAS_EXPIRED"), { kind: "connection", outcome: "not-sent" }]],
      ["a body that breaks off", [brokenBody(400), { kind: "api", status: 400, outcome: "rejected" }]],
    ]);
    for (const code of refusals) {
      answers.set(`${code}`, [status(code), { kind: "api", status: code, outcome: "rejected" }]);
    }
    await everyWay(answers, async ([what, [final, expected]], way) => {
      const { fetch, sent } = scripted(final, answer);
      const { failed, error } = await send(exchange, way, fetch);
      expect({ what, way, failed, sent: sent.length }).toEqual({ what, way, failed: true, sent: 1 });
      expect(error).toMatchObject({ ...expected, retryable: false });
    });
  });

  if (shouldRetry !== undefined) {
    it("5: is repeated as the provider says, unless that could do it twice", async () => {
      const words = [400, 404, 408, 409, 429, 500, 503].flatMap((code) => [
        [code, "true"] as const,
        [code, "false"] as const,
      ]);
      await everyWay(words, async ([code, word], way) => {
        const { fetch, sent } = scripted(status(code, { [shouldRetry]: word }), answer);
        const { failed, error } = await send(exchange, way, fetch);
        const again = word === "true" && isRepeatable;
        expect({ code, word, way, failed, sent: sent.length }).toEqual({
          code,
          word,
          way,
          failed: !again,
          sent: again ? 2 : 1,
        });
        if (word === "false") expect(error).toMatchObject({ status: code, retryable: false });
      });
    });
  }

  if (isRepeatable) {
    it("6: waits as long as the provider asks, and hardly longer", async () => {
      const date = new Date(Date.UTC(2026, 0, 1)).toUTCString();
      const until = new Date(Date.UTC(2026, 0, 1, 0, 1, 40)).toUTCString();
      const asked = [{ "retry-after": "100" }, { "retry-after-ms": "100000" }, { "retry-after": until, date }];
      await everyWay(asked, async (headers, way) => {
        const controller = new AbortController();
        const { fetch, sent } = scripted(status(429, headers), answer);
        let wait = NaN;
        let sentMeanwhile = NaN;
        const onEvent = (event: ObserveEvent): void => {
          if (event.type !== "retry") return;
          wait = event.waitMs;
          setTimeout(() => {
            sentMeanwhile = sent.length;
            controller.abort();
          }, 5);
        };
        await send(exchange, way, fetch, { ...patient, onEvent, signal: controller.signal });
        expect(wait).toBeGreaterThanOrEqual(100_000);
        expect(wait).toBeLessThanOrEqual(100_500);
        expect(sentMeanwhile).toBe(1);
      });
    });
  }

  it("6: fails at once when it would have to wait too long, and says how long", async () => {
    await everyWay([429, 503], async (code, way) => {
      const { fetch, sent } = scripted(status(code, { "retry-after": "121" }), answer);
      const { failed, error, events } = await send(exchange, way, fetch, patient);
      expect({ code, way, failed, sent: sent.length }).toEqual({ code, way, failed: true, sent: 1 });
      expect(events.map(({ type }) => type)).not.toContain("retry");
      expect(error).toMatchObject({ status: code, retryAfterMs: 121_000 });
    });
  });

  it("7: ends at once when the caller aborts", async () => {
    const wait: [Answer, ProviderErrorOutcome] = isRepeatable
      ? [status(429, { "retry-after": "100" }), "rejected"]
      : [neverLeft, "not-sent"];
    const moments: [string, (abort: () => void) => Answer, ProviderErrorOutcome][] = [
      ["before", () => answer, "not-sent"],
      ["in an attempt", silence, inDoubtAfterwards],
      ["in a body", stalledBody, inDoubtAfterwards],
      ["in a wait", () => wait[0], wait[1]],
    ];
    await everyWay(moments, async ([moment, failure, outcome], way) => {
      const controller = new AbortController();
      const abort = (): void => controller.abort();
      if (moment === "before") abort();
      const onEvent = ({ type }: ObserveEvent): void => {
        // The wait begins when the observer returns.
        if (type === "retry") queueMicrotask(abort);
      };
      const { fetch, sent } = scripted(
        failure(() => setImmediate(abort)),
        answer,
      );
      const { error } = await send(exchange, way, fetch, { ...patient, onEvent, signal: controller.signal });
      expect(error, `${moment}, ${way}`).toMatchObject({ kind: "aborted", outcome });
      expect(sent).toHaveLength(moment === "before" ? 0 : 1);
    });
  });
});
