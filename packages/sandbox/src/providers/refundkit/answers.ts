import { Refusal, type Reply } from "../../http/exchange.ts";
import type { ParameterProblem } from "../../http/problem.ts";
import type { Json } from "../../json.ts";

/** The two documented shapes of an answer: one key, or both keys with one of them null. */
export type Envelope = "short" | "full";

/** RefundKit's answers in one of the two envelopes. */
export interface Answers {
  readonly data: (body: Json) => Reply;
  readonly invalidKey: () => Refusal;
  readonly notFound: (message: string) => Refusal;
  readonly wrongParameter: (problem: ParameterProblem) => Refusal;
  readonly alreadyProcessed: () => Refusal;
  readonly notCancellable: (status: string) => Refusal;
  /** The processor said no; its words are passed on. */
  readonly processorError: (message: string) => Refusal;
}

// The wording of the documentation, whatever exactly is wrong with the parameter.
const DOCUMENTED_MESSAGES: Readonly<Record<string, string>> = {
  amount: "Amount must be positive",
  limit: "Limit must be between 1 and 100",
  transactionId: "Transaction ID is required",
};

/** All answers in the given envelope. */
export function answersOf(envelope: Envelope): Answers {
  function fault(status: number, code: string, message: string): Refusal {
    const error = { message, code };
    return new Refusal({ status, body: envelope === "full" ? { data: null, error } : { error } });
  }

  return {
    data: (body) => ({ status: 200, body: envelope === "full" ? { data: body, error: null } : { data: body } }),
    invalidKey: () => fault(401, "invalid_api_key", "Invalid API key"),
    notFound: (message) => fault(404, "not_found", message),
    wrongParameter({ parameter, message }) {
      const documented = Object.hasOwn(DOCUMENTED_MESSAGES, parameter) ? DOCUMENTED_MESSAGES[parameter] : undefined;
      return fault(400, "validation_error", documented ?? message);
    },
    alreadyProcessed: () =>
      fault(409, "refund_already_processed", "A refund has already been processed for this transaction"),
    notCancellable: (status) =>
      fault(409, "refund_not_cancellable", `Refund cannot be cancelled — status is '${status}'`),
    processorError: (message) => fault(502, "processor_error", message),
  };
}
