import { ok } from "../../http/exchange.ts";
import { looseInteger, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { invalidRequest } from "./errors.ts";
import { changedDetails, confirmFields, intentFields, NO_DETAILS } from "./intent-fields.ts";
import { confirmIntent, findIntent, methodOf, refuseStatus } from "./intents.ts";
import { paymentIntentObject } from "./objects.ts";
import { newId, type WooshPayAccount, type WooshPayPayment } from "./records.ts";
import { createdRule, listReply, pageRules, readBody, readQuery } from "./requests.ts";
import { searchTest } from "./search.ts";

const CANCELABLE = new Set(["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action"]);
const CHANGEABLE = new Set(["requires_payment_method", "requires_confirmation", "requires_action"]);

/** Payment intents: create, update, confirm, capture, cancel, retrieve, list, search. */
export function intentOperations(account: WooshPayAccount): Operations {
  const { book, clock } = account;
  const source = {
    noun: "payment_intent",
    records: book.payments.all,
    position: (id: string) => book.payments.position(id),
    render: paymentIntentObject,
  };

  return {
    "POST /v1/payment_intents": (request) => {
      const input = readBody(request, intentFields, ["amount", "currency"]);
      const method = methodOf(account, input);
      if (input.confirm === true) refuseWithoutMethod(input, null);
      const created: WooshPayPayment = {
        provider: "wooshpay",
        id: "",
        chargeId: null,
        paymentIntentId: "",
        amount: input.amount,
        intendedAmount: input.amount,
        currency: input.currency,
        status: method === null ? "requires_payment_method" : "requires_confirmation",
        disputed: false,
        createdAt: clock.tick(),
        details: changedDetails(NO_DETAILS, input),
        paymentMethodId: method,
        cancellationReason: null,
      };
      const id = newId(account, "pi");
      const payment = { ...created, id, paymentIntentId: id };
      return ok(
        paymentIntentObject(book.addPayment(input.confirm === true ? confirmIntent(account, payment) : payment)),
      );
    },

    "POST /v1/payment_intents/{id}": (request) => {
      const input = readBody(request, intentFields);
      const payment = findIntent(account, request.segment("id"));
      const isFinal = !CHANGEABLE.has(payment.status);
      const touchesMoney = input.amount ?? input.currency ?? input.payment_method ?? input.payment_method_data;
      if (isFinal && (touchesMoney !== undefined || input.confirm === true)) throw refuseStatus("updated", payment);
      if (input.confirm === true) refuseWithoutMethod(input, payment.paymentMethodId);
      clock.tick();
      const amount = input.amount ?? payment.intendedAmount;
      const method = methodOf(account, input);
      const updated = {
        ...payment,
        ...(isFinal ? {} : { amount, intendedAmount: amount }),
        currency: input.currency ?? payment.currency,
        details: changedDetails(payment.details, input),
        paymentMethodId: method ?? payment.paymentMethodId,
        status: method === null ? payment.status : "requires_confirmation",
      };
      const settled = input.confirm === true ? confirmIntent(account, updated) : updated;
      return ok(paymentIntentObject(book.replacePayment(settled)));
    },

    "POST /v1/payment_intents/{id}/confirm": (request) => {
      const input = readBody(request, confirmFields);
      const payment = findIntent(account, request.segment("id"));
      if (!CHANGEABLE.has(payment.status)) throw refuseStatus("confirmed", payment);
      refuseWithoutMethod(input, payment.paymentMethodId);
      clock.tick();
      const paymentMethodId = methodOf(account, input) ?? payment.paymentMethodId;
      const details = changedDetails(payment.details, input);
      const confirmed = confirmIntent(account, { ...payment, details, paymentMethodId });
      return ok(paymentIntentObject(book.replacePayment(confirmed)));
    },

    "POST /v1/payment_intents/{id}/capture": (request) => {
      const input = readBody(request, { amount_to_capture: looseInteger({ minimum: 1 }) });
      const payment = findIntent(account, request.segment("id"));
      if (payment.status !== "requires_capture") throw refuseStatus("captured", payment);
      const amount = input.amount_to_capture ?? payment.intendedAmount;
      if (amount > payment.intendedAmount) {
        throw invalidRequest("amount_to_capture is larger than the amount of the payment.", "amount_too_large");
      }
      clock.tick();
      return ok(paymentIntentObject(book.replacePayment({ ...payment, amount, status: "succeeded" })));
    },

    "POST /v1/payment_intents/{id}/cancel": (request) => {
      const input = readBody(request, { cancellation_reason: text() }, ["cancellation_reason"]);
      const payment = findIntent(account, request.segment("id"));
      if (!CANCELABLE.has(payment.status)) throw refuseStatus("canceled", payment);
      clock.tick();
      const canceled = { ...payment, status: "canceled", cancellationReason: input.cancellation_reason };
      return ok(paymentIntentObject(book.replacePayment(canceled)));
    },

    "GET /v1/payment_intents/{id}": (request) => {
      readQuery(request, { client_secret: text() });
      return ok(paymentIntentObject(findIntent(account, request.segment("id"))));
    },

    "GET /v1/payment_intents": (request) => {
      const input = readQuery(request, { ...pageRules, created: createdRule });
      const matches = ({ createdAt }: WooshPayPayment): boolean => input.created?.(createdAt) ?? true;
      return listReply({ ...source, url: "/v1/payment_intents", matches }, input);
    },

    "GET /v1/payment_intents/search": (request) => {
      const { query, limit } = readQuery(request, { query: text(), limit: pageRules.limit });
      const matches = searchTest(query);
      const page = { limit, starting_after: undefined, ending_before: undefined };
      return listReply({ ...source, url: "/v1/payment_intents/search", matches }, page);
    },
  };
}

function refuseWithoutMethod(
  { payment_method, payment_method_data }: { readonly payment_method: unknown; readonly payment_method_data: unknown },
  stored: string | null,
): void {
  if (stored !== null || payment_method !== undefined || payment_method_data !== undefined) return;
  throw invalidRequest("A payment method is needed to confirm a payment intent.", "parameter_missing");
}
