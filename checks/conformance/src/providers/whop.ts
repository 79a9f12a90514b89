import { onEndpoint } from "../calls.ts";
import type { Facts } from "../facts.ts";
import { HOOK, type Scene } from "../scene.ts";

async function company({ firstOf }: Scene): Promise<{ company_id: unknown }> {
  const { company: found } = await firstOf("payments.list");
  return { company_id: Object(found).id };
}

export const facts: Facts = {
  calls: {
    "payments.refund": {
      succeeds: ({ newPayment }) => [newPayment(), { partial_amount: 0.5 }],
      refused: ({ payment }) => [payment("open")],
    },
    "payments.retry": { succeeds: ({ payment }) => [payment("open")], refused: ({ payment }) => [payment("paid")] },
    "payments.void": { succeeds: ({ payment }) => [payment("open")], refused: ({ payment }) => [payment("paid")] },
    "payments.fees": { succeeds: ({ payment }) => [payment("paid")] },
    "disputes.list": { succeeds: async (scene) => [await company(scene)] },
    "disputes.retrieve": {
      succeeds: async (scene) => [(await scene.firstOf("disputes.list", await company(scene)))["id"]],
    },
    "webhooks.list": { succeeds: async (scene) => [await company(scene)] },
    "webhooks.create": { succeeds: () => [{ url: HOOK, events: ["refund.created"] }] },
    "webhooks.retrieve": onEndpoint,
    "webhooks.update": { succeeds: ({ newEndpoint }) => [newEndpoint(), { enabled: false, url: HOOK }] },
    "webhooks.delete": onEndpoint,
  },
  refunding: {
    operation: "payments.refund",
    inputs: (id, amount) => [id, { partial_amount: amount / 100 }],
    keyed: false,
    refusal: "rejected",
    // A decimal has no largest value that is exact.
    sends: (amount) => Number.isFinite(amount) && amount > 0,
  },
};
