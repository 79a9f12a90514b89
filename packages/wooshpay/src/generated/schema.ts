// Generated from specs/wooshpay.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 4f9924ad45bc08bf2fba22e6945ac00a6fd8b87a3716d67af0ae3a66ceab9668
import type { OpenEnum } from "@storno/shared";
export interface paths {
  "/v1/refunds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refund a payment, fully or in part
     * @description Gives money of a payment intent back to the customer, wholly or in several parts until nothing is left. Fails if nothing is left, if more than the rest is asked for, or if the payment method cannot be refunded. Status 402 if refunds are not enabled for the account (not documented; seen in practice). An intent that is not captured yet is canceled instead, with `paymentIntents.cancel`.
     */
    post: operations["refunds.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/refunds/{refund_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a refund
     * @description Returns a refund with its present status. Moves no money. Refunds cannot be listed: keep the id from the creation or from a `charge.refund.updated` event. An unknown id is a 404.
     */
    get: operations["refunds.retrieve"];
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
     * List payment intents
     * @description Returns payment intents page by page, in no documented order. Moves no money. The filters, documented as the body of a GET, are sent in the query. Inferred: the query is read and the answer looks as for the other lists, since those work so.
     */
    get: operations["paymentIntents.list"];
    put?: never;
    /**
     * Create a payment intent
     * @description Announces a payment. Money moves only when the intent is confirmed, here with `confirm: true` or later with `paymentIntents.confirm`. A card that cannot be charged is a `card_error`.
     */
    post: operations["paymentIntents.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    /**
     * Retrieve a payment intent
     * @description Returns a payment intent with its present status. Moves no money. With a publishable key `client_secret` is needed, and only some members come back; which ones is not documented. An unknown id is a 404.
     */
    get: operations["paymentIntents.retrieve"];
    put?: never;
    /**
     * Change a payment intent
     * @description Changes members of a payment intent, any that creation takes. Moves no money unless `confirm` is sent. After a change of the payment method the intent must be confirmed anew.
     */
    post: operations["paymentIntents.update"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{id}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a payment intent
     * @description Ends a payment intent for good. Possible in `requires_payment_method`, `requires_capture`, `requires_confirmation` and `requires_action`. In `requires_capture` what could still be captured goes back to the customer without a refund. An intent of a checkout session cannot be canceled; expire the session instead.
     */
    post: operations["paymentIntents.cancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{id}/capture": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Capture an authorized payment intent
     * @description Collects the money of an intent in `requires_capture`, all or a part; the rest is released or refunded by itself. An intent that is not captured is canceled after some days, seven by default.
     */
    post: operations["paymentIntents.capture"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/{id}/confirm": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm a payment intent
     * @description Starts the payment. The customer may have to act first (see `next_action`); a card that cannot be charged is a `card_error`. Inferred: which members are accepted, from those that creation takes, since the documentation of this call differs.
     */
    post: operations["paymentIntents.confirm"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/payment_intents/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Search payment intents
     * @description Returns the payment intents that match a query, such as those of one order. Moves no money. The answer tells whether there are more, but not how to get them: raise `limit` or narrow the query.
     */
    get: operations["paymentIntents.search"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/charges/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a charge
     * @description Returns a charge, as it also comes back when it is created or refunded. Moves no money. An unknown id is a 404.
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
  "/v1/charges/list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List charges
     * @description Returns charges page by page, in no documented order. Moves no money. The filters, documented as the body of a GET, are sent in the query. Inferred: the query is read, there are more filters than `customer` and `created`, and the answer looks as for the other lists, since those work so.
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
  "/v1/webhook_endpoints": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhook endpoints
     * @description Returns the registered endpoints page by page, without their secrets, in no documented order. Moves no money.
     */
    get: operations["webhookEndpoints.list"];
    put?: never;
    /**
     * Register a webhook endpoint
     * @description Registers an address to be notified of events, active at once. Moves no money. Keep the `secret`, which only this answer holds: it signs the deliveries. Registering an address twice notifies it twice.
     */
    post: operations["webhookEndpoints.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/webhook_endpoints/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the webhook endpoint. */
        id: string;
      };
      cookie?: never;
    };
    /**
     * Retrieve a webhook endpoint
     * @description Returns an endpoint, without its secret. Moves no money. An unknown id is a 404.
     */
    get: operations["webhookEndpoints.retrieve"];
    put?: never;
    /**
     * Change a webhook endpoint
     * @description Changes the address, the events or the notes of an endpoint. Moves no money. Inferred: the members of the body, from those that creation takes.
     */
    post: operations["webhookEndpoints.update"];
    /**
     * Delete a webhook endpoint
     * @description Removes an endpoint; nothing is delivered to it any more. Moves no money. An unknown id is a 404.
     */
    delete: operations["webhookEndpoints.delete"];
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
     * Retrieve an event
     * @description Returns an event as it was delivered, for example to verify a delivery. Moves no money. Events cannot be listed. An unknown id is a 404.
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
  "/v1/disputes/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the dispute. */
        id: components["parameters"]["DisputeId"];
      };
      cookie?: never;
    };
    /**
     * Retrieve a dispute
     * @description Returns a dispute with its present status and evidence. Moves no money. An unknown id is a 404.
     */
    get: operations["disputes.retrieve"];
    put?: never;
    /**
     * Add evidence to a dispute
     * @description Stores evidence against a dispute. Moves no money by itself; `charge.dispute.closed` tells later whether the disputed amount comes back.
     */
    post: operations["disputes.update"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/disputes/{id}/close": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the dispute. */
        id: components["parameters"]["DisputeId"];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a dispute up
     * @description Closes a dispute without defending it further; the disputed amount stays with the customer. Takes no body. Inferred: closing loses the dispute, from the name and from an example of the event.
     */
    post: operations["disputes.close"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/disputes/list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List disputes
     * @description Returns disputes page by page, in no documented order. Moves no money. Under development at WooshPay. The filters, documented as the body of a GET, are sent in the query. Inferred: the answer looks as for the other lists, since it is not documented.
     */
    get: operations["disputes.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/balance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve the balance
     * @description Returns the money of the account by currency, available and pending. Moves no money. Amounts can be negative.
     */
    get: operations["balance.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Money given back for a payment intent. Any member may be absent. There is no link to a charge. */
    Refund: {
      /**
       * @description Id of the refund.
       * @example re_3KQu4U2eZvKYlo2C02Ndp8xy
       */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "refund";
      /** @description Refunded amount in the smallest currency unit. */
      amount?: number;
      /**
       * @description When the refund was created. Documented in unix seconds; milliseconds are seen in practice. Below 10^11 it is seconds, else milliseconds.
       * @example 1644328172
       * @example 1715067328000
       */
      created?: number;
      /**
       * @description Three-letter ISO currency code, in either case.
       * @example usd
       */
      currency?: string;
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Id of the refunded payment intent.
       * @example pi_1787730829493927936
       */
      payment_intent?: string;
      /**
       * @description Why the money was given back, as told by you or set by WooshPay; null without a reason.
       * @enum {string|null}
       */
      reason?: OpenEnum<
        "duplicate" | "fraudulent" | "requested_by_customer" | "expired_uncaptured_charge" | "resolved_dispute"
      > | null;
      /**
       * @description State of the refund. Card refunds are `pending`, `succeeded` or `failed`; others can also be `canceled`. Inferred: these values, since they are named in passing and not listed.
       * @enum {string}
       */
      status?: OpenEnum<"pending" | "succeeded" | "failed" | "canceled">;
      /** @description Free text about the refund. */
      description?: string;
      /**
       * @description Why the refund failed.
       * @enum {string}
       */
      failure_reason?: OpenEnum<"lost_or_stolen_card" | "expired_or_canceled_card" | "unknown">;
      /** @description Number of the receipt. Inferred: text if not null, from its name. */
      receipt_number?: string | null;
    };
    /** @description A payment from its creation to its capture or cancelation. */
    PaymentIntent: {
      /**
       * @description Id of the payment intent, `pi_` and a number.
       * @example pi_1604012360740110336
       */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "payment_intent";
      /**
       * @description When the intent was created. Documented in unix seconds; milliseconds are seen in practice. Below 10^11 it is seconds, else milliseconds.
       * @example 1671261323000
       */
      created?: number;
      /**
       * @description ISO currency code, in either case.
       * @example USD
       */
      currency: string;
      /** @description Amount to collect, in the smallest currency unit. */
      amount: number;
      /**
       * @description State of the payment. Be prepared for `failed`, too, which is not documented.
       * @enum {string}
       */
      status?: OpenEnum<
        | "requires_payment_method"
        | "requires_confirmation"
        | "requires_action"
        | "processing"
        | "requires_capture"
        | "succeeded"
        | "canceled"
      >;
      /** @description Free text about the payment. */
      description?: string | null;
      metadata?: components["schemas"]["Metadata"];
      /** @description Whether the intent lives in the live environment. */
      livemode?: boolean;
      shipping?: components["schemas"]["Shipping"];
      /** @description Id of the customer who pays. */
      customer?: string | null;
      /** @description Number of pieces that are sold. */
      quantity?: number;
      /** @description Id of the invoice that is paid. */
      invoice?: string | null;
      /** @description The merchant's own id of the buyer. */
      merchant_user_id?: string;
      /** @description The merchant's own id of the order; intents can be searched by it. */
      merchant_order_id?: string;
      /**
       * @description Secret with which a publishable key may retrieve the intent.
       * @example pi_1604012360740110336_secret_YYFHuk8Lago3RSqjbVFe68AA
       */
      client_secret?: string;
      /** @description Why the last attempt to pay failed, of undocumented form. */
      last_payment_error?: {
        [key: string]: unknown;
      } | null;
      /** @description What the customer has to do next. */
      next_action?: components["schemas"]["NextAction"] | null;
      /**
       * @description Payment methods that are allowed: an array, or the JSON text of one.
       * @example [
       *       "card",
       *       "alipay"
       *     ]
       * @example ["wechat_pay","alipay","card"]
       */
      payment_method_types?: string[] | string;
      /** @description Address to which the receipt goes. */
      receipt_email?: string | null;
      /** @description Of undocumented format; may be an empty string. Inferred: when the intent is canceled, from the name. */
      cancel_at?: string;
      /** @description Why the intent was canceled, as told by the caller. */
      cancellation_reason?: string | null;
      /**
       * @description How the intent is confirmed. Inferred: the values, from the example and `capture_method`.
       * @enum {string}
       */
      confirmation_method?: OpenEnum<"automatic" | "manual">;
      /**
       * @description Settings by payment method: an object, or the JSON text of one.
       * @example {"card":{"request_three_d_secure":"auto","capture_method":"automatic"}}
       */
      payment_method_options?: components["schemas"]["PaymentMethodOptions"] | string;
      /** @description Result of the 3-D Secure check. */
      "3ds_status"?: string | null;
      /** @description What can still be captured, in the smallest currency unit. */
      amount_capturable?: number | null;
      /** @description Where the customer is sent after paying elsewhere. */
      return_url?: string | null;
      /**
       * @description Id of the payment method.
       * @example pm_1604012357044928512
       */
      payment_method?: string | null;
      /** @description What was collected, in the smallest currency unit. May be null even when the payment succeeded. */
      amount_received?: number | null;
      /**
       * @description Whether the money is collected with the confirmation or by a separate capture.
       * @enum {string}
       */
      capture_method?: OpenEnum<"automatic" | "manual">;
    };
    /** @description A single attempt to move the money of a payment. Only the certain members are listed here; others may come. Documented as missing: receipt_number, receipt_url, transfer_group, transfer_data, statement_descriptor, statement_descriptor_suffix, calculated_statement_descriptor, application, application_fee, application_fee_amount, on_behalf_of and source_transfer. */
    Charge: {
      /** @description Id of the charge. Its prefix is not documented. */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "charge";
    } & {
      [key: string]: unknown;
    };
    /** @description An address that is notified of events. */
    WebhookEndpoint: {
      /**
       * @description Id of the endpoint.
       * @example we_1600745739909070848
       */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "webhook_endpoint";
      /**
       * @description Version of the API in which the events are written; may be null.
       * @example 1.0.1
       */
      api_version?: string | null;
      /**
       * @description When the endpoint was registered. Unix seconds or milliseconds: below 10^11 it is seconds, else milliseconds.
       * @example 1668344601
       * @example 1670482499000
       */
      created?: number;
      /** @description Free text about the endpoint. */
      description?: string;
      /**
       * @description Types of the events that are delivered.
       * @example [
       *       "charge.refund.updated"
       *     ]
       */
      enabled_events?: string[];
      /** @description Whether the endpoint lives in the live environment. */
      livemode?: boolean;
      /** @description The merchant's own keys and values. */
      metadata?: components["schemas"]["Metadata"] | null;
      /**
       * @description Whether events are delivered.
       * @enum {string}
       */
      status?: OpenEnum<"enabled" | "disabled">;
      /** @description Key of the signatures, only in the answer to the creation. Begins with `whsec_` or is plain base64. */
      secret?: string;
      /** @description Address that is notified. */
      url?: string;
    };
    /** @description Something that happened to an object. */
    Event: {
      /**
       * @description Id of the event.
       * @example evt_1593218949701173248
       */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "event";
      /**
       * @description Version of the API in which the object is written. Inferred: may be null, as in a webhook endpoint.
       * @example 1.0.1
       */
      api_version?: string | null;
      /**
       * @description When the event happened. Documented in unix seconds; milliseconds are seen in practice. Below 10^11 it is seconds, else milliseconds.
       * @example 1668688178000
       */
      created?: number;
      /** @description What the event is about. */
      data?: {
        /** @description The object after the event; its own `object` member tells the kind: a refund for `charge.refund.updated`, a charge for `charge.captured`, a dispute for `charge.dispute.*`, a payment intent for `payment_intent.*`. */
        object?: {
          [key: string]: unknown;
        };
      };
      /** @description Whether the event comes from the live environment. */
      livemode?: boolean;
      /** @description The call that caused the event. Inferred: its members are text or null, from their names. */
      request?: {
        /** @description Id of the call. */
        id?: string | null;
        /** @description Idempotency key of the call. */
        idempotency_key?: string | null;
      };
      type?: components["schemas"]["EventType"];
    };
    /**
     * @description What happened. `charge.refund.updated` is the only refund event. The list here is not complete.
     * @enum {string}
     */
    EventType: OpenEnum<
      | "charge.captured"
      | "charge.dispute.closed"
      | "charge.dispute.created"
      | "charge.dispute.funds_reinstated"
      | "charge.dispute.funds_withdrawn"
      | "charge.dispute.updated"
      | "charge.refund.updated"
      | "checkout.session.expired"
      | "payment_intent.amount_capturable_updated"
      | "payment_intent.canceled"
      | "payment_intent.created"
      | "payment_intent.payment_failed"
      | "payment_intent.processing"
      | "payment_intent.requires_action"
      | "payment_intent.succeeded"
      | "product.created"
      | "setup_intent.created"
      | "setup_intent.succeeded"
    >;
    /** @description The objection of a cardholder against a payment. */
    Dispute: {
      /**
       * @description Id of the dispute.
       * @example dp_1M97r8L6kclEVx6M2LpvSCG3
       */
      id?: string;
      /**
       * @description Type tag.
       * @constant
       */
      object?: "dispute";
      /** @description Disputed amount in the smallest currency unit. */
      amount?: number;
      /** @description Movements of the balance that the dispute caused. The form of the items is not listed here. */
      balance_transactions?: unknown[];
      /** @description Id of the disputed charge. */
      charge?: string;
      /**
       * @description When the dispute was opened. Unix seconds or milliseconds: below 10^11 it is seconds, else milliseconds.
       * @example 1669643926
       */
      created?: number;
      /**
       * @description ISO currency code, in either case.
       * @example eur
       * @example USD
       */
      currency?: string;
      evidence?: components["schemas"]["DisputeEvidence"];
      /** @description State of the evidence. Inferred: the types of its members, from their names. */
      evidence_details?: {
        /** @description Until when evidence is taken. Inferred: unix seconds below 10^11, else milliseconds, as for `created`. */
        due_by?: number;
        /** @description Whether evidence is stored. */
        has_evidence?: boolean;
        /** @description Whether the evidence came too late. */
        past_due?: boolean;
        /** @description How many times evidence was submitted. */
        submission_count?: number;
      };
      /** @description Whether the charge can still be refunded. */
      is_charge_refundable?: boolean;
      /** @description Whether the dispute lives in the live environment. */
      livemode?: boolean;
      metadata?: components["schemas"]["Metadata"];
      /**
       * @description Id of the disputed payment intent.
       * @example pi_1604012360740110336
       */
      payment_intent?: string;
      /** @description Why the cardholder objects. The values are not documented. */
      reason?: string;
      /**
       * @description State of the dispute. The values are not documented in full.
       * @example warning_needs_response
       * @example lost
       */
      status?: string;
    };
    /** @description Evidence against a dispute. Every member is text, the documents too. */
    DisputeEvidence: {
      /** @description Log of the customer's use of the product. */
      access_activity_log?: string;
      /** @description The customer's billing address. */
      billing_address?: string;
      /** @description Terms for canceling a subscription. */
      cancellation_policy?: string;
      /** @description How these terms were shown before the purchase. */
      cancellation_policy_disclosure?: string;
      /** @description Why the customer's subscription was not canceled. */
      cancellation_rebuttal?: string;
      /** @description Messages exchanged with the customer. */
      customer_communication?: string;
      /** @description The customer's email address. */
      customer_email_address?: string;
      /** @description The customer's name. */
      customer_name?: string;
      /** @description IP address of the purchase. */
      customer_purchase_ip?: string;
      /** @description Document with the customer's signature. */
      customer_signature?: string;
      /** @description Document of the other charge, if a duplicate is claimed. */
      duplicate_charge_documentation?: string;
      /** @description How the two charges differ. */
      duplicate_charge_explanation?: string;
      /** @description Id of the other charge. */
      duplicate_charge_id?: string;
      /** @description What was sold. */
      product_description?: string;
      /** @description Receipt or notice that the customer got. */
      receipt?: string;
      /** @description Terms for refunds. */
      refund_policy?: string;
      /** @description How these terms were shown before the purchase. */
      refund_policy_disclosure?: string;
      /** @description Why a refund is refused. */
      refund_refusal_explanation?: string;
      /** @description When the service was rendered. */
      service_date?: string;
      /** @description Proof that the service was rendered. */
      service_documentation?: string;
      /** @description Where the goods were shipped. */
      shipping_address?: string;
      /** @description Who shipped them. */
      shipping_carrier?: string;
      /** @description When they were shipped. */
      shipping_date?: string;
      /** @description Proof of shipping. */
      shipping_documentation?: string;
      /** @description Tracking number of the parcel. */
      shipping_tracking_number?: string;
      /** @description Any other document. */
      uncategorized_file?: string;
      /** @description Any other explanation. */
      uncategorized_text?: string;
    };
    /** @description The money of the account. */
    Balance: {
      /**
       * @description Type tag.
       * @constant
       */
      object?: "balance";
      /** @description What can be used now, one entry per currency. */
      available?: components["schemas"]["BalanceAmount"][];
      /** @description What is not available yet, one entry per currency. */
      pending?: components["schemas"]["BalanceAmount"][];
      /** @description Whether this is the balance of the live environment. */
      livemode?: boolean;
    };
    /** @description The money in one currency. */
    BalanceAmount: {
      /** @description Amount in the smallest currency unit; can be negative. */
      amount?: number;
      /**
       * @description ISO currency code, in either case.
       * @example eur
       */
      currency?: string;
    };
    /** @description A page of payment intents. Inferred: `data` and `has_more` are always there, from the examples. */
    PaymentIntentList: {
      /**
       * @description Type tag.
       * @constant
       */
      object?: "list";
      /** @description Address of the list. */
      url?: string;
      /** @description Whether there are more after this page. */
      has_more: boolean;
      /** @description The payment intents of this page. */
      data: components["schemas"]["PaymentIntent"][];
    };
    /** @description A page of charges. Inferred: its members, and that `data` and `has_more` are always there, from the other lists. */
    ChargeList: {
      /**
       * @description Type tag.
       * @constant
       */
      object?: "list";
      /** @description Address of the list. */
      url?: string;
      /** @description Whether there are more after this page. */
      has_more: boolean;
      /** @description The charges of this page. */
      data: components["schemas"]["Charge"][];
    };
    /** @description A page of webhook endpoints. Inferred: `data` and `has_more` are always there, from the example. */
    WebhookEndpointList: {
      /**
       * @description Type tag.
       * @constant
       */
      object?: "list";
      /** @description Address of the list. */
      url?: string;
      /** @description Whether there are more after this page. */
      has_more: boolean;
      /** @description The endpoints of this page. */
      data: components["schemas"]["WebhookEndpoint"][];
    };
    /** @description A page of disputes. Inferred: its members, and that `data` and `has_more` are always there, from the other lists. */
    DisputeList: {
      /**
       * @description Type tag.
       * @constant
       */
      object?: "list";
      /** @description Address of the list. */
      url?: string;
      /** @description Whether there are more after this page. */
      has_more: boolean;
      /** @description The disputes of this page. */
      data: components["schemas"]["Dispute"][];
    };
    /** @description Range of creation times, documented in unix seconds; whether milliseconds are compared is not documented. Limits are text, for disputes partly integers. */
    CreatedRange: {
      /** @description Later than this unix time. */
      gt?: number | string;
      /** @description At this unix time or later. */
      gte?: number | string;
      /** @description Earlier than this unix time. */
      lt?: number | string;
      /** @description At this unix time or earlier. */
      lte?: number | string;
    };
    /**
     * @description The merchant's own keys and values. Text in the examples; no type is documented.
     * @example {
     *       "order": "8841"
     *     }
     */
    Metadata: {
      [key: string]: unknown;
    };
    /**
     * @description ISO currency code. Documented in lower case, upper case in the examples.
     * @example USD
     */
    Currency: string;
    /**
     * @description Payment methods that are allowed.
     * @example [
     *       "wechat_pay",
     *       "alipay",
     *       "card"
     *     ]
     */
    PaymentMethodTypes: string[];
    /** @description The payment method to pay with, given inline. */
    PaymentMethodData: {
      type?: components["schemas"]["PaymentMethodType"];
      billing_details?: components["schemas"]["BillingDetails"];
      /** @description Card to pay with, for the type `card`. */
      card?: {
        /** @description Card number. */
        number?: string;
        /** @description Month of expiry. Inferred: text or number, since the type is not certain. */
        exp_month?: string | number;
        /** @description Year of expiry. Inferred: text or number, since the type is not certain. */
        exp_year?: string | number;
        /** @description Security code. */
        cvc?: string;
      };
      /** @description Data for the type `sepa_debit`. Its members are not listed here. */
      sepa_debit?: {
        [key: string]: unknown;
      };
      /** @description Data for the type `wechat_pay`. Its members are not listed here. */
      wechat_pay?: {
        [key: string]: unknown;
      };
      /** @description Data for the type `alipayplus`. Its members are not listed here. */
      alipayplus?: {
        [key: string]: unknown;
      };
    };
    /**
     * @description Kind of payment method.
     * @enum {string}
     */
    PaymentMethodType:
      | "card"
      | "alipayplus"
      | "alipay"
      | "wechat_pay"
      | "sepa_debit"
      | "alipay_hk"
      | "boost"
      | "truemoney"
      | "gcash"
      | "kakaopay"
      | "touchngo"
      | "rabbit_line_pay"
      | "dana"
      | "klarna"
      | "ideal"
      | "giropay"
      | "sofort"
      | "eps"
      | "trustly"
      | "bancontact"
      | "p24"
      | "unionpay"
      | "fpx"
      | "mcash"
      | "grabpay"
      | "bank_transfer_id"
      | "qris"
      | "promptpay"
      | "ovo"
      | "shopeepay"
      | "upi"
      | "boleto"
      | "paynow"
      | "pix"
      | "9pay"
      | "stitch"
      | "bpi";
    /** @description Who pays. */
    BillingDetails: {
      address?: components["schemas"]["Address"];
      /** @description Email address. */
      email?: string;
      /** @description Full name. */
      name?: string;
      /** @description Phone number. */
      phone?: string;
    };
    /** @description A postal address. */
    Address: {
      /** @description City. */
      city?: string;
      /**
       * @description Country, a two-letter code.
       * @example US
       */
      country?: string;
      /** @description Street and number. */
      line1?: string;
      /** @description Floor, building or the like. */
      line2?: string;
      /** @description Postal code. */
      postal_code?: string;
      /** @description State or province. */
      state?: string;
    };
    /** @description Settings by payment method. Inferred: accepted here, since the answer has them and manual capture is set here in practice. */
    PaymentMethodOptionsInput: {
      /** @description Settings for cards. */
      card?: {
        /**
         * @description When 3-D Secure is asked for.
         * @example auto
         */
        request_three_d_secure?: string;
        /**
         * @description Whether the money is collected with the confirmation or by a separate capture.
         * @enum {string}
         */
        capture_method?: "automatic" | "manual";
      };
    };
    /** @description Settings by payment method. */
    PaymentMethodOptions: {
      /** @description Settings for cards. */
      card?: {
        /**
         * @description When 3-D Secure is asked for.
         * @example auto
         */
        request_three_d_secure?: string;
        /**
         * @description Whether the money is collected with the confirmation or by a separate capture.
         * @enum {string}
         */
        capture_method?: OpenEnum<"automatic" | "manual">;
      };
    };
    /** @description Where the goods go. */
    ShippingInput: {
      address?: components["schemas"]["Address"];
      /** @description Who receives the goods. */
      name: string;
      /** @description Phone number of the recipient. */
      phone?: string;
    };
    /** @description Where the goods go. */
    Shipping: {
      address?: components["schemas"]["Address"];
      /** @description Who ships the goods. */
      carrier?: string | null;
      /** @description Who receives the goods. */
      name?: string;
      /** @description Phone number of the recipient. */
      phone?: string;
      /** @description Tracking number of the parcel. */
      tracking_number?: string | null;
    };
    /** @description What the customer has to do before the payment goes on. */
    NextAction: {
      /**
       * @description Kind of action. Only `challenge_redirect` is documented.
       * @example challenge_redirect
       */
      type?: string;
      /** @description Where to send the customer. Inferred: it stands under the name of its kind, from the example. */
      challenge_redirect?: {
        /** @description Page to open for the customer. */
        url?: string;
        /** @description Page to which the customer comes back. */
        return_url?: string;
      };
    };
    /** @description Body of a failed call. Inferred: the error stands under `error` or at the top level, since clients in practice expect either. */
    ErrorBody: {
      error?: components["schemas"]["ErrorDetail"];
      type?: components["schemas"]["ErrorType"];
      code?: components["schemas"]["ErrorCode"];
      /** @description What went wrong, in words. Inferred: not documented, but used in practice. */
      message?: string;
    };
    /** @description What went wrong. Members other than `type` and `code` are not certain. */
    ErrorDetail: {
      type?: components["schemas"]["ErrorType"];
      code?: components["schemas"]["ErrorCode"];
      /** @description What went wrong, in words. Inferred: not documented, but used in practice. */
      message?: string;
      /** @description Why a card was declined. Inferred: not documented, but used in practice. */
      decline_code?: string;
      /** @description Kind of error, besides `type`. Inferred: not documented, but used in practice. */
      error_type?: string;
      /** @description State of the payment or of the call, of unknown type. Inferred: not documented, but used in practice. */
      status?: unknown;
      /** @description State of the payment. Inferred: not documented, but used in practice. */
      payment_status?: string;
    };
    /** @description Code of the error. Expect any text: WooshPay's page of codes could not be read, so none is listed here. */
    ErrorCode: string;
    /**
     * @description Kind of error: `card_error` the card cannot be charged, `idempotency_error` the key was used with another path or other parameters, `invalid_request_error` wrong parameters, `api_error` anything else (rare).
     * @enum {string}
     */
    ErrorType: OpenEnum<"api_error" | "card_error" | "idempotency_error" | "invalid_request_error">;
  };
  responses: {
    /** @description The call failed. 400 unacceptable request, often a missing parameter; 401 no valid key; 402 the parameters were fine but the request failed; 403 the key lacks the permission; 404 no such object; 409 conflict with another request, perhaps over the same idempotency key; 429 too many requests, repeat with growing pauses; 500, 502, 503 and 504 failures at WooshPay, repeat likewise. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
  };
  parameters: {
    /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
    IdempotencyKey: string;
    /** @description Id of the payment intent. */
    PaymentIntentId: string;
    /** @description Id of the dispute. */
    DisputeId: string;
    /** @description Only objects whose creation time lies in this range. */
    Created: components["schemas"]["CreatedRange"];
    /** @description Number of objects on a page. Bounds and default are not documented. */
    Limit: number;
    /** @description Id of an object; the page begins after it. For the next page, the last id of this one. Inferred: the object itself is left out, from the name. */
    StartingAfter: string;
    /** @description Id of an object; the page ends before it. For the previous page, the first id of this one. Inferred: the object itself is left out, from the name. */
    EndingBefore: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "refunds.create": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description The payment intent to refund. Always send it: nothing else names the payment, though it is documented as optional.
           * @example pi_1787730829493927936
           */
          payment_intent?: string;
          /**
           * @description Part to give back, a positive whole number in the smallest currency unit. Documented as text; a number is seen in practice. Inferred: left out, all that is left is refunded, from what is documented on partial refunds.
           * @example 500
           * @example 500
           */
          amount?: string | number;
          /**
           * @description Why the money is given back.
           * @enum {string}
           */
          reason?: "duplicate" | "fraudulent" | "requested_by_customer" | "resolved_dispute";
          metadata?: components["schemas"]["Metadata"];
        };
      };
    };
    responses: {
      /** @description The new refund. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "refunds.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the refund. */
        refund_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refund. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Refund"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.list": {
    parameters: {
      query?: {
        /** @description Only objects whose creation time lies in this range. */
        created?: components["parameters"]["Created"];
        /** @description Id of an object; the page ends before it. For the previous page, the first id of this one. Inferred: the object itself is left out, from the name. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Number of objects on a page. Bounds and default are not documented. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of an object; the page begins after it. For the next page, the last id of this one. Inferred: the object itself is left out, from the name. */
        starting_after?: components["parameters"]["StartingAfter"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of payment intents. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntentList"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.create": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Amount to collect, in the smallest currency unit. */
          amount: number;
          currency: components["schemas"]["Currency"];
          /** @description Whether the intent is confirmed in the same step. */
          confirm?: boolean;
          /**
           * @description Id of a stored payment method. Inferred: accepted here, since the answer has the same member.
           * @example pm_1604012357044928512
           */
          payment_method?: string;
          payment_method_data?: components["schemas"]["PaymentMethodData"];
          payment_method_types?: components["schemas"]["PaymentMethodTypes"];
          payment_method_options?: components["schemas"]["PaymentMethodOptionsInput"];
          /** @description Free text about the payment. */
          description?: string;
          /** @description Number of pieces that are sold. */
          quantity?: number;
          metadata?: components["schemas"]["Metadata"];
          /** @description The merchant's own id of the buyer. */
          merchant_user_id?: string;
          /** @description The merchant's own id of the order; intents can be searched by it. */
          merchant_order_id?: string;
          shipping?: components["schemas"]["ShippingInput"];
          /** @description Id of the customer who pays. */
          customer?: string;
          /** @description Whether the customer is absent during the payment. */
          off_session?: boolean;
          /** @description Where the customer is sent after paying elsewhere. */
          return_url?: string;
        };
      };
    };
    responses: {
      /** @description The new payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.retrieve": {
    parameters: {
      query?: {
        /** @description Secret of the intent. Needed only with a publishable key. */
        client_secret?: string;
      };
      header?: never;
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.update": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description New amount to collect, in the smallest currency unit. */
          amount?: number;
          currency?: components["schemas"]["Currency"];
          /** @description Whether the intent is confirmed in the same step. */
          confirm?: boolean;
          /**
           * @description Id of a stored payment method. Inferred: accepted here, since the answer has the same member.
           * @example pm_1604012357044928512
           */
          payment_method?: string;
          payment_method_data?: components["schemas"]["PaymentMethodData"];
          payment_method_types?: components["schemas"]["PaymentMethodTypes"];
          payment_method_options?: components["schemas"]["PaymentMethodOptionsInput"];
          /** @description Free text about the payment. */
          description?: string;
          /** @description Number of pieces that are sold. */
          quantity?: number;
          metadata?: components["schemas"]["Metadata"];
          /** @description The merchant's own id of the buyer. */
          merchant_user_id?: string;
          /** @description The merchant's own id of the order; intents can be searched by it. */
          merchant_order_id?: string;
          shipping?: components["schemas"]["ShippingInput"];
          /** @description Id of the customer who pays. */
          customer?: string;
          /** @description Whether the customer is absent during the payment. */
          off_session?: boolean;
          /** @description Where the customer is sent after paying elsewhere. */
          return_url?: string;
        };
      };
    };
    responses: {
      /** @description The changed payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.cancel": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Why the payment is canceled, free text. */
          cancellation_reason: string;
        };
      };
    };
    responses: {
      /** @description The canceled payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.capture": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description Part to collect, in the smallest currency unit, at most the original amount. Left out, everything is collected. */
          amount_to_capture?: number;
        };
      };
    };
    responses: {
      /** @description The captured payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.confirm": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the payment intent. */
        id: components["parameters"]["PaymentIntentId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          payment_method_data?: components["schemas"]["PaymentMethodData"];
          /**
           * @description Whether the customer is absent during the payment. Documented as text. Inferred: a boolean works too, since creation takes one.
           * @example true
           * @example true
           */
          off_session?: string | boolean;
          /**
           * @description Whether the call fails if the customer would have to act. Documented as text. Inferred: a boolean works too, as for `off_session`.
           * @example true
           * @example true
           */
          error_on_requires_action?: string | boolean;
          /**
           * @description Id of a stored payment method. Inferred: accepted here, as at creation.
           * @example pm_1604012357044928512
           */
          payment_method?: string;
          /** @description Payment methods that are allowed. Inferred: accepted here, as at creation. */
          payment_method_types?: components["schemas"]["PaymentMethodTypes"];
          /** @description Settings by payment method. Inferred: accepted here, as at creation. */
          payment_method_options?: components["schemas"]["PaymentMethodOptionsInput"];
          /** @description Free text about the payment. Inferred: accepted here, as at creation. */
          description?: string;
          /** @description Number of pieces that are sold. Inferred: accepted here, as at creation. */
          quantity?: number;
          /** @description The merchant's own keys and values. Inferred: accepted here, as at creation. */
          metadata?: components["schemas"]["Metadata"];
          /** @description The merchant's own id of the buyer. Inferred: accepted here, as at creation. */
          merchant_user_id?: string;
          /** @description The merchant's own id of the order. Inferred: accepted here, as at creation. */
          merchant_order_id?: string;
          /** @description Where the goods go. Inferred: accepted here, as at creation. */
          shipping?: components["schemas"]["ShippingInput"];
          /** @description Where the customer is sent after paying elsewhere. Inferred: accepted here, as at creation. */
          return_url?: string;
        };
      };
    };
    responses: {
      /** @description The confirmed payment intent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntent"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "paymentIntents.search": {
    parameters: {
      query?: {
        /** @description Condition in the form `field:'value'`. Only `merchant_order_id` is documented as a field. */
        query?: string;
        /** @description Largest number of payment intents in the answer. The default is not documented; 10 in the example. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The matching payment intents. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PaymentIntentList"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "charges.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the charge. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The charge. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Charge"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "charges.list": {
    parameters: {
      query?: {
        /** @description Only charges of this customer, by id. */
        customer?: string;
        /** @description Only objects whose creation time lies in this range. */
        created?: components["parameters"]["Created"];
        /** @description Only charges of this payment intent, by id. Inferred: accepted here, as in the list of disputes. */
        payment_intent?: string;
        /** @description Id of an object; the page ends before it. For the previous page, the first id of this one. Inferred: the object itself is left out, from the name. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Number of objects on a page. Bounds and default are not documented. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of an object; the page begins after it. For the next page, the last id of this one. Inferred: the object itself is left out, from the name. */
        starting_after?: components["parameters"]["StartingAfter"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of charges. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChargeList"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.list": {
    parameters: {
      query?: {
        /** @description Id of an object; the page ends before it. For the previous page, the first id of this one. Inferred: the object itself is left out, from the name. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Number of endpoints on a page. */
        limit?: number;
        /** @description Id of an object; the page begins after it. For the next page, the last id of this one. Inferred: the object itself is left out, from the name. */
        starting_after?: components["parameters"]["StartingAfter"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of webhook endpoints. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpointList"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.create": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Address to notify. HTTPS; plain HTTP works on a local machine only. */
          url: string;
          /**
           * @description Types of the events to deliver.
           * @example [
           *       "charge.refund.updated"
           *     ]
           */
          enabled_events: string[];
          /** @description Free text about the endpoint. */
          description?: string;
          metadata?: components["schemas"]["Metadata"];
          /**
           * @description Version of the API in which the events are written.
           * @example 1.0.1
           */
          api_version?: string;
        };
      };
    };
    responses: {
      /** @description The new endpoint with its secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the webhook endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.update": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the webhook endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          /** @description New address to notify. HTTPS; plain HTTP works on a local machine only. */
          url?: string;
          /**
           * @description Types of the events to deliver.
           * @example [
           *       "charge.refund.updated"
           *     ]
           */
          enabled_events?: string[];
          /** @description Free text about the endpoint. */
          description?: string;
          metadata?: components["schemas"]["Metadata"];
          /**
           * @description Version of the API in which the events are written.
           * @example 1.0.1
           */
          api_version?: string;
        };
      };
    };
    responses: {
      /** @description The changed endpoint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookEndpoint"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "webhookEndpoints.delete": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the webhook endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The endpoint is deleted. The body is not documented. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "events.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the event. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Event"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "disputes.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the dispute. */
        id: components["parameters"]["DisputeId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dispute. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Dispute"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "disputes.update": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the dispute. */
        id: components["parameters"]["DisputeId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": {
          evidence?: components["schemas"]["DisputeEvidence"];
        };
      };
    };
    responses: {
      /** @description The changed dispute. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Dispute"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "disputes.close": {
    parameters: {
      query?: never;
      header?: {
        /** @description Your own key that makes the call safe to repeat, a new one for every operation that is meant to happen. The same key with another path or other parameters is an `idempotency_error`; a conflict with a running call is a 409. How long a key is kept is not documented. Inferred: the header is read, since errors about it are documented and it is sent in practice. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        /** @description Id of the dispute. */
        id: components["parameters"]["DisputeId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The closed dispute. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Dispute"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "disputes.list": {
    parameters: {
      query?: {
        /** @description Only disputes about this charge, by id. */
        charge?: string;
        /** @description Only disputes about this payment intent, by id. */
        payment_intent?: string;
        /** @description Only objects whose creation time lies in this range. */
        created?: components["parameters"]["Created"];
        /** @description Id of an object; the page ends before it. For the previous page, the first id of this one. Inferred: the object itself is left out, from the name. */
        ending_before?: components["parameters"]["EndingBefore"];
        /** @description Number of objects on a page. Bounds and default are not documented. */
        limit?: components["parameters"]["Limit"];
        /** @description Id of an object; the page begins after it. For the next page, the last id of this one. Inferred: the object itself is left out, from the name. */
        starting_after?: components["parameters"]["StartingAfter"];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of disputes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DisputeList"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
  "balance.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The balance. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Balance"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      402: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      409: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
      502: components["responses"]["Error"];
      503: components["responses"]["Error"];
      504: components["responses"]["Error"];
    };
  };
}
