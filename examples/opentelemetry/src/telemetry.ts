import { MeterProvider, MetricReader, type DataPoint } from "@opentelemetry/sdk-metrics";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider, type ReadableSpan } from "@opentelemetry/sdk-trace";
import type { Observe } from "@storno/stripe";
import { observeWithOpenTelemetry } from "./observe.ts";

/** Spans and metrics in memory, where a service sends them to a collector. */
export class Telemetry {
  readonly observe: Observe;
  readonly #spans = new InMemorySpanExporter();
  readonly #metrics = new ReaderOnDemand();

  constructor() {
    const tracers = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: this.#spans })] });
    const meters = new MeterProvider({ readers: [this.#metrics] });
    this.observe = observeWithOpenTelemetry(tracers.getTracer("example"), meters.getMeter("example"));
  }

  /** Every span that has ended, in the order of their ends. */
  get spans(): readonly ReadableSpan[] {
    return this.#spans.getFinishedSpans();
  }

  /** What was counted of a metric so far, by its attributes. */
  async pointsOf(metric: string): Promise<readonly DataPoint<unknown>[]> {
    const { resourceMetrics } = await this.#metrics.collect();
    return resourceMetrics.scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .filter(({ descriptor }) => descriptor.name === metric)
      .flatMap(({ dataPoints }): readonly DataPoint<unknown>[] => dataPoints);
  }
}

class ReaderOnDemand extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}
