import fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { Clock } from "../src/world/clock.ts";
import { durationInSeconds } from "../src/world/duration.ts";
import { caller } from "./caller.ts";

const settled = (): Promise<void> => Promise.resolve();
const seconds = ({ clock }: Sandbox): number => clock.now.getTime() / 1000;

test.each([
  ["90s", 90],
  ["5m", 300],
  ["2h", 7200],
  ["3d", 259_200],
  ["1h30m", 5400],
  ["1d2h3m4s", 93_784],
  ["0s", 0],
  ["3650d", 315_360_000],
])("advance takes %j, which is %d seconds", async (by, expected) => {
  const sandbox = createSandbox();
  const before = seconds(sandbox);
  await sandbox.clock.advance(by);
  expect(seconds(sandbox) - before).toBe(expected);
});

test.each([
  "",
  "3",
  "3 d",
  "d",
  "-3d",
  "+3d",
  "1.5h",
  "3D",
  "3w",
  " 3d",
  "3d ",
  "3d\n",
  "1h-30m",
  "1500ms",
  "3651d",
  "9999999999999d",
  "500ms",
])("advance refuses %j with an error that names it, and stays where it is", async (by) => {
  const sandbox = createSandbox();
  const before = seconds(sandbox);
  await expect(sandbox.clock.advance(by)).rejects.toThrow(RangeError);
  await expect(sandbox.clock.advance(by)).rejects.toThrow(JSON.stringify(by));
  await sandbox.clock.advance("1s");
  expect(seconds(sandbox) - before).toBe(1);
});

test("a length is the same whichever units it is written in", () => {
  const part = fc.nat({ max: 1000 });
  fc.assert(
    fc.property(part, part, part, part, (days, hours, minutes, rest) => {
      const total = ((days * 24 + hours) * 60 + minutes) * 60 + rest;
      expect(durationInSeconds(`${days}d${hours}h${minutes}m${rest}s`)).toBe(total);
      expect(durationInSeconds(`${rest}s${minutes}m${hours}h${days}d`)).toBe(total);
    }),
  );
});

