import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, type Answer, type Call } from "./caller.ts";

// The limits are those of https://docs.stripe.com/metadata.
let sandbox: Sandbox;
let stripe: Call;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
});

const pairs = (count: number, prefix = "k"): string =>
  Array.from({ length: count }, (_, number) => `metadata[${prefix}${number}]=v`).join("&");

function create(metadata: string): Promise<Answer> {
  const { chargeId } = sandbox.addPayment("stripe", { amount: 100, currency: "usd" });
  return stripe("POST", "/v1/refunds", { body: `charge=${chargeId}&amount=50&${metadata}` });
}

test("50 keys of 40 characters with values of 500 are kept", async () => {
  const { status, body } = await create(`${pairs(49)}&metadata[${"k".repeat(40)}]=${"v".repeat(500)}`);
  expect(status).toBe(200);
  expect(Object.keys(body.metadata)).toHaveLength(50);
  expect(body.metadata["k".repeat(40)]).toBe("v".repeat(500));
});

test.each([
  ["a 51st key", pairs(51), "metadata"],
  ["a key of 41 characters", `metadata[${"k".repeat(41)}]=v`, `metadata[${"k".repeat(41)}]`],
  ["a value of 501 characters", `metadata[k]=${"v".repeat(501)}`, "metadata[k]"],
  ["a key with square brackets", "metadata[a[b]]=v", undefined],
  ["a key with encoded square brackets", "metadata%5Ba%5Db%5D=v", undefined],
  ["a value that is a hash", "metadata[a][b]=v", "metadata[a]"],
  ["plain text", "metadata=v", "metadata"],
])("%s is refused and changes nothing", async (_, metadata, param) => {
  const made = (await create(pairs(1))).body;
  const writes: [path: string, form: string][] = [
    ["/v1/refunds", `charge=${made.charge}&amount=1&${metadata}`],
    [`/v1/refunds/${made.id}`, metadata],
    ["/v1/webhook_endpoints", `url=https://example.com&enabled_events[]=*&${metadata}`],
  ];
  const before = [ledgerText(sandbox, "stripe"), sandbox.clock.now];
  for (const [path, form] of writes) {
    const { status, body } = await stripe("POST", path, { body: form });
    expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
    if (param !== undefined) expect(body.error.param).toBe(param);
  }
  expect([ledgerText(sandbox, "stripe"), sandbox.clock.now]).toEqual(before);
  expect((await stripe("GET", "/v1/webhook_endpoints")).body.data).toEqual([]);
});

test("keys are counted after the change: what goes makes room for what comes", async () => {
  const { id } = (await create(pairs(50))).body;
  const update = (body: string): Promise<Answer> => stripe("POST", `/v1/refunds/${id}`, { body });
  const before = sandbox.clock.now;
  expect((await update("metadata[new]=v")).status).toBe(400);
  expect(sandbox.clock.now).toEqual(before);
  expect((await update("metadata[new]=v&metadata[k0]=")).status).toBe(200);
  expect((await update("metadata[k1]=changed")).body.metadata).toMatchObject({ k1: "changed", new: "v" });
  expect((await update(pairs(50, "other"))).status).toBe(400);
  expect((await update("metadata=")).body.metadata).toEqual({});
  expect(Object.keys((await update(pairs(50, "other"))).body.metadata)).toHaveLength(50);
});

test("too many keys do not use an idempotency key up", async () => {
  const { chargeId } = sandbox.addPayment("stripe", { amount: 100, currency: "usd" });
  const headers = { "Idempotency-Key": "once" };
  const send = (metadata: string) => stripe("POST", "/v1/refunds", { body: `charge=${chargeId}&${metadata}`, headers });
  expect((await send(pairs(51))).status).toBe(400);
  expect((await send(pairs(50))).status).toBe(200);
});
