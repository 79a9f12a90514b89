/** A moment: a `Date`, a date (its midnight in UTC), or an ISO 8601 time with its zone. */
export type Moment = Date | string;

const ISO = /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:?\d\d))?$/i;

/** Milliseconds since 1970; `NaN` for what is no moment, or a time whose zone is left to the reader's clock. */
export function momentOf(value: unknown): number {
  if (typeof value === "string") return ISO.test(value) ? Date.parse(value) : NaN;
  return value instanceof Date ? value.getTime() : NaN;
}

/** The whole second that a time in milliseconds falls into. */
export function secondOf(ms: number): number {
  return Math.floor(ms / 1000);
}

/** ISO 8601 in UTC; `null` for no moment. */
export function isoOf(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}
