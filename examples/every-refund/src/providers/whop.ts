import { createWhop, toAmount, toRefund } from "@storno/whop";
import { env } from "node:process";
import type { Provider } from "../provider.ts";

export const whop: Provider = {
  keyVariable: "WHOP_API_KEY",
  connect(options) {
    const client = createWhop(options);
    return {
      async *refunds() {
        // Whop documents its filters as optional in one place, and in another as an error unless exactly one is given.
        const company = env["WHOP_COMPANY_ID"];
        const input = { first: 100, ...(company !== undefined && { company_id: company }) };
        for await (const refund of client.refunds.list(input)) yield toRefund(refund);
      },
      async refund(paymentId, amount) {
        // Whop answers with the payment. The new refund is the one that the payment did not have before.
        const before = new Set((await client.payments.retrieve(paymentId)).refunds.map(({ id }) => id));
        const payment = await client.payments.refund(paymentId, { partial_amount: toAmount(amount) });
        const made = payment.refunds.find(({ id }) => !before.has(id));
        if (made === undefined) throw new Error(`Whop names no new refund of ${paymentId}`);
        return toRefund(await client.refunds.retrieve(made.id));
      },
    };
  },
};
