import { ok } from "../../http/exchange.ts";
import { looseInteger, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { invalidRequest } from "./errors.ts";
import { emit } from "./events.ts";
import { changedDetails, confirmFields, intentFields, NO_DETAILS } from "./intent-fields.ts";
import { confirmIntent, findIntent, methodOf, refuseStatus, replaceIntent } from "./intents.ts";
import { chargeObject, paymentIntentObject } from "./objects.ts";
import { newId, type WooshPayAccount, type WooshPayPayment } from "./records.ts";
import { createdRule, listReply, pageRules, readBody, readFilters, readQuery } from "./requests.ts";
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
      if (input.confirm === true) refuseWithoutMethod(method);
      const at = clock.tick();
      const id = newId(account, "pi");
      const created = book.addPayment({
        provider: "wooshpay",
        id,
        chargeId: null,
        paymentIntentId: id,
        amount: input.amount,
        intendedAmount: input.amount,
        currency: input.currency,
        status: method === null ? "requires_payment_method" : "requires_confirmation",
        disputed: false,
        refundOutcome: "succeeds",
        createdAt: at,
        details: changedDetails(NO_DETAILS, input),
        paymentMethodId: method,
        cancellationReason: null,
      });
      emit(account, "payment_intent.created", at, () => paymentIntentObject(created));
      const settled = input.confirm === true ? replaceIntent(account, confirmIntent(account, created), at) : created;
      return ok(paymentIntentObject(settled));
    },

    "POST /v1/payment_intents/{id}": (request) => {
      const input = readBody(request, intentFields);
      const payment = findIntent(account, request.segment("id"));
      const isFinal = !CHANGEABLE.has(payment.status);
      const touchesMoney = input.amount ?? input.currency ?? input.payment_method ?? input.payment_method_data;
      if (isFinal && (touchesMoney !== undefined || input.confirm === true)) throw refuseStatus("updated", payment);
      const method = methodOf(account, input);
      const paymentMethodId = method ?? payment.paymentMethodId;
      if (input.confirm === true) refuseWithoutMethod(paymentMethodId);
      const at = clock.tick();
      const amount = input.amount ?? payment.intendedAmount;
      const updated = {
        ...payment,
        ...(isFinal ? {} : { amount, intendedAmount: amount }),
        currency: input.currency ?? payment.currency,
        details: changedDetails(payment.details, input),
        paymentMethodId,
        status: method === null ? payment.status : "requires_confirmation",
      };
      const settled = input.confirm === true ? confirmIntent(account, updated) : updated;
      return ok(paymentIntentObject(replaceIntent(account, settled, at)));
    },

    "POST /v1/payment_intents/{id}/confirm": (request) => {
      const input = readBody(request, confirmFields);
      const payment = findIntent(account, request.segment("id"));
      if (!CHANGEABLE.has(payment.status)) throw refuseStatus("confirmed", payment);
      const paymentMethodId = methodOf(account, input) ?? payment.paymentMethodId;
      refuseWithoutMethod(paymentMethodId);
      const at = clock.tick();
      const details = changedDetails(payment.details, input);
      const confirmed = confirmIntent(account, { ...payment, details, paymentMethodId });
      return ok(paymentIntentObject(replaceIntent(account, confirmed, at)));
    },

    "POST /v1/payment_intents/{id}/capture": (request) => {
      const input = readBody(request, { amount_to_capture: looseInteger({ minimum: 1 }) });
      const payment = findIntent(account, request.segment("id"));
      if (payment.status !== "requires_capture") throw refuseStatus("captured", payment);
      const amount = input.amount_to_capture ?? payment.intendedAmount;
      if (amount > payment.intendedAmount) {
        throw invalidRequest("amount_to_capture is larger than the amount of the payment.", "amount_too_large");
      }
      const at = clock.tick();
      const captured = replaceIntent(account, { ...payment, amount, status: "succeeded" }, at);
      const charge = chargeObject(account, captured);
      emit(account, "charge.captured", at, () => charge);
      return ok(paymentIntentObject(captured));
    },

    "POST /v1/payment_intents/{id}/cancel": (request) => {
      const input = readBody(request, { cancellation_reason: text() }, ["cancellation_reason"]);
      const payment = findIntent(account, request.segment("id"));
      if (!CANCELABLE.has(payment.status)) throw refuseStatus("canceled", payment);
      const canceled = { ...payment, status: "canceled", cancellationReason: input.cancellation_reason };
      return ok(paymentIntentObject(replaceIntent(account, canceled, clock.tick())));
    },

    "GET /v1/payment_intents/{id}": (request) => {
      readQuery(request, { client_secret: text() });
      return ok(paymentIntentObject(findIntent(account, request.segment("id"))));
    },

    "GET /v1/payment_intents": (request) => {
      const input = readFilters(request, { ...pageRules, created: createdRule });
      const matches = ({ createdAt }: WooshPayPayment): boolean => input.created?.(createdAt) ?? true;
      return listReply(account, { ...source, url: "/v1/payment_intents", matches }, input);
    },

    "GET /v1/payment_intents/search": (request) => {
      const { query, limit } = readQuery(request, { query: text(), limit: pageRules.limit });
      const matches = searchTest(query);
      const page = { limit, starting_after: undefined, ending_before: undefined };
      return listReply(account, { ...source, url: "/v1/payment_intents/search", matches }, page);
    },
  };
}

function refuseWithoutMethod(method: string | null): void {
  if (method !== null) return;
  throw invalidRequest("A payment method is needed to confirm a payment intent.", "parameter_missing");
}
