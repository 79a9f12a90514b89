/**
 * A thread of its own for the sandbox, so that a client that is busy does not keep its server waiting.
 */
import { createSandbox } from "@storno/sandbox";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { FAULTS, SEED } from "./terms.ts";
import type { Question, Scene, Stage } from "./served.ts";

// Given by served.ts.
const { provider, keys, payments, refunds } = workerData as Scene;
const sandbox = createSandbox({ seed: SEED, rateLimits: "off", idempotencyKeys: keys, refunds });
const server = await sandbox.listen();
const stage: Stage = {
  ...server.providers[provider],
  port: server.port,
  payments: Array.from({ length: payments }, () => sandbox.addPayment(provider, { amount: 1000, currency: "usd" })),
};
for (const fault of FAULTS) sandbox.faults.add(fault);

parentPort?.on("message", ({ about, to }: Question) => {
  const requests = sandbox.journal.requests(provider);
  send(to, about === "records" ? { requests, refunds: sandbox.ledger.refunds(provider) } : requests.length);
});
send(parentPort, stage);

function send(port: MessagePort | null, message: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- It is a thread's port, which has no origin.
  port?.postMessage(message);
}
