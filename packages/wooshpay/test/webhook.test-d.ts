import type { Charge, Dispute, PaymentIntent, Refund, VerifiedEvent } from "../src/index.ts";

/** The type of an event tells what it is about. */
export function subjectOf(event: VerifiedEvent): Refund | Charge | Dispute | PaymentIntent | undefined {
  // @ts-expect-error -- any member may be absent
  void event.type.length;
  switch (event.type) {
    case "charge.refund.updated": {
      const refund: Refund | undefined = event.data?.object;
      return refund;
    }
    case "charge.captured": {
      const charge: Charge | undefined = event.data?.object;
      return charge;
    }
    case "charge.dispute.created": {
      const dispute: Dispute | undefined = event.data?.object;
      return dispute;
    }
    case "payment_intent.succeeded": {
      const intent: PaymentIntent | undefined = event.data?.object;
      // @ts-expect-error -- a payment is no charge
      const charge: Charge & { readonly captured: boolean } = event.data?.object;
      return intent ?? charge;
    }
    default:
      return undefined;
  }
}

type TypeOfEvent<Type extends VerifiedEvent["type"]> = Type;
// @ts-expect-error -- there is no such event
export type Misspelt = TypeOfEvent<"refund.updated">;
