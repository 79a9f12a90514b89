import type { Answer } from "./sender.ts";
import { apiError, failure } from "./failure.ts";
import { textAt } from "./pointer.ts";

/**
 * The data of an answer that succeeded.
 *
 * @throws ProviderError when it did not, or says in one breath that it did and that it did not.
 */
export function dataOf({ call, data, error, response }: Answer): unknown {
  if (!response.ok) throw apiError(call, response, error);
  const contradiction = textAt(data, call.errors.message.slice(0, 1));
  if (contradiction !== undefined) {
    const text = `${response.status}, but the body holds an error: ${contradiction}`;
    throw failure(call, { kind: "malformed", text, response, body: data, passing: true });
  }
  return data;
}
