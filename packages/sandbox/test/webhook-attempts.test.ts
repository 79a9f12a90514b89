import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { caller } from "./caller.ts";
import { startReceiver } from "./receiver.ts";

/** Something that a test waits for, or lets others wait for. */
interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function gate(): Gate {
  const waiting: (() => void)[] = [];
  const opened = new Promise<void>((resolve) => waiting.push(resolve));
  return { opened, open: () => waiting[0]?.() };
}

/** A sandbox with an endpoint that wants one event of each refund at Stripe, and a way to refund. */
function scene(webhookFetch: SandboxOptions["webhookFetch"], options: SandboxOptions = {}) {
  const sandbox = createSandbox({ ...options, ...(webhookFetch && { webhookFetch }) });
  const stripe = caller(sandbox, "stripe");
  const { chargeId } = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  const listen = (url: string) => sandbox.webhooks.addEndpoint("stripe", { url, events: ["refund.created"] });
  const refund = async (amount: number): Promise<void> => {
    const { status } = await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}&amount=${amount}` });
    expect(status).toBe(200);
  };
  const deliveries = () => sandbox.webhooks.deliveries("stripe");
  return { sandbox, listen, refund, states: () => deliveries().map(({ state }) => state), deliveries };
}

const URL_OF_HOOK = "https://example.com/hook";

/** Each payment that is added is a write, and a write is a second. */
function write(sandbox: Sandbox, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) sandbox.addPayment("whop", { amount: 100, currency: "usd" });
}

const answerWith = (status: number) => Promise.resolve(new Response(null, { status }));

test("no number of writes makes a retry fall due: that takes the clock to be advanced", async () => {
  const { sandbox, listen, refund, deliveries } = scene(() => answerWith(500));
  listen(URL_OF_HOOK);
  await refund(100);
  await sandbox.webhooks.idle();
  // Stripe's first retry is due after five minutes.
  write(sandbox, 400);
  await refund(200);
  await sandbox.webhooks.idle();
  expect(deliveries().map(({ attempts }) => attempts.length)).toEqual([1, 1]);
  await sandbox.clock.advance("0s");
  expect(deliveries().map(({ attempts }) => attempts.length)).toEqual([2, 1]);
});

/** Attempts at an endpoint that is slow or fast to say that it is away, while others write. */
async function attemptsAt(pace: "slow" | "fast"): Promise<unknown> {
  const [asked, answered] = [gate(), gate()];
  const { sandbox, listen, refund, deliveries } = scene(async () => {
    asked.open();
    await answered.opened;
    return answerWith(500);
  });
  listen(URL_OF_HOOK);
  await refund(100);
  await asked.opened;
  if (pace === "fast") {
    answered.open();
    await sandbox.webhooks.idle();
  }
  write(sandbox, 400);
  answered.open();
  await sandbox.webhooks.idle();
  write(sandbox, 400);
  await sandbox.clock.advance("1h");
  write(sandbox, 400);
  await sandbox.clock.advance("30d");
  return deliveries();
}

test("a slow receiver gets the same attempts as a fast one, also while writes go on", async () => {
  const slow = await attemptsAt("slow");
  expect(slow).toEqual(await attemptsAt("fast"));
  expect(slow).toMatchObject([{ state: "failed" }]);
});

test("hold keeps what happens from then on; what happened before still arrives", async () => {
  const [asked, answered] = [gate(), gate()];
  const { sandbox, listen, refund, states } = scene(async () => {
    asked.open();
    await answered.opened;
    return answerWith(200);
  });
  listen(URL_OF_HOOK);
  // The first is on its way, the second waits for its turn.
  await refund(100);
  await refund(200);
  await asked.opened;
  sandbox.webhooks.hold();
  await refund(300);
  answered.open();
  await sandbox.webhooks.idle();
  expect(states()).toEqual(["delivered", "delivered", "waiting"]);
  await sandbox.webhooks.release();
  expect(states()).toEqual(["delivered", "delivered", "delivered"]);
});

test("one provider's endpoint that hangs does not keep another provider's deliveries waiting", async () => {
  const [hanging, end] = [gate(), gate()];
  const { sandbox, listen, refund, states } = scene(async ({ url }) => {
    if (url === URL_OF_HOOK) {
      hanging.open();
      await end.opened;
    }
    return answerWith(200);
  });
  listen(URL_OF_HOOK);
  sandbox.webhooks.addEndpoint("whop", { url: "https://example.com/whop", events: ["refund.created"] });
  await refund(100);
  await hanging.opened;
  const { id } = sandbox.addPayment("whop", { amount: 1000, currency: "usd" });
  await caller(sandbox, "whop")("POST", `/api/v1/payments/${id}/refund`);
  while (sandbox.webhooks.deliveries("whop")[0]?.state !== "delivered") await nextTurn();
  expect(states()).toEqual(["waiting"]);
  end.open();
  await sandbox.webhooks.idle();
  expect(states()).toEqual(["delivered"]);
});

test("a fetch for webhooks that never answers, deaf to its signal, is given up after webhookTimeout", async () => {
  const { sandbox, listen, refund, deliveries } = scene(() => new Promise(() => {}), { webhookTimeout: "1s" });
  listen(URL_OF_HOOK);
  await refund(100);
  await sandbox.webhooks.idle();
  expect(deliveries()).toMatchObject([
    { state: "waiting", attempts: [{ status: null, problem: expect.stringMatching(/timeout/) }] },
  ]);
});

test.each([
  ["has read", async (answer: Response) => void (await answer.text())],
  ["is still reading", async (answer: Response) => void answer.body?.getReader()],
])("a fetch for webhooks that %s the body of its answer has delivered", async (_, read) => {
  const { sandbox, listen, refund, deliveries } = scene(async () => {
    const answer = new Response("thanks");
    await read(answer);
    return answer;
  });
  listen(URL_OF_HOOK);
  await refund(100);
  await sandbox.webhooks.idle();
  expect(deliveries()).toMatchObject([{ state: "delivered", attempts: [{ status: 200, problem: null }] }]);
});

test("closing the server gives up deliveries that are on their way; later events are delivered again", async () => {
  const receiver = await startReceiver();
  onTestFinished(receiver.close);
  const { sandbox, listen, refund, deliveries, states } = scene(undefined);
  const arrived = gate();
  receiver.answer = () => {
    arrived.open();
    return new Promise(() => {});
  };
  const server = await sandbox.listen();
  listen(receiver.url);
  await refund(100);
  await refund(200);
  await arrived.opened;
  await server.close();
  await sandbox.webhooks.idle();
  expect(deliveries()).toMatchObject([
    { state: "dropped", attempts: [{ status: null, problem: expect.stringContaining("closed") }] },
    { state: "dropped", attempts: [] },
  ]);
  receiver.answer = () => 200;
  await refund(300);
  await sandbox.webhooks.idle();
  expect(states()).toEqual(["dropped", "dropped", "delivered"]);
  // They were given up: no retry comes either.
  await sandbox.clock.advance("30d");
  expect(receiver.received.map(({ event }) => event.data.object.amount)).toEqual([100, 300]);
});

test("the problem of an attempt names its cause", async () => {
  const { url, close } = await startReceiver();
  await close();
  const { sandbox, listen, refund, deliveries } = scene(undefined);
  listen(url);
  await refund(100);
  await sandbox.webhooks.idle();
  expect(deliveries()[0]?.attempts).toMatchObject([{ status: null, problem: expect.stringContaining("ECONNREFUSED") }]);
});
