import { attempt, type Fetch } from "./attempt.ts";
import { isRead, type Call } from "./call.ts";
import { deadlineOf } from "./deadline.ts";
import { isErrorOf, timeout } from "./failure.ts";
import type { ProviderError } from "./provider-error.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { RetryBudget } from "./retry-budget.ts";
import type { Retry } from "./retry.ts";
import { tellRetry } from "./telling.ts";
import { isTransient } from "./verdict.ts";

/** What decides how often, and when, the attempts of a call are sent. */
interface Pace extends Retry {
  readonly attemptTimeoutMs: number;
  readonly budget: RetryBudget;
  readonly limiter: RateLimiter | undefined;
}

/** The first wait is at most this long, every further one at most twice the one before. */
const FIRST_WAIT_MS = 500;

/**
 * How long after the first attempt the last one may begin. Providers forget their keys, some after 24 hours, and the timers of a
 * machine that slept in between know nothing of it.
 */
const REPEATED_WITHIN_MS = 3_600_000;

/**
 * Makes a `fetch` that repeats what failed in a way that may pass, where that cannot do anything twice: a read; a write with the
 * provider's idempotency key, always the same one; any other write only while it is certain that it never left.
 *
 * It gives the last answer, or throws the last attempt's ProviderError. The call's time begins when its first turn at the limiter
 * comes.
 */
export function repeating(fetch: Fetch, call: Call, pace: Pace): Fetch {
  const { deadline, operation } = call;
  const { attempts, attemptTimeoutMs, maxWaitMs, budget, limiter } = pace;
  const isRepeatable = (): boolean => isRead(operation) || call.idempotencyKey !== undefined;

  /** One attempt, to its answer or its error. What ends the whole call is thrown. */
  const answerTo = async (
    requestWith: (signal: AbortSignal) => Request,
    isLast: boolean,
  ): Promise<Response | ProviderError> => {
    const hasTimeout = !isLast && isRepeatable() && attemptTimeoutMs < deadline.leftMs();
    const own = hasTimeout ? deadlineOf(deadline.signal, attemptTimeoutMs).begin() : deadline;
    try {
      return await attempt(requestWith(own.signal), fetch, call, own);
    } catch (error) {
      if (deadline.signal.aborted) throw error;
      if (own.expired) return timeout(call, own.signal);
      if (isErrorOf(call, error)) return error;
      throw error;
    } finally {
      if (hasTimeout) own.clear();
    }
  };

  return async (request) => {
    if (operation.key !== undefined) call.idempotencyKey = request.headers.get(operation.key) || undefined;
    const requestWith = await repeatable(request, !isRepeatable() && "Deno" in globalThis);
    if (limiter !== undefined) {
      deadline.stop();
      await limiter.admit(deadline.signal);
      deadline.begin();
    }
    for (let tries = 1; ; tries++) {
      const isLast = tries === attempts;
      const answer = await answerTo(requestWith, isLast);
      const isAnswer = answer instanceof Response;
      const asked = (isAnswer ? retryAfterMs(answer.headers) : answer.retryAfterMs) ?? 0;
      if (answer.status === 429) limiter?.refused(asked);

      const transient = isAnswer ? !answer.ok && isTransient(call, answer) : answer.retryable;
      if (isAnswer && !transient) budget.giveBack();
      const wait = asked + Math.random() * Math.min(maxWaitMs, FIRST_WAIT_MS * 2 ** (tries - 1));
      const again =
        !isLast &&
        transient &&
        (isRepeatable() || call.attempts === 0) &&
        asked <= maxWaitMs &&
        wait < deadline.leftMs() &&
        budget.take();
      if (!again) return settled(answer);

      tellRetry(call, wait, answer);
      await deadline.wait(wait);
      await limiter?.admit(deadline.signal);
      if (isLate(call)) return settled(answer);
    }
  };
}

/**
 * A body can be sent only once, so each attempt gets a request of its own, with a signal that middleware cannot have dropped.
 *
 * @param isStream - Deno's `fetch` sends a request again by itself when a connection that it has used before closes without an
 *   answer. What it cannot do that with is a body that comes as a stream, so that every write without a key gets one.
 */
async function repeatable(request: Request, isStream: boolean): Promise<(signal: AbortSignal) => Request> {
  if (request.method === "GET" || (request.body === null && !isStream)) {
    return (signal) => new Request(request, { signal });
  }
  const body = await request.arrayBuffer();
  const sent = () => (isStream ? { body: new Blob([body]).stream(), duplex: "half" } : { body });
  return (signal) => new Request(request, { signal, ...sent() });
}

function isLate({ sentAt }: Call): boolean {
  return sentAt !== undefined && Date.now() - sentAt > REPEATED_WITHIN_MS;
}

function settled(answer: Response | ProviderError): Response {
  if (answer instanceof Response) return answer;
  throw answer;
}
