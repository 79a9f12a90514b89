import { parseForm } from "../../http/form.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { anyObject, choice, integerText, readParameters, text, type Rule, type Values } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Operations } from "../../http/router.ts";
import type { Answers } from "./answers.ts";
import { cancelRefund, issueRefund } from "./movements.ts";
import { policyResult } from "./policy.ts";
import { refundObject, type ProcessorPayment, type RefundKitAccount, type RefundKitRefund } from "./records.ts";

const positive: Rule<number> = (value, name) => {
  if (typeof value === "number" && value > 0) return value;
  throw new ParameterProblem("bounds", name, `Invalid ${name}: must be a number greater than 0`);
};

const currencyCode: Rule<string> = (value, name) => {
  if (typeof value === "string" && value.length === 3) return value.toLowerCase();
  throw new ParameterProblem("type", name, `Invalid ${name}: must have exactly 3 characters`);
};

/** Every reason that the API takes. */
export const REASONS = [
  "product_not_received",
  "product_defective",
  "wrong_product",
  "duplicate_charge",
  "subscription_cancelled",
  "other",
] as const;

const createFields = {
  transactionId: text(),
  amount: positive,
  reason: choice(REASONS),
  currency: currencyCode,
  processor: text(),
  metadata: anyObject,
};

const filters = {
  status: choice(["pending", "processing", "completed", "failed", "cancelled"]),
  processor: text(),
  limit: integerText({ minimum: 1, maximum: 100 }),
  offset: integerText({ minimum: 0 }),
};

/** Refunds and the policy check. */
export function refundKitOperations(account: RefundKitAccount, answers: Answers): Operations {
  const { book, clock } = account;

  function find(id: string): RefundKitRefund {
    const refund = book.refunds.get(id);
    if (refund === undefined) throw answers.notFound("Refund not found");
    return refund;
  }

  return {
    "GET /v1/refunds": (request) => {
      const { status, processor, limit = 25, offset = 0 } = readParameters(parseForm(request.query), filters);
      const found = book.refunds.all.filter(
        (refund) => (status ?? refund.status) === refund.status && (processor ?? refund.processor) === refund.processor,
      );
      const page = found.toReversed().slice(offset, offset + limit);
      return answers.data(page.map((refund) => refundObject(account, refund)));
    },

    "POST /v1/refunds": (request) => {
      const given = parseJsonBody(request.body);
      const input = readParameters(given, createFields, ["transactionId", "amount", "reason"]);
      const payment = refundablePayment(account, answers, input);
      const refund = issueRefund(account, payment, {
        amount: input.amount,
        reason: input.reason,
        status: "processing",
        metadata: input.metadata ?? null,
        initiatedBy: "api",
        createdAt: clock.tick(),
      });
      return answers.data(refundObject(account, refund));
    },

    "GET /v1/refunds/{id}": (request) => {
      readParameters(parseForm(request.query), {});
      return answers.data(refundObject(account, find(request.segment("id"))));
    },

    "POST /v1/refunds/{id}/cancel": (request) => {
      readParameters(parseJsonBody(request.body), {});
      const refund = find(request.segment("id"));
      if (refund.status !== "pending" && refund.status !== "processing") throw answers.notCancellable(refund.status);
      return answers.data(refundObject(account, cancelRefund(account, refund, clock.tick())));
    },

    "POST /v1/policies/check": (request) => {
      const fields = { transactionId: text(), amount: positive };
      const input = readParameters(parseJsonBody(request.body), fields, ["transactionId"]);
      return answers.data(policyResult(account, input.transactionId, input.amount));
    },
  };
}

/** What the processor would say to the refund, in the processor's words. */
function refundablePayment(
  { book }: RefundKitAccount,
  answers: Answers,
  input: Values<typeof createFields, "transactionId" | "amount" | "reason">,
): ProcessorPayment {
  const { transactionId, amount, currency = "usd" } = input;
  const payment = book.payments.get(transactionId);
  if (payment === undefined) throw answers.processorError(`Stripe: No such charge: '${transactionId.slice(0, 100)}'`);
  const { processor } = payment;
  if (input.processor !== undefined && input.processor !== processor) {
    throw answers.processorError(`The transaction belongs to ${processor}`);
  }
  const remaining = book.remainingAmount(payment);
  if (remaining === 0) throw answers.alreadyProcessed();
  if (payment.disputed) throw answers.processorError("Stripe: This charge has been disputed");
  if (currency !== payment.currency) {
    throw answers.processorError(`Stripe: This charge is in ${payment.currency}, not in ${currency}`);
  }
  if (!Number.isInteger(amount)) throw answers.processorError(`Stripe: Invalid integer: ${amount}`);
  if (amount > remaining) {
    throw answers.processorError("Stripe: Refund amount is greater than unrefunded amount on charge");
  }
  return payment;
}
