// Generated from specs/stripe.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: dc25c89b3d99e4f8b96e7fcdafa11b907a9e20b4e9ec1f77f0637f60957bef70
import type { OpenEnum } from "@storno/shared";
export interface paths {
  "/v1/refunds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List refunds, newest first.
     * @description Moves no money. Returns up to `limit` refunds of the account, or of one charge or payment intent. No match is an empty `data`, but an unknown charge is an error.
     */
    get: operations["refunds.list"];
    put?: never;
    /**
     * Refund a charge or a payment intent, wholly or in part.
     * @description Gives money from the account's balance back to the buyer; processing fees are not returned. Takes `charge` or `payment_intent`, or `origin=customer_balance` with `customer`, `currency` and `amount`. Several partial refunds are possible until nothing is left. Too small a balance leaves the refund `pending` (`insufficient_funds`), or is an error if the account may not go below zero. Cancel a payment intent in `requires_capture` instead.
     *
     *     Errors: `charge_already_refunded`, `invalid_request_error` (more than is left), `charge_disputed`, `charge_not_refundable`, `refund_disputed_payment`, `resource_missing`, `parameters_exclusive`, `amount_too_large`, `amount_too_small`, `balance_insufficient`.
     */
    post: operations["refunds.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/refunds/{refund}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a refund.
     * @description Moves no money. An unknown id is a 404 with `resource_missing`.
     */
    get: operations["refunds.retrieve"];
    put?: never;
    /**
     * Change the metadata of a refund.
     * @description Moves no money; only metadata can be changed. An unknown id is a 404 with `resource_missing`.
     */
    post: operations["refunds.update"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/refunds/{refund}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a refund that waits for the buyer.
     * @description Stops a refund in `requires_action`; the money returns to the balance as `failure_balance_transaction`. Any other status is an error.
     */
    post: operations["refunds.cancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/test_helpers/refunds/{refund}/expire": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Expire a refund that waits for the buyer (test mode).
     * @description Lets the deadline of a test refund in `requires_action` pass. Inferred: it becomes `failed`, since an unanswered refund has no other end. Any other status is an error.
     */
    post: operations["testHelpers.refunds.expire"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/charges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List charges, newest first.
     * @description Moves no money. Returns up to `limit` charges of the account; no match is an empty `data`.
     */
    get: operations["charges.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/charges/{charge}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a charge.
     * @description Moves no money. Its `amount` less `amount_refunded` is what can still be refunded. `expand[]=refunds` brings the ten newest refunds along. An unknown id is a 404 with `resource_missing`.
     */
    get: operations["charges.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List payment intents, newest first.
     * @description Moves no money. Returns up to `limit` payment intents of the account; no match is an empty `data`.
     */
    get: operations["paymentIntents.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{intent}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a payment intent.
     * @description Moves no money. `latest_charge` leads to the charge, and so to what was refunded of it. An unknown id is a 404 with `resource_missing`.
     */
    get: operations["paymentIntents.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{intent}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a payment intent that was not captured.
     * @description Releases an authorisation instead of refunding: no captured money moves, and the payment intent ends as `canceled`. The way to undo a payment in `requires_capture`. One that can no longer be cancelled is an error. Inferred: of the code `payment_intent_unexpected_state`, from its name.
     */
    post: operations["paymentIntents.cancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/balance_transactions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List ledger entries, newest first.
     * @description Moves no money. Returns up to `limit` entries of the account's balance; `source` limits them to those of one object, such as a refund.
     */
    get: operations["balanceTransactions.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/balance_transactions/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a ledger entry.
     * @description Moves no money. An unknown id is a 404 with `resource_missing`.
     */
    get: operations["balanceTransactions.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List events of the last 30 days, newest first.
     * @description Moves no money. Lets a program catch up on webhooks that it missed.
     */
    get: operations["events.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/events/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve an event.
     * @description Moves no money. Events are kept for 30 days; an unknown id is a 404 with `resource_missing`.
     */
    get: operations["events.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/webhook_endpoints": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhook endpoints, newest first.
     * @description Moves no money. The answer never has a `secret`.
     */
    get: operations["webhookEndpoints.list"];
    put?: never;
    /**
     * Create a webhook endpoint.
     * @description Moves no money. Keep the signing `secret`: only this answer has it. A missing `url` or `enabled_events` is a 400.
     */
    post: operations["webhookEndpoints.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/webhook_endpoints/{webhook_endpoint}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a webhook endpoint.
     * @description Moves no money. The answer has no `secret`. An unknown id is a 404 with `resource_missing`.
     */
    get: operations["webhookEndpoints.retrieve"];
    put?: never;
    /**
     * Change or switch off a webhook endpoint.
     * @description Moves no money. `disabled` stops the deliveries without a deletion. An unknown id is a 404 with `resource_missing`.
     */
    post: operations["webhookEndpoints.update"];
    /**
     * Delete a webhook endpoint.
     * @description Moves no money. Events are no longer sent there. An unknown id is a 404 with `resource_missing`.
     */
    delete: operations["webhookEndpoints.delete"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Money on its way back to a buyer. */
    Refund: {
      /**
       * @description Id of the refund, `re_` and more. Inferred: `pyr_` instead for a refund of a `py_` payment, from the prefixes of charges.
       * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "refund";
      /** @description Refunded amount, in the smallest currency unit. */
      amount: number;
      /** @description Ledger entry that took the money out of the balance; null until there is one. Expandable. */
      balance_transaction: string | components["schemas"]["BalanceTransaction"] | null;
      /** @description Refunded charge. Expandable. */
      charge: string | components["schemas"]["Charge"] | null;
      /**
       * Format: unix-time
       * @description Time of creation, in unix seconds.
       */
      created: number;
      /**
       * @description Currency of `amount`, three lower-case letters.
       * @example usd
       */
      currency: string;
      /** @description Customer of the refund, set for refunds of a cash balance. Newer API versions only. Expandable. */
      customer: string | components["schemas"]["ExpandedObject"] | null;
      /**
       * @description Customer of the refund as an account id. Newer API versions only.
       * @example acct_1032D82eZvKYlo2C
       */
      customer_account: string | null;
      /** @description Free text, on refunds of other methods than cards. */
      description?: string;
      destination_details?: components["schemas"]["DestinationDetails"];
      /** @description Ledger entry that put the money back after a failed or cancelled refund. Expandable. */
      failure_balance_transaction?: string | components["schemas"]["BalanceTransaction"];
      /**
       * @description Why the refund failed; `merchant_request` on a cancelled one. Other values may come.
       * @enum {string}
       */
      failure_reason?: OpenEnum<
        | "lost_or_stolen_card"
        | "expired_or_canceled_card"
        | "charge_for_pending_refund_disputed"
        | "insufficient_funds"
        | "declined"
        | "merchant_request"
        | "unknown"
      >;
      /** @description Address that gets the refund instructions when the payment method has no refunds of its own. */
      instructions_email?: string;
      /** @description The caller's keys and values. */
      metadata: components["schemas"]["Metadata"] | null;
      next_action?: components["schemas"]["RefundNextAction"];
      /** @description Refunded payment intent. Expandable. */
      payment_intent: string | components["schemas"]["PaymentIntent"] | null;
      /** @description Payment method that the refund belongs to. Newer API versions only. Expandable. */
      payment_method: string | components["schemas"]["ExpandedObject"] | null;
      /**
       * @description What a `pending` refund waits for.
       * @enum {string}
       */
      pending_reason?: OpenEnum<"charge_pending" | "insufficient_funds" | "processing">;
      presentment_details?: components["schemas"]["PresentmentDetails"];
      /**
       * @description Reason that the caller gave, or `expired_uncaptured_charge` set by Stripe.
       * @enum {string|null}
       */
      reason: OpenEnum<"duplicate" | "expired_uncaptured_charge" | "fraudulent" | "requested_by_customer"> | null;
      /** @description Number on mailed receipts. */
      receipt_number: string | null;
      /** @description Reversal of the transfer from another Stripe account, if the charge came that way. Expandable. */
      source_transfer_reversal: string | components["schemas"]["ExpandedObject"] | null;
      /**
       * @description `pending`: sent or waiting, see `pending_reason`. `requires_action`: the buyer must answer a mail. `succeeded`: handed to the bank or network. `failed`: could not be credited, the money returns to the balance. `canceled`: cancelled from `requires_action`. Inferred: `succeeded` can still become `failed`, when the bank sends the money back. Other values may come.
       * @enum {string|null}
       */
      status: OpenEnum<"pending" | "requires_action" | "succeeded" | "failed" | "canceled"> | null;
      /** @description Connect: reversal of the destination transfer. Expandable. */
      transfer_reversal: string | components["schemas"]["ExpandedObject"] | null;
    };
    /** @description One page of refunds, newest first. */
    RefundList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The refunds of this page; may be empty. */
      data: components["schemas"]["Refund"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list; it starts with `/v1/refunds`, except inside a charge.
       * @example /v1/refunds
       */
      url: string;
    };
    /** @description What the buyer must do; present while the refund is `requires_action`. */
    RefundNextAction: {
      /** @description Instructions that were mailed to the buyer. */
      display_details?: {
        /** @description The mail. */
        email_sent: {
          /**
           * Format: unix-time
           * @description When it was sent, in unix seconds.
           */
          email_sent_at: number;
          /** @description Address that it was sent to. */
          email_sent_to: string;
        };
        /**
         * Format: unix-time
         * @description Deadline for the buyer's answer, in unix seconds.
         */
        expires_at: number;
      };
      /**
       * @description Name of the member with the details, such as `display_details`.
       * @example display_details
       */
      type: string;
    };
    /** @description Where the money went. `type` is the name of the member that holds the details. */
    DestinationDetails: {
      affirm?: components["schemas"]["PlainDestination"];
      afterpay_clearpay?: components["schemas"]["ReferencedDestination"];
      alipay?: components["schemas"]["PlainDestination"];
      alma?: components["schemas"]["PlainDestination"];
      amazon_pay?: components["schemas"]["PlainDestination"];
      au_bank_transfer?: components["schemas"]["PlainDestination"];
      blik?: components["schemas"]["DeclinableDestination"];
      br_bank_transfer?: components["schemas"]["ReferencedDestination"];
      card?: components["schemas"]["CardDestination"];
      cashapp?: components["schemas"]["PlainDestination"];
      crypto?: components["schemas"]["CryptoDestination"];
      customer_cash_balance?: components["schemas"]["PlainDestination"];
      eps?: components["schemas"]["PlainDestination"];
      eu_bank_transfer?: components["schemas"]["ReferencedDestination"];
      gb_bank_transfer?: components["schemas"]["ReferencedDestination"];
      giropay?: components["schemas"]["PlainDestination"];
      grabpay?: components["schemas"]["PlainDestination"];
      jp_bank_transfer?: components["schemas"]["ReferencedDestination"];
      klarna?: components["schemas"]["ReferencedDestination"];
      mb_way?: components["schemas"]["ReferencedDestination"];
      multibanco?: components["schemas"]["ReferencedDestination"];
      mx_bank_transfer?: components["schemas"]["ReferencedDestination"];
      nz_bank_transfer?: components["schemas"]["PlainDestination"];
      p24?: components["schemas"]["ReferencedDestination"];
      paynow?: components["schemas"]["PlainDestination"];
      paypal?: components["schemas"]["DeclinableDestination"];
      pix?: components["schemas"]["PlainDestination"];
      revolut?: components["schemas"]["PlainDestination"];
      scalapay?: components["schemas"]["PlainDestination"];
      sofort?: components["schemas"]["PlainDestination"];
      swish?: components["schemas"]["DeclinableDestination"];
      th_bank_transfer?: components["schemas"]["ReferencedDestination"];
      twint?: components["schemas"]["PlainDestination"];
      us_bank_transfer?: components["schemas"]["ReferencedDestination"];
      wechat_pay?: components["schemas"]["PlainDestination"];
      zip?: components["schemas"]["PlainDestination"];
      /**
       * @description Name of the member with the details.
       * @example card
       */
      type: string;
    };
    /** @description How a card refund reached the card. */
    CardDestination: {
      /**
       * @description Reference number that the buyer's bank can look up.
       * @example 123456789012
       */
      reference?: string;
      /**
       * @description Whether the reference is known yet. Other values may come.
       * @enum {string}
       */
      reference_status?: OpenEnum<"available" | "pending" | "unavailable">;
      /**
       * @description Kind of the reference.
       * @example acquirer_reference_number
       */
      reference_type?: string;
      /**
       * @description `refund`: the statement shows a credit. `reversal`: the authorisation was undone, no credit is shown. `pending`: not known yet.
       * @enum {string}
       */
      type: OpenEnum<"pending" | "refund" | "reversal">;
    };
    /** @description A destination with a reference number. */
    ReferencedDestination: {
      /** @description Reference number of the refund. */
      reference: string | null;
      /**
       * @description Whether the reference is known yet. Other values may come.
       * @enum {string|null}
       */
      reference_status: OpenEnum<"available" | "pending" | "unavailable"> | null;
    };
    /** @description A destination with a reference number and the network's reason for a refusal. */
    DeclinableDestination: {
      /** @description Code with which the network refused the refund. */
      network_decline_code: string | null;
      /** @description Reference number of the refund. */
      reference: string | null;
      /**
       * @description Whether the reference is known yet. Other values may come.
       * @enum {string|null}
       */
      reference_status: OpenEnum<"available" | "pending" | "unavailable"> | null;
    };
    /** @description A destination on a blockchain. */
    CryptoDestination: {
      /** @description Reference of the refund, such as a transaction. */
      reference: string | null;
    };
    /** @description A destination without documented members; empty at present. */
    PlainDestination: {
      [key: string]: unknown;
    };
    /** @description One movement of money from a buyer. */
    Charge: {
      /**
       * @description Id of the charge; `ch_` for cards, `py_` for other methods.
       * @example ch_1NirD82eZvKYlo2CIvbtLWuY
       * @example py_1GszsK2eZvKYlo2CfhZyoZLp
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "charge";
      /** @description Charged amount, in the smallest currency unit. */
      amount: number;
      /** @description Captured so far, in the smallest currency unit. */
      amount_captured: number;
      /** @description Refunded so far, in the smallest currency unit; equals `amount` when nothing is left. */
      amount_refunded: number;
      /** @description Connect: application that made the charge. Expandable. */
      application: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Connect: application fee of the charge. Expandable. */
      application_fee: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Connect: application fee that was asked for, in the smallest currency unit. */
      application_fee_amount: number | null;
      /** @description The issuer's authorisation code, for cards. */
      authorization_code?: string;
      /** @description Ledger entry of the charge. Expandable. */
      balance_transaction: string | components["schemas"]["BalanceTransaction"] | null;
      billing_details: components["schemas"]["BillingDetails"];
      /** @description Text that was sent to the network for the buyer's statement. */
      calculated_statement_descriptor: string | null;
      /** @description `false` for an authorisation that was not captured. */
      captured: boolean;
      /**
       * Format: unix-time
       * @description Time of creation, in unix seconds.
       */
      created: number;
      /**
       * @description Currency of the amounts, three lower-case letters.
       * @example usd
       */
      currency: string;
      /** @description Customer who paid. Expandable. */
      customer: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Free text. */
      description: string | null;
      /** @description Whether the charge was disputed; a disputed charge cannot be refunded as usual. */
      disputed: boolean;
      /** @description Ledger entry that takes a failed charge back. Expandable. */
      failure_balance_transaction: string | components["schemas"]["BalanceTransaction"] | null;
      /**
       * @description Error code of a failed charge.
       * @example card_declined
       */
      failure_code: string | null;
      /** @description Text of the failure. */
      failure_message: string | null;
      /** @description Reports of fraud. */
      fraud_details: {
        /**
         * @description Stripe's own report.
         * @enum {string}
         */
        stripe_report?: OpenEnum<"fraudulent">;
        /**
         * @description The merchant's report.
         * @enum {string}
         */
        user_report?: OpenEnum<"safe" | "fraudulent">;
      } | null;
      /**
       * @deprecated
       * @description Invoice that the charge paid. May be absent: only API versions before the removal in 2025 have it. Inferred: an id, expandable, null without an invoice, as its neighbours.
       */
      invoice?: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Level 3 data of the purchase. Not all of its members are listed here. */
      level3?: {
        /** @description Items of the purchase. */
        line_items?: {
          [key: string]: unknown;
        }[];
        /** @description The merchant's reference. */
        merchant_reference?: string;
      };
      /** @description `true` in live mode, `false` in test mode. */
      livemode: boolean;
      metadata: components["schemas"]["Metadata"];
      /** @description Connect: account on whose behalf the charge was made. Expandable. */
      on_behalf_of: string | components["schemas"]["ExpandedObject"] | null;
      /** @description What the network and the risk checks said. */
      outcome: components["schemas"]["ChargeOutcome"] | null;
      /** @description Whether the charge succeeded or was authorised. */
      paid: boolean;
      /** @description Payment intent that the charge belongs to. Expandable. */
      payment_intent: string | components["schemas"]["PaymentIntent"] | null;
      /**
       * @description Id of the payment method.
       * @example pm_1NirD82eZvKYlo2CIvbtLWuY
       */
      payment_method: string | null;
      /** @description The payment method as it was at the time of the charge. */
      payment_method_details: components["schemas"]["PaymentMethodDetails"] | null;
      presentment_details?: components["schemas"]["PresentmentDetails"];
      /** @description Settings of the risk checks. */
      radar_options?: {
        /** @description Id of the Radar session. */
        session?: string;
      };
      /** @description Address that the receipt is mailed to. */
      receipt_email: string | null;
      /** @description Number on mailed receipts. */
      receipt_number: string | null;
      /** @description URL of the receipt. */
      receipt_url: string | null;
      /** @description `true` only when all of the charge is refunded; a partial refund leaves it `false`. */
      refunded: boolean;
      /** @description The ten newest refunds. Since API version 2022-11-15 absent unless expanded (`expand[]=refunds`). */
      refunds?: components["schemas"]["RefundList"] | null;
      /** @description Review by Radar. Expandable. */
      review: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Where the goods go. */
      shipping: components["schemas"]["ShippingDetails"] | null;
      /** @description Legacy: the account, bank account, card or source that was charged. */
      source: components["schemas"]["ExpandedObject"] | null;
      /** @description Transfer that made the charge, if it came from another Stripe account. Expandable. */
      source_transfer: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Text for the buyer's statement. */
      statement_descriptor: string | null;
      /** @description End of the text on the buyer's statement. */
      statement_descriptor_suffix: string | null;
      /**
       * @description How the payment went.
       * @enum {string}
       */
      status: OpenEnum<"failed" | "pending" | "succeeded">;
      /** @description Connect: transfer to the destination account. Expandable. */
      transfer?: string | components["schemas"]["ExpandedObject"];
      /** @description Connect: what is passed on to the destination account. */
      transfer_data: {
        /** @description Amount that is passed on, in the smallest currency unit. */
        amount: number | null;
        /** @description Account that receives it. Expandable. */
        destination: string | components["schemas"]["ExpandedObject"];
      } | null;
      /**
       * @description Connect: group that ties charges and transfers together.
       * @example ORDER_6735
       */
      transfer_group: string | null;
    };
    /** @description One page of charges, newest first. */
    ChargeList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The charges of this page; may be empty. */
      data: components["schemas"]["Charge"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list, `/v1/charges`.
       * @example /v1/charges
       */
      url: string;
    };
    /** @description What the network and the risk checks said about a charge. */
    ChargeOutcome: {
      /**
       * @description What to do after a decline.
       * @enum {string|null}
       */
      advice_code: OpenEnum<"confirm_card_data" | "do_not_try_again" | "try_again_later"> | null;
      /** @description The network's own code for what to do after a decline. */
      network_advice_code: string | null;
      /** @description The network's own code of a decline. */
      network_decline_code: string | null;
      /**
       * @description What the network did. Other values may come.
       * @enum {string|null}
       */
      network_status: OpenEnum<
        "approved_by_network" | "declined_by_network" | "not_sent_to_network" | "reversed_after_approval"
      > | null;
      /** @description Code of the reason for the outcome. */
      reason: string | null;
      /**
       * @description Assessed risk. Other values may come.
       * @enum {string}
       */
      risk_level?: OpenEnum<"normal" | "elevated" | "highest" | "not_assessed" | "unknown">;
      /** @description Assessed risk from 0 to 100. Only with Radar for Fraud Teams. */
      risk_score?: number;
      /** @description Radar rule that decided; its id, or the rule itself when expanded. */
      rule?:
        | string
        | {
            [key: string]: unknown;
          };
      /** @description Explanation for the merchant, not for the buyer. */
      seller_message: string | null;
      /**
       * @description Kind of outcome. Other values may come.
       * @enum {string}
       */
      type: OpenEnum<"authorized" | "manual_review" | "issuer_declined" | "blocked" | "invalid">;
    };
    /** @description Who paid. */
    BillingDetails: {
      /** @description Billing address. */
      address: components["schemas"]["Address"] | null;
      /** @description Mail address. */
      email: string | null;
      /** @description Full name. */
      name: string | null;
      /** @description Phone number. */
      phone: string | null;
      /** @description Tax id. */
      tax_id: string | null;
    };
    /** @description A postal address. */
    Address: {
      /** @description City, town or village. */
      city: string | null;
      /**
       * @description Country, a two-letter code.
       * @example US
       */
      country: string | null;
      /** @description First line, usually street and number. */
      line1: string | null;
      /** @description Second line. */
      line2: string | null;
      /** @description Postal code. */
      postal_code: string | null;
      /** @description State, county, province or region. */
      state: string | null;
    };
    /** @description Where goods go. */
    ShippingDetails: {
      address?: components["schemas"]["Address"];
      /** @description Who delivers. */
      carrier?: string | null;
      /** @description Name of the recipient. */
      name?: string;
      /** @description Phone number of the recipient. */
      phone?: string | null;
      /** @description Tracking number of the carrier. */
      tracking_number?: string | null;
    };
    /** @description What the buyer saw, when the price was presented in the buyer's own currency. */
    PresentmentDetails: {
      /** @description Amount in `presentment_currency`, in the smallest currency unit. */
      presentment_amount: number;
      /**
       * @description Currency that the buyer saw, three lower-case letters.
       * @example eur
       */
      presentment_currency: string;
    };
    /** @description Details of the payment method. `type` is the name of the member that holds them. */
    PaymentMethodDetails: {
      ach_credit_transfer?: components["schemas"]["MethodDetails"];
      ach_debit?: components["schemas"]["MethodDetails"];
      acss_debit?: components["schemas"]["MethodDetails"];
      affirm?: components["schemas"]["MethodDetails"];
      afterpay_clearpay?: components["schemas"]["MethodDetails"];
      alipay?: components["schemas"]["MethodDetails"];
      alma?: components["schemas"]["MethodDetails"];
      amazon_pay?: components["schemas"]["MethodDetails"];
      au_becs_debit?: components["schemas"]["MethodDetails"];
      bacs_debit?: components["schemas"]["MethodDetails"];
      bancontact?: components["schemas"]["MethodDetails"];
      billie?: components["schemas"]["MethodDetails"];
      bizum?: components["schemas"]["MethodDetails"];
      blik?: components["schemas"]["MethodDetails"];
      boleto?: components["schemas"]["MethodDetails"];
      card?: components["schemas"]["CardDetails"];
      card_present?: components["schemas"]["MethodDetails"];
      cashapp?: components["schemas"]["MethodDetails"];
      crypto?: components["schemas"]["MethodDetails"];
      customer_balance?: components["schemas"]["MethodDetails"];
      eps?: components["schemas"]["MethodDetails"];
      fpx?: components["schemas"]["MethodDetails"];
      giropay?: components["schemas"]["MethodDetails"];
      grabpay?: components["schemas"]["MethodDetails"];
      ideal?: components["schemas"]["MethodDetails"];
      interac_present?: components["schemas"]["MethodDetails"];
      kakao_pay?: components["schemas"]["MethodDetails"];
      klarna?: components["schemas"]["MethodDetails"];
      konbini?: components["schemas"]["MethodDetails"];
      kr_card?: components["schemas"]["MethodDetails"];
      link?: components["schemas"]["MethodDetails"];
      mb_way?: components["schemas"]["MethodDetails"];
      mobilepay?: components["schemas"]["MethodDetails"];
      multibanco?: components["schemas"]["MethodDetails"];
      naver_pay?: components["schemas"]["MethodDetails"];
      nz_bank_account?: components["schemas"]["MethodDetails"];
      oxxo?: components["schemas"]["MethodDetails"];
      p24?: components["schemas"]["MethodDetails"];
      pay_by_bank?: components["schemas"]["MethodDetails"];
      payco?: components["schemas"]["MethodDetails"];
      paynow?: components["schemas"]["MethodDetails"];
      paypal?: components["schemas"]["MethodDetails"];
      paypay?: components["schemas"]["MethodDetails"];
      payto?: components["schemas"]["MethodDetails"];
      pix?: components["schemas"]["MethodDetails"];
      promptpay?: components["schemas"]["MethodDetails"];
      revolut_pay?: components["schemas"]["MethodDetails"];
      samsung_pay?: components["schemas"]["MethodDetails"];
      satispay?: components["schemas"]["MethodDetails"];
      scalapay?: components["schemas"]["MethodDetails"];
      sepa_credit_transfer?: components["schemas"]["MethodDetails"];
      sepa_debit?: components["schemas"]["MethodDetails"];
      sequra?: components["schemas"]["MethodDetails"];
      sofort?: components["schemas"]["MethodDetails"];
      stripe_account?: components["schemas"]["MethodDetails"];
      sunbit?: components["schemas"]["MethodDetails"];
      swish?: components["schemas"]["MethodDetails"];
      twint?: components["schemas"]["MethodDetails"];
      upi?: components["schemas"]["MethodDetails"];
      us_bank_account?: components["schemas"]["MethodDetails"];
      wechat?: components["schemas"]["MethodDetails"];
      wechat_pay?: components["schemas"]["MethodDetails"];
      zip?: components["schemas"]["MethodDetails"];
      /**
       * @description Name of the member with the details.
       * @example card
       */
      type: string;
    };
    /** @description The card of a charge. Any member may be absent, and more may come. Inferred: the types of the members, from their names, which alone are documented. */
    CardDetails: {
      /** @description Authorised amount, in the smallest currency unit. */
      amount_authorized?: number | null;
      /** @description The issuer's authorisation code. */
      authorization_code?: string | null;
      /**
       * @description Brand of the card.
       * @example visa
       */
      brand?: string | null;
      /** @description Results of the checks of address and security code. */
      checks?: {
        /**
         * @description Result of the check of the first address line.
         * @example pass
         */
        address_line1_check?: string | null;
        /**
         * @description Result of the check of the postal code.
         * @example pass
         */
        address_postal_code_check?: string | null;
        /**
         * @description Result of the check of the security code.
         * @example pass
         */
        cvc_check?: string | null;
      } | null;
      /**
       * @description Country of the card, a two-letter code.
       * @example US
       */
      country?: string | null;
      /** @description Month of expiry, 1 to 12. */
      exp_month?: number;
      /** @description Year of expiry, four digits. */
      exp_year?: number;
      /** @description Same for every use of the same card number in the account. */
      fingerprint?: string | null;
      /**
       * @description Kind of the card.
       * @example credit
       */
      funding?: string | null;
      /** @description Instalments. */
      installments?: {
        [key: string]: unknown;
      } | null;
      /**
       * @description Last four digits.
       * @example 4242
       */
      last4?: string | null;
      /** @description Id of the mandate that was used. */
      mandate?: string | null;
      /**
       * @description Network that handled the payment.
       * @example visa
       */
      network?: string | null;
      /** @description Use of a network token. */
      network_token?: {
        [key: string]: unknown;
      } | null;
      /** @description The network's id of the payment. */
      network_transaction_id?: string | null;
      /** @description Whether the card falls under fee regulation. */
      regulated_status?: string | null;
      /** @description 3D Secure results. */
      three_d_secure?: {
        [key: string]: unknown;
      } | null;
      /** @description Wallet that the card was used from. */
      wallet?: {
        [key: string]: unknown;
      } | null;
    };
    /** @description Details of one payment method. Its members are not listed here. */
    MethodDetails: {
      [key: string]: unknown;
    };
    /** @description A payment, from the first attempt to collection. Only one with a captured charge can be refunded. */
    PaymentIntent: {
      /**
       * @description Id of the payment intent.
       * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "payment_intent";
      /** @description Payment methods that may still be used, by name. */
      allowed_payment_method_types: string[] | null;
      /** @description Amount to collect, in the smallest currency unit. */
      amount: number;
      /** @description Authorised and not yet captured, in the smallest currency unit. */
      amount_capturable: number;
      /** @description What the amount consists of: tip, tax, shipping, discount and line items. Its members are not listed here. */
      amount_details?: {
        [key: string]: unknown;
      };
      /** @description Collected so far, in the smallest currency unit. */
      amount_received: number;
      /** @description Connect: application that made the payment intent. Expandable. */
      application: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Connect: application fee, in the smallest currency unit. */
      application_fee_amount: number | null;
      /** @description Whether Stripe chooses the payment methods. */
      automatic_payment_methods: {
        /**
         * @description Whether methods that send the buyer elsewhere are among them.
         * @enum {string}
         */
        allow_redirects?: OpenEnum<"always" | "never">;
        /** @description Whether it is switched on. */
        enabled: boolean;
      } | null;
      /**
       * Format: unix-time
       * @description Time of cancellation, in unix seconds.
       */
      canceled_at: number | null;
      /**
       * @description Why it was cancelled, by the caller or by Stripe.
       * @enum {string|null}
       */
      cancellation_reason: OpenEnum<
        | "duplicate"
        | "fraudulent"
        | "requested_by_customer"
        | "abandoned"
        | "automatic"
        | "expired"
        | "failed_invoice"
        | "void_invoice"
      > | null;
      /**
       * @description When the authorised money is captured.
       * @enum {string}
       */
      capture_method: OpenEnum<"automatic" | "automatic_async" | "manual">;
      /** @description Secret with which the buyer's device confirms the payment. Not to be logged. */
      client_secret: string | null;
      /**
       * @description Who may confirm the payment.
       * @enum {string}
       */
      confirmation_method: OpenEnum<"automatic" | "manual">;
      /**
       * Format: unix-time
       * @description Time of creation, in unix seconds.
       */
      created: number;
      /**
       * @description Currency of the amounts, three lower-case letters.
       * @example usd
       */
      currency: string;
      /** @description Customer who pays. Expandable. */
      customer: string | components["schemas"]["ExpandedObject"] | null;
      /**
       * @description Customer who pays, as an account id.
       * @example acct_1032D82eZvKYlo2C
       */
      customer_account: string | null;
      /** @description Free text. */
      description: string | null;
      /** @description Payment methods that may not be used. */
      excluded_payment_method_types: components["schemas"]["ExcludedPaymentMethodType"][] | null;
      /** @description Hooks into the payment, for tax. Its members are not listed here. */
      hooks?: {
        [key: string]: unknown;
      };
      /** @description Why the last attempt failed. */
      last_payment_error: components["schemas"]["ApiError"] | null;
      /** @description Newest charge, the way from a payment intent to its charge (the list of charges is gone since API version 2022-11-15). Expandable. */
      latest_charge: string | components["schemas"]["Charge"] | null;
      /** @description `true` in live mode, `false` in test mode. */
      livemode: boolean;
      /** @description Managed Payments for this payment. */
      managed_payments: {
        /** @description Whether it is switched on. */
        enabled: boolean;
      } | null;
      metadata: components["schemas"]["Metadata"];
      /** @description What the buyer must do next. `type` is the name of the member that holds the details, which is not listed here. */
      next_action:
        | ({
            /**
             * @description Name of the member with the details.
             * @example redirect_to_url
             */
            type: string;
          } & {
            [key: string]: unknown;
          })
        | null;
      /** @description Connect: account on whose behalf the payment is made. Expandable. */
      on_behalf_of: string | components["schemas"]["ExpandedObject"] | null;
      /** @description The merchant's references. */
      payment_details?: {
        /** @description The merchant's reference of the customer. */
        customer_reference: string | null;
        /** @description The merchant's reference of the order. */
        order_reference: string | null;
      };
      /** @description Payment method that is attached. Expandable. */
      payment_method: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Configuration that the payment methods come from. */
      payment_method_configuration_details: {
        /** @description Id of the configuration. */
        id: string;
        /** @description Id of the configuration that it inherits from. */
        parent: string | null;
      } | null;
      /** @description Settings per payment method, one member each. The members are not listed here. */
      payment_method_options: {
        [key: string]: unknown;
      } | null;
      /**
       * @description Payment methods that may be used, by name.
       * @example [
       *       "card"
       *     ]
       */
      payment_method_types: string[];
      /** @description Payment record of the payment. Expandable. */
      payment_record: string | components["schemas"]["ExpandedObject"] | null;
      presentment_details?: components["schemas"]["PresentmentDetails"];
      /** @description More about a payment in `processing`. Its members are not listed here. */
      processing: {
        [key: string]: unknown;
      } | null;
      /** @description Address that the receipt is mailed to. */
      receipt_email: string | null;
      /** @description Review by Radar. Expandable. */
      review: string | components["schemas"]["ExpandedObject"] | null;
      /**
       * @description Whether the payment method is kept for later payments, with or without the buyer present.
       * @enum {string|null}
       */
      setup_future_usage: OpenEnum<"off_session" | "on_session"> | null;
      /** @description Where the goods go. */
      shipping: components["schemas"]["ShippingDetails"] | null;
      /** @description Legacy: the account, bank account, card or source to be charged. Expandable. */
      source: string | components["schemas"]["ExpandedObject"] | null;
      /** @description Text for the buyer's statement. */
      statement_descriptor: string | null;
      /** @description End of the text on the buyer's statement. */
      statement_descriptor_suffix: string | null;
      /**
       * @description The usual way is `requires_payment_method` (new, or the last attempt failed), `requires_confirmation`, `requires_action`, `processing`, with manual capture `requires_capture`, then `succeeded`. `canceled` is final.
       * @enum {string}
       */
      status: OpenEnum<
        | "processing"
        | "succeeded"
        | "canceled"
        | "requires_action"
        | "requires_capture"
        | "requires_confirmation"
        | "requires_payment_method"
      >;
      /** @description Connect: what is passed on to a destination account. */
      transfer_data?: {
        /** @description Amount that is passed on, in the smallest currency unit. */
        amount?: number;
        /** @description Free text. */
        description?: string;
        /** @description Account that receives it. Expandable. */
        destination: string | components["schemas"]["ExpandedObject"];
        metadata?: components["schemas"]["Metadata"];
        /** @description Data for the payment at the destination. Its members are not listed here. */
        payment_data?: {
          [key: string]: unknown;
        };
      } | null;
      /**
       * @description Connect: group that ties payments and transfers together.
       * @example ORDER_6735
       */
      transfer_group: string | null;
    };
    /** @description One page of payment intents, newest first. */
    PaymentIntentList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The payment intents of this page; may be empty. */
      data: components["schemas"]["PaymentIntent"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list, `/v1/payment_intents`.
       * @example /v1/payment_intents
       */
      url: string;
    };
    /** @description One entry of the ledger of the account's balance. */
    BalanceTransaction: {
      /**
       * @description Id of the entry.
       * @example txn_1Nispe2eZvKYlo2CYezqFhEx
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "balance_transaction";
      /** @description Gross amount, in the smallest currency unit; negative when money leaves, as for a refund. */
      amount: number;
      /**
       * Format: unix-time
       * @description When the money becomes available, in unix seconds.
       */
      available_on: number;
      /**
       * @description Which balance the entry changes.
       * @enum {string}
       */
      balance_type: OpenEnum<"issuing" | "payments" | "refund_and_dispute_prefunding" | "risk_reserved">;
      /**
       * Format: unix-time
       * @description Time of creation, in unix seconds.
       */
      created: number;
      /**
       * @description Currency of the amounts, three lower-case letters.
       * @example usd
       */
      currency: string;
      /** @description Free text. */
      description: string | null;
      /**
       * @description Rate that was applied if the money was converted. Inferred: a number that need not be whole, as rates are.
       * @example 1.085
       */
      exchange_rate: number | null;
      /** @description Fees in all, in the smallest currency unit. */
      fee: number;
      /** @description The fees one by one. */
      fee_details: components["schemas"]["FeeDetail"][];
      /** @description `amount` less `fee`, in the smallest currency unit. */
      net: number;
      /**
       * @description Group of the entry in Stripe's reports.
       * @example refund
       */
      reporting_category: string;
      /** @description Object that caused the entry, such as a refund or a charge. Expandable. */
      source:
        | string
        | components["schemas"]["Refund"]
        | components["schemas"]["Charge"]
        | components["schemas"]["ExpandedObject"]
        | null;
      /**
       * @description Whether the money is available yet. Other values may come.
       * @enum {string}
       */
      status: OpenEnum<"available" | "pending">;
      type: components["schemas"]["BalanceTransactionType"];
    };
    /** @description One page of ledger entries, newest first. */
    BalanceTransactionList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The ledger entries of this page; may be empty. */
      data: components["schemas"]["BalanceTransaction"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list, `/v1/balance_transactions`.
       * @example /v1/balance_transactions
       */
      url: string;
    };
    /** @description One fee of a ledger entry. Inferred: its members are always there, and the application and the description may be null, as in the entry around it. */
    FeeDetail: {
      /** @description Amount of the fee, in the smallest currency unit. */
      amount: number;
      /** @description Connect: id of the application that earned the fee. */
      application: string | null;
      /**
       * @description Currency of the fee, three lower-case letters.
       * @example usd
       */
      currency: string;
      /** @description Free text. */
      description: string | null;
      /**
       * @description Kind of fee. Other values may come.
       * @enum {string}
       */
      type: OpenEnum<"application_fee" | "payment_method_passthrough_fee" | "stripe_fee" | "tax" | "withheld_tax">;
    };
    /**
     * @description Kind of a ledger entry. Those of refunds: `refund` (cards), `payment_refund` (`py_` payments), `refund_failure`, `payment_failure_refund`, `application_fee_refund`, `transfer_refund` and `transfer_failure`.
     * @enum {string}
     */
    BalanceTransactionType: OpenEnum<
      | "refund"
      | "charge"
      | "adjustment"
      | "advance"
      | "advance_funding"
      | "anticipation_repayment"
      | "application_fee"
      | "application_fee_refund"
      | "climate_order_purchase"
      | "climate_order_refund"
      | "connect_collection_transfer"
      | "contribution"
      | "fee_credit_funding"
      | "inbound_transfer"
      | "inbound_transfer_reversal"
      | "issuing_authorization_hold"
      | "issuing_authorization_release"
      | "issuing_dispute"
      | "issuing_dispute_provisional_credit"
      | "issuing_dispute_provisional_credit_reversal"
      | "issuing_transaction"
      | "obligation_outbound"
      | "obligation_reversal_inbound"
      | "payment"
      | "payment_failure_refund"
      | "payment_network_reserve_hold"
      | "payment_network_reserve_release"
      | "payment_refund"
      | "payment_reversal"
      | "payment_unreconciled"
      | "payout"
      | "payout_cancel"
      | "payout_failure"
      | "payout_minimum_balance_hold"
      | "payout_minimum_balance_release"
      | "refund_failure"
      | "reserve_hold"
      | "reserve_release"
      | "reserve_transaction"
      | "reserved_funds"
      | "stripe_balance_payment_debit"
      | "stripe_balance_payment_debit_reversal"
      | "stripe_fee"
      | "stripe_fx_fee"
      | "tax_fee"
      | "tax_fund"
      | "topup"
      | "topup_reversal"
      | "transfer"
      | "transfer_cancel"
      | "transfer_failure"
      | "transfer_refund"
    >;
    /** @description A record of something that happened. Delivered at least once and in no order; de-duplicate on `id`. */
    Event: {
      /**
       * @description Id of the event.
       * @example evt_1NisqR2eZvKYlo2C3CkoWyYi
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "event";
      /**
       * @description Connect: account that the event comes from.
       * @example acct_1032D82eZvKYlo2C
       */
      account?: string;
      /**
       * @description API version that `data` is written in.
       * @example 2026-10-28.endive
       */
      api_version: string | null;
      /** @description Account that the event comes from, as a path. A newer form of `account`. */
      context?: string;
      /**
       * Format: unix-time
       * @description Time of the event, in unix seconds.
       */
      created: number;
      /** @description What the event is about. */
      data: {
        /** @description The whole object at the time of the event: a refund for `refund.*` and `charge.refund.updated`, but a charge for `charge.refunded`. */
        object: {
          [key: string]: unknown;
        };
        /** @description Earlier values of the members that changed; only on `*.updated`. */
        previous_attributes?: {
          [key: string]: unknown;
        };
      };
      /** @description `true` in live mode, `false` in test mode. */
      livemode: boolean;
      /** @description Number of deliveries that no endpoint has acknowledged with a 2xx yet. */
      pending_webhooks: number;
      /** @description The API call behind the event; null if there was none. */
      request: {
        /**
         * @description Id of the request; null for a change that Stripe made by itself.
         * @example req_Vt8Yb2cGm1Qz4k
         */
        id: string | null;
        /** @description Idempotency key of the request. */
        idempotency_key: string | null;
      } | null;
      type: components["schemas"]["EventType"];
    };
    /** @description One page of events, newest first. */
    EventList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The events of this page; may be empty. */
      data: components["schemas"]["Event"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list, `/v1/events`.
       * @example /v1/events
       */
      url: string;
    };
    /** @description A URL that Stripe posts events to. */
    WebhookEndpoint: {
      /**
       * @description Id of the endpoint.
       * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "webhook_endpoint";
      /**
       * @description API version that events are written in; null for the account's default.
       * @example 2026-10-28.endive
       */
      api_version: string | null;
      /** @description Connect: id of the application that the endpoint belongs to. */
      application: string | null;
      /**
       * Format: unix-time
       * @description Time of creation, in unix seconds.
       */
      created: number;
      /** @description Inferred: absent from an endpoint that exists, since it is `true` in the answer to a deletion. */
      deleted?: boolean;
      /** @description Free text. */
      description: string | null;
      /** @description Event types that are sent, or `*` for all. */
      enabled_events: components["schemas"]["EventType"][];
      /** @description `true` in live mode, `false` in test mode. */
      livemode: boolean;
      metadata: components["schemas"]["Metadata"];
      /**
       * @description Secret that the endpoint's events are signed with. Only in the answer to the creation.
       * @example whsec_wRNftLajMZNeslQOP6vE
       */
      secret?: string;
      /**
       * @description Whether events are sent. Other values may come.
       * @enum {string}
       */
      status: OpenEnum<"enabled" | "disabled">;
      /**
       * @description URL that Stripe posts events to.
       * @example https://example.com/my/webhook/endpoint
       */
      url: string;
    };
    /** @description One page of webhook endpoints, newest first. */
    WebhookEndpointList: {
      /**
       * @description Type tag.
       * @constant
       */
      object: "list";
      /** @description The webhook endpoints of this page; may be empty. */
      data: components["schemas"]["WebhookEndpoint"][];
      /** @description Whether there are more in the direction that was asked for. */
      has_more: boolean;
      /**
       * @description Path of the list, `/v1/webhook_endpoints`.
       * @example /v1/webhook_endpoints
       */
      url: string;
    };
    /** @description What is left of a webhook endpoint after its deletion. */
    DeletedWebhookEndpoint: {
      /**
       * @description Id of the deleted endpoint.
       * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
       */
      id: string;
      /**
       * @description Type tag.
       * @constant
       */
      object: "webhook_endpoint";
      /**
       * @description Always `true`.
       * @constant
       */
      deleted: true;
    };
    /** @description An object in place of its id, asked for with `expand`. `object` says what it is; its members are not listed here. */
    ExpandedObject: {
      /** @description Id of the object. */
      id: string;
      /**
       * @description Type tag.
       * @example customer
       */
      object: string;
    } & {
      [key: string]: unknown;
    };
    /**
     * @description Members to return as objects instead of ids, with dots for members of members. Inferred: at most four levels deep, from common use.
     * @example [
     *       "balance_transaction",
     *       "charge.customer"
     *     ]
     */
    ExpandPaths: string[];
    /** @description A range of time; members can be combined. */
    TimeRange: {
      /**
       * Format: unix-time
       * @description Later than this time, in unix seconds.
       */
      gt?: number;
      /**
       * Format: unix-time
       * @description At this time or later, in unix seconds.
       */
      gte?: number;
      /**
       * Format: unix-time
       * @description Earlier than this time, in unix seconds.
       */
      lt?: number;
      /**
       * Format: unix-time
       * @description At this time or earlier, in unix seconds.
       */
      lte?: number;
    };
    /**
     * @description The caller's keys and values.
     * @example {
     *       "order": "6735"
     *     }
     */
    Metadata: {
      [key: string]: string;
    };
    /**
     * @description The caller's keys and values. An empty string as a value removes its key; an empty string as the whole removes all. Null means the same as an empty string.
     * @example {
     *       "order": "6735"
     *     }
     */
    MetadataInput:
      | {
          [key: string]: string | null;
        }
      | ""
      | null;
    /** @description Body of every answer that is not a success. */
    ErrorEnvelope: {
      error: components["schemas"]["ApiError"];
    };
    /** @description What went wrong. */
    ApiError: {
      /**
       * @description Class of the error.
       * @enum {string}
       */
      type: OpenEnum<"api_error" | "card_error" | "idempotency_error" | "invalid_request_error">;
      /**
       * @description What to do after a card error. Newer API versions only.
       * @example try_again_later
       */
      advice_code?: string;
      /**
       * @description Id of the charge, for card errors.
       * @example ch_1NirD82eZvKYlo2CIvbtLWuY
       */
      charge?: string;
      code?: components["schemas"]["ErrorCode"];
      /**
       * @description The issuer's reason for a decline.
       * @example insufficient_funds
       */
      decline_code?: string;
      /**
       * @description URL of the documentation of `code`.
       * @example https://stripe.com/docs/error-codes/charge-already-refunded
       */
      doc_url?: string;
      /** @description Text for people. */
      message?: string;
      /** @description The network's own code for what to do after a decline. Newer API versions only. */
      network_advice_code?: string;
      /** @description The network's own code of a decline. Newer API versions only. */
      network_decline_code?: string;
      /**
       * @description Parameter that the error is about.
       * @example amount
       */
      param?: string;
      /** @description Payment intent that the error is about. */
      payment_intent?: components["schemas"]["PaymentIntent"];
      /** @description Payment method that the error is about. */
      payment_method?: components["schemas"]["ExpandedObject"];
      /**
       * @description Name of the payment method that the error is about.
       * @example card
       */
      payment_method_type?: string;
      /** @description URL of the request in the dashboard. */
      request_log_url?: string;
      /** @description Setup intent that the error is about. */
      setup_intent?: components["schemas"]["ExpandedObject"];
      /** @description Legacy: source that the error is about. */
      source?: components["schemas"]["ExpandedObject"];
    };
    /**
     * @description What went wrong, for programs. Those of refunds: `charge_already_refunded`, `charge_disputed`, `charge_not_refundable`, `refund_disputed_payment`, `resource_missing`, `amount_too_large`, `amount_too_small`, `balance_insufficient`, `insufficient_funds`, `parameter_missing`, `parameter_unknown`, `parameter_invalid_integer`, `parameter_invalid_empty`, `parameter_invalid_string_empty`, `parameters_exclusive`, `idempotency_key_in_use`, `lock_timeout`, `rate_limit`, `secret_key_required`, `api_key_expired`, `livemode_mismatch` and `payment_intent_unexpected_state`.
     * @enum {string}
     */
    ErrorCode: OpenEnum<
      | "insufficient_funds"
      | "account_closed"
      | "account_country_invalid_address"
      | "account_error_country_change_requires_additional_steps"
      | "account_information_mismatch"
      | "account_invalid"
      | "account_number_invalid"
      | "account_token_required_for_v2_account"
      | "acss_debit_session_incomplete"
      | "action_blocked"
      | "alipay_upgrade_required"
      | "amount_too_large"
      | "amount_too_small"
      | "anomalous_money_movement_request"
      | "api_key_expired"
      | "application_fees_not_allowed"
      | "approval_required"
      | "authentication_failure"
      | "authentication_required"
      | "balance_insufficient"
      | "balance_invalid_parameter"
      | "bank_account_bad_routing_numbers"
      | "bank_account_declined"
      | "bank_account_exists"
      | "bank_account_restricted"
      | "bank_account_unusable"
      | "bank_account_unverified"
      | "bank_account_verification_failed"
      | "billing_invalid_mandate"
      | "bitcoin_upgrade_required"
      | "capability_not_active"
      | "capture_charge_authorization_expired"
      | "capture_unauthorized_payment"
      | "card_decline_rate_limit_exceeded"
      | "card_declined"
      | "cardholder_phone_number_required"
      | "charge_already_captured"
      | "charge_already_refunded"
      | "charge_disputed"
      | "charge_exceeds_source_limit"
      | "charge_exceeds_transaction_limit"
      | "charge_expired_for_capture"
      | "charge_invalid_parameter"
      | "charge_not_refundable"
      | "clearing_code_unsupported"
      | "country_code_invalid"
      | "country_unsupported"
      | "coupon_expired"
      | "customer_max_payment_methods"
      | "customer_max_subscriptions"
      | "customer_session_expired"
      | "customer_tax_location_invalid"
      | "debit_not_authorized"
      | "dispute_evidence_page_limit_exceeded"
      | "email_invalid"
      | "expired_card"
      | "expired_payment_method"
      | "failed_tax_calculation"
      | "financial_account_balance_does_not_support_currency"
      | "financial_account_capability_not_enabled"
      | "financial_account_capability_restricted"
      | "financial_connections_account_inactive"
      | "financial_connections_account_pending_account_numbers"
      | "financial_connections_account_unavailable_account_numbers"
      | "financial_connections_consent_locale_invalid"
      | "financial_connections_consent_locale_unsupported"
      | "financial_connections_no_successful_transaction_refresh"
      | "forwarding_api_inactive"
      | "forwarding_api_invalid_parameter"
      | "forwarding_api_retryable_upstream_error"
      | "forwarding_api_upstream_connection_error"
      | "forwarding_api_upstream_connection_timeout"
      | "forwarding_api_upstream_error"
      | "idempotency_key_in_use"
      | "incorrect_address"
      | "incorrect_cvc"
      | "incorrect_number"
      | "incorrect_postal_code"
      | "incorrect_zip"
      | "india_recurring_payment_mandate_canceled"
      | "instant_payouts_config_disabled"
      | "instant_payouts_currency_disabled"
      | "instant_payouts_limit_exceeded"
      | "instant_payouts_unsupported"
      | "intent_invalid_state"
      | "intent_verification_method_missing"
      | "invalid_canceled_subscription_fields"
      | "invalid_card_type"
      | "invalid_characters"
      | "invalid_charge_amount"
      | "invalid_cvc"
      | "invalid_expiry_month"
      | "invalid_expiry_year"
      | "invalid_mandate_reference_prefix_format"
      | "invalid_number"
      | "invalid_source_usage"
      | "invalid_tax_location"
      | "invoice_no_customer_line_items"
      | "invoice_no_payment_method_types"
      | "invoice_no_subscription_line_items"
      | "invoice_not_editable"
      | "invoice_on_behalf_of_not_editable"
      | "invoice_payment_intent_requires_action"
      | "invoice_upcoming_none"
      | "livemode_mismatch"
      | "lock_timeout"
      | "missing"
      | "no_account"
      | "not_allowed_on_standard_account"
      | "out_of_inventory"
      | "ownership_declaration_not_allowed"
      | "parameter_invalid_empty"
      | "parameter_invalid_integer"
      | "parameter_invalid_string_blank"
      | "parameter_invalid_string_empty"
      | "parameter_missing"
      | "parameter_unknown"
      | "parameters_exclusive"
      | "payment_evaluation_on_api_version_not_supported"
      | "payment_intent_action_required"
      | "payment_intent_authentication_failure"
      | "payment_intent_incompatible_payment_method"
      | "payment_intent_invalid_parameter"
      | "payment_intent_konbini_rejected_confirmation_number"
      | "payment_intent_mandate_invalid"
      | "payment_intent_payment_attempt_expired"
      | "payment_intent_payment_attempt_failed"
      | "payment_intent_rate_limit_exceeded"
      | "payment_intent_unexpected_state"
      | "payment_method_bank_account_already_verified"
      | "payment_method_bank_account_blocked"
      | "payment_method_billing_details_address_missing"
      | "payment_method_configuration_failures"
      | "payment_method_currency_mismatch"
      | "payment_method_customer_decline"
      | "payment_method_invalid_parameter"
      | "payment_method_invalid_parameter_testmode"
      | "payment_method_microdeposit_failed"
      | "payment_method_microdeposit_processing_error"
      | "payment_method_microdeposit_verification_amounts_invalid"
      | "payment_method_microdeposit_verification_amounts_mismatch"
      | "payment_method_microdeposit_verification_attempts_exceeded"
      | "payment_method_microdeposit_verification_descriptor_code_mismatch"
      | "payment_method_microdeposit_verification_timeout"
      | "payment_method_not_available"
      | "payment_method_provider_decline"
      | "payment_method_provider_timeout"
      | "payment_method_restricted"
      | "payment_method_unactivated"
      | "payment_method_unexpected_state"
      | "payment_method_unsupported_type"
      | "payout_reconciliation_not_ready"
      | "payouts_limit_exceeded"
      | "payouts_not_allowed"
      | "platform_account_required"
      | "platform_api_key_expired"
      | "postal_code_invalid"
      | "processing_error"
      | "product_inactive"
      | "progressive_onboarding_limit_exceeded"
      | "rate_limit"
      | "refer_to_customer"
      | "refund_disputed_payment"
      | "request_blocked"
      | "resource_already_exists"
      | "resource_missing"
      | "return_intent_already_processed"
      | "routing_number_invalid"
      | "secret_key_required"
      | "sepa_unsupported_account"
      | "service_period_coupon_with_metered_tiered_item_unsupported"
      | "setup_attempt_failed"
      | "setup_intent_authentication_failure"
      | "setup_intent_invalid_parameter"
      | "setup_intent_mandate_invalid"
      | "setup_intent_mobile_wallet_unsupported"
      | "setup_intent_setup_attempt_expired"
      | "setup_intent_unexpected_state"
      | "shipping_address_invalid"
      | "shipping_calculation_failed"
      | "siret_invalid"
      | "sku_inactive"
      | "smart_disputes_not_available"
      | "state_unsupported"
      | "status_transition_invalid"
      | "storer_capability_missing"
      | "storer_capability_not_active"
      | "stripe_tax_inactive"
      | "subscription_update_trial_after_billing_cycle_anchor"
      | "tax_id_invalid"
      | "tax_id_prohibited"
      | "taxes_calculation_failed"
      | "terminal_location_country_unsupported"
      | "terminal_reader_busy"
      | "terminal_reader_hardware_fault"
      | "terminal_reader_invalid_location_for_activation"
      | "terminal_reader_invalid_location_for_payment"
      | "terminal_reader_offline"
      | "terminal_reader_timeout"
      | "testmode_charges_only"
      | "three_d_secure_authentication_not_supported"
      | "three_d_secure_authentication_upstream_error"
      | "tls_version_unsupported"
      | "token_already_used"
      | "token_card_network_invalid"
      | "token_in_use"
      | "transfer_source_balance_parameters_mismatch"
      | "transfers_not_allowed"
      | "url_invalid"
    >;
    /**
     * @description What happened. Those of refunds: `refund.created`, `refund.updated` and `refund.failed` for every refund (before API version 2024-10-28 only for some methods), `charge.refunded` (carries the charge, also after a partial refund) and `charge.refund.updated` (older twin of `refund.updated` for some methods). `*` stands for all and occurs only in `enabled_events`.
     * @enum {string}
     */
    EventType: OpenEnum<
      | "*"
      | "account.application.authorized"
      | "account.application.deauthorized"
      | "account.external_account.created"
      | "account.external_account.deleted"
      | "account.external_account.updated"
      | "account.updated"
      | "application_fee.created"
      | "application_fee.refund.updated"
      | "application_fee.refunded"
      | "apps.install.created"
      | "apps.install.deleted"
      | "apps.install.updated"
      | "balance.available"
      | "balance_settings.updated"
      | "billing.alert.triggered"
      | "billing.credit_balance_transaction.created"
      | "billing.credit_grant.created"
      | "billing.credit_grant.updated"
      | "billing.meter.created"
      | "billing.meter.deactivated"
      | "billing.meter.reactivated"
      | "billing.meter.updated"
      | "billing_portal.configuration.created"
      | "billing_portal.configuration.updated"
      | "billing_portal.session.created"
      | "capability.updated"
      | "cash_balance.funds_available"
      | "charge.captured"
      | "charge.dispute.closed"
      | "charge.dispute.created"
      | "charge.dispute.funds_reinstated"
      | "charge.dispute.funds_withdrawn"
      | "charge.dispute.updated"
      | "charge.expired"
      | "charge.failed"
      | "charge.pending"
      | "charge.refund.updated"
      | "charge.refunded"
      | "charge.succeeded"
      | "charge.updated"
      | "checkout.session.async_payment_failed"
      | "checkout.session.async_payment_succeeded"
      | "checkout.session.completed"
      | "checkout.session.expired"
      | "climate.order.canceled"
      | "climate.order.created"
      | "climate.order.delayed"
      | "climate.order.delivered"
      | "climate.order.product_substituted"
      | "climate.product.created"
      | "climate.product.pricing_updated"
      | "coupon.created"
      | "coupon.deleted"
      | "coupon.updated"
      | "credit_note.created"
      | "credit_note.updated"
      | "credit_note.voided"
      | "customer.created"
      | "customer.deleted"
      | "customer.discount.created"
      | "customer.discount.deleted"
      | "customer.discount.updated"
      | "customer.source.created"
      | "customer.source.deleted"
      | "customer.source.expiring"
      | "customer.source.updated"
      | "customer.subscription.created"
      | "customer.subscription.deleted"
      | "customer.subscription.paused"
      | "customer.subscription.pending_update_applied"
      | "customer.subscription.pending_update_expired"
      | "customer.subscription.resumed"
      | "customer.subscription.trial_will_end"
      | "customer.subscription.updated"
      | "customer.tax_id.created"
      | "customer.tax_id.deleted"
      | "customer.tax_id.updated"
      | "customer.updated"
      | "customer_cash_balance_transaction.created"
      | "entitlements.active_entitlement_summary.updated"
      | "file.created"
      | "financial_connections.account.account_numbers_updated"
      | "financial_connections.account.created"
      | "financial_connections.account.deactivated"
      | "financial_connections.account.disconnected"
      | "financial_connections.account.expected_deactivation_date_updated"
      | "financial_connections.account.reactivated"
      | "financial_connections.account.refreshed_balance"
      | "financial_connections.account.refreshed_ownership"
      | "financial_connections.account.refreshed_transactions"
      | "financial_connections.account.supported_payment_method_types_updated"
      | "financial_connections.account.upcoming_account_number_expiry"
      | "financial_connections.account.upcoming_deactivation"
      | "financial_connections.authorization.expected_deactivation_date_updated"
      | "financial_connections.authorization.upcoming_deactivation"
      | "identity.verification_session.canceled"
      | "identity.verification_session.created"
      | "identity.verification_session.processing"
      | "identity.verification_session.redacted"
      | "identity.verification_session.requires_input"
      | "identity.verification_session.verified"
      | "invoice.created"
      | "invoice.deleted"
      | "invoice.finalization_failed"
      | "invoice.finalized"
      | "invoice.marked_uncollectible"
      | "invoice.overdue"
      | "invoice.overpaid"
      | "invoice.paid"
      | "invoice.payment_action_required"
      | "invoice.payment_attempt_required"
      | "invoice.payment_failed"
      | "invoice.payment_succeeded"
      | "invoice.sent"
      | "invoice.upcoming"
      | "invoice.updated"
      | "invoice.voided"
      | "invoice.will_be_due"
      | "invoice_payment.paid"
      | "invoiceitem.created"
      | "invoiceitem.deleted"
      | "issuing_authorization.created"
      | "issuing_authorization.request"
      | "issuing_authorization.updated"
      | "issuing_card.created"
      | "issuing_card.updated"
      | "issuing_cardholder.created"
      | "issuing_cardholder.updated"
      | "issuing_dispute.closed"
      | "issuing_dispute.created"
      | "issuing_dispute.funds_reinstated"
      | "issuing_dispute.funds_rescinded"
      | "issuing_dispute.submitted"
      | "issuing_dispute.updated"
      | "issuing_personalization_design.activated"
      | "issuing_personalization_design.deactivated"
      | "issuing_personalization_design.rejected"
      | "issuing_personalization_design.updated"
      | "issuing_token.created"
      | "issuing_token.updated"
      | "issuing_transaction.created"
      | "issuing_transaction.purchase_details_receipt_updated"
      | "issuing_transaction.updated"
      | "mandate.updated"
      | "payment_intent.amount_capturable_updated"
      | "payment_intent.canceled"
      | "payment_intent.created"
      | "payment_intent.partially_funded"
      | "payment_intent.payment_failed"
      | "payment_intent.processing"
      | "payment_intent.requires_action"
      | "payment_intent.succeeded"
      | "payment_link.created"
      | "payment_link.updated"
      | "payment_method.attached"
      | "payment_method.automatically_updated"
      | "payment_method.detached"
      | "payment_method.updated"
      | "payout.canceled"
      | "payout.created"
      | "payout.failed"
      | "payout.paid"
      | "payout.reconciliation_completed"
      | "payout.updated"
      | "person.created"
      | "person.deleted"
      | "person.updated"
      | "plan.created"
      | "plan.deleted"
      | "plan.updated"
      | "price.created"
      | "price.deleted"
      | "price.updated"
      | "product.created"
      | "product.deleted"
      | "product.updated"
      | "promotion_code.created"
      | "promotion_code.updated"
      | "quote.accepted"
      | "quote.canceled"
      | "quote.created"
      | "quote.finalized"
      | "radar.early_fraud_warning.created"
      | "radar.early_fraud_warning.updated"
      | "refund.created"
      | "refund.failed"
      | "refund.updated"
      | "reporting.report_run.failed"
      | "reporting.report_run.succeeded"
      | "reporting.report_type.updated"
      | "reserve.hold.created"
      | "reserve.hold.updated"
      | "reserve.plan.created"
      | "reserve.plan.disabled"
      | "reserve.plan.expired"
      | "reserve.plan.updated"
      | "reserve.release.created"
      | "review.closed"
      | "review.opened"
      | "setup_intent.canceled"
      | "setup_intent.created"
      | "setup_intent.requires_action"
      | "setup_intent.setup_failed"
      | "setup_intent.succeeded"
      | "sigma.scheduled_query_run.created"
      | "source.canceled"
      | "source.chargeable"
      | "source.failed"
      | "source.mandate_notification"
      | "source.refund_attributes_required"
      | "source.transaction.created"
      | "source.transaction.updated"
      | "subscription_schedule.aborted"
      | "subscription_schedule.canceled"
      | "subscription_schedule.completed"
      | "subscription_schedule.created"
      | "subscription_schedule.expiring"
      | "subscription_schedule.released"
      | "subscription_schedule.updated"
      | "tax.settings.updated"
      | "tax_rate.created"
      | "tax_rate.updated"
      | "terminal.reader.action_failed"
      | "terminal.reader.action_succeeded"
      | "terminal.reader.action_updated"
      | "test_helpers.test_clock.advancing"
      | "test_helpers.test_clock.created"
      | "test_helpers.test_clock.deleted"
      | "test_helpers.test_clock.internal_failure"
      | "test_helpers.test_clock.ready"
      | "three_d_secure.authentication.canceled"
      | "three_d_secure.authentication.challenge_started"
      | "three_d_secure.authentication.errored"
      | "three_d_secure.authentication.failed"
      | "three_d_secure.authentication.requires_challenge"
      | "three_d_secure.authentication.requires_submission"
      | "three_d_secure.authentication.succeeded"
      | "topup.canceled"
      | "topup.created"
      | "topup.failed"
      | "topup.reversed"
      | "topup.succeeded"
      | "transfer.created"
      | "transfer.reversed"
      | "transfer.updated"
      | "treasury.credit_reversal.created"
      | "treasury.credit_reversal.posted"
      | "treasury.debit_reversal.completed"
      | "treasury.debit_reversal.created"
      | "treasury.debit_reversal.initial_credit_granted"
      | "treasury.financial_account.closed"
      | "treasury.financial_account.created"
      | "treasury.financial_account.features_status_updated"
      | "treasury.inbound_transfer.canceled"
      | "treasury.inbound_transfer.created"
      | "treasury.inbound_transfer.failed"
      | "treasury.inbound_transfer.succeeded"
      | "treasury.outbound_payment.canceled"
      | "treasury.outbound_payment.created"
      | "treasury.outbound_payment.expected_arrival_date_updated"
      | "treasury.outbound_payment.failed"
      | "treasury.outbound_payment.posted"
      | "treasury.outbound_payment.returned"
      | "treasury.outbound_payment.tracking_details_updated"
      | "treasury.outbound_transfer.canceled"
      | "treasury.outbound_transfer.created"
      | "treasury.outbound_transfer.expected_arrival_date_updated"
      | "treasury.outbound_transfer.failed"
      | "treasury.outbound_transfer.posted"
      | "treasury.outbound_transfer.returned"
      | "treasury.outbound_transfer.tracking_details_updated"
      | "treasury.received_credit.created"
      | "treasury.received_credit.failed"
      | "treasury.received_credit.succeeded"
      | "treasury.received_debit.created"
    >;
    /**
     * @description A payment method that can be left out of a payment.
     * @enum {string}
     */
    ExcludedPaymentMethodType: OpenEnum<
      | "customer_balance"
      | "blik"
      | "acss_debit"
      | "affirm"
      | "afterpay_clearpay"
      | "alipay"
      | "alma"
      | "amazon_pay"
      | "au_becs_debit"
      | "bacs_debit"
      | "bancontact"
      | "billie"
      | "bizum"
      | "boleto"
      | "card"
      | "cashapp"
      | "crypto"
      | "eps"
      | "fpx"
      | "giropay"
      | "grabpay"
      | "ideal"
      | "kakao_pay"
      | "klarna"
      | "konbini"
      | "kr_card"
      | "mb_way"
      | "mobilepay"
      | "multibanco"
      | "naver_pay"
      | "nz_bank_account"
      | "oxxo"
      | "p24"
      | "pay_by_bank"
      | "payco"
      | "paynow"
      | "paypal"
      | "paypay"
      | "payto"
      | "pix"
      | "promptpay"
      | "revolut_pay"
      | "samsung_pay"
      | "satispay"
      | "scalapay"
      | "sepa_debit"
      | "sequra"
      | "sofort"
      | "sunbit"
      | "swish"
      | "twint"
      | "upi"
      | "us_bank_account"
      | "wechat_pay"
      | "zip"
    >;
  };
  responses: {
    /** @description Anything but success. 400: bad request, or other parameters under a used idempotency key. 401: no valid key. 402: fine parameters, but the request failed. 403: the key lacks a permission. 404: no such object. 409: conflict, such as an idempotency key in use. 424: a dependency of Stripe failed. 429: too many requests, or a locked object. 500, 502, 503, 504: a failure at Stripe. */
    Error: {
      headers: {
        "Request-Id": components["headers"]["RequestId"];
        "Stripe-Version": components["headers"]["StripeVersion"];
        "Stripe-Account": components["headers"]["StripeAccount"];
        "Stripe-Should-Retry": components["headers"]["StripeShouldRetry"];
        "Idempotency-Key": components["headers"]["IdempotencyKey"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorEnvelope"];
      };
    };
  };
  parameters: {
    /**
     * @description Id of the refund.
     * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
     */
    RefundId: string;
    /**
     * @description Id of the payment intent.
     * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
     */
    PaymentIntentId: string;
    /**
     * @description Id of the webhook endpoint.
     * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
     */
    WebhookEndpointId: string;
    /**
     * @description Only objects created at this time or within this range, in unix seconds.
     * @example {
     *       "gte": 1690000000
     *     }
     */
    Created: number | components["schemas"]["TimeRange"];
    /** @description Page size. */
    Limit: number;
    /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
    StartingAfter: string;
    /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
    EndingBefore: string;
    /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
    Expand: components["schemas"]["ExpandPaths"];
    /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
    StripeVersion: string;
    /**
     * @description Connect: id of the connected account to act for.
     * @example acct_1032D82eZvKYlo2C
     */
    StripeAccount: string;
    /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
    StripeContext: string;
    /**
     * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
     * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
     */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description Id of the request, to be quoted to Stripe's support. */
    RequestId: string;
    /** @description API version that the answer follows. */
    StripeVersion: string;
    /** @description The connected account of the request, repeated. */
    StripeAccount: string;
    /** @description Stripe's own advice whether to repeat the request; it overrides what the status suggests. */
    StripeShouldRetry: boolean;
    /** @description The idempotency key of the request, repeated. */
    IdempotencyKey: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "refunds.list": {
    parameters: {
      query?: {
        /**
         * @description Only refunds of this charge. An unknown id is an error, not an empty list.
         * @example ch_1NirD82eZvKYlo2CIvbtLWuY
         */
        charge?: string;
        /**
         * @description Only objects created at this time or within this range, in unix seconds.
         * @example {
         *       "gte": 1690000000
         *     }
         */
        created?: components["parameters"]["Created"];
        /**
         * @description Only refunds of this payment intent.
         * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
         */
        payment_intent?: string;
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of refunds. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RefundList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "refunds.create": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          /**
           * @description Amount to give back, in the smallest currency unit; at most what is left of the charge. Left out, all that is left is refunded.
           * @example 1000
           */
          amount?: number;
          /**
           * @description Charge to refund.
           * @example ch_1NirD82eZvKYlo2CIvbtLWuY
           */
          charge?: string;
          /**
           * @description Currency of `amount`. Only together with `origin`.
           * @example usd
           */
          currency?: string;
          /**
           * @description Customer whose cash balance is refunded. Only together with `origin`.
           * @example cus_9s6XKzkNRiz8i3
           */
          customer?: string;
          expand?: components["schemas"]["ExpandPaths"];
          /** @description Address that gets instructions when the payment method has no refunds of its own, such as Konbini or PromptPay. Inferred: required for those methods, since nothing else tells the buyer what to do. */
          instructions_email?: string;
          metadata?: components["schemas"]["MetadataInput"];
          /**
           * @description Refunds from the cash balance of a customer instead of a payment.
           * @constant
           */
          origin?: "customer_balance";
          /**
           * @description Payment intent to refund.
           * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
           */
          payment_intent?: string;
          /**
           * @description Why. `fraudulent` also puts the card and the mail address on the account's block lists.
           * @enum {string}
           */
          reason?: "duplicate" | "fraudulent" | "requested_by_customer";
          /** @description Connect: gives the application fee back in proportion. Only for the application that made the charge. */
          refund_application_fee?: boolean;
          /** @description Connect: pulls the destination transfer back in proportion. Only for the application that made the charge. */
          reverse_transfer?: boolean;
        };
      };
    };
    responses: {
      /** @description The new refund. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "refunds.retrieve": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the refund.
         * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
         */
        refund: components["parameters"]["RefundId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refund. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "refunds.update": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the refund.
         * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
         */
        refund: components["parameters"]["RefundId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          expand?: components["schemas"]["ExpandPaths"];
          metadata?: components["schemas"]["MetadataInput"];
        };
      };
    };
    responses: {
      /** @description The refund with its new metadata. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "refunds.cancel": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the refund.
         * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
         */
        refund: components["parameters"]["RefundId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          expand?: components["schemas"]["ExpandPaths"];
        };
      };
    };
    responses: {
      /** @description The cancelled refund. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "testHelpers.refunds.expire": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the refund.
         * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
         */
        refund: components["parameters"]["RefundId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          expand?: components["schemas"]["ExpandPaths"];
        };
      };
    };
    responses: {
      /** @description The expired refund. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "charges.list": {
    parameters: {
      query?: {
        /**
         * @description Only objects created at this time or within this range, in unix seconds.
         * @example {
         *       "gte": 1690000000
         *     }
         */
        created?: components["parameters"]["Created"];
        /**
         * @description Only charges of this customer.
         * @example cus_9s6XKzkNRiz8i3
         */
        customer?: string;
        /**
         * @description Only charges of this payment intent.
         * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
         */
        payment_intent?: string;
        /**
         * @description Connect: only charges of this transfer group.
         * @example ORDER_6735
         */
        transfer_group?: string;
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of charges. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChargeList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "charges.retrieve": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the charge.
         * @example ch_1NirD82eZvKYlo2CIvbtLWuY
         */
        charge: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The charge. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Charge"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "paymentIntents.list": {
    parameters: {
      query?: {
        /**
         * @description Only objects created at this time or within this range, in unix seconds.
         * @example {
         *       "gte": 1690000000
         *     }
         */
        created?: components["parameters"]["Created"];
        /**
         * @description Only payment intents of this customer.
         * @example cus_9s6XKzkNRiz8i3
         */
        customer?: string;
        /**
         * @description Only payment intents of this customer, given by its account id.
         * @example acct_1032D82eZvKYlo2C
         */
        customer_account?: string;
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of payment intents. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntentList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "paymentIntents.retrieve": {
    parameters: {
      query?: {
        /** @description Secret of the payment intent. Needed only with a publishable key. */
        client_secret?: string;
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the payment intent.
         * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
         */
        intent: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment intent. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "paymentIntents.cancel": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the payment intent.
         * @example pi_1GszsK2eZvKYlo2CfhZyoZLp
         */
        intent: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          /**
           * @description Why it is cancelled.
           * @enum {string}
           */
          cancellation_reason?: "abandoned" | "duplicate" | "fraudulent" | "requested_by_customer";
          expand?: components["schemas"]["ExpandPaths"];
        };
      };
    };
    responses: {
      /** @description The cancelled payment intent. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "balanceTransactions.list": {
    parameters: {
      query?: {
        /**
         * @description Only objects created at this time or within this range, in unix seconds.
         * @example {
         *       "gte": 1690000000
         *     }
         */
        created?: components["parameters"]["Created"];
        /**
         * @description Only entries in this currency, three lower-case letters.
         * @example usd
         */
        currency?: string;
        /**
         * @description Only entries that were paid out with this automatic payout.
         * @example po_1GszsK2eZvKYlo2CfhZyoZLp
         */
        payout?: string;
        /**
         * @description Only entries of this object, for example a refund or a charge.
         * @example re_1Nispe2eZvKYlo2Cd31jOCgZ
         */
        source?: string;
        /**
         * @description Only entries of this type, one of the values of `BalanceTransactionType`.
         * @example refund
         */
        type?: string;
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of ledger entries. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BalanceTransactionList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "balanceTransactions.retrieve": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the balance transaction.
         * @example txn_1Nispe2eZvKYlo2CYezqFhEx
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ledger entry. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BalanceTransaction"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "events.list": {
    parameters: {
      query?: {
        /**
         * @description Only objects created at this time or within this range, in unix seconds.
         * @example {
         *       "gte": 1690000000
         *     }
         */
        created?: components["parameters"]["Created"];
        /** @description `true` for events that every endpoint has received, `false` for events that could not be delivered to all. */
        delivery_success?: boolean;
        /**
         * @description Only events of this type. A `*` stands for the rest, as in `charge.*`.
         * @example refund.*
         */
        type?: string;
        /**
         * @description Only events of these exact types, at most 20. Not together with `type`.
         * @example [
         *       "refund.created",
         *       "refund.failed"
         *     ]
         */
        types?: string[];
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of events. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EventList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "events.retrieve": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the event.
         * @example evt_1NisqR2eZvKYlo2C3CkoWyYi
         */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Event"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.list": {
    parameters: {
      query?: {
        /** @description Page size. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of the last object of the page before: the answer continues with older objects. Inferred: not together with `ending_before`, from the error code `parameters_exclusive`. */
        starting_after?: components["parameters"]["StartingAfter"];
        /** @description Id of the first object of the page after: the answer holds the newer objects just before it, still newest first. Inferred: not together with `starting_after`, from the error code `parameters_exclusive`. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of webhook endpoints. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpointList"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.create": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          /** @description Event types to send, or `*` for all. */
          enabled_events: components["schemas"]["EventType"][];
          /**
           * @description URL that Stripe posts events to.
           * @example https://example.com/my/webhook/endpoint
           */
          url: string;
          /**
           * @description API version that the events are written in; without it the account's default.
           * @example 2026-10-28.endive
           */
          api_version?: string;
          /** @description `true` sends the events of connected accounts instead of those of this account. */
          connect?: boolean;
          /** @description Free text. */
          description?: string;
          expand?: components["schemas"]["ExpandPaths"];
          metadata?: components["schemas"]["MetadataInput"];
        };
      };
    };
    responses: {
      /** @description The new endpoint with its `secret`. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.retrieve": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the webhook endpoint.
         * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
         */
        webhook_endpoint: components["parameters"]["WebhookEndpointId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.update": {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any text of at most 255 characters, such as a UUID; makes the call safe to repeat. The first answer for a key, success or failure, is stored once execution has begun, and repeated for the same key; keys may be dropped after 24 hours. Requests that failed validation or met a running one (409, `idempotency_key_in_use`) are not stored. Other parameters under a used key are a 400 of type `idempotency_error`. A stored 400 is repeated too: a corrected request needs a new key.
         * @example 8f0f4c3e-6f0b-4f6e-9d3c-0a8f2b0a6f51
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the webhook endpoint.
         * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
         */
        webhook_endpoint: components["parameters"]["WebhookEndpointId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/x-www-form-urlencoded": {
          /** @description Free text. */
          description?: string;
          /** @description `true` switches the endpoint off. */
          disabled?: boolean;
          /** @description Event types to send, or `*` for all. */
          enabled_events?: components["schemas"]["EventType"][];
          expand?: components["schemas"]["ExpandPaths"];
          metadata?: components["schemas"]["MetadataInput"];
          /**
           * @description URL that Stripe posts events to.
           * @example https://example.com/my/webhook/endpoint
           */
          url?: string;
        };
      };
    };
    responses: {
      /** @description The changed endpoint. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          "Idempotency-Key": components["headers"]["IdempotencyKey"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.delete": {
    parameters: {
      query?: {
        /** @description Members to return as objects instead of ids; on a list with `data.` in front (`data.charge`). Inferred: a restricted key needs read rights on what is expanded, as documented for other lists. */
        expand?: components["parameters"]["Expand"];
      };
      header?: {
        /** @description API version of the request and its answer: a date, in newer versions with a name. Without it the account's default. */
        "Stripe-Version"?: components["parameters"]["StripeVersion"];
        /**
         * @description Connect: id of the connected account to act for.
         * @example acct_1032D82eZvKYlo2C
         */
        "Stripe-Account"?: components["parameters"]["StripeAccount"];
        /** @description Account to act for, as a path. A newer form of `Stripe-Account`. */
        "Stripe-Context"?: components["parameters"]["StripeContext"];
      };
      path: {
        /**
         * @description Id of the webhook endpoint.
         * @example we_1Pgc6yB7WZ01zgkWzAudq4eU
         */
        webhook_endpoint: components["parameters"]["WebhookEndpointId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The id of the deleted endpoint. */
      200: {
        headers: {
          "Request-Id": components["headers"]["RequestId"];
          "Stripe-Version": components["headers"]["StripeVersion"];
          "Stripe-Account": components["headers"]["StripeAccount"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeletedWebhookEndpoint"];
        };
      };
      default: components["responses"]["Error"];
    };
  };
}
