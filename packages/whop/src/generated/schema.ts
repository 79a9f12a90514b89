// Generated from specs/whop.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 339e41e7f6ba0e33f18e86087a7164a87ec8f9235622c5f467769ae2486c3bf3
import type { OpenEnum } from "@storno/shared";
export interface paths {
  "/refunds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List refunds
     * @description Returns refunds page by page, of one payment, company or buyer. Moves no money. Rows hold only the id of their payment. Give exactly one of `payment_id`, `company_id` and `user_id`: Whop documents them as optional, but also as an error unless exactly one is given. The order without `direction` is not documented.
     *
     *     Permission: `payment:basic:read`; 403 without it.
     */
    get: operations["refunds.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/refunds/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a refund
     * @description Returns one refund with a summary of its payment. Moves no money. Status changes are also sent as the webhook event `refund.updated`, whose data has this shape. An unknown id is a 404.
     *
     *     Permissions: `payment:basic:read`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`, `member:basic:read`, `member:phone:read`. Without `member:email:read` the buyer's e-mail is null.
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
  "/payments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List payments
     * @description Returns payments page by page. Moves no money. Rows lack what only a single payment has, such as refunds, disputes and resolution cases. The order without `order` and `direction` is not documented.
     *
     *     Permissions: `payment:basic:read` (403 without it), `plan:basic:read`, `access_pass:basic:read`, `member:email:read`, `member:basic:read`, `member:phone:read`, `promo_code:basic:read` (members are null without them).
     */
    get: operations["payments.list"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/payments/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a payment
     * @description Returns one payment with its refunds, disputes and resolution cases. Moves no money. After a refund of unknown outcome, `refunded_amount` and `refunds` tell what happened. An unknown id is a 404.
     *
     *     Permissions: those of `payments.list` and, for members that are null without them, `payment:dispute:read` and `payment:resolution_center_case:read`.
     */
    get: operations["payments.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/payments/{id}/refund": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refund a payment in full or in part
     * @description Gives the whole payment, or `partial_amount` of it, back to the buyer; only while `refundable` is true. Several partial refunds are possible until nothing is left. The membership is adjusted; newer API versions also mail the buyer, take affiliate commission back and close an open resolution case. Returns the payment, with the new refund in `refunds`.
     *
     *     Nothing makes it safe to repeat: if the outcome is unknown, read the payment before sending another refund.
     *
     *     Fails with 400 or 422 (refused), 403 (no permission) or 404 (unknown payment). Permissions: `payment:manage`, and those of `payments.retrieve` except `payment:basic:read`.
     */
    post: operations["payments.refund"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/payments/{id}/retry": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Retry a failed payment
     * @description Charges the buyer again for a failed payment; only while `retryable` is true. Nothing makes it safe to repeat: if the outcome is unknown, read the payment first.
     *
     *     Fails with 400 or 422 (cannot be charged again), 403 (no permission) or 404 (unknown payment). Permissions: those of `payments.refund`.
     */
    post: operations["payments.retry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/payments/{id}/void": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Void an open payment
     * @description Voids a payment that has not been collected; only while `voidable` is true: it is open, its membership is past due and the processor can void. No money moves. Nothing makes it safe to repeat.
     *
     *     Fails with 400 or 422 (cannot be voided), 403 (no permission) or 404 (unknown payment). Permissions: those of `payments.refund`.
     */
    post: operations["payments.void"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/payments/{id}/fees": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the fees of a payment
     * @description Returns what was deducted from a payment, one row per fee, page by page. Moves no money. An unknown payment is a 404.
     *
     *     Permission: `payment:basic:read`.
     */
    get: operations["payments.fees"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/disputes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List disputes
     * @description Returns the disputes of a company page by page. Moves no money. Rows lack the evidence and hold only the id of their payment.
     *
     *     Permissions: `payment:dispute:read`, `plan:basic:read`, `access_pass:basic:read`, `company:basic:read`, `payment:basic:read`.
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
  "/disputes/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a dispute
     * @description Returns one dispute with its evidence and a summary of the payment. Moves no money. An unknown id is a 404.
     *
     *     Permissions: those of `disputes.list`, `member:email:read`, `member:basic:read`, `member:phone:read`.
     */
    get: operations["disputes.retrieve"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List webhooks
     * @description Returns the webhooks of a company page by page, without `resource_id`, `testable_events` and secret. Moves no money.
     *
     *     Permission: `developer:manage_webhook`.
     */
    get: operations["webhooks.list"];
    put?: never;
    /**
     * Create a webhook
     * @description Registers a URL to which events are sent. Moves no money. Keep `webhook_secret`, which only this answer holds: it signs the deliveries (Standard Webhooks, HMAC-SHA256).
     *
     *     Fails with 400 or 422 (refused). Permission: `developer:manage_webhook`; for refunds of companies that installed an app also `webhook_receive:refunds`.
     */
    post: operations["webhooks.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/webhooks/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a webhook
     * @description Returns one webhook, without its secret. Moves no money. An unknown id is a 404.
     *
     *     Permission: `developer:manage_webhook`.
     */
    get: operations["webhooks.retrieve"];
    put?: never;
    post?: never;
    /**
     * Delete a webhook
     * @description Removes the webhook; nothing more is sent to its URL. Moves no money. Returns a bare JSON boolean. An unknown id is a 404.
     *
     *     Permission: `developer:manage_webhook`.
     */
    delete: operations["webhooks.delete"];
    options?: never;
    head?: never;
    /**
     * Update a webhook
     * @description Changes the members that are given. Inferred: the others stay as they are, since the method is PATCH. Moves no money. The answer has no secret. Fails with 400 or 422 (refused) or 404 (unknown id).
     *
     *     Permission: `developer:manage_webhook`.
     */
    patch: operations["webhooks.update"];
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Money given back for a payment, in full or in part, with a summary of that payment. The data of the webhook events `refund.created` and `refund.updated`. */
    Refund: {
      /**
       * @description Refund id (`rf_`).
       * @example rf_9KdLw3XvTqZ7b2M
       */
      id: string;
      /**
       * @description Amount given back, in major units; 6.9 is 6.90.
       * @example 6.9
       */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["RefundStatus"];
      /**
       * Format: date-time
       * @description When the refund was made (ISO 8601).
       */
      created_at: string;
      /** @description Processor that carries the refund out. */
      provider: components["schemas"]["PaymentProvider"];
      /**
       * Format: date-time
       * @description When the processor made the refund (ISO 8601).
       */
      provider_created_at: string | null;
      /** @description Whether the network's reference is known; may be null. */
      reference_status: components["schemas"]["RefundReferenceStatus"] | null;
      /** @description Kind of the network's reference; may be null. */
      reference_type: components["schemas"]["RefundReferenceType"] | null;
      /**
       * @description The network's reference itself, as text.
       * @example 74850120752
       */
      reference_value: string | null;
      /** @description The payment that was refunded; may be null. */
      payment: components["schemas"]["PaymentSummary"] | null;
    };
    /** @description A refund as a row of a list, which has only the id of its payment. */
    RefundListItem: {
      /**
       * @description Refund id (`rf_`).
       * @example rf_9KdLw3XvTqZ7b2M
       */
      id: string;
      /**
       * @description Amount given back, in major units; 6.9 is 6.90.
       * @example 6.9
       */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["RefundStatus"];
      /**
       * Format: date-time
       * @description When the refund was made (ISO 8601).
       */
      created_at: string;
      /** @description Processor that carries the refund out. */
      provider: components["schemas"]["PaymentProvider"];
      /**
       * Format: date-time
       * @description When the processor made the refund (ISO 8601).
       */
      provider_created_at: string | null;
      /** @description Whether the network's reference is known; may be null. */
      reference_status: components["schemas"]["RefundReferenceStatus"] | null;
      /** @description Kind of the network's reference; may be null. */
      reference_type: components["schemas"]["RefundReferenceType"] | null;
      /**
       * @description The network's reference itself, as text.
       * @example 74850120752
       */
      reference_value: string | null;
      /** @description The payment that was refunded, by its id only; may be null. */
      payment: components["schemas"]["PaymentReference"] | null;
    };
    /**
     * @description Where the refund stands. Inferred: succeeded, failed and canceled are final, from their meaning.
     * @enum {string}
     */
    RefundStatus: OpenEnum<"pending" | "requires_action" | "succeeded" | "failed" | "canceled">;
    /**
     * @description Whether the network's reference of a refund is known.
     * @enum {string}
     */
    RefundReferenceStatus: OpenEnum<"available" | "pending" | "unavailable">;
    /**
     * @description Kind of reference under which the network knows a refund.
     * @enum {string}
     */
    RefundReferenceType: OpenEnum<
      "acquirer_reference_number" | "retrieval_reference_number" | "system_trace_audit_number"
    >;
    /** @description The payment inside a refund. Metadata, plan, product and the three tax members may be absent. */
    PaymentSummary: {
      /**
       * @description Payment id.
       * @example pay_4QmZx81LrTvB2c
       */
      id: string;
      /** @description Currency of the payment. */
      currency: components["schemas"]["Currency"];
      /** @description Total to the seller without buyer fees, in major units. */
      total: number | null;
      /** @description Amount without buyer fees, in major units. */
      subtotal: number | null;
      /** @description The total converted to US dollars, in major units. */
      usd_total: number | null;
      /** @description Sales tax or VAT, in major units. May be absent. */
      tax_amount?: number | null;
      /** @description Whether the tax is in the price or on top of it; may be null. May be absent. */
      tax_behavior?: components["schemas"]["TaxBehavior"] | null;
      /** @description Tax given back so far, in major units. May be absent. */
      tax_refunded_amount?: number | null;
      /**
       * Format: date-time
       * @description When the payment was made (ISO 8601).
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the money was collected (ISO 8601).
       */
      paid_at: string | null;
      /**
       * Format: date-time
       * @description When a coming dispute was announced (ISO 8601).
       */
      dispute_alerted_at: string | null;
      /** @description Why the payment was billed; may be null. */
      billing_reason: components["schemas"]["BillingReason"] | null;
      /** @description Kind of payment method; may be null. */
      payment_method_type: components["schemas"]["PaymentMethodType"] | null;
      /** @description Card network; null if it was not a card. */
      card_brand: components["schemas"]["CardBrand"] | null;
      /**
       * @description Last four digits of the card; null if it was not a card.
       * @example 4242
       */
      card_last4: string | null;
      /** @description Buyer; may be null. */
      user: components["schemas"]["UserSummary"] | null;
      /** @description Member record of the buyer; may be null. */
      member: components["schemas"]["MemberSummary"] | null;
      /** @description Membership that was paid; may be null. */
      membership: components["schemas"]["MembershipSummary"] | null;
      /** @description Plan that was paid; may be null. May be absent. */
      plan?: components["schemas"]["PlanSummary"] | null;
      /** @description Product that was paid; may be null. May be absent. */
      product?: components["schemas"]["ProductSummary"] | null;
      /** @description Free keys and values. May be absent. */
      metadata?: {
        [key: string]: unknown;
      } | null;
    };
    /** @description A payment by its id. */
    PaymentReference: {
      /**
       * @description Payment id.
       * @example pay_4QmZx81LrTvB2c
       */
      id: string;
    };
    /** @description The buyer of a payment. */
    UserSummary: {
      /**
       * @description User id.
       * @example user_8sKd02PqLmW7x
       */
      id: string;
      /** @description Display name. */
      name: string | null;
      /** @description User name on Whop. */
      username: string;
      /** @description E-mail address; null without `member:email:read`. */
      email: string | null;
    };
    /** @description Record of the buyer as a member of the company. */
    MemberSummary: {
      /**
       * @description Member id.
       * @example mber_1VxQm5TzR9kLc
       */
      id: string;
      /** @description Phone number. */
      phone: string | null;
    };
    /** @description The membership that a payment was for. */
    MembershipSummary: {
      /**
       * @description Membership id.
       * @example mem_0WqLt6NcX4vRbz
       */
      id: string;
      status: components["schemas"]["MembershipStatus"];
    };
    /** @description The plan that a payment was for. */
    PlanSummary: {
      /**
       * @description Plan id.
       * @example plan_7hTq2WnXc5RkE
       */
      id: string;
      /** @description Free keys and values of the plan. */
      metadata: {
        [key: string]: unknown;
      } | null;
    };
    /** @description The product that a payment was for. */
    ProductSummary: {
      /**
       * @description Product id.
       * @example prod_2LsVd8KqY0wZp
       */
      id: string;
      /** @description Free keys and values of the product. */
      metadata: {
        [key: string]: unknown;
      } | null;
    };
    /** @description A charge, as a single payment and as the answer to a refund, retry or void. Some members may be absent. */
    Payment: {
      /**
       * @description Payment id.
       * @example pay_4QmZx81LrTvB2c
       */
      id: string;
      /** @description Where the payment stands; may be null. */
      status: components["schemas"]["PaymentStatus"] | null;
      substatus: components["schemas"]["PaymentSubstatus"];
      /** @description Currency of the payment. */
      currency: components["schemas"]["Currency"];
      /** @description Total to the seller without buyer fees, in major units. */
      total: number | null;
      /** @description Amount without buyer fees, in major units. */
      subtotal: number | null;
      /** @description The total converted to US dollars, in major units. */
      usd_total: number | null;
      /** @description What is left after the fees, in major units. */
      amount_after_fees: number;
      /** @description Tax on the payment, in major units. */
      tax_amount: number | null;
      /** @description Whether the tax is in the price or on top of it; may be null. */
      tax_behavior: components["schemas"]["TaxBehavior"] | null;
      /** @description Tax given back so far, in major units. */
      tax_refunded_amount: number | null;
      /** @description Total charged, in major units of the payment currency. */
      settlement_amount: number;
      /** @description Currency of the settlement. */
      settlement_currency: components["schemas"]["Currency"];
      /**
       * @deprecated
       * @description No longer filled; always null.
       */
      settlement_exchange_rate: number | null;
      /** @description True only while the payment is paid, not fully refunded, and its processor can refund. */
      refundable: boolean;
      /** @description Sum refunded so far, in major units. */
      refunded_amount: number | null;
      /**
       * Format: date-time
       * @description When it was refunded (ISO 8601).
       */
      refunded_at: string | null;
      /** @description The newest refunds, at most 100, failed and canceled ones included. */
      refunds: components["schemas"]["PaymentRefund"][];
      /** @description Whether Whop refunded the payment by itself. */
      auto_refunded: boolean;
      /** @description Whether it can be charged again. */
      retryable: boolean;
      /** @description True while the payment is open, its membership is past due, and its processor can void. */
      voidable: boolean;
      /**
       * Format: date-time
       * @description When the payment was made (ISO 8601).
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the payment last changed (ISO 8601).
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the money was collected (ISO 8601).
       */
      paid_at: string | null;
      /**
       * Format: date-time
       * @description When it was last tried (ISO 8601).
       */
      last_payment_attempt: string | null;
      /**
       * Format: date-time
       * @description When it will next be tried automatically (ISO 8601).
       */
      next_payment_attempt: string | null;
      /** @description Number of failed tries. */
      payments_failed: number | null;
      /** @description Why the payment failed. */
      failure_message: string | null;
      /** @description Why the payment was billed; may be null. */
      billing_reason: components["schemas"]["BillingReason"] | null;
      /** @description Stored payment method that was charged; may be null. */
      payment_method: components["schemas"]["PaymentMethod"] | null;
      /** @description Kind of payment method; may be null. */
      payment_method_type: components["schemas"]["PaymentMethodType"] | null;
      /** @description Card network; null if it was not a card. */
      card_brand: components["schemas"]["CardBrand"] | null;
      /**
       * @description Last four digits of the card; null if it was not a card.
       * @example 4242
       */
      card_last4: string | null;
      /** @description Whether the buyer passed 3-D Secure. */
      three_ds_verified: boolean;
      /** @description Risk of the payment from 0 to 100. */
      risk_score: number | null;
      /** @description Factors behind the risk score, free in form. */
      risk_signals: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description When a coming dispute was announced (ISO 8601).
       */
      dispute_alerted_at: string | null;
      /** @description Disputes about the payment; null without `payment:dispute:read`. */
      disputes: components["schemas"]["PaymentDispute"][] | null;
      /** @description Resolution-center cases about the payment; null without `payment:resolution_center_case:read`. */
      resolutions: components["schemas"]["PaymentResolution"][] | null;
      /** @description Number of instalments of a financed payment. */
      financing_installments_count: number | null;
      /** @description Steps of a financed payment. */
      financing_transactions: components["schemas"]["FinancingTransaction"][];
      /** @description Fee that a platform took on a connected account; may be null. */
      application_fee: components["schemas"]["ApplicationFee"] | null;
      /** @description Address of the buyer; may be null. */
      billing_address: components["schemas"]["Address"] | null;
      /** @description Address for the delivery; may be null. */
      shipping_address: components["schemas"]["Address"] | null;
      /**
       * @description Checkout configuration that produced the payment.
       * @example ch_5NbRt9JxM1vQa
       */
      checkout_configuration_id: string | null;
      /** @description Company that sold; may be null. */
      company: components["schemas"]["PaymentCompany"] | null;
      /** @description Buyer; may be null. */
      user: components["schemas"]["UserSummary"] | null;
      /** @description Member record of the buyer; may be null. */
      member: components["schemas"]["MemberSummary"] | null;
      /** @description Membership that was paid; may be null. */
      membership: components["schemas"]["PaymentMembership"] | null;
      /** @description Plan that was paid; may be null. */
      plan: components["schemas"]["PaymentPlan"] | null;
      /** @description Product that was paid; may be null. */
      product: components["schemas"]["PaymentProduct"] | null;
      /** @description Promo code that was used; may be null. */
      promo_code: components["schemas"]["PromoCode"] | null;
      /** @description Free keys and values. */
      metadata: {
        [key: string]: unknown;
      } | null;
      /** @description Month in which the card expires. May be absent. */
      card_exp_month?: number | null;
      /** @description Year in which the card expires. May be absent. */
      card_exp_year?: number | null;
      /** @description Secret with which the buyer's side can read the payment. May be absent. Inferred: may be null, as in newer API versions. */
      client_secret?: string | null;
      /** @description Phone number of the buyer. May be absent. Inferred: may be null, as in newer API versions. */
      customer_phone?: string | null;
      /**
       * @description Code of the decline, from a long list of the provider. May be absent.
       * @example insufficient_funds
       */
      decline_code?: string | null;
      /** @description Fees of the payment, of undocumented form; `payments.fees` lists them with types. May be absent. Inferred: may be null, since nothing is said about it. */
      fees?:
        | {
            [key: string]: unknown;
          }[]
        | null;
      /** @description Whether shipment tracking is asked for. May be absent. Inferred: type and null, as in newer API versions. */
      needs_tracking?: boolean | null;
      /** @description What was paid with, of undocumented form. May be absent. Inferred: type and null, as in newer API versions. */
      payment_instrument?: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description Time of the settlement (ISO 8601). May be absent. Inferred: type and null, as in newer API versions.
       */
      settlement_time_at?: string | null;
      /** @description Shipment of the goods, of undocumented form. May be absent. Inferred: type and null, since nothing is said about them. */
      shipment?: {
        [key: string]: unknown;
      } | null;
      /** @description Results of checks of address and card, of undocumented form. May be absent. Inferred: type and null, as in newer API versions. */
      verification_checks?: {
        [key: string]: unknown;
      } | null;
    };
    /** @description A payment as a row of a list, without what only a single payment has. */
    PaymentListItem: {
      /**
       * @description Payment id.
       * @example pay_4QmZx81LrTvB2c
       */
      id: string;
      /** @description Where the payment stands; may be null. */
      status: components["schemas"]["PaymentStatus"] | null;
      substatus: components["schemas"]["PaymentSubstatus"];
      /** @description Currency of the payment. */
      currency: components["schemas"]["Currency"];
      /** @description Total to the seller without buyer fees, in major units. */
      total: number | null;
      /** @description Amount without buyer fees, in major units. */
      subtotal: number | null;
      /** @description The total converted to US dollars, in major units. */
      usd_total: number | null;
      /** @description What is left after the fees, in major units. */
      amount_after_fees: number;
      /** @description Tax on the payment, in major units. */
      tax_amount: number | null;
      /** @description Whether the tax is in the price or on top of it; may be null. */
      tax_behavior: components["schemas"]["TaxBehavior"] | null;
      /** @description Currency of the settlement. */
      settlement_currency: components["schemas"]["Currency"];
      /** @description True only while the payment is paid, not fully refunded, and its processor can refund. */
      refundable: boolean;
      /** @description Sum refunded so far, in major units. */
      refunded_amount: number | null;
      /**
       * Format: date-time
       * @description When it was refunded (ISO 8601).
       */
      refunded_at: string | null;
      /** @description Whether Whop refunded the payment by itself. */
      auto_refunded: boolean;
      /** @description Whether it can be charged again. */
      retryable: boolean;
      /** @description True while the payment is open, its membership is past due, and its processor can void. */
      voidable: boolean;
      /**
       * Format: date-time
       * @description When the payment was made (ISO 8601).
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the payment last changed (ISO 8601).
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When the money was collected (ISO 8601).
       */
      paid_at: string | null;
      /**
       * Format: date-time
       * @description When it was last tried (ISO 8601).
       */
      last_payment_attempt: string | null;
      /**
       * Format: date-time
       * @description When it will next be tried automatically (ISO 8601).
       */
      next_payment_attempt: string | null;
      /** @description Number of failed tries. */
      payments_failed: number | null;
      /** @description Why the payment failed. */
      failure_message: string | null;
      /** @description Why the payment was billed; may be null. */
      billing_reason: components["schemas"]["BillingReason"] | null;
      /** @description Stored payment method that was charged; may be null. */
      payment_method: components["schemas"]["PaymentMethod"] | null;
      /** @description Kind of payment method; may be null. */
      payment_method_type: components["schemas"]["PaymentMethodType"] | null;
      /** @description Card network; null if it was not a card. */
      card_brand: components["schemas"]["CardBrand"] | null;
      /**
       * @description Last four digits of the card; null if it was not a card.
       * @example 4242
       */
      card_last4: string | null;
      /**
       * Format: date-time
       * @description When a coming dispute was announced (ISO 8601).
       */
      dispute_alerted_at: string | null;
      /** @description Fee that a platform took on a connected account; may be null. */
      application_fee: components["schemas"]["ApplicationFee"] | null;
      /** @description Address of the buyer; may be null. */
      billing_address: components["schemas"]["Address"] | null;
      /** @description Address for the delivery; may be null. */
      shipping_address: components["schemas"]["Address"] | null;
      /**
       * @description Checkout configuration that produced the payment.
       * @example ch_5NbRt9JxM1vQa
       */
      checkout_configuration_id: string | null;
      /** @description Company that sold; may be null. */
      company: components["schemas"]["PaymentCompany"] | null;
      /** @description Buyer; may be null. */
      user: components["schemas"]["UserSummary"] | null;
      /** @description Member record of the buyer; may be null. */
      member: components["schemas"]["MemberSummary"] | null;
      /** @description Membership that was paid; may be null. */
      membership: components["schemas"]["PaymentMembership"] | null;
      /** @description Plan that was paid; may be null. */
      plan: components["schemas"]["PaymentPlan"] | null;
      /** @description Product that was paid; may be null. */
      product: components["schemas"]["PaymentProduct"] | null;
      /** @description Promo code that was used; may be null. */
      promo_code: components["schemas"]["PromoCode"] | null;
      /** @description Free keys and values. */
      metadata: {
        [key: string]: unknown;
      } | null;
      /** @description Month in which the card expires. May be absent. */
      card_exp_month?: number | null;
      /** @description Year in which the card expires. May be absent. */
      card_exp_year?: number | null;
      /** @description Phone number of the buyer. May be absent. Inferred: may be null, as in newer API versions. */
      customer_phone?: string | null;
      /**
       * @description Code of the decline, from a long list of the provider. May be absent.
       * @example insufficient_funds
       */
      decline_code?: string | null;
      /** @description Fees of the payment, of undocumented form; `payments.fees` lists them with types. May be absent. Inferred: may be null, since nothing is said about it. */
      fees?:
        | {
            [key: string]: unknown;
          }[]
        | null;
      /** @description Whether shipment tracking is asked for. May be absent. Inferred: type and null, as in newer API versions. */
      needs_tracking?: boolean | null;
      /** @description What was paid with, of undocumented form. May be absent. Inferred: type and null, as in newer API versions. */
      payment_instrument?: {
        [key: string]: unknown;
      } | null;
      /**
       * Format: date-time
       * @description Time of the settlement (ISO 8601). May be absent. Inferred: type and null, as in newer API versions.
       */
      settlement_time_at?: string | null;
      /** @description Shipment of the goods, of undocumented form. May be absent. Inferred: type and null, since nothing is said about them. */
      shipment?: {
        [key: string]: unknown;
      } | null;
      /** @description Results of checks of address and card, of undocumented form. May be absent. Inferred: type and null, as in newer API versions. */
      verification_checks?: {
        [key: string]: unknown;
      } | null;
    };
    /**
     * @description State of the payment. `authorized` is a later addition.
     * @enum {string}
     */
    PaymentStatus: OpenEnum<
      "draft" | "open" | "authorized" | "paid" | "pending" | "uncollectible" | "unresolved" | "void"
    >;
    /**
     * @description Finer state of the payment, derived from its status, refunds, disputes and resolution cases.
     * @enum {string}
     */
    PaymentSubstatus: OpenEnum<
      | "succeeded"
      | "pending"
      | "failed"
      | "past_due"
      | "canceled"
      | "price_too_low"
      | "uncollectible"
      | "refunded"
      | "auto_refunded"
      | "partially_refunded"
      | "dispute_warning"
      | "dispute_needs_response"
      | "dispute_warning_needs_response"
      | "resolution_needs_response"
      | "dispute_under_review"
      | "dispute_warning_under_review"
      | "resolution_under_review"
      | "dispute_won"
      | "dispute_warning_closed"
      | "resolution_won"
      | "dispute_lost"
      | "dispute_closed"
      | "resolution_lost"
      | "drafted"
      | "incomplete"
      | "unresolved"
      | "open_dispute"
      | "open_resolution"
    >;
    /**
     * @description Why a payment was billed.
     * @enum {string}
     */
    BillingReason: OpenEnum<
      "subscription_create" | "subscription_cycle" | "subscription_update" | "one_time" | "manual" | "subscription"
    >;
    /**
     * @description Whether tax is in the price or on top of it.
     * @enum {string}
     */
    TaxBehavior: OpenEnum<"exclusive" | "inclusive" | "unspecified" | "unable_to_collect">;
    /**
     * @description State of a membership.
     * @enum {string}
     */
    MembershipStatus: OpenEnum<
      "trialing" | "active" | "past_due" | "completed" | "canceled" | "expired" | "unresolved" | "drafted" | "canceling"
    >;
    /** @description A stored payment method. */
    PaymentMethod: {
      /**
       * @description Payment method id.
       * @example payt_3MzKd7QxW2vRt
       */
      id: string;
      payment_method_type: components["schemas"]["PaymentMethodType"];
      /**
       * Format: date-time
       * @description When it was stored (ISO 8601).
       */
      created_at: string;
      /** @description The card; may be null. */
      card: components["schemas"]["PaymentMethodCard"] | null;
    };
    /** @description The card of a stored payment method. */
    PaymentMethodCard: {
      /** @description Card network; may be null. */
      brand: components["schemas"]["CardBrand"] | null;
      /** @description Month in which the card expires. */
      exp_month: number | null;
      /** @description Year in which the card expires. */
      exp_year: number | null;
      /**
       * @description Last four digits.
       * @example 4242
       */
      last4: string | null;
    };
    /** @description The company that sold. */
    PaymentCompany: {
      /**
       * @description Company id.
       * @example biz_6XcPq3VnT8mLd
       */
      id: string;
      /** @description The company's part of its Whop URL. */
      route: string;
      /** @description Name of the company. */
      title: string;
    };
    /** @description The membership that a payment was for, with a phone number. */
    PaymentMembership: {
      /**
       * @description Membership id.
       * @example mem_0WqLt6NcX4vRbz
       */
      id: string;
      /** @description Phone number. */
      phone_number: string | null;
      status: components["schemas"]["MembershipStatus"];
    };
    /** @description The plan that a payment was for, with the seller's notes. */
    PaymentPlan: {
      /**
       * @description Plan id.
       * @example plan_7hTq2WnXc5RkE
       */
      id: string;
      /** @description Notes of the seller. */
      internal_notes: string | null;
      /** @description Free keys and values of the plan. */
      metadata: {
        [key: string]: unknown;
      } | null;
    };
    /** @description The product that a payment was for, with its title. */
    PaymentProduct: {
      /**
       * @description Product id.
       * @example prod_2LsVd8KqY0wZp
       */
      id: string;
      /** @description The product's part of its Whop URL. */
      route: string;
      /** @description Title of the product. */
      title: string;
      /** @description Free keys and values of the product. */
      metadata: {
        [key: string]: unknown;
      } | null;
    };
    /** @description The promo code that was used on a payment. */
    PromoCode: {
      /**
       * @description Promo code id.
       * @example promo_8YbNw1KqZ5tLx
       */
      id: string;
      /** @description The code that the buyer typed. */
      code: string | null;
      promo_type: components["schemas"]["PromoType"];
      /** @description The discount. Inferred: major units for `flat_amount`, percent for `percentage`, from the names of the types. */
      amount_off: number;
      /** @description Currency of the discount. */
      base_currency: components["schemas"]["Currency"];
      /** @description Number of billing periods that it lasts. */
      number_of_intervals: number | null;
    };
    /**
     * @description Kind of discount.
     * @enum {string}
     */
    PromoType: OpenEnum<"percentage" | "flat_amount">;
    /** @description The fee that a platform took on a payment of a connected account. */
    ApplicationFee: {
      /** @description Id of the fee. */
      id: string;
      /** @description The fee, in major units. */
      amount: number;
      /** @description The part that was captured, in major units. */
      amount_captured: number;
      /** @description The part that was given back, in major units. */
      amount_refunded: number;
      /** @description Currency of the fee. */
      currency: components["schemas"]["Currency"];
      /**
       * Format: date-time
       * @description When the fee was made (ISO 8601).
       */
      created_at: string;
    };
    /** @description A postal address. */
    Address: {
      /** @description Name of the person. */
      name: string | null;
      /** @description Street. */
      line1: string | null;
      /** @description Second line of the street. */
      line2: string | null;
      /** @description City. */
      city: string | null;
      /** @description State or region. */
      state: string | null;
      /** @description Postal code. */
      postal_code: string | null;
      /** @description Country. */
      country: string | null;
    };
    /** @description A refund inside a payment. */
    PaymentRefund: {
      /**
       * @description Refund id.
       * @example rf_9KdLw3XvTqZ7b2M
       */
      id: string;
      /** @description Amount given back, in major units. */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["RefundStatus"];
      /**
       * Format: date-time
       * @description When the refund was made (ISO 8601).
       */
      created_at: string;
    };
    /** @description A dispute inside a payment. */
    PaymentDispute: {
      /** @description Dispute id. */
      id: string;
      /** @description Disputed amount, in major units. */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["DisputeStatus"];
      /** @description Reason of the dispute, as text. */
      reason: string | null;
      /**
       * Format: date-time
       * @description Deadline for the evidence (ISO 8601).
       */
      needs_response_by: string | null;
      /** @description Whether the evidence can still be changed. */
      editable: boolean | null;
      /** @description Notes of the seller. */
      notes: string | null;
    };
    /** @description A case in the resolution center about a payment. */
    PaymentResolution: {
      /** @description Case id. */
      id: string;
      status: components["schemas"]["ResolutionStatus"];
      issue: components["schemas"]["ResolutionIssue"];
      /**
       * Format: date-time
       * @description Deadline (ISO 8601).
       */
      due_date: string | null;
      /** @description Whether the buyer appealed. */
      customer_appealed: boolean;
      /** @description Whether the seller appealed. */
      merchant_appealed: boolean;
      /** @description What the buyer may do now. */
      customer_response_actions: components["schemas"]["CustomerResponseAction"][];
      /** @description What the seller may do now. */
      merchant_response_actions: components["schemas"]["MerchantResponseAction"][];
      /** @description What Whop may do now. */
      platform_response_actions: components["schemas"]["PlatformResponseAction"][];
    };
    /**
     * @description Where a resolution case stands.
     * @enum {string}
     */
    ResolutionStatus: OpenEnum<
      | "merchant_response_needed"
      | "customer_response_needed"
      | "merchant_info_needed"
      | "customer_info_needed"
      | "under_platform_review"
      | "customer_won"
      | "merchant_won"
      | "customer_withdrew"
    >;
    /**
     * @description What a resolution case is about.
     * @enum {string}
     */
    ResolutionIssue: OpenEnum<
      | "forgot_to_cancel"
      | "item_not_received"
      | "significantly_not_as_described"
      | "unauthorized_transaction"
      | "product_unacceptable"
    >;
    /**
     * @description A step that the buyer may take in a resolution case.
     * @enum {string}
     */
    CustomerResponseAction: OpenEnum<"respond" | "appeal" | "withdraw">;
    /**
     * @description A step that the seller may take in a resolution case.
     * @enum {string}
     */
    MerchantResponseAction: OpenEnum<"accept" | "deny" | "request_more_info" | "appeal" | "respond">;
    /**
     * @description A step that Whop may take in a resolution case.
     * @enum {string}
     */
    PlatformResponseAction: OpenEnum<
      "request_buyer_info" | "request_merchant_info" | "merchant_wins" | "merchant_refund"
    >;
    /** @description A step of a financed payment. */
    FinancingTransaction: {
      /** @description Id of the step. */
      id: string;
      /** @description Amount of the step, in major units. */
      amount: number;
      transaction_type: components["schemas"]["FinancingTransactionType"];
      status: components["schemas"]["FinancingTransactionStatus"];
      /**
       * Format: date-time
       * @description When the step was made (ISO 8601).
       */
      created_at: string;
    };
    /**
     * @description Kind of step of a financed payment.
     * @enum {string}
     */
    FinancingTransactionType: OpenEnum<
      | "purchase"
      | "authorize"
      | "capture"
      | "refund"
      | "canceled"
      | "verify"
      | "chargeback"
      | "pre_chargeback"
      | "three_d_secure"
      | "fraud_screening"
      | "authorization"
      | "installment"
    >;
    /**
     * @description Where a step of a financed payment stands.
     * @enum {string}
     */
    FinancingTransactionStatus: OpenEnum<
      | "succeeded"
      | "declined"
      | "error"
      | "pending"
      | "created"
      | "expired"
      | "won"
      | "rejected"
      | "lost"
      | "prevented"
      | "canceled"
    >;
    /** @description An amount that was deducted from a payment. */
    Fee: {
      /** @description Name of the fee for display. */
      name: string;
      type: components["schemas"]["FeeType"];
      /** @description The fee, in major units. */
      amount: number;
      /** @description Currency of the fee. */
      currency: components["schemas"]["Currency"];
    };
    /**
     * @description Kind of fee.
     * @enum {string}
     */
    FeeType: OpenEnum<
      | "stripe_domestic_processing_fee"
      | "stripe_international_processing_fee"
      | "stripe_fixed_processing_fee"
      | "stripe_billing_fee"
      | "stripe_radar_fee"
      | "sales_tax_remittance"
      | "sales_tax_remittance_reversal"
      | "stripe_sales_tax_fee"
      | "whop_processing_fee"
      | "marketplace_affiliate_fee"
      | "affiliate_fee"
      | "crypto_fee"
      | "stripe_standard_processing_fee"
      | "paypal_fee"
      | "stripe_payout_fee"
      | "dispute_fee"
      | "dispute_alert_fee"
      | "apple_processing_fee"
      | "buyer_fee"
      | "sezzle_processing_fee"
      | "splitit_processing_fee"
      | "platform_balance_processing_fee"
      | "payment_processing_percentage_fee"
      | "payment_processing_fixed_fee"
      | "cross_border_percentage_fee"
      | "fx_percentage_fee"
      | "orchestration_percentage_fee"
      | "three_ds_fixed_fee"
      | "billing_percentage_fee"
      | "revshare_percentage_fee"
      | "application_fee"
      | "high_risk_merchant_fee"
    >;
    /** @description A chargeback or an inquiry of the buyer's bank, with the evidence against it. */
    Dispute: {
      /** @description Dispute id. */
      id: string;
      /** @description Disputed amount, in major units. */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["DisputeStatus"];
      /** @description Reason of the dispute, as text. */
      reason: string | null;
      /**
       * Format: date-time
       * @description When the dispute was opened (ISO 8601).
       */
      created_at: string | null;
      /**
       * Format: date-time
       * @description Deadline for the evidence (ISO 8601).
       */
      needs_response_by: string | null;
      /** @description Whether the evidence can still be changed. */
      editable: boolean | null;
      /** @description Whether it was settled by Visa Rapid Dispute Resolution. */
      visa_rdr: boolean;
      /** @description Company that the dispute is against; may be null. */
      company: components["schemas"]["DisputeCompany"] | null;
      /** @description Plan that was paid; may be null. */
      plan: components["schemas"]["DisputePlan"] | null;
      /** @description Product that was paid; may be null. */
      product: components["schemas"]["DisputeProduct"] | null;
      /** @description The disputed payment; may be null. */
      payment: components["schemas"]["DisputePayment"] | null;
      /** @description Evidence: log of the buyer's access to the product. */
      access_activity_log: string | null;
      /** @description Evidence: billing address of the buyer, as text. */
      billing_address: string | null;
      /** @description Evidence: file with the cancellation policy; may be null. */
      cancellation_policy_attachment: components["schemas"]["DisputeAttachment"] | null;
      /** @description Evidence: how the cancellation policy was shown to the buyer. */
      cancellation_policy_disclosure: string | null;
      /** @description Evidence: file with the correspondence with the buyer; may be null. */
      customer_communication_attachment: components["schemas"]["DisputeAttachment"] | null;
      /** @description Evidence: e-mail address of the buyer. */
      customer_email_address: string | null;
      /** @description Evidence: name of the buyer. */
      customer_name: string | null;
      /** @description Evidence: further notes of the seller. */
      notes: string | null;
      /** @description Evidence: what was sold. */
      product_description: string | null;
      /** @description Evidence: file with the refund policy; may be null. */
      refund_policy_attachment: components["schemas"]["DisputeAttachment"] | null;
      /** @description Evidence: how the refund policy was shown to the buyer. */
      refund_policy_disclosure: string | null;
      /** @description Evidence: why a refund was refused. */
      refund_refusal_explanation: string | null;
      /** @description Evidence: when the product was delivered, as text. */
      service_date: string | null;
      /** @description Evidence: file that fits nowhere else; may be null. */
      uncategorized_attachment: components["schemas"]["DisputeAttachment"] | null;
    };
    /** @description A dispute as a row of a list, without evidence and with only the id of its payment. */
    DisputeListItem: {
      /** @description Dispute id. */
      id: string;
      /** @description Disputed amount, in major units. */
      amount: number;
      /** @description Currency of the amount. */
      currency: components["schemas"]["Currency"];
      status: components["schemas"]["DisputeStatus"];
      /** @description Reason of the dispute, as text. */
      reason: string | null;
      /**
       * Format: date-time
       * @description When the dispute was opened (ISO 8601).
       */
      created_at: string | null;
      /**
       * Format: date-time
       * @description Deadline for the evidence (ISO 8601).
       */
      needs_response_by: string | null;
      /** @description Whether the evidence can still be changed. */
      editable: boolean | null;
      /** @description Whether it was settled by Visa Rapid Dispute Resolution. */
      visa_rdr: boolean;
      /** @description Company that the dispute is against; may be null. */
      company: components["schemas"]["DisputeCompany"] | null;
      /** @description Plan that was paid; may be null. */
      plan: components["schemas"]["DisputePlan"] | null;
      /** @description Product that was paid; may be null. */
      product: components["schemas"]["DisputeProduct"] | null;
      /** @description The disputed payment, by its id only; may be null. */
      payment: components["schemas"]["PaymentReference"] | null;
    };
    /**
     * @description Where a dispute stands. Inferred: a `warning_` state belongs to an inquiry that is no chargeback yet, from its name.
     * @enum {string}
     */
    DisputeStatus: OpenEnum<
      | "warning_needs_response"
      | "warning_under_review"
      | "warning_closed"
      | "needs_response"
      | "under_review"
      | "won"
      | "lost"
      | "closed"
      | "other"
    >;
    /** @description The payment inside a dispute. */
    DisputePayment: {
      /**
       * @description Payment id.
       * @example pay_4QmZx81LrTvB2c
       */
      id: string;
      /** @description Currency of the payment. */
      currency: components["schemas"]["Currency"];
      /** @description Total to the seller without buyer fees, in major units. */
      total: number | null;
      /** @description Amount without buyer fees, in major units. */
      subtotal: number | null;
      /** @description The total converted to US dollars, in major units. */
      usd_total: number | null;
      /**
       * Format: date-time
       * @description When the payment was made (ISO 8601).
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the money was collected (ISO 8601).
       */
      paid_at: string | null;
      /**
       * Format: date-time
       * @description When a coming dispute was announced (ISO 8601).
       */
      dispute_alerted_at: string | null;
      /** @description Why the payment was billed; may be null. */
      billing_reason: components["schemas"]["BillingReason"] | null;
      /** @description Kind of payment method; may be null. */
      payment_method_type: components["schemas"]["PaymentMethodType"] | null;
      /** @description Card network; null if it was not a card. */
      card_brand: components["schemas"]["CardBrand"] | null;
      /**
       * @description Last four digits of the card; null if it was not a card.
       * @example 4242
       */
      card_last4: string | null;
      /** @description Buyer; may be null. */
      user: components["schemas"]["UserSummary"] | null;
      /** @description Member record of the buyer; may be null. */
      member: components["schemas"]["MemberSummary"] | null;
      /** @description Membership that was paid; may be null. */
      membership: components["schemas"]["MembershipSummary"] | null;
    };
    /** @description The company that a dispute is against. */
    DisputeCompany: {
      /**
       * @description Company id.
       * @example biz_6XcPq3VnT8mLd
       */
      id: string;
      /** @description Name of the company. */
      title: string;
    };
    /** @description The plan that the disputed payment was for. */
    DisputePlan: {
      /**
       * @description Plan id.
       * @example plan_7hTq2WnXc5RkE
       */
      id: string;
    };
    /** @description The product that the disputed payment was for. */
    DisputeProduct: {
      /**
       * @description Product id.
       * @example prod_2LsVd8KqY0wZp
       */
      id: string;
      /** @description Title of the product. */
      title: string;
    };
    /** @description A file of the evidence. */
    DisputeAttachment: {
      /** @description Id of the file. */
      id: string;
      /**
       * @description Media type of the file.
       * @example application/pdf
       */
      content_type: string | null;
      /** @description Name of the file. */
      filename: string | null;
      /** @description URL from which the file can be read. */
      url: string | null;
    };
    /** @description A URL to which Whop sends events. */
    Webhook: {
      /**
       * @description Webhook id.
       * @example hook_3RtYb7KmQx1Zv
       */
      id: string;
      /**
       * @description URL that receives the events.
       * @example https://example.com/whop/events
       */
      url: string;
      /** @description Whether the webhook is active. */
      enabled: boolean;
      /** @description Event types that it is subscribed to. */
      events: components["schemas"]["WebhookEvent"][];
      api_version: components["schemas"]["WebhookApiVersion"];
      /** @description Whether only events of child resources (sub-merchants) are sent. */
      child_resource_events: boolean;
      /**
       * Format: date-time
       * @description When the webhook was made (ISO 8601).
       */
      created_at: string;
      /**
       * @description Company, product or app that the webhook belongs to.
       * @example biz_6XcPq3VnT8mLd
       */
      resource_id: string;
      /** @description Event types that a test delivery can send. */
      testable_events: components["schemas"]["WebhookEvent"][];
    };
    /** @description A webhook as a row of a list, without `resource_id` and `testable_events`. */
    WebhookListItem: {
      /**
       * @description Webhook id.
       * @example hook_3RtYb7KmQx1Zv
       */
      id: string;
      /**
       * @description URL that receives the events.
       * @example https://example.com/whop/events
       */
      url: string;
      /** @description Whether the webhook is active. */
      enabled: boolean;
      /** @description Event types that it is subscribed to. */
      events: components["schemas"]["WebhookEvent"][];
      api_version: components["schemas"]["WebhookApiVersion"];
      /** @description Whether only events of child resources (sub-merchants) are sent. */
      child_resource_events: boolean;
      /**
       * Format: date-time
       * @description When the webhook was made (ISO 8601).
       */
      created_at: string;
    };
    /** @description A new webhook with its signing secret, which no other answer holds. */
    WebhookWithSecret: {
      /**
       * @description Webhook id.
       * @example hook_3RtYb7KmQx1Zv
       */
      id: string;
      /**
       * @description URL that receives the events.
       * @example https://example.com/whop/events
       */
      url: string;
      /** @description Whether the webhook is active. */
      enabled: boolean;
      /** @description Event types that it is subscribed to. */
      events: components["schemas"]["WebhookEvent"][];
      api_version: components["schemas"]["WebhookApiVersion"];
      /** @description Whether only events of child resources (sub-merchants) are sent. */
      child_resource_events: boolean;
      /**
       * Format: date-time
       * @description When the webhook was made (ISO 8601).
       */
      created_at: string;
      /**
       * @description Company, product or app that the webhook belongs to.
       * @example biz_6XcPq3VnT8mLd
       */
      resource_id: string;
      /** @description Event types that a test delivery can send. */
      testable_events: components["schemas"]["WebhookEvent"][];
      /** @description Secret that signs the deliveries, in plain text. Its bytes are the HMAC key; a Standard Webhooks library wants it in base64. */
      webhook_secret: string;
    };
    /**
     * @description Type of an event. `payment.authorized`, `payment.canceled` and `payment.requires_action` are later additions.
     * @enum {string}
     */
    WebhookEvent: OpenEnum<
      | "invoice.created"
      | "invoice.marked_uncollectible"
      | "invoice.paid"
      | "invoice.past_due"
      | "invoice.voided"
      | "membership.activated"
      | "membership.deactivated"
      | "membership.trial_ending_soon"
      | "entry.created"
      | "entry.approved"
      | "entry.denied"
      | "entry.deleted"
      | "setup_intent.requires_action"
      | "setup_intent.succeeded"
      | "setup_intent.canceled"
      | "ledger_account.funds_available"
      | "withdrawal.created"
      | "withdrawal.updated"
      | "course_lesson_interaction.completed"
      | "payout_method.created"
      | "verification.succeeded"
      | "identity_profile.approved"
      | "identity_profile.rejected"
      | "identity_profile.needs_action"
      | "identity_profile.updated"
      | "payout_account.status_updated"
      | "resolution_center_case.created"
      | "resolution_center_case.updated"
      | "resolution_center_case.decided"
      | "chat.message.created"
      | "chat.reaction.created"
      | "payment.created"
      | "payment.succeeded"
      | "payment.failed"
      | "payment.pending"
      | "payment.authorized"
      | "payment.canceled"
      | "payment.requires_action"
      | "dispute.created"
      | "dispute.updated"
      | "refund.created"
      | "refund.updated"
      | "dispute_alert.created"
      | "membership.cancel_at_period_end_changed"
    >;
    /**
     * @description Type of an event to subscribe to.
     * @enum {string}
     */
    WebhookEventInput:
      | "invoice.created"
      | "invoice.marked_uncollectible"
      | "invoice.paid"
      | "invoice.past_due"
      | "invoice.voided"
      | "membership.activated"
      | "membership.deactivated"
      | "membership.trial_ending_soon"
      | "entry.created"
      | "entry.approved"
      | "entry.denied"
      | "entry.deleted"
      | "setup_intent.requires_action"
      | "setup_intent.succeeded"
      | "setup_intent.canceled"
      | "ledger_account.funds_available"
      | "withdrawal.created"
      | "withdrawal.updated"
      | "course_lesson_interaction.completed"
      | "payout_method.created"
      | "verification.succeeded"
      | "identity_profile.approved"
      | "identity_profile.rejected"
      | "identity_profile.needs_action"
      | "identity_profile.updated"
      | "payout_account.status_updated"
      | "resolution_center_case.created"
      | "resolution_center_case.updated"
      | "resolution_center_case.decided"
      | "chat.message.created"
      | "chat.reaction.created"
      | "payment.created"
      | "payment.succeeded"
      | "payment.failed"
      | "payment.pending"
      | "payment.authorized"
      | "payment.canceled"
      | "payment.requires_action"
      | "dispute.created"
      | "dispute.updated"
      | "refund.created"
      | "refund.updated"
      | "dispute_alert.created"
      | "membership.cancel_at_period_end_changed";
    /**
     * @description Version of the payloads that a webhook sends.
     * @enum {string}
     */
    WebhookApiVersion: OpenEnum<"v1" | "v2" | "v5">;
    /**
     * @description Lower-case currency code: ISO currencies, crypto assets (such as `btc` and `eth`), gold (`xau`) and Whop's own `whop_usd`. `usdt`, `kzt`, `awg`, `whop_usd` and `xau` are later additions.
     * @enum {string}
     */
    Currency: OpenEnum<
      | "usd"
      | "sgd"
      | "inr"
      | "aud"
      | "brl"
      | "cad"
      | "dkk"
      | "eur"
      | "nok"
      | "gbp"
      | "sek"
      | "chf"
      | "hkd"
      | "huf"
      | "jpy"
      | "mxn"
      | "myr"
      | "pln"
      | "czk"
      | "nzd"
      | "aed"
      | "eth"
      | "ape"
      | "cop"
      | "ron"
      | "thb"
      | "bgn"
      | "idr"
      | "dop"
      | "php"
      | "try"
      | "krw"
      | "twd"
      | "vnd"
      | "pkr"
      | "clp"
      | "uyu"
      | "ars"
      | "zar"
      | "dzd"
      | "tnd"
      | "mad"
      | "kes"
      | "kwd"
      | "jod"
      | "all"
      | "xcd"
      | "amd"
      | "bsd"
      | "bhd"
      | "bob"
      | "bam"
      | "khr"
      | "crc"
      | "xof"
      | "egp"
      | "etb"
      | "gmd"
      | "ghs"
      | "gtq"
      | "gyd"
      | "ils"
      | "jmd"
      | "mop"
      | "mga"
      | "mur"
      | "mdl"
      | "mnt"
      | "nad"
      | "ngn"
      | "mkd"
      | "omr"
      | "pyg"
      | "pen"
      | "qar"
      | "rwf"
      | "sar"
      | "rsd"
      | "lkr"
      | "tzs"
      | "ttd"
      | "uzs"
      | "rub"
      | "btc"
      | "cny"
      | "usdt"
      | "kzt"
      | "awg"
      | "whop_usd"
      | "xau"
    >;
    /**
     * @description Payment processor. All but the first eight are later additions.
     * @enum {string}
     */
    PaymentProvider: OpenEnum<
      | "stripe"
      | "coinbase"
      | "paypal"
      | "apple"
      | "sezzle"
      | "splitit"
      | "platform_balance"
      | "multi_psp"
      | "adyen"
      | "claritypay"
      | "checkout_dot_com"
      | "airwallex"
      | "coinflow"
      | "sequra"
      | "dlocal"
      | "masspay"
      | "flex_pay"
      | "braintree"
    >;
    /**
     * @description Kind of payment method. The last five are later additions.
     * @enum {string}
     */
    PaymentMethodType: OpenEnum<
      | "acss_debit"
      | "affirm"
      | "afterpay_clearpay"
      | "alipay"
      | "alma"
      | "amazon_pay"
      | "apple"
      | "apple_pay"
      | "au_bank_transfer"
      | "au_becs_debit"
      | "bacs_debit"
      | "bancolombia"
      | "bancontact"
      | "bank_wire"
      | "billie"
      | "bizum"
      | "blik"
      | "boleto"
      | "bre_b"
      | "ca_bank_transfer"
      | "capchase_pay"
      | "card"
      | "card_installments_three"
      | "card_installments_six"
      | "card_installments_twelve"
      | "cashapp"
      | "claritypay"
      | "coinbase"
      | "crypto"
      | "custom"
      | "customer_balance"
      | "demo_pay"
      | "efecty"
      | "eps"
      | "eu_bank_transfer"
      | "fpx"
      | "gb_bank_transfer"
      | "giropay"
      | "google_pay"
      | "gopay"
      | "grabpay"
      | "id_bank_transfer"
      | "ideal"
      | "interac"
      | "kakao_pay"
      | "klarna"
      | "klarna_pay_now"
      | "konbini"
      | "kr_card"
      | "kr_market"
      | "kriya"
      | "kueski"
      | "link"
      | "mb_way"
      | "m_pesa"
      | "mercado_pago"
      | "mobilepay"
      | "mondu"
      | "multibanco"
      | "naver_pay"
      | "nequi"
      | "netbanking"
      | "ng_bank"
      | "ng_bank_transfer"
      | "ng_card"
      | "ng_market"
      | "ng_ussd"
      | "ng_wallet"
      | "nz_bank_account"
      | "oxxo"
      | "p24"
      | "pago_efectivo"
      | "pse"
      | "pay_by_bank"
      | "payco"
      | "paynow"
      | "paypal"
      | "paypay"
      | "payto"
      | "pix"
      | "platform_balance"
      | "promptpay"
      | "qris"
      | "rechnung"
      | "revolut_pay"
      | "samsung_pay"
      | "satispay"
      | "scalapay"
      | "sencillito"
      | "sepa_debit"
      | "sequra"
      | "servipag"
      | "sezzle"
      | "shop_pay"
      | "shopeepay"
      | "sofort"
      | "south_korea_market"
      | "spei"
      | "splitit"
      | "sunbit"
      | "swish"
      | "tamara"
      | "twint"
      | "upi"
      | "us_bank_account"
      | "us_bank_transfer"
      | "venmo"
      | "vipps"
      | "webpay"
      | "wechat_pay"
      | "yape"
      | "zip"
      | "coinflow"
      | "unknown"
      | "addi"
      | "flex_pay"
      | "gcash"
      | "modo"
      | "rapipago"
    >;
    /**
     * @description Card network. The last nine are later additions.
     * @enum {string}
     */
    CardBrand: OpenEnum<
      | "mastercard"
      | "visa"
      | "amex"
      | "discover"
      | "unionpay"
      | "jcb"
      | "diners"
      | "link"
      | "troy"
      | "visadankort"
      | "visabancontact"
      | "china_union_pay"
      | "rupay"
      | "jcbrupay"
      | "elo"
      | "maestro"
      | "tarjeta_naranja"
      | "cirrus"
      | "nspk_mir"
      | "verve"
      | "ebt"
      | "private_label"
      | "local_brand"
      | "uatp"
      | "wexcard"
      | "uzcard"
      | "meeza"
      | "hrg_store_card"
      | "girocard"
      | "fuel_card"
      | "dankort"
      | "carnet"
      | "atm_card"
      | "china_union_payuzcard"
      | "codensa"
      | "cabal"
      | "hipercard"
      | "jcblankapay"
      | "cmi"
      | "aura"
      | "unknown"
      | "accel"
      | "culiance"
      | "nyce"
      | "pulse"
      | "star"
      | "eftpos"
      | "alelo"
      | "edenred"
      | "sodexo"
    >;
    /** @description Where a page is in its list. */
    PageInfo: {
      /** @description Opaque cursor of the last item of the page. */
      end_cursor: string | null;
      /** @description Opaque cursor of the first item of the page. */
      start_cursor: string | null;
      /** @description Whether there are items after this page. */
      has_next_page: boolean;
      /** @description Whether there are items before this page. */
      has_previous_page: boolean;
    };
    /** @description Body of a failed call: `error`, or `message` alone from the older rate limiter. */
    ErrorBody: {
      error?: components["schemas"]["ErrorDetail"];
      /** @description What went wrong, when there is no `error`. */
      message?: string;
    };
    /** @description What went wrong. Inferred: only the message is sure, since a documented example lacks the type. */
    ErrorDetail: {
      /** @description What went wrong, for people. */
      message: string;
      /** @description Class of the error. */
      type?: string;
      code?: components["schemas"]["ErrorCode"];
    };
    /**
     * @description Code of the specific reason, when there is one. The two of idempotency keys, with status 400 for a key that was used with another request and 409 for one whose first request has not ended, are documented for the Current shape. Inferred: they do not come in this one, which has no keys.
     * @enum {string}
     */
    ErrorCode: OpenEnum<"invalid_request" | "idempotency_key_mismatch" | "idempotency_request_in_progress">;
  };
  responses: {
    /** @description The call failed: 400 malformed request or unknown version, 401 missing or wrong credentials, 403 missing permission, 404 unknown id, 422 refused values, 429 too many calls, 500 a fault of Whop. No rate limit is documented; wait as `Retry-After` or `Retry-After-Ms` says, if present. */
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
    /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
    ApiVersionDate: string;
    /** @description Id of the app that makes the call. */
    AppId: string;
    /** @description Refund id (`rf_`). */
    RefundId: string;
    /** @description Payment id (`pay_`). */
    PaymentId: string;
    /** @description Dispute id. */
    DisputeId: string;
    /** @description Webhook id (`hook_`). */
    WebhookId: string;
    /** @description The company whose items are listed (`biz_`). */
    CompanyId: string;
    /** @description Only items of this company (`biz_`). */
    CompanyFilter: string | null;
    /** @description Only items made after this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
    CreatedAfter: string | null;
    /** @description Only items made before this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
    CreatedBefore: string | null;
    /** @description Sort upwards or downwards. The default is not documented. Inferred: by the time of creation where there is no `order`, since that is what these lists are filtered by. */
    Direction: "asc" | "desc" | null;
    /** @description Only payments in one of these finer states. */
    Substatuses:
      | (
          | "succeeded"
          | "pending"
          | "failed"
          | "past_due"
          | "canceled"
          | "price_too_low"
          | "uncollectible"
          | "refunded"
          | "auto_refunded"
          | "partially_refunded"
          | "dispute_warning"
          | "dispute_needs_response"
          | "dispute_warning_needs_response"
          | "resolution_needs_response"
          | "dispute_under_review"
          | "dispute_warning_under_review"
          | "resolution_under_review"
          | "dispute_won"
          | "dispute_warning_closed"
          | "resolution_won"
          | "dispute_lost"
          | "dispute_closed"
          | "resolution_lost"
          | "drafted"
          | "incomplete"
          | "unresolved"
          | "open_dispute"
          | "open_resolution"
        )[]
      | null;
    /** @description Only payments in one of these currencies. */
    Currencies:
      | (
          | "usd"
          | "sgd"
          | "inr"
          | "aud"
          | "brl"
          | "cad"
          | "dkk"
          | "eur"
          | "nok"
          | "gbp"
          | "sek"
          | "chf"
          | "hkd"
          | "huf"
          | "jpy"
          | "mxn"
          | "myr"
          | "pln"
          | "czk"
          | "nzd"
          | "aed"
          | "eth"
          | "ape"
          | "cop"
          | "ron"
          | "thb"
          | "bgn"
          | "idr"
          | "dop"
          | "php"
          | "try"
          | "krw"
          | "twd"
          | "vnd"
          | "pkr"
          | "clp"
          | "uyu"
          | "ars"
          | "zar"
          | "dzd"
          | "tnd"
          | "mad"
          | "kes"
          | "kwd"
          | "jod"
          | "all"
          | "xcd"
          | "amd"
          | "bsd"
          | "bhd"
          | "bob"
          | "bam"
          | "khr"
          | "crc"
          | "xof"
          | "egp"
          | "etb"
          | "gmd"
          | "ghs"
          | "gtq"
          | "gyd"
          | "ils"
          | "jmd"
          | "mop"
          | "mga"
          | "mur"
          | "mdl"
          | "mnt"
          | "nad"
          | "ngn"
          | "mkd"
          | "omr"
          | "pyg"
          | "pen"
          | "qar"
          | "rwf"
          | "sar"
          | "rsd"
          | "lkr"
          | "tzs"
          | "ttd"
          | "uzs"
          | "rub"
          | "btc"
          | "cny"
          | "usdt"
          | "kzt"
          | "awg"
          | "whop_usd"
          | "xau"
        )[]
      | null;
    /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
    First: number | null;
    /** @description Cursor; only items after it. */
    After: string;
    /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
    Last: number | null;
    /** @description Cursor; only items before it. */
    Before: string | null;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  "refunds.list": {
    parameters: {
      query?: {
        /** @description Only refunds of this payment (`pay_`). */
        payment_id?: string | null;
        /** @description Only items of this company (`biz_`). */
        company_id?: components["parameters"]["CompanyFilter"];
        /** @description Only refunds to this buyer (`user_`). May be accepted only with that user's own credential. */
        user_id?: string | null;
        /** @description Only items made after this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_after?: components["parameters"]["CreatedAfter"];
        /** @description Only items made before this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_before?: components["parameters"]["CreatedBefore"];
        /** @description Sort upwards or downwards. The default is not documented. Inferred: by the time of creation where there is no `order`, since that is what these lists are filtered by. */
        direction?: components["parameters"]["Direction"];
        /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
        first?: components["parameters"]["First"];
        /** @description Cursor; only items after it. */
        after?: components["parameters"]["After"];
        /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
        last?: components["parameters"]["Last"];
        /** @description Cursor; only items before it. */
        before?: components["parameters"]["Before"];
      };
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of refunds. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The refunds of this page. */
            data: components["schemas"]["RefundListItem"][];
            page_info: components["schemas"]["PageInfo"];
          };
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "refunds.retrieve": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Refund id (`rf_`). */
        id: components["parameters"]["RefundId"];
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
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.list": {
    parameters: {
      query?: {
        /** @description Only items of this company (`biz_`). */
        company_id?: components["parameters"]["CompanyFilter"];
        /** @description Text to look for in user id, membership id, name, username and e-mail address; the last needs `member:email:read`. */
        query?: string | null;
        /** @description Only payments in one of these states. */
        statuses?: ("draft" | "open" | "paid" | "pending" | "uncollectible" | "unresolved" | "void")[] | null;
        /** @description Only payments in one of these finer states. */
        substatuses?: components["parameters"]["Substatuses"];
        /** @description Only payments billed for one of these reasons. */
        billing_reasons?:
          | (
              | "subscription_create"
              | "subscription_cycle"
              | "subscription_update"
              | "one_time"
              | "manual"
              | "subscription"
            )[]
          | null;
        /** @description Only payments in one of these currencies. */
        currencies?: components["parameters"]["Currencies"];
        /** @description Only payments for one of these plans (`plan_`). */
        plan_ids?: string[] | null;
        /** @description Only payments for one of these products (`prod_`). */
        product_ids?: string[] | null;
        /** @description Only payments made through one of these checkout configurations (`ch_`). */
        checkout_configuration_ids?: string[] | null;
        /** @description Whether payments of zero are listed too. */
        include_free?: boolean | null;
        /** @description Only items made after this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_after?: components["parameters"]["CreatedAfter"];
        /** @description Only items made before this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_before?: components["parameters"]["CreatedBefore"];
        /** @description Only payments changed after this time (ISO 8601). */
        updated_after?: string | null;
        /** @description Only payments changed before this time (ISO 8601). */
        updated_before?: string | null;
        /** @description Member to sort by. */
        order?: "final_amount" | "created_at" | "paid_at" | null;
        /** @description Sort upwards or downwards. The default is not documented. Inferred: by the time of creation where there is no `order`, since that is what these lists are filtered by. */
        direction?: components["parameters"]["Direction"];
        /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
        first?: components["parameters"]["First"];
        /** @description Cursor; only items after it. */
        after?: components["parameters"]["After"];
        /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
        last?: components["parameters"]["Last"];
        /** @description Cursor; only items before it. */
        before?: components["parameters"]["Before"];
      };
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of payments. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The payments of this page. */
            data: components["schemas"]["PaymentListItem"][];
            page_info: components["schemas"]["PageInfo"];
          };
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.retrieve": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Payment id (`pay_`). */
        id: components["parameters"]["PaymentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Payment"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.refund": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Payment id (`pay_`). */
        id: components["parameters"]["PaymentId"];
      };
      cookie?: never;
    };
    /** @description Left out, or without an amount, the whole payment is refunded. */
    requestBody?: {
      content: {
        "application/json": {
          /**
           * @description Amount to give back, in major units: 6.9 means 6.90, and 690 means six hundred and ninety, not 690 cents. In the currency that the buyer paid if the payment has several, else in that of the payment. Left out or null refunds everything. Inferred: more than 0, since no bound is documented and an amount is refunded.
           * @example 6.9
           */
          partial_amount?: number | null;
        };
      };
    };
    responses: {
      /** @description The payment after the refund. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Payment"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.retry": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Payment id (`pay_`). */
        id: components["parameters"]["PaymentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment after the retry was started. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Payment"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.void": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Payment id (`pay_`). */
        id: components["parameters"]["PaymentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The payment after it was voided. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Payment"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "payments.fees": {
    parameters: {
      query?: {
        /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
        first?: components["parameters"]["First"];
        /** @description Cursor; only items after it. */
        after?: components["parameters"]["After"];
        /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
        last?: components["parameters"]["Last"];
        /** @description Cursor; only items before it. */
        before?: components["parameters"]["Before"];
      };
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Payment id (`pay_`). */
        id: components["parameters"]["PaymentId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of fees. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The fees of this page. */
            data: components["schemas"]["Fee"][];
            page_info: components["schemas"]["PageInfo"];
          };
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "disputes.list": {
    parameters: {
      query: {
        /** @description The company whose items are listed (`biz_`). */
        company_id: components["parameters"]["CompanyId"];
        /** @description Only items made after this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_after?: components["parameters"]["CreatedAfter"];
        /** @description Only items made before this time (ISO 8601). Whether one of exactly this time is among them is not documented. */
        created_before?: components["parameters"]["CreatedBefore"];
        /** @description Sort upwards or downwards. The default is not documented. Inferred: by the time of creation where there is no `order`, since that is what these lists are filtered by. */
        direction?: components["parameters"]["Direction"];
        /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
        first?: components["parameters"]["First"];
        /** @description Cursor; only items after it. */
        after?: components["parameters"]["After"];
        /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
        last?: components["parameters"]["Last"];
        /** @description Cursor; only items before it. */
        before?: components["parameters"]["Before"];
      };
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of disputes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The disputes of this page. */
            data: components["schemas"]["DisputeListItem"][];
            page_info: components["schemas"]["PageInfo"];
          };
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "disputes.retrieve": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Dispute id. */
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
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "webhooks.list": {
    parameters: {
      query: {
        /** @description The company whose items are listed (`biz_`). */
        company_id: components["parameters"]["CompanyId"];
        /** @description Page size, from the start or from `after`. Default and maximum are not documented. */
        first?: components["parameters"]["First"];
        /** @description Cursor; only items after it. */
        after?: components["parameters"]["After"];
        /** @description Page size, from the end or from `before`. Default and maximum are not documented. */
        last?: components["parameters"]["Last"];
        /** @description Cursor; only items before it. */
        before?: components["parameters"]["Before"];
      };
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of webhooks. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The webhooks of this page. */
            data: components["schemas"]["WebhookListItem"][];
            page_info: components["schemas"]["PageInfo"];
          };
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "webhooks.create": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The webhook to create. */
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description URL that receives the events.
           * @example https://example.com/whop/events
           */
          url: string;
          /**
           * @description Version of the payloads that are sent.
           * @enum {string|null}
           */
          api_version?: "v1" | "v2" | "v5" | null;
          /** @description Whether only events of child resources (sub-merchants) are sent. */
          child_resource_events?: boolean | null;
          /** @description Whether the webhook is active. */
          enabled?: boolean | null;
          /** @description Event types to subscribe to. */
          events?: components["schemas"]["WebhookEventInput"][] | null;
          /**
           * @description Company, product or app that the webhook belongs to, such as a `biz_` id.
           * @example biz_6XcPq3VnT8mLd
           */
          resource_id?: string | null;
        };
      };
    };
    responses: {
      /** @description The webhook with its signing secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WebhookWithSecret"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "webhooks.retrieve": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Webhook id (`hook_`). */
        id: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The webhook. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Webhook"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "webhooks.delete": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Webhook id (`hook_`). */
        id: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether the webhook was deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": boolean;
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
  "webhooks.update": {
    parameters: {
      query?: never;
      header?: {
        /** @description Version of the API that answers, a date; this document describes 2026-07-20. Without it the version pinned on the API key answers: new keys are pinned to the newest, old keys without a pin get 2025-01-01. An unknown date is a 400 with the list of versions. */
        "Api-Version-Date"?: components["parameters"]["ApiVersionDate"];
        /** @description Id of the app that makes the call. */
        "X-Whop-App-Id"?: components["parameters"]["AppId"];
      };
      path: {
        /** @description Webhook id (`hook_`). */
        id: components["parameters"]["WebhookId"];
      };
      cookie?: never;
    };
    /** @description The members to change. */
    requestBody?: {
      content: {
        "application/json": {
          /**
           * @description URL that receives the events.
           * @example https://example.com/whop/events
           */
          url?: string | null;
          /**
           * @description Version of the payloads that are sent.
           * @enum {string|null}
           */
          api_version?: "v1" | "v2" | "v5" | null;
          /** @description Whether only events of child resources (sub-merchants) are sent. */
          child_resource_events?: boolean | null;
          /** @description Whether the webhook is active. */
          enabled?: boolean | null;
          /** @description Event types to subscribe to. */
          events?: components["schemas"]["WebhookEventInput"][] | null;
        };
      };
    };
    responses: {
      /** @description The webhook after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Webhook"];
        };
      };
      400: components["responses"]["Error"];
      401: components["responses"]["Error"];
      403: components["responses"]["Error"];
      404: components["responses"]["Error"];
      422: components["responses"]["Error"];
      429: components["responses"]["Error"];
      500: components["responses"]["Error"];
    };
  };
}
