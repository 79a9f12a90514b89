import type { JsonObject } from "../../json.ts";
import { milliseconds, newId, type WooshPayAccount } from "./records.ts";

/**
 * Something happened, at a time in unix seconds. `object`: what the event shows, as it was then. Inferred: an event names the
 * idempotency key of the call that caused it; the id of that call is null, for no page says that calls have ids.
 */
export function emit(account: WooshPayAccount, type: string, createdAt: number, object: () => JsonObject): void {
  const id = newId(account, "evt");
  const { causingKey } = account;
  const body = () => ({
    id,
    object: "event",
    api_version: "1.0.1",
    created: milliseconds(createdAt),
    data: { object: object() },
    livemode: false,
    request: { id: null, idempotency_key: causingKey },
    type,
  });
  account.events.add({ id, type, createdAt, body });
}
