import type { JsonObject } from "../../json.ts";

/** Stripe's list envelope. */
export function listObject(url: string, data: readonly JsonObject[], hasMore: boolean): JsonObject {
  return { object: "list", data, has_more: hasMore, url };
}
