import { booleanText, choice, list, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { RecordedEvent } from "../../provider.ts";
import { transactionObject } from "./balance-transaction.ts";
import { createdRule } from "./created-range.ts";
import { invalidParameters, noSuch } from "./errors.ts";
import { listReply, readListInput } from "./list-request.ts";
import { retrieveReply } from "./object-request.ts";
import type { StripeAccount, StripeTransaction } from "./records.ts";

const TRANSACTION_TYPES =
  `refund charge adjustment advance advance_funding anticipation_repayment application_fee application_fee_refund
  climate_order_purchase climate_order_refund connect_collection_transfer contribution fee_credit_funding inbound_transfer
  inbound_transfer_reversal issuing_authorization_hold issuing_authorization_release issuing_dispute
  issuing_dispute_provisional_credit issuing_dispute_provisional_credit_reversal issuing_transaction obligation_outbound
  obligation_reversal_inbound payment payment_failure_refund payment_network_reserve_hold payment_network_reserve_release
  payment_refund payment_reversal payment_unreconciled payout payout_cancel payout_failure payout_minimum_balance_hold
  payout_minimum_balance_release refund_failure reserve_hold reserve_release reserve_transaction reserved_funds
  stripe_balance_payment_debit stripe_balance_payment_debit_reversal stripe_fee stripe_fx_fee tax_fee tax_fund topup
  topup_reversal transfer transfer_cancel transfer_failure transfer_refund`.split(/\s+/);

/** Events can be read for 30 days. */
const SECONDS_KEPT = 30 * 86_400;

const transactionFilters = {
  created: createdRule,
  currency: text(),
  payout: text(),
  source: text(),
  type: choice(TRANSACTION_TYPES),
};

const eventFilters = {
  created: createdRule,
  delivery_success: booleanText,
  type: text(),
  types: list(text(), { maximum: 20 }),
};

/** Balance transactions and events: what an account says about its refunds besides the refunds. */
export function accountOperations(account: StripeAccount): Operations {
  const { transactions, events } = account;
  const isKept = (createdAt: number): boolean => createdAt >= account.clock.now - SECONDS_KEPT;
  const isDelivered = (id: string): boolean => account.deliveriesOf(id).every((state) => state === "delivered");

  return {
    "GET /v1/balance_transactions": (request) => {
      const input = readListInput(request, transactionFilters);
      const source = {
        url: "/v1/balance_transactions",
        type: "balance_transaction",
        records: transactions.all,
        position: (id: string) => transactions.position(id),
        // Nothing here is ever paid out.
        matches: (entry: StripeTransaction) =>
          input.payout === undefined &&
          (input.currency ?? entry.currency) === entry.currency &&
          (input.source ?? entry.source) === entry.source &&
          (input.type ?? entry.type) === entry.type &&
          (input.created?.(entry.createdAt) ?? true),
        render: (entry: StripeTransaction) => transactionObject(account, entry),
      };
      return listReply(account, source, input);
    },

    "GET /v1/balance_transactions/{id}": (request) =>
      retrieveReply(account, request, "balance_transaction", () => {
        const entry = transactions.get(request.segment("id"));
        if (entry === undefined) throw noSuch("balance transaction", request.segment("id"), "id");
        return transactionObject(account, entry);
      }),

    "GET /v1/events": (request) => {
      const input = readListInput(request, eventFilters);
      if (input.type !== undefined && input.types !== undefined) {
        const message = "You may only specify one of these parameters: type, types.";
        throw invalidParameters(message, { code: "parameters_exclusive" });
      }
      const { type: pattern, types } = input;
      const source = {
        url: "/v1/events",
        type: "event",
        records: events.all,
        position: (id: string) => events.position(id),
        matches: ({ id, type, createdAt }: RecordedEvent) =>
          isKept(createdAt) &&
          (pattern === undefined || isMeant(type, pattern)) &&
          (types === undefined || types.includes(type)) &&
          (input.delivery_success ?? isDelivered(id)) === isDelivered(id) &&
          (input.created?.(createdAt) ?? true),
        render: (event: RecordedEvent) => event.body(),
      };
      return listReply(account, source, input);
    },

    "GET /v1/events/{id}": (request) =>
      retrieveReply(account, request, "event", () => {
        const event = events.get(request.segment("id"));
        if (event === undefined || !isKept(event.createdAt)) throw noSuch("event", request.segment("id"), "id");
        return event.body();
      }),
  };
}

/** An exact type, or `charge.*` for all that begin so. */
function isMeant(type: string, pattern: string): boolean {
  return pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
