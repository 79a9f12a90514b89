import type { UnrecognizedEventType } from "@storno/shared";
import type { Refund, RefundEvent, RefundNotice, VerifiedEvent } from "../src/index.ts";

/** Which kind an event is of shows in a member, for both kinds have types of the same name. */
export function refundIdOf(event: VerifiedEvent): string | undefined {
  if (!("timestamp" in event)) {
    const refund: Refund = event.data;
    return refund.id;
  }
  switch (event.type) {
    case "refund.initiated":
    case "refund.completed": {
      const notice: RefundNotice = event.data;
      // @ts-expect-error -- the guide's events do not carry the refund
      const refund: Refund = event.data;
      return notice.refundId ?? refund.id;
    }
    case "return.created": {
      // @ts-expect-error -- nothing is promised about the other events
      const notice: RefundNotice = event.data;
      return notice.refundId;
    }
    default:
      return undefined;
  }
}

/** A switch over every type of the page is complete when only what RefundKit adds later is left. */
export function describe(event: RefundEvent): string {
  switch (event.type) {
    case "refund.created":
    case "refund.processing":
    case "refund.completed":
    case "refund.failed":
    case "refund.cancelled":
      return event.data.status;
    default:
      return event.type satisfies UnrecognizedEventType;
  }
}

type TypeOfEvent<Type extends VerifiedEvent["type"]> = Type;
// @ts-expect-error -- there is no such event
export type Misspelt = TypeOfEvent<"refund.canceled">;

export function isDone(event: VerifiedEvent): boolean {
  return event.type === "refund.completed" || event.type === "refund.failed";
}
