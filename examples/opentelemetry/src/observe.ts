import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Meter,
  type Span,
  type Tracer,
} from "@opentelemetry/api";
import type { Observe } from "@storno/stripe";

/** In seconds, as OpenTelemetry's conventions advise for the duration of HTTP requests. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** A call that has not ended: its span, what hangs below that, and the attempt that is under way. */
interface Begun {
  readonly span: Span;
  readonly below: Context;
  attempt?: { readonly span: Span; readonly since: number } | undefined;
}

/**
 * Makes an `observe` for any of the clients. A call is an INTERNAL span below the caller's, and each of its attempts a CLIENT span
 * below that, with what OpenTelemetry's conventions ask of HTTP clients but `url.full`, which would hold ids. An attempt ends when its
 * answer was read whole. There are two metrics:
 *
 * - `http.client.request.duration`, in seconds, of every attempt
 * - `storno.client.unknown`: writes that failed and may have happened all the same. Somebody has to look at each: alert on it
 */
export function observeWithOpenTelemetry(tracer: Tracer, meter: Meter): Observe {
  const duration = meter.createHistogram("http.client.request.duration", {
    description: "Duration of HTTP client requests.",
    unit: "s",
    advice: { explicitBucketBoundaries: BOUNDS },
  });
  const unknown = meter.createCounter("storno.client.unknown", {
    description: "Writes that failed and may have happened all the same.",
    unit: "{call}",
  });
  const calls = new Map<number, Begun>();

  const endAttempt = (begun: Begun, attributes: Attributes): void => {
    if (begun.attempt === undefined) return;
    const { span, since } = begun.attempt;
    begun.attempt = undefined;
    duration.record((performance.now() - since) / 1000, attributes);
    end(span, attributes);
  };

  return (event) => {
    const attributes: Attributes = { ...event.attributes };
    const { "storno.provider": provider, "storno.operation": operation } = event.attributes;
    if (event.type === "request") {
      const named = { "storno.provider": provider, "storno.operation": operation };
      const span = tracer.startSpan(`${provider} ${operation}`, { kind: SpanKind.INTERNAL, attributes: named });
      calls.set(event.call, { span, below: trace.setSpan(context.active(), span) });
      return;
    }
    // The page of a list is told of after its call has ended.
    const begun = calls.get(event.call);
    if (begun === undefined) return;
    if (event.type === "attempt") {
      const name = `${event.attributes["http.request.method"]} ${event.attributes["url.template"]}`;
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, begun.below);
      begun.attempt = { span, since: performance.now() };
      return;
    }
    endAttempt(begun, attributes);
    if (event.type !== "response") return;
    calls.delete(event.call);
    if (event.outcome === "unknown") unknown.add(1, attributes);
    end(begun.span, {
      "storno.attempts": event.attempts,
      "storno.outcome": event.outcome,
      "error.type": event.attributes["error.type"],
    });
  };
}

/** Ends a span with what is known at its end. */
function end(span: Span, attributes: Attributes): void {
  span.setAttributes(attributes);
  if (attributes["error.type"] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
