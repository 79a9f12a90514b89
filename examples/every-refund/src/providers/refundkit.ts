import { createRefundKit, toAmount, toRefund } from "@storno/refundkit";
import type { Provider } from "../provider.ts";

export const refundkit: Provider = {
  keyVariable: "REFUNDKIT_API_KEY",
  connect(options) {
    const client = createRefundKit(options);
    return {
      async *refunds() {
        for await (const refund of client.refunds.list({ limit: 100 })) yield toRefund(refund);
      },
      async refund(transactionId, amount) {
        const made = await client.refunds.create({
          transactionId,
          amount: toAmount(amount),
          currency: amount.currency.toLowerCase(),
          reason: "product_defective",
        });
        return toRefund(await client.refunds.retrieve(made.id));
      },
    };
  },
};
