import { ok, type RoutedRequest } from "../../http/exchange.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { nullable, readParameters, type Rule } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Operations } from "../../http/router.ts";
import { Collection } from "../../ledger/collection.ts";
import { sequenceOf } from "../../paging/sequence.ts";
import { decimalsOf } from "./currencies.ts";
import { fromDecimal } from "../../world/decimal.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { feeObject, feesOf, type WhopFee } from "./fees.ts";
import { inDirection, pageReply, pageRules, readQuery, type WhopList } from "./list-request.ts";
import { refund } from "./movements.ts";
import { isWanted, paymentFilters, paymentOrders } from "./payment-filters.ts";
import { paymentListItem, paymentObject } from "./payment.ts";
import { decimalAmount, type WhopAccount, type WhopPayment } from "./records.ts";

const positiveNumber: Rule<number> = (value, name) => {
  if (typeof value === "number" && value > 0) return value;
  throw new ParameterProblem("bounds", name, `${name} must be a number greater than 0.`);
};

/** Payments: list, retrieve, fees, refund, retry, void. */
export function paymentOperations(account: WhopAccount): Operations {
  const { book, clock, lists } = account;
  const orders = paymentOrders(account);

  function find(request: RoutedRequest): WhopPayment {
    const payment = book.payments.get(request.segment("id"));
    if (payment === undefined) throw noSuch("payment", request.segment("id"));
    return payment;
  }

  function findOpen(request: RoutedRequest, participle: string): WhopPayment {
    readParameters(parseJsonBody(request.body), {});
    const payment = find(request);
    if (payment.status === "open") return payment;
    throw invalidRequest(`A payment with the status ${payment.status} cannot be ${participle}.`);
  }

  return {
    "GET /api/v1/payments": (request) => {
      const input = readQuery(request, paymentFilters);
      const list: WhopList<WhopPayment> = {
        ordered: inDirection(orders[input.order ?? "created_at"](), input.direction),
        matches: (payment) => lists.shows(payment) && isWanted(account, payment, input),
        render: (payment) => paymentListItem(account, payment),
      };
      return pageReply(account, list, input);
    },

    "GET /api/v1/payments/{id}": (request) => {
      readQuery(request, {});
      return ok(paymentObject(account, find(request)));
    },

    "GET /api/v1/payments/{id}/fees": (request) => {
      const input = readQuery(request, pageRules);
      const payment = find(request);
      const list: WhopList<ListedFee> = {
        ordered: sequenceOf(listedFees(payment)),
        // A fee has no age of its own: it is as old as its payment.
        matches: () => lists.shows(payment),
        render: (fee) => feeObject(payment, fee),
      };
      return pageReply(account, list, input);
    },

    // The answer is the payment: the refund is found in its `refunds`.
    "POST /api/v1/payments/{id}/refund": (request) => {
      const input = readParameters(parseJsonBody(request.body), { partial_amount: nullable(positiveNumber) });
      const payment = find(request);
      if (!book.isRefundable(payment)) throw invalidRequest("This payment is not refundable.");
      const amount = refundAmount(account, payment, input.partial_amount);
      refund(account, payment, amount);
      return ok(paymentObject(account, find(request)));
    },

    // Charged in the background: the answer is the payment as it is, not the outcome.
    "POST /api/v1/payments/{id}/retry": (request) => {
      const payment = findOpen(request, "retried");
      const at = clock.tick();
      const retried = book.replacePayment({ ...payment, status: "pending", attemptedAt: at, updatedAt: at });
      return ok(paymentObject(account, retried));
    },

    "POST /api/v1/payments/{id}/void": (request) => {
      const payment = findOpen(request, "voided");
      return ok(paymentObject(account, book.replacePayment({ ...payment, status: "void", updatedAt: clock.tick() })));
    },
  };
}

/** A fee as a list can point at it: it has no id, but its type tells it from the payment's other fees. */
interface ListedFee extends WhopFee {
  readonly id: string;
}

function listedFees(payment: WhopPayment): Collection<ListedFee> {
  const fees = new Collection<ListedFee>();
  for (const fee of feesOf(payment)) fees.add({ ...fee, id: fee.type });
  return fees;
}

/** The wanted part in minor units, or all that is left. */
function refundAmount({ book }: WhopAccount, payment: WhopPayment, wanted: number | undefined): number {
  const remaining = book.remainingAmount(payment);
  if (wanted === undefined) return remaining;
  const decimals = decimalsOf(payment.currency) ?? 2;
  const amount = fromDecimal(wanted, decimals);
  if (amount === undefined) {
    throw invalidRequest(`partial_amount must have at most ${decimals} decimals in ${payment.currency}.`);
  }
  if (amount <= remaining) return amount;
  throw invalidRequest(`partial_amount is more than the ${decimalAmount(remaining, payment)} that are left.`);
}
