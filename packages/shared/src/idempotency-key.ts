import { checkHeader } from "./options.ts";
import type { Operation, ProviderTable } from "./table.ts";

/**
 * The key that goes with a write: the caller's, or a new one. Sets it among the headers.
 *
 * @throws TypeError when the operation takes none, or the key cannot be sent.
 */
export function keyOf(
  owner: string,
  { maxKeyLength = Infinity }: ProviderTable,
  { key }: Operation,
  given: string | undefined,
  headers: Headers,
): string | undefined {
  if (key === undefined) {
    if (given === undefined) return undefined;
    throw new TypeError(
      `${owner} takes no idempotencyKey: the provider does not document one for it, so it would protect nothing`,
    );
  }
  const wanted = given === undefined ? (headers.get(key) ?? crypto.randomUUID()) : given;
  const value = checkHeader(owner, "idempotencyKey", wanted);
  if (value.length > maxKeyLength) {
    throw new TypeError(`${owner}: idempotencyKey has ${value.length} characters; at most ${maxKeyLength} can be sent`);
  }
  headers.set(key, value);
  return value;
}
