import { failure } from "./failure.ts";
import { at, textAt } from "./pointer.ts";
import type { Answer } from "./sender.ts";

/**
 * The data of an answer that succeeded.
 *
 * @throws ProviderError when it did not, or says in one breath that it did and that it did not.
 */
export function dataOf({ call, data, failure: failed, response }: Answer): unknown {
  if (failed !== undefined) throw failed;
  const [pointer = ""] = call.errors.message;
  const contradiction = at(data, pointer.replace(/\/[^/]*$/, ""));
  if (pointer.lastIndexOf("/") > 0 && contradiction !== undefined && contradiction !== null) {
    const said = textAt(data, call.errors.message) ?? JSON.stringify(contradiction);
    const text = `${response.status}, but the body holds an error: ${said}`;
    throw failure(call, { kind: "malformed", text, response, body: data, transient: true });
  }
  return data;
}
