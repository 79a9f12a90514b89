import { attempt, type Fetch } from "./attempt.ts";
import { deadlineOf } from "./deadline.ts";
import { mayPass, timeout, type Call } from "./failure.ts";
import { endOf } from "./observe.ts";
import { ProviderError } from "./provider-error.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { RetryBudget } from "./retry-budget.ts";
import type { Retry } from "./retry.ts";

/** What decides how often, and when, the attempts of a call are sent. */
export interface Pace {
  readonly retry: Retry;
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
 * It gives the last answer, or throws the last attempt's ProviderError.
 */
export function repeating(fetch: Fetch, call: Call, { retry, budget, limiter }: Pace): Fetch {
  const { deadline, operation, observe } = call;
  const isHarmless = (): boolean => operation.method === "GET" || call.idempotencyKey !== undefined;

  /** One attempt, to its answer or its error. What ends the whole call is thrown. */
  const answerTo = async (
    requestWith: (signal: AbortSignal) => Request,
    isLast: boolean,
  ): Promise<Response | ProviderError> => {
    const hasTimeout = !isLast && isHarmless() && retry.attemptTimeoutMs < deadline.leftMs();
    const own = hasTimeout ? deadlineOf(deadline.signal, retry.attemptTimeoutMs) : deadline;
    try {
      return await attempt(requestWith(own.signal), fetch, call, own);
    } catch (error) {
      if (deadline.signal.aborted) throw error;
      if (own.expired) return timeout(call, own.signal);
      if (ProviderError.is(error)) return error;
      throw error;
    } finally {
      if (hasTimeout) own.clear();
    }
  };

  /** Milliseconds until the next attempt; `undefined` when this answer is the last. */
  const waitAfter = (answer: Response | ProviderError, asked: number, tries: number): number | undefined => {
    const passes = answer instanceof Response ? !answer.ok && mayPass(call, answer) : answer.retryable;
    const mayRepeat = passes && (isHarmless() || call.attempts === 0);
    const wait = asked + Math.random() * Math.min(retry.maxWaitMs, FIRST_WAIT_MS * 2 ** (tries - 1));
    return mayRepeat && asked <= retry.maxWaitMs && wait < deadline.leftMs() && budget.take() ? wait : undefined;
  };

  return async (request) => {
    if (operation.key !== undefined) call.idempotencyKey = request.headers.get(operation.key) ?? undefined;
    const requestWith = retry.attempts === 1 ? () => request : await repeatable(request);
    let answer: Response | ProviderError | undefined;
    for (let tries = 1; ; tries++) {
      await limiter?.admit(deadline.signal);
      if (answer !== undefined && isLate(call)) return settled(answer);

      const isLast = tries === retry.attempts;
      answer = await answerTo(requestWith, isLast);
      const asked = answer instanceof Response ? retryAfterMs(answer.headers) : answer.retryAfterMs;
      if (answer.status !== undefined) limiter?.heard(answer.status, asked);
      if (answer instanceof Response && answer.status < 500 && answer.status !== 429) budget.giveBack();

      const wait = isLast ? undefined : waitAfter(answer, asked ?? 0, tries);
      if (wait === undefined) return settled(answer);
      observe?.({ type: "retry", waitMs: wait, attributes: endOf(answer) });
      await deadline.wait(wait);
    }
  };
}

/** A body can be sent only once, so each attempt gets a request of its own. */
async function repeatable(request: Request): Promise<(signal: AbortSignal) => Request> {
  const body = request.method === "GET" ? "" : await request.text();
  return (signal) => new Request(request, { signal, ...(body !== "" && { body }) });
}

function isLate({ sentAt }: Call): boolean {
  return sentAt !== undefined && Date.now() - sentAt > REPEATED_WITHIN_MS;
}

function settled(answer: Response | ProviderError): Response {
  if (answer instanceof Response) return answer;
  throw answer;
}
