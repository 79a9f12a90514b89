/**
 * A cursor is a position in one list, as a text: `acme:refunds.list:1x2y3z:re_123`. It names the list it belongs to, for a
 * position in another list is a silently wrong place to go on from. Callers treat it as opaque.
 */
export class Cursors {
  readonly #provider: string;
  readonly #operation: string;
  readonly #filters: string;

  /** @param filters - everything that chooses the rows: path parameters and filters, without page size and position */
  constructor(provider: string, operation: string, filters: unknown) {
    this.#provider = provider;
    this.#operation = operation;
    this.#filters = fingerprint(filters);
  }

  encode(position: string): string {
    return `${this.#provider}:${this.#operation}:${this.#filters}:${position}`;
  }

  /**
   * Reads the position out of a cursor.
   *
   * @throws TypeError when the cursor is not one, or belongs to another list.
   */
  decode(cursor: unknown): string {
    const name = `${this.#provider} ${this.#operation}`;
    if (cursor === null) {
      throw new TypeError(`${name}: the cursor is null, so the walk that it comes from has reached its end`);
    }
    const [, provider, operation, filters, position] = PARTS.exec(typeof cursor === "string" ? cursor : "") ?? [];
    if (position === undefined) {
      throw new TypeError(`${name}: "from" must be the "next" of an earlier page, as it was given`);
    }
    if (provider !== this.#provider || operation !== this.#operation) {
      throw new TypeError(`${name}: the cursor belongs to another list, ${provider} ${operation}`);
    }
    if (filters !== this.#filters) {
      throw new TypeError(
        `${name}: the cursor belongs to a list with other filters; make the list with the same input`,
      );
    }
    return position;
  }
}

const PARTS = /^([^:]+):([^:]+):([^:]+):(.+)$/s;

/** 32-bit FNV-1a of the JSON with sorted keys. */
function fingerprint(filters: unknown): string {
  const text = JSON.stringify(filters, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
