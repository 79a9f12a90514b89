import { createSandbox, type Sandbox, type SandboxOptions } from "@storno/sandbox";
import { onTestFinished } from "vitest";

/** What a test wants of the provider that it talks to. */
export interface Scene extends Pick<SandboxOptions, "refunds" | "start" | "timestamps"> {
  /** Instead of the sandbox's own key. */
  readonly apiKey?: string;
  /** How often the SDK may repeat a request; default 0, so that a test sees what it sent. */
  readonly retries?: number;
  /** How long the SDK waits for an answer, in milliseconds; default its own. */
  readonly timeout?: number;
}

/** A sandbox for one test. */
export function openSandbox({ refunds = 0, start, timestamps }: Scene): Sandbox {
  return createSandbox({ seed: 11, refunds, ...(start && { start }), ...(timestamps && { timestamps }) });
}

/** Serves a sandbox on loopback until the test ends. */
export function serve(sandbox: Sandbox) {
  return sandbox.listen({ cleanup: onTestFinished });
}

/** The requests that have reached a provider, in order, as `GET /path?query`. */
export function requestsTo(sandbox: Sandbox, provider: string): string[] {
  return sandbox.journal.requests(provider).map(({ method, path }) => `${method} ${path}`);
}
