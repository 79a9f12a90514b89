import { attempt } from "./attempt.ts";
import { isRead, type Call } from "./call.ts";
import { isErrorOf, timeout } from "./failure.ts";
import { Outgoing, type Incoming } from "./outgoing.ts";
import type { ProviderError } from "./provider-error.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { RetryBudget } from "./retry-budget.ts";
import type { Retry } from "./retry.ts";
import { tellRetry } from "./telling.ts";
import { transportOf, type Fetch, type Reply, type Stop } from "./transport.ts";
import { isTransient } from "./verdict.ts";

/** What decides how often, and when, the attempts of a call are sent. */
interface Pace extends Retry {
  readonly attemptTimeoutMs: number;
  readonly budget: RetryBudget;
  readonly limiter: RateLimiter | undefined;
}

/** Sends one attempt. */
type Send = (stop: Stop) => Promise<Reply>;

/** The end of an attempt that has no answer. */
interface Failed {
  readonly error: ProviderError;
  readonly reply?: undefined;
}

/** The first wait is at most this long, every further one at most twice the one before. */
const FIRST_WAIT_MS = 500;

/**
 * How long after the first attempt the last one may begin. Providers forget their keys, some after 24 hours, and the timers of a
 * machine that slept in between know nothing of it.
 */
const REPEATED_WITHIN_MS = 3_600_000;

/**
 * Sends a request, and again what failed in a way that may pass, where that cannot do anything twice: a read; a write with the
 * provider's idempotency key, always the same one; any other write only while it is certain that it never left.
 *
 * It gives the last answer, or throws the last attempt's ProviderError. The call's time begins when its first turn at the limiter
 * comes.
 */
export async function sendRepeatedly(
  request: Request | Outgoing,
  fetch: Fetch,
  call: Call,
  { attempts, attemptTimeoutMs, maxWaitMs, budget, limiter }: Pace,
): Promise<Incoming> {
  const { deadline, operation } = call;
  if (operation.key !== undefined) call.idempotencyKey = request.headers.get(operation.key) || undefined;
  const isRepeatable = isRead(operation) || call.idempotencyKey !== undefined;
  const isStream = !isRepeatable && "Deno" in globalThis;
  const sendOnce =
    request instanceof Outgoing && !isStream ? directly(request, fetch) : await copied(request, fetch, isStream);

  if (limiter !== undefined) {
    deadline.stop();
    await limiter.admit(deadline.signal);
    deadline.begin();
  }
  for (let tries = 1; ; tries++) {
    const isLast = tries === attempts;
    deadline.limit(!isLast && isRepeatable ? attemptTimeoutMs : Infinity);
    let end: Incoming | Failed;
    try {
      end = await attempt(() => sendOnce(deadline), call);
    } catch (thrown) {
      end = failed(call, thrown);
    }
    const { reply, error } = end;
    if (reply?.ok) {
      budget.giveBack();
      return end;
    }
    const asked = (error ? error.retryAfterMs : retryAfterMs(reply.headers)) ?? 0;
    if ((reply ?? error).status === 429) limiter?.refused(asked);

    const transient = error ? error.retryable : isTransient(call, reply);
    if (reply && !transient) budget.giveBack();
    deadline.limit(Infinity);
    const wait = asked + Math.random() * Math.min(maxWaitMs, FIRST_WAIT_MS * 2 ** (tries - 1));
    const again =
      !isLast &&
      transient &&
      (isRepeatable || call.attempts === 0) &&
      asked <= maxWaitMs &&
      wait < deadline.leftMs() &&
      budget.take();
    if (!again) return settled(end);

    tellRetry(call, wait, reply ?? error);
    await deadline.wait(wait);
    await limiter?.admit(deadline.signal);
    if (isLate(call)) return settled(end);
  }
}

/** @throws what ends the whole call. */
function failed(call: Call, error: unknown): Failed {
  const { ended, lapsed } = call.deadline;
  if (ended) throw error;
  if (lapsed) return { error: timeout(call) };
  if (isErrorOf(call, error)) return { error };
  throw error;
}

/** A request of which nobody has made a Request is the same for each attempt. */
function directly({ url, init }: Outgoing, fetch: Fetch): Send {
  const transport = transportOf(fetch);
  return (stop) => transport(url, init, stop);
}

/**
 * A body can be sent only once, so each attempt gets a request of its own, with a signal that middleware cannot have dropped.
 *
 * @param isStream - Deno's `fetch` sends a request again by itself when a connection that it has used before closes without an
 *   answer. What it cannot do that with is a body that comes as a stream, so that every write without a key gets one.
 */
async function copied(given: Request | Outgoing, fetch: Fetch, isStream: boolean): Promise<Send> {
  const request = given instanceof Outgoing ? new Request(given.url, given.init) : given;
  if (request.method === "GET" || (request.body === null && !isStream)) {
    return ({ signal }) => fetch(new Request(request, { signal }));
  }
  const body = await request.arrayBuffer();
  const sent = () => (isStream ? { body: new Blob([body]).stream(), duplex: "half" } : { body });
  return ({ signal }) => fetch(new Request(request, { signal, ...sent() }));
}

function isLate({ sentAt }: Call): boolean {
  return sentAt !== undefined && Date.now() - sentAt > REPEATED_WITHIN_MS;
}

function settled(end: Incoming | Failed): Incoming {
  if (end.error !== undefined) throw end.error;
  return end;
}
