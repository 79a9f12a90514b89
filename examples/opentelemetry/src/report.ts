import type { ReadableSpan } from "@opentelemetry/sdk-trace";

/** The attributes that are shown, and what stands before them. */
const SHOWN = {
  "http.response.status_code": "status",
  "error.type": "error",
  "http.request.resend_count": "resend",
  "storno.attempts": "attempts",
  "storno.outcome": "outcome",
};

/** The spans of calls as an indented list: how long each took, and what came of it. */
export function report(spans: readonly ReadableSpan[]): string {
  const begun = spans.toSorted((one, other) => milliseconds(one.startTime) - milliseconds(other.startTime));
  const below = (parent: ReadableSpan | undefined): ReadableSpan[] =>
    begun.filter(({ parentSpanContext }) => parentSpanContext?.spanId === parent?.spanContext().spanId);
  const lines = (span: ReadableSpan, indent: string): string[] => [
    indent + lineOf(span),
    ...below(span).flatMap((inner) => lines(inner, `${indent}  `)),
  ];
  return below(undefined)
    .flatMap((span) => lines(span, ""))
    .join("\n");
}

function lineOf({ name, duration, attributes }: ReadableSpan): string {
  const notes = Object.entries(SHOWN).flatMap(([attribute, label]) => {
    const value = attributes[attribute];
    return typeof value === "string" || typeof value === "number" ? [`${label} ${value}`] : [];
  });
  return [`${name}: ${milliseconds(duration).toFixed(1)} ms`, ...notes].join(", ");
}

const milliseconds = ([seconds, nanoseconds]: ReadableSpan["duration"]): number => seconds * 1000 + nanoseconds / 1e6;
