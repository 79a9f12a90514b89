import { createStripe, toAmount, toRefund } from "@storno/stripe";
import type { Provider } from "../provider.ts";

export const stripe: Provider = {
  keyVariable: "STRIPE_API_KEY",
  connect(options) {
    const client = createStripe(options);
    return {
      async *refunds() {
        for await (const refund of client.refunds.list({ limit: 100 })) yield toRefund(refund);
      },
      async refund(paymentId, amount) {
        const made = await client.refunds.create({ payment_intent: paymentId, amount: toAmount(amount) });
        return toRefund(await client.refunds.retrieve(made.id));
      },
    };
  },
};
