import { createWooshPay, toAmount, toRefund } from "@storno/wooshpay";
import type { Provider } from "../provider.ts";

export const wooshpay: Provider = {
  keyVariable: "WOOSHPAY_API_KEY",
  connect(options, known) {
    const client = createWooshPay(options);
    return {
      // WooshPay documents no list of refunds. It tells of each by the webhook event charge.refund.updated, and a refund can
      // be read by its id: so the ids come from the events that were received.
      async *refunds() {
        for (const id of known()) yield toRefund(await client.refunds.retrieve(id));
      },
      async refund(paymentId, amount) {
        const made = await client.refunds.create({ payment_intent: paymentId, amount: toAmount(amount) });
        if (made.id === undefined) throw new Error(`WooshPay gives no id for the refund of ${paymentId}`);
        return toRefund(await client.refunds.retrieve(made.id));
      },
    };
  },
};
