/**
 * The milliseconds that a provider asks a caller to wait: from `Retry-After-Ms`, or from `Retry-After` in seconds or as a date.
 * `undefined` when it asks for nothing, or for something that is no time to wait.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const precise = headers.get("retry-after-ms");
  const asked = headers.get("retry-after");
  const ms = number(precise) ?? (number(asked) ?? NaN) * 1000;
  if (!Number.isNaN(ms)) return ms;
  // Date.parse takes "-1" and "soon 7" for years. The provider's own clock is asked, for ours may be wrong.
  if (asked === null || !/\d:\d\d/.test(asked)) return undefined;
  const now = Date.parse(headers.get("date") ?? "");
  const until = Date.parse(asked) - (Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(until) ? undefined : Math.max(0, until);
}

function number(text: string | null): number | undefined {
  return text !== null && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
