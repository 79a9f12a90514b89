import type { Refund, VerifiedEvent } from "../src/index.ts";

/** The type of an event tells what it is about. */
export function refundOf(event: VerifiedEvent): Refund | undefined {
  switch (event.type) {
    case "refund.created":
    case "refund.updated":
      return event.data;
    case "dispute.created": {
      // @ts-expect-error -- nothing is promised about the other events
      const refund: Refund = event.data;
      return event.data["id"] === undefined ? undefined : refund;
    }
    default:
      return undefined;
  }
}

type TypeOfEvent<Type extends VerifiedEvent["type"]> = Type;
// @ts-expect-error -- there is no such event
export type Misspelt = TypeOfEvent<"refund.failed">;
