import type { Reply, RoutedRequest } from "../../http/exchange.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { anyObject, choice, nullable, readParameters, text, type Rule, type Values } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Answers } from "./answers.ts";
import { refund } from "./movements.ts";
import { refundObject, type ProcessorPayment, type RefundKitAccount } from "./records.ts";

/** A number above zero, as amounts are. That it is whole is for the processor to say. */
export const positive: Rule<number> = (value, name) => {
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

const fields = {
  transactionId: text(),
  amount: positive,
  reason: choice(REASONS),
  currency: currencyCode,
  processor: text(),
  metadata: nullable(anyObject),
};

const NAMES: Readonly<Record<string, string>> = { stripe: "Stripe", square: "Square" };

type CreateInput = Values<typeof fields, "transactionId" | "amount" | "reason">;

/** Refunds a charge in part or in full. */
export function createRefund(account: RefundKitAccount, answers: Answers, request: RoutedRequest): Reply {
  const input = readParameters(parseJsonBody(request.body), fields, ["transactionId", "amount", "reason"]);
  const issued = refund(account, refundablePayment(account, answers, input), {
    amount: input.amount,
    reason: input.reason,
    metadata: input.metadata ?? null,
    initiatedBy: "api",
  });
  return answers.created(refundObject(account.organizationId, issued));
}

/** What the processor would say to the refund, in the processor's words. */
function refundablePayment({ book }: RefundKitAccount, answers: Answers, input: CreateInput): ProcessorPayment {
  const { transactionId, amount, currency = "usd" } = input;
  const payment = book.payments.get(transactionId);
  if (payment === undefined) throw answers.processorError(`Stripe: No such charge: '${transactionId.slice(0, 100)}'`);
  const { processor } = payment;
  if (input.processor !== undefined && input.processor !== processor) {
    throw answers.processorError(`The transaction belongs to ${processor}`);
  }
  const remaining = book.remainingAmount(payment);
  if (remaining === 0) throw answers.alreadyProcessed();
  const says = (words: string) => answers.processorError(`${NAMES[processor] ?? processor}: ${words}`);
  if (payment.disputed) throw says("This charge has been disputed");
  if (currency !== payment.currency) throw says(`This charge is in ${payment.currency}, not in ${currency}`);
  if (!Number.isInteger(amount)) throw says(`Invalid integer: ${amount}`);
  if (amount > remaining) throw says("Refund amount is greater than unrefunded amount on charge");
  return payment;
}
