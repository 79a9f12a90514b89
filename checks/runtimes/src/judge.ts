import type { Sandbox } from "@storno/sandbox";
import { EXPECTED, type Purpose, type Report, type Scene, type SeenRefund } from "./scene.ts";
import { REFUNDED } from "./stage.ts";

/** What the ledger says against a report: refunds that are missing, too many, or not as the program has seen them. */
export function contradictions(report: Report, { providers, resends }: Scene, { ledger }: Sandbox): string[] {
  return Object.entries(providers).flatMap(([name, { refunding }]) => {
    const { listed, created } = report[name] ?? {};
    const problems: string[] = [];
    for (const purpose of Object.keys(EXPECTED) as Purpose[]) {
      const expected = EXPECTED[purpose];
      const mayBeResent = purpose === "lost answer" && resends && !refunding.keyed;
      const { refunds } = ledger.payment(name, refunding.calls[purpose].payment);
      const count = refunds.length;
      const isRight = count === expected || (mayBeResent && count === expected + 1);
      if (!isRight) problems.push(`${purpose}: ${count} refunds were made, not ${expected}`);
      const amount = refunds.find(({ refund }) => refund.amount !== REFUNDED)?.refund.amount;
      if (amount !== undefined) problems.push(`${purpose}: the refund is of ${amount}, not ${REFUNDED}`);
    }
    const payments = new Set(Object.values(refunding.calls).map(({ payment }) => payment));
    const booked = ledger.refunds(name).map(({ id, amount, status, paymentId }) => ({ id, amount, status, paymentId }));
    const before = booked.filter(({ paymentId }) => !payments.has(paymentId));
    if (listed !== undefined) problems.push(...differences(listed, before));
    const ofCreate = booked.filter(({ paymentId }) => paymentId === refunding.calls.create.payment);
    problems.push(...differences(created === undefined ? [] : [created], ofCreate).map((text) => `create: ${text}`));
    return problems.map((problem) => `${name}: ${problem}`);
  });
}

function differences(seen: readonly SeenRefund[], booked: readonly SeenRefund[]): string[] {
  const problems: string[] = [];
  const rest = new Map(booked.map((refund) => [refund.id, refund]));
  for (const { id, amount, status } of seen) {
    const refund = rest.get(id);
    rest.delete(id);
    if (refund === undefined) problems.push(`${id} was seen, and is not in the ledger or was seen twice`);
    else if (refund.amount !== amount || refund.status !== status) {
      problems.push(`${id} was seen as ${amount} ${status}, and is ${refund.amount} ${refund.status}`);
    }
  }
  if (rest.size > 0) problems.push(`${rest.size} refunds in the ledger were not seen, such as ${[...rest.keys()][0]}`);
  return problems;
}
