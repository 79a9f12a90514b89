import { ok } from "../../http/exchange.ts";
import { readParameters, text, type Rule } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Operations } from "../../http/router.ts";
import { isRecord, type JsonObject } from "../../json.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { emit } from "./events.ts";
import { balanceObject, chargeObject, disputeObject } from "./objects.ts";
import type { WooshPayAccount, WooshPayDispute, WooshPayPayment } from "./records.ts";
import { createdRule, listReply, pageRules, readBody, readFilters, readQuery } from "./requests.ts";

const EVIDENCE = `access_activity_log billing_address cancellation_policy cancellation_policy_disclosure
  cancellation_rebuttal customer_communication customer_email_address customer_name customer_purchase_ip
  customer_signature duplicate_charge_documentation duplicate_charge_explanation duplicate_charge_id product_description
  receipt refund_policy refund_policy_disclosure refund_refusal_explanation service_date service_documentation
  shipping_address shipping_carrier shipping_date shipping_documentation shipping_tracking_number uncategorized_file
  uncategorized_text`.split(/\s+/);
const evidenceFields = Object.fromEntries(EVIDENCE.map((name) => [name, text({ allowEmpty: true, maximum: 20_000 })]));

const evidenceRule: Rule<Readonly<Record<string, string>>> = (value, name) => {
  if (!isRecord(value)) throw new ParameterProblem("type", name, `Invalid object: ${name}`);
  const given = Object.entries(readParameters(value, evidenceFields, [], name));
  return Object.fromEntries(given.filter((member): member is [string, string] => member[1] !== undefined));
};

/** Charges, disputes, the balance and events. */
export function accountOperations(account: WooshPayAccount): Operations {
  const { book, clock, disputes, events } = account;

  function findDispute(id: string): WooshPayDispute {
    const dispute = disputes.get(id);
    if (dispute === undefined) throw noSuch("dispute", id);
    return dispute;
  }

  /** Inferred: which change each documented type of event tells of. */
  function change(changed: WooshPayDispute, type: string): JsonObject {
    const object = disputeObject(account, disputes.replace(changed));
    emit(account, type, clock.tick(), () => object);
    return object;
  }

  return {
    "GET /v1/charges/list": (request) => {
      const filters = { ...pageRules, created: createdRule, customer: text(), payment_intent: text() };
      const input = readFilters(request, filters);
      const source = {
        url: "/v1/charges/list",
        noun: "charge",
        records: book.payments.all,
        position: (id: string) => book.payments.position(book.paymentOfCharge(id)?.id ?? ""),
        matches: (payment: WooshPayPayment) =>
          payment.chargeId !== null &&
          (input.customer ?? payment.details.customer) === payment.details.customer &&
          (input.payment_intent ?? payment.id) === payment.id &&
          (input.created?.(payment.createdAt) ?? true),
        render: (payment: WooshPayPayment) => chargeObject(account, payment),
      };
      return listReply(account, source, input);
    },

    "GET /v1/charges/{id}": (request) => {
      readQuery(request, {});
      const payment = book.paymentOfCharge(request.segment("id"));
      if (payment === undefined) throw noSuch("charge", request.segment("id"));
      return ok(chargeObject(account, payment));
    },

    "GET /v1/disputes/list": (request) => {
      const input = readFilters(request, {
        ...pageRules,
        created: createdRule,
        charge: text(),
        payment_intent: text(),
      });
      const charged = input.charge === undefined ? undefined : (book.paymentOfCharge(input.charge)?.id ?? "");
      const source = {
        url: "/v1/disputes/list",
        noun: "dispute",
        records: disputes.all,
        position: (id: string) => disputes.position(id),
        matches: ({ paymentId, createdAt }: WooshPayDispute) =>
          (charged ?? paymentId) === paymentId &&
          (input.payment_intent ?? paymentId) === paymentId &&
          (input.created?.(createdAt) ?? true),
        render: (dispute: WooshPayDispute) => disputeObject(account, dispute),
      };
      return listReply(account, source, input);
    },

    "GET /v1/disputes/{id}": (request) => {
      readQuery(request, {});
      return ok(disputeObject(account, findDispute(request.segment("id"))));
    },

    "POST /v1/disputes/{id}": (request) => {
      const input = readBody(request, { evidence: evidenceRule });
      const dispute = findDispute(request.segment("id"));
      if (dispute.status === "lost") throw invalidRequest("This dispute is already closed.");
      const evidence = { ...dispute.evidence, ...input.evidence };
      return ok(change({ ...dispute, evidence }, "charge.dispute.updated"));
    },

    "POST /v1/disputes/{id}/close": (request) => {
      readBody(request, {});
      const dispute = findDispute(request.segment("id"));
      if (dispute.status === "lost") throw invalidRequest("This dispute is already closed.");
      return ok(change({ ...dispute, status: "lost" }, "charge.dispute.closed"));
    },

    "GET /v1/balance": (request) => {
      readQuery(request, {});
      return ok(balanceObject(account));
    },

    "GET /v1/events/{id}": (request) => {
      readQuery(request, {});
      const event = events.get(request.segment("id"));
      if (event === undefined) throw noSuch("event", request.segment("id"));
      return ok(event.body());
    },
  };
}
