import type { Call } from "./call.ts";
import type { Reply } from "./transport.ts";

/** Whether an error answer says that the provider did nothing. */
export function isRefusal({ idempotencyKey }: Call, { status }: Reply): boolean {
  // A conflict of idempotency keys says that the first call with the key is under way or done.
  return status >= 400 && status < 500 && status !== 408 && !(status === 409 && idempotencyKey !== undefined);
}

/** Whether the same call could go better after an error answer. The provider's own word on it goes first. */
export function isTransient(call: Call, response: Reply): boolean {
  const { shouldRetry } = call.errors;
  const said = shouldRetry && response.headers.get(shouldRetry);
  if (said === "true" || said === "false") return said === "true";
  return response.status === 429 || !isRefusal(call, response);
}
