import { choice, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { JsonObject } from "../../json.ts";
import { chargeObject } from "./charge.ts";
import { createdRule } from "./created-range.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { listReply, readListInput } from "./list-request.ts";
import { retrieveReply, writeReply } from "./object-request.ts";
import { paymentIntentObject } from "./payment-intent.ts";
import type { StripeAccount, StripePayment } from "./records.ts";

const chargeFilters = { created: createdRule, customer: text(), payment_intent: text(), transfer_group: text() };
const intentFilters = { created: createdRule, customer: text(), customer_account: text() };
const cancelFields = {
  cancellation_reason: choice(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]),
};

/** Charges and payment intents. */
export function paymentOperations(account: StripeAccount): Operations {
  const { book } = account;

  function findCharge(id: string): StripePayment {
    const payment = book.paymentOfCharge(id);
    if (payment === undefined) throw noSuch("charge", id, "id");
    return payment;
  }

  function showCharge(payment: StripePayment): JsonObject {
    return chargeObject(payment, book.refundedAmount(payment));
  }

  function findIntent(id: string): StripePayment {
    const payment = book.payments.get(id);
    if (payment === undefined) throw noSuch("payment_intent", id, "intent");
    return payment;
  }

  return {
    "GET /v1/charges": (request) => {
      const input = readListInput(request, chargeFilters);
      const source = {
        url: "/v1/charges",
        type: "charge",
        records: book.payments.all,
        position: (id: string) => book.payments.position(book.paymentOfCharge(id)?.id ?? ""),
        // No payment here has a customer or a transfer group: these filters leave nothing.
        matches: ({ chargeId, paymentIntentId, createdAt }: StripePayment) =>
          chargeId !== null &&
          input.customer === undefined &&
          input.transfer_group === undefined &&
          (input.payment_intent ?? paymentIntentId) === paymentIntentId &&
          (input.created?.(createdAt) ?? true),
        render: showCharge,
      };
      return listReply(account, source, input);
    },

    "GET /v1/charges/{charge}": (request) =>
      retrieveReply(account, request, "charge", () => showCharge(findCharge(request.segment("charge")))),

    "GET /v1/payment_intents": (request) => {
      const input = readListInput(request, intentFilters);
      const source = {
        url: "/v1/payment_intents",
        type: "payment_intent",
        records: book.payments.all,
        position: (id: string) => book.payments.position(id),
        matches: ({ createdAt }: StripePayment) =>
          input.customer === undefined && input.customer_account === undefined && (input.created?.(createdAt) ?? true),
        render: paymentIntentObject,
      };
      return listReply(account, source, input);
    },

    "GET /v1/payment_intents/{intent}": (request) =>
      retrieveReply(account, request, "payment_intent", () =>
        paymentIntentObject(findIntent(request.segment("intent"))),
      ),

    "POST /v1/payment_intents/{intent}/cancel": (request) =>
      writeReply(account, request, "payment_intent", cancelFields, (input) => {
        const payment = findIntent(request.segment("intent"));
        if (payment.status === "succeeded" || payment.status === "canceled") {
          const message = `You cannot cancel this PaymentIntent because it has a status of ${payment.status}.`;
          throw invalidRequest(message, { code: "payment_intent_unexpected_state" });
        }
        const canceledAt = account.clock.tick();
        const cancellationReason = input.cancellation_reason ?? null;
        return paymentIntentObject(
          book.replacePayment({ ...payment, status: "canceled", canceledAt, cancellationReason }),
        );
      }),
  };
}
