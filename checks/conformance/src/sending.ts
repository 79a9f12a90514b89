import type { ClientOptions, Fetch, KeyedCallOptions, ObserveEvent, ProviderError } from "@storno/shared";
import { getEventListeners } from "node:events";
import { methodOf } from "./clients.ts";
import type { Exchange } from "./exchanges.ts";

/** The two ways of calling an operation. */
export const WAYS = ["method", "verb"] as const;
export type Way = (typeof WAYS)[number];

/** Holds a law for everything that is given, for the method and for the verb. */
export async function everyWay<Given>(
  given: Iterable<Given>,
  law: (given: Given, way: Way) => Promise<void>,
): Promise<void> {
  await Promise.all(Array.from(given).flatMap((one) => WAYS.map((way) => law(one, way))));
}

/** What came of a call. */
export interface Sending {
  /** Whether the caller was told that it failed: by what was thrown, or by the `error` of a verb. */
  readonly failed: boolean;
  /** What was thrown, or what the observer was told instead. */
  readonly error: ProviderError | undefined;
  readonly events: readonly ObserveEvent[];
}

/** What a call is told, as method and as verb; `onEvent` is told of its events as they happen. */
export interface SendingOptions
  extends Pick<KeyedCallOptions, "signal" | "idempotencyKey">, Pick<ClientOptions, "timeoutMs" | "retry"> {
  readonly onEvent?: (event: ObserveEvent) => void;
}

/**
 * Calls an operation of a new client. Unless told otherwise, it is repeated at once, and sent five times at most.
 *
 * @throws what the call throws, if the observer was not told of it; an Error if the call leaves something on the caller's signal.
 */
export async function send(
  { provider, operation, input }: Exchange,
  way: Way,
  fetch: Fetch,
  given: SendingOptions = {},
): Promise<Sending> {
  const { onEvent, timeoutMs, retry = { attempts: 5, maxWaitMs: 0 }, idempotencyKey } = given;
  const { signal = new AbortController().signal } = given;
  const options = { signal, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  const events: ObserveEvent[] = [];
  const observe = (event: ObserveEvent): void => {
    events.push(event);
    onEvent?.(event);
  };
  const client = provider.create({ apiKey: "sk_test_0123456789abcdef", fetch, observe, timeoutMs, retry });
  const { path, query, body } = input;
  const sendIt = (): unknown =>
    way === "method"
      ? methodOf(client, operation.name)(...Object.values(path), { ...query, ...body }, options)
      : methodOf(client, operation.method.toUpperCase())(operation.path, {
          params: { path, query },
          ...(body && { body }),
          ...options,
        });

  let failed = false;
  let thrown: unknown;
  try {
    const called = sendIt();
    const result = await (called instanceof Promise ? called : Object(called).page());
    failed = way === "verb" && Boolean(Object(result).error);
  } catch (error) {
    failed = true;
    thrown = error;
  }
  if (getEventListeners(signal, "abort").length > 0) throw new Error("something is left on the signal");
  const error = events.find((event) => event.type === "response")?.error;
  if (thrown !== undefined && thrown !== error) throw thrown;
  return { failed, error, events };
}
