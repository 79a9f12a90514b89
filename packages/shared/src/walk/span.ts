/** A part of time in whole seconds since 1970: `to` is not in it, and `Infinity` while the walk has no end yet. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans from the newest on, those that touch or overlap as one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => b.to - a.to)) {
    const last = merged.at(-1);
    if (last !== undefined && span.to >= last.from) {
      merged[merged.length - 1] = { from: Math.min(last.from, span.from), to: last.to };
    } else merged.push(span);
  }
  return merged;
}

/** What of a span lies in none of the others. */
export function without({ from, to }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let end = to;
  for (const other of union(others)) {
    if (other.to < end) left.push({ from: Math.max(from, other.to), to: end });
    end = Math.min(end, other.from);
  }
  return [...left, { from, to: end }].filter((span) => span.from < span.to);
}
