import type { Charge, Refund, VerifiedEvent } from "../src/index.ts";

/** The type of an event tells what it is about. */
export function subjectOf(event: VerifiedEvent): Refund | Charge | undefined {
  switch (event.type) {
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
    case "charge.refund.updated":
      return event.data.object;
    case "charge.refunded": {
      const charge: Charge = event.data.object;
      // @ts-expect-error -- this event carries a charge, not the refund
      const refund: Refund = event.data.object;
      return charge ?? refund;
    }
    case "payment_intent.canceled": {
      const id: unknown = event.data.object["id"];
      // @ts-expect-error -- it is none of those that the types describe
      const refund: Refund = event.data.object;
      return id === undefined ? undefined : refund;
    }
    default:
      return undefined;
  }
}

/** A type that Stripe has added since is a text like any other. */
export function isNew(event: VerifiedEvent): boolean {
  const type: string = event.type;
  return type === "refund.returned";
}

type TypeOfEvent<Type extends VerifiedEvent["type"]> = Type;
// @ts-expect-error -- there is no such event
export type Misspelt = TypeOfEvent<"refund.canceled">;
