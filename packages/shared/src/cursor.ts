/**
 * A cursor is a position in one list, as a text: `acme:refunds.list:1x2y3z:re_123`. It names the list it belongs to, for a
 * position in another list is a silently wrong place to go on from. Callers treat it as opaque.
 */
export interface Cursors {
  encode(position: string): string;
  /**
   * Reads the position out of a cursor.
   *
   * @throws TypeError when the cursor is not one, or belongs to another list.
   */
  decode(cursor: unknown): string;
}

/** @param filters - everything that chooses the rows: path parameters and filters, without page size and position */
export function cursorsOf(provider: string, operation: string, filters: unknown): Cursors {
  const own = `${provider}:${operation}:${fingerprint(filters)}:`;
  return {
    encode: (position) => own + position,
    decode(cursor) {
      const text = typeof cursor === "string" ? cursor : "";
      if (text.startsWith(own) && text !== own) return text.slice(own.length);
      const [, list] = /^([^:]+:[^:]+):[^:]+:./s.exec(text) ?? [];
      const wrong =
        cursor === null
          ? "the cursor is null, so the walk that it comes from has reached its end"
          : list === undefined
            ? '"from" must be the "next" of an earlier page, as it was given'
            : list === `${provider}:${operation}`
              ? "the cursor belongs to a list with other filters; make the list with the same input"
              : `the cursor belongs to another list, ${list.replace(":", " ")}`;
      throw new TypeError(`${provider} ${operation}: ${wrong}`);
    },
  };
}

/** 32-bit FNV-1a of the JSON with sorted keys. */
export function fingerprint(filters: unknown): string {
  const text = JSON.stringify(filters, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
