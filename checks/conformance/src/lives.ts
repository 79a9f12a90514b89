import { REFUND_OUTCOMES, type RefundOutcome } from "@storno/sandbox";
import { listOf, methodOf, type Provider } from "./clients.ts";
import { connect, type Connection } from "./connect.ts";
import type { Contract } from "./contract.ts";
import { factsOf } from "./facts.ts";

/** The outcomes of which a provider's stand-in knows a life. */
export function outcomesOf(provider: Provider): RefundOutcome[] {
  return REFUND_OUTCOMES.filter((refundOutcome) => {
    try {
      connect(provider).addPayment({ amount: 1999, currency: "usd", refundOutcome });
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  });
}

/** Every status that the spec knows of a refund. */
export function statusesOf(contract: Contract, { name, table }: Provider): string[] {
  const { statusAt = "/status" } = factsOf(name);
  return contract.textsOf("refunds.retrieve", (table.result ?? "") + statusAt);
}

/** In these steps everything happens that a provider documents: within minutes, hours, days and months. */
const STEPS = ["30s", "90s", "10m", "6h", "18h", "1d", "1d", "2d", "25d", "60d"];

/** Operations that show a payment, and which of its ids they take. */
const PAYMENT_VIEWS = {
  "payments.retrieve": "id",
  "paymentIntents.retrieve": "id",
  "charges.retrieve": "chargeId",
} as const;

/** Refunds a payment through the client, and gives the refund's id. */
export async function refundOnce({ name }: Provider, connection: Connection, paymentId: string): Promise<string> {
  const { operation, inputs } = factsOf(name).refunding;
  await methodOf(connection.client, operation)(...inputs(paymentId, 690));
  const made = connection.ledger.refunds(name).at(-1);
  if (made === undefined) throw new TypeError(`${name} has booked no refund`);
  return made.id;
}

/**
 * Looks at a refund and its payment through every operation that shows them, and gives the refund's status. All of it is held
 * against the spec on the way, and here against the ledger.
 */
export async function look(provider: Provider, { client, ledger }: Connection, id: string): Promise<string> {
  const { name, table } = provider;
  const booked = ledger.refunds(name).find((refund) => refund.id === id);
  const views: unknown[] = [await methodOf(client, "refunds.retrieve")(id)];
  if (table.operations["refunds.list"] !== undefined) {
    const rows = await listOf(client, table, "refunds.list").toArray({ max: 10 });
    views.push(...rows.filter((row) => row["id"] === id));
  }
  for (const [operation, key] of Object.entries(PAYMENT_VIEWS)) {
    const paymentId = ledger.payment(name, booked?.paymentId ?? "").payment[key];
    if (paymentId !== null && table.operations[operation] !== undefined) await methodOf(client, operation)(paymentId);
  }
  for (const view of views.map((shown) => provider.toRefund(shown))) {
    const { amount, providerStatus, status } = view;
    if (providerStatus === booked?.status && amount.amount === booked.amount && status !== "unknown") continue;
    throw new Error(`${name} shows ${JSON.stringify(view)} and has booked ${JSON.stringify(booked)}`);
  }
  return booked?.status ?? "";
}

/** The statuses that a refund of a payment with this outcome goes through, each looked at while it lasts. */
export async function walk(
  provider: Provider,
  connection: Connection,
  refundOutcome: RefundOutcome,
): Promise<string[]> {
  const { id: paymentId } = connection.addPayment({ amount: 1999, currency: "usd", refundOutcome });
  const id = await refundOnce(provider, connection, paymentId);
  const seen = [await look(provider, connection, id)];
  for (const step of STEPS) {
    await connection.sandbox.clock.advance(step);
    const status = await look(provider, connection, id);
    if (status !== seen.at(-1)) seen.push(status);
  }
  return seen;
}