test("the clock starts where it is told to and stands still but for a second per write", async () => {
  const sandbox = createSandbox({ start: new Date("2030-05-06T07:08:09.999Z") });
  expect(sandbox.clock.now).toEqual(new Date("2030-05-06T07:08:09Z"));
  const { chargeId, createdAt } = sandbox.addPayment("stripe", { amount: 500, currency: "usd" });
  expect(sandbox.clock.now).toEqual(new Date("2030-05-06T07:08:10Z"));
  const stripe = caller(sandbox, "stripe");
  await stripe("GET", "/v1/refunds");
  await stripe("GET", "/v1/charges/ch_none");
  expect((await stripe("POST", "/v1/refunds", { body: "charge=ch_none" })).status).toBe(404);
  expect(seconds(sandbox)).toBe(createdAt);
  const { body } = await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}` });
  expect(body.created).toBe(createdAt + 1);
  expect(seconds(sandbox)).toBe(createdAt + 1);
});

test("calls of advance that overlap go one after the other", async () => {
  const clock = new Clock(0);
  const seen: string[] = [];
  const settle = async (): Promise<void> => {
    seen.push(`settles at ${clock.now}`);
    await settled();
  };
  clock.schedule(50, () => seen.push("due at 50"));
  clock.schedule(130, () => seen.push("due at 130"));
  const first = clock.advance("100s", settle).then(() => seen.push(`first ends at ${clock.now}`));
  const second = clock.advance("100s", settle).then(() => seen.push(`second ends at ${clock.now}`));
  await Promise.all([first, second]);
  expect(seen).toEqual([
    "settles at 0",
    "due at 50",
    "settles at 50",
    "first ends at 100",
    "settles at 100",
    "due at 130",
    "settles at 130",
    "second ends at 200",
  ]);
});

test("an advance that fails does not hold up the next one", async () => {
  const clock = new Clock(0);
  const failing = clock.advance("10s", () => Promise.reject(new Error("no")));
  const next = clock.advance("10s", settled);
  await expect(failing).rejects.toThrow("no");
  await next;
  expect(clock.now).toBe(10);
});

test("what falls due at the same second happens in the order in which it was set", async () => {
  const clock = new Clock(0);
  const seen: number[] = [];
  for (let number = 0; number < 1000; number += 1) clock.schedule(7, () => seen.push(number));
  await clock.advance("6s", settled);
  expect(seen).toEqual([]);
  await clock.advance("1s", settled);
  expect(seen).toEqual(Array.from({ length: 1000 }, (_, number) => number));
});

test("thousands of timers in any order happen in the order of their times, each at its own", async () => {
  const times = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4000, size: "max" });
  await fc.assert(
    fc.asyncProperty(times, async (planned) => {
      const clock = new Clock(0);
      const seen: { at: number; number: number; now: number }[] = [];
      planned.forEach((at, number) => clock.schedule(at, (now) => seen.push({ at, number, now })));
      await clock.advance("5000s", settled);
      const expected = planned
        .map((at, number) => ({ at, number, now: at }))
        .toSorted((left, right) => left.at - right.at || left.number - right.number);
      expect(seen).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test("a timer may set another, which happens on the same way if it falls due there", async () => {
  const clock = new Clock(0);
  const seen: number[] = [];
  const again = (at: number): void => {
    seen.push(at);
    clock.schedule(at + 40, again);
  };
  clock.schedule(10, again);
  await clock.advance("100s", settled);
  expect(seen).toEqual([10, 50, 90]);
  await clock.advance("29s", settled);
  expect(seen).toHaveLength(3);
  await clock.advance("1s", settled);
  expect(seen).toEqual([10, 50, 90, 130]);
});

test("what falls due through writes happens after the write and before the next read", async () => {
  const sandbox = createSandbox();
  const stripe = caller(sandbox, "stripe");
  const slow = sandbox.addPayment("stripe", { amount: 900, currency: "usd", refundOutcome: "succeeds-later" });
  const { id, created } = (await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` })).body;
  const statusOf = async (): Promise<string> => (await stripe("GET", `/v1/refunds/${id}`)).body.status;
  // A day later it succeeds; the last two seconds of that day are writes.
  await sandbox.clock.advance("23h59m58s");
  const write = (body: string) => stripe("POST", `/v1/refunds/${id}`, { body });
  expect((await write("metadata[n]=1")).body.status).toBe("pending");
  expect(await statusOf()).toBe("pending");
  // The write at the very second still sees it pending.
  expect((await write("metadata[n]=2")).body).toMatchObject({ status: "pending", metadata: { n: "2" } });
  expect(seconds(sandbox)).toBe(created + 86_400);
  expect(await statusOf()).toBe("succeeded");
  expect(sandbox.journal.movements("stripe").at(-1)).toMatchObject({ to: "succeeded", request: null });
});

test.each(["addPayment", "addEndpoint", "moveRefund", "inserted-row"])(
  "%s is a write too: what falls due by it has happened when one looks",
  async (control) => {
    const sandbox = createSandbox();
    const stripe = caller(sandbox, "stripe");
    const pay = (refundOutcome: "succeeds" | "succeeds-later") =>
      sandbox.addPayment("stripe", { amount: 900, currency: "usd", refundOutcome });
    const [slow, other] = [pay("succeeds-later"), pay("succeeds")];
    const another = (await stripe("POST", "/v1/refunds", { body: `charge=${other.chargeId}` })).body;
    const { id } = (await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` })).body;
    const isInserted = control === "inserted-row";
    await sandbox.clock.advance(isInserted ? "23h59m58s" : "23h59m59s");
    if (control === "addPayment") pay("succeeds");
    if (control === "addEndpoint") sandbox.webhooks.addEndpoint("stripe", { url: "http://127.0.0.1:9/" });
    if (control === "moveRefund") sandbox.moveRefund("stripe", another.id, "failed");
    if (isInserted) sandbox.faults.add({ kind: "inserted-row" });
    const { body } = await stripe("GET", `/v1/refunds?charge=${slow.chargeId}`);
    expect(body.data).toMatchObject([{ id, status: "succeeded" }]);
  },
);
