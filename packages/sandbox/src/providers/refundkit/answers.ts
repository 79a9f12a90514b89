import { Refusal, type Reply } from "../../http/exchange.ts";
import type { ParameterProblem } from "../../http/problem.ts";
import type { Json, JsonObject } from "../../json.ts";
import { REQUESTS_PER_MINUTE } from "./rate-limit.ts";

/**
 * The two documented shapes of an answer. `short`, as the API reference has it: `data` or `error`. `full`, as RefundKit's long
 * document and its code have it: both, one of them null; and a new refund is a 201, a cancelled one has three members.
 */
export type Envelope = "short" | "full";

/** RefundKit's answers in one of the two envelopes. */
export interface Answers {
  readonly data: (body: Json) => Reply;
  /** A refund that was just made. */
  readonly created: (refund: JsonObject) => Reply;
  /** A refund that was to be cancelled, whatever it is now. */
  readonly cancelled: (refund: JsonObject) => Reply;
  readonly invalidKey: () => Refusal;
  readonly notFound: (message: string) => Refusal;
  readonly wrongParameter: (problem: ParameterProblem) => Refusal;
  readonly alreadyProcessed: () => Refusal;
  readonly notCancellable: (status: string) => Refusal;
  /** The processor said no; its words are passed on. */
  readonly processorError: (message: string) => Refusal;
  /** Too many requests. `wait`: seconds until the next one. */
  readonly rateLimited: (wait: number) => Refusal;
  /** 429 or a fault of RefundKit's own, which a `processor_error` is not. */
  readonly failure: (status: number) => Reply;
}

// The wording of the documentation, whatever exactly is wrong with the parameter.
const DOCUMENTED_MESSAGES: Readonly<Record<string, string>> = {
  amount: "Amount must be positive",
  limit: "Limit must be between 1 and 100",
  transactionId: "Transaction ID is required",
};

const TOO_MANY = `Rate limit of ${REQUESTS_PER_MINUTE} requests per minute exceeded`;

/** All answers in the given envelope. */
export function answersOf(envelope: Envelope): Answers {
  function errorReply(status: number, code: string, message: string): Reply {
    const error = { message, code };
    return { status, body: envelope === "full" ? { data: null, error } : { error } };
  }

  function refusal(status: number, code: string, message: string): Refusal {
    return new Refusal(errorReply(status, code, message));
  }

  function dataReply(status: number, data: Json): Reply {
    return { status, body: envelope === "full" ? { data, error: null } : { data } };
  }

  return {
    data: (body) => dataReply(200, body),
    created: (refund) => dataReply(envelope === "full" ? 201 : 200, refund),
    cancelled: (refund) => dataReply(200, envelope === "full" ? shortRefund(refund) : refund),
    invalidKey: () => refusal(401, "invalid_api_key", "Invalid API key"),
    notFound: (message) => refusal(404, "not_found", message),
    wrongParameter({ parameter, message }) {
      const documented = Object.hasOwn(DOCUMENTED_MESSAGES, parameter) ? DOCUMENTED_MESSAGES[parameter] : undefined;
      return refusal(400, "validation_error", documented ?? message);
    },
    alreadyProcessed: () =>
      refusal(409, "refund_already_processed", "A refund has already been processed for this transaction"),
    notCancellable: (status) =>
      refusal(409, "refund_not_cancellable", `Refund cannot be cancelled — status is '${status}'`),
    processorError: (message) => refusal(502, "processor_error", message),
    rateLimited(wait) {
      const message = `${TOO_MANY}. A test that needs more can have createSandbox({ rateLimits: "off" }).`;
      return new Refusal({ ...errorReply(429, "rate_limited", message), headers: { "Retry-After": String(wait) } });
    },
    failure: (status) =>
      status === 429
        ? errorReply(status, "rate_limited", TOO_MANY)
        : errorReply(status, "internal_error", "Internal server error"),
  };
}

function shortRefund({ id = null, status = null, updatedAt = null }: JsonObject): JsonObject {
  return { id, status, updatedAt };
}
