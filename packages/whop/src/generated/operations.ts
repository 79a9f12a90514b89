// Generated from specs/whop.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 339e41e7f6ba0e33f18e86087a7164a87ec8f9235622c5f467769ae2486c3bf3
import type { CallOptions, ListOptions, Paginated, ProviderTable, Walkable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Money given back for a payment, in full or in part, with a summary of that payment. The data of the webhook
 * events `refund.created` and `refund.updated`.
 */
export interface Refund extends Schema<"Refund"> {}

/** A refund as a row of a list, which has only the id of its payment. */
export interface RefundListItem extends Schema<"RefundListItem"> {}

/** Where the refund stands. Inferred: succeeded, failed and canceled are final, from their meaning. */
export type RefundStatus = Schema<"RefundStatus">;

/** Whether the network's reference of a refund is known. */
export type RefundReferenceStatus = Schema<"RefundReferenceStatus">;

/** Kind of reference under which the network knows a refund. */
export type RefundReferenceType = Schema<"RefundReferenceType">;

/** The payment inside a refund. Metadata, plan, product and the three tax members may be absent. */
export interface PaymentSummary extends Schema<"PaymentSummary"> {}

/** A payment by its id. */
export interface PaymentReference extends Schema<"PaymentReference"> {}

/** The buyer of a payment. */
export interface UserSummary extends Schema<"UserSummary"> {}

/** Record of the buyer as a member of the company. */
export interface MemberSummary extends Schema<"MemberSummary"> {}

/** The membership that a payment was for. */
export interface MembershipSummary extends Schema<"MembershipSummary"> {}

/** The plan that a payment was for. */
export interface PlanSummary extends Schema<"PlanSummary"> {}

/** The product that a payment was for. */
export interface ProductSummary extends Schema<"ProductSummary"> {}

/** A charge, as a single payment and as the answer to a refund, retry or void. Some members may be absent. */
export interface Payment extends Schema<"Payment"> {}

/** A payment as a row of a list, without what only a single payment has. */
export interface PaymentListItem extends Schema<"PaymentListItem"> {}

/** State of the payment. `authorized` is a later addition. */
export type PaymentStatus = Schema<"PaymentStatus">;

/** Finer state of the payment, derived from its status, refunds, disputes and resolution cases. */
export type PaymentSubstatus = Schema<"PaymentSubstatus">;

/** Why a payment was billed. */
export type BillingReason = Schema<"BillingReason">;

/** Whether tax is in the price or on top of it. */
export type TaxBehavior = Schema<"TaxBehavior">;

/** State of a membership. */
export type MembershipStatus = Schema<"MembershipStatus">;

/** A stored payment method. */
export interface PaymentMethod extends Schema<"PaymentMethod"> {}

/** The card of a stored payment method. */
export interface PaymentMethodCard extends Schema<"PaymentMethodCard"> {}

/** The company that sold. */
export interface PaymentCompany extends Schema<"PaymentCompany"> {}

/** The membership that a payment was for, with a phone number. */
export interface PaymentMembership extends Schema<"PaymentMembership"> {}

/** The plan that a payment was for, with the seller's notes. */
export interface PaymentPlan extends Schema<"PaymentPlan"> {}

/** The product that a payment was for, with its title. */
export interface PaymentProduct extends Schema<"PaymentProduct"> {}

/** The promo code that was used on a payment. */
export interface PromoCode extends Schema<"PromoCode"> {}

/** Kind of discount. */
export type PromoType = Schema<"PromoType">;

/** The fee that a platform took on a payment of a connected account. */
export interface ApplicationFee extends Schema<"ApplicationFee"> {}

/** A postal address. */
export interface Address extends Schema<"Address"> {}

/** A refund inside a payment. */
export interface PaymentRefund extends Schema<"PaymentRefund"> {}

/** A dispute inside a payment. */
export interface PaymentDispute extends Schema<"PaymentDispute"> {}

/** A case in the resolution center about a payment. */
export interface PaymentResolution extends Schema<"PaymentResolution"> {}

/** Where a resolution case stands. */
export type ResolutionStatus = Schema<"ResolutionStatus">;

/** What a resolution case is about. */
export type ResolutionIssue = Schema<"ResolutionIssue">;

/** A step that the buyer may take in a resolution case. */
export type CustomerResponseAction = Schema<"CustomerResponseAction">;

/** A step that the seller may take in a resolution case. */
export type MerchantResponseAction = Schema<"MerchantResponseAction">;

/** A step that Whop may take in a resolution case. */
export type PlatformResponseAction = Schema<"PlatformResponseAction">;

/** A step of a financed payment. */
export interface FinancingTransaction extends Schema<"FinancingTransaction"> {}

/** Kind of step of a financed payment. */
export type FinancingTransactionType = Schema<"FinancingTransactionType">;

/** Where a step of a financed payment stands. */
export type FinancingTransactionStatus = Schema<"FinancingTransactionStatus">;

/** An amount that was deducted from a payment. */
export interface Fee extends Schema<"Fee"> {}

/** Kind of fee. */
export type FeeType = Schema<"FeeType">;

/** A chargeback or an inquiry of the buyer's bank, with the evidence against it. */
export interface Dispute extends Schema<"Dispute"> {}

/** A dispute as a row of a list, without evidence and with only the id of its payment. */
export interface DisputeListItem extends Schema<"DisputeListItem"> {}

/**
 * Where a dispute stands. Inferred: a `warning_` state belongs to an inquiry that is no chargeback yet, from its
 * name.
 */
export type DisputeStatus = Schema<"DisputeStatus">;

/** The payment inside a dispute. */
export interface DisputePayment extends Schema<"DisputePayment"> {}

/** The company that a dispute is against. */
export interface DisputeCompany extends Schema<"DisputeCompany"> {}

/** The plan that the disputed payment was for. */
export interface DisputePlan extends Schema<"DisputePlan"> {}

/** The product that the disputed payment was for. */
export interface DisputeProduct extends Schema<"DisputeProduct"> {}

/** A file of the evidence. */
export interface DisputeAttachment extends Schema<"DisputeAttachment"> {}

/** A URL to which Whop sends events. */
export interface Webhook extends Schema<"Webhook"> {}

/** A webhook as a row of a list, without `resource_id` and `testable_events`. */
export interface WebhookListItem extends Schema<"WebhookListItem"> {}

/** A new webhook with its signing secret, which no other answer holds. */
export interface WebhookWithSecret extends Schema<"WebhookWithSecret"> {}

/** Type of an event. `payment.authorized`, `payment.canceled` and `payment.requires_action` are later additions. */
export type WebhookEvent = Schema<"WebhookEvent">;

/** Type of an event to subscribe to. */
export type WebhookEventInput = Schema<"WebhookEventInput">;

/** Version of the payloads that a webhook sends. */
export type WebhookApiVersion = Schema<"WebhookApiVersion">;

/**
 * Lower-case currency code: ISO currencies, crypto assets (such as `btc` and `eth`), gold (`xau`) and Whop's own
 * `whop_usd`. `usdt`, `kzt`, `awg`, `whop_usd` and `xau` are later additions.
 */
export type Currency = Schema<"Currency">;

/** Payment processor. All but the first eight are later additions. */
export type PaymentProvider = Schema<"PaymentProvider">;

/** Kind of payment method. The last five are later additions. */
export type PaymentMethodType = Schema<"PaymentMethodType">;

/** Card network. The last nine are later additions. */
export type CardBrand = Schema<"CardBrand">;

/** Where a page is in its list. */
export interface PageInfo extends Schema<"PageInfo"> {}

/** Body of a failed call: `error`, or `message` alone from the older rate limiter. */
export interface ErrorBody extends Schema<"ErrorBody"> {}

/** What went wrong. Inferred: only the message is sure, since a documented example lacks the type. */
export interface ErrorDetail extends Schema<"ErrorDetail"> {}

/**
 * Code of the specific reason, when there is one. The two of idempotency keys, with status 400 for a key that
 * was used with another request and 409 for one whose first request has not ended, are documented for the
 * Current shape. Inferred: they do not come in this one, which has no keys.
 */
export type ErrorCode = Schema<"ErrorCode">;

/** Input of `refunds.list`. */
export type RefundsListInput = Omit<NonNullable<operations["refunds.list"]["parameters"]["query"]>, "before" | "last">;

/** Input of `refunds.retrieve`, which takes none beside its path. */
export type RefundsRetrieveInput = Record<string, never>;

/** Input of `payments.list`. */
export type PaymentsListInput = Omit<
  NonNullable<operations["payments.list"]["parameters"]["query"]>,
  "before" | "last"
>;

/** Input of `payments.retrieve`, which takes none beside its path. */
export type PaymentsRetrieveInput = Record<string, never>;

/** Input of `payments.refund`. */
export type PaymentsRefundInput = NonNullable<
  operations["payments.refund"]["requestBody"]
>["content"]["application/json"];

/** Input of `payments.retry`, which takes none beside its path. */
export type PaymentsRetryInput = Record<string, never>;

/** Input of `payments.void`, which takes none beside its path. */
export type PaymentsVoidInput = Record<string, never>;

/** Input of `payments.fees`. */
export type PaymentsFeesInput = Omit<
  NonNullable<operations["payments.fees"]["parameters"]["query"]>,
  "before" | "last"
>;

/** Input of `disputes.list`. */
export type DisputesListInput = Omit<
  NonNullable<operations["disputes.list"]["parameters"]["query"]>,
  "before" | "last"
>;

/** Input of `disputes.retrieve`, which takes none beside its path. */
export type DisputesRetrieveInput = Record<string, never>;

/** Input of `webhooks.list`. */
export type WebhooksListInput = Omit<
  NonNullable<operations["webhooks.list"]["parameters"]["query"]>,
  "before" | "last"
>;

/** Input of `webhooks.create`. */
export type WebhooksCreateInput = NonNullable<
  operations["webhooks.create"]["requestBody"]
>["content"]["application/json"];

/** Input of `webhooks.retrieve`, which takes none beside its path. */
export type WebhooksRetrieveInput = Record<string, never>;

/** Input of `webhooks.delete`, which takes none beside its path. */
export type WebhooksDeleteInput = Record<string, never>;

/** Input of `webhooks.update`. */
export type WebhooksUpdateInput = NonNullable<
  operations["webhooks.update"]["requestBody"]
>["content"]["application/json"];

/** What the client can do, by resource. A method sends one request, but for lists, which are walked. */
export interface Resources {
  /** Money given back to buyers. Read only; refunds are made on the payment. */
  readonly refunds: {
    /**
     * List refunds.
     *
     * Returns refunds page by page, of one payment, company or buyer. Moves no money. Rows hold only the id of their
     * payment. Give exactly one of `payment_id`, `company_id` and `user_id`: Whop documents them as optional, but
     * also as an error unless exactly one is given. The order without `direction` is not documented.
     *
     * Permission: `payment:basic:read`; 403 without it.
     *
     * `GET /refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/refunds/list-refunds
     */
    list(input?: RefundsListInput, options?: ListOptions): Walkable<RefundListItem>;

    /**
     * Retrieve a refund.
     *
     * Returns one refund with a summary of its payment. Moves no money. Status changes are also sent as the webhook
     * event `refund.updated`, whose data has this shape. An unknown id is a 404.
     *
     * Permissions: `payment:basic:read`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`. Without `member:email:read` the buyer's e-mail is null.
     *
     * `GET /refunds/{id}`
     *
     * @param id - Refund id (`rf_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/refunds/retrieve-refund
     */
    retrieve(id: string, input?: RefundsRetrieveInput, options?: CallOptions): Promise<Refund>;
  };

  /** Charges of a company, with the actions that refund, retry or void them. */
  readonly payments: {
    /**
     * List payments.
     *
     * Returns payments page by page. Moves no money. Rows lack what only a single payment has, such as refunds,
     * disputes and resolution cases. The order without `order` and `direction` is not documented.
     *
     * Permissions: `payment:basic:read` (403 without it), `plan:basic:read`, `access_pass:basic:read`,
     * `member:email:read`, `member:basic:read`, `member:phone:read`, `promo_code:basic:read` (members are null
     * without them).
     *
     * `GET /payments`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/list-payments
     */
    list(input?: PaymentsListInput, options?: ListOptions): Walkable<PaymentListItem>;

    /**
     * Retrieve a payment.
     *
     * Returns one payment with its refunds, disputes and resolution cases. Moves no money. After a refund of unknown
     * outcome, `refunded_amount` and `refunds` tell what happened. An unknown id is a 404.
     *
     * Permissions: those of `payments.list` and, for members that are null without them, `payment:dispute:read` and
     * `payment:resolution_center_case:read`.
     *
     * `GET /payments/{id}`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/retrieve-payment
     */
    retrieve(id: string, input?: PaymentsRetrieveInput, options?: CallOptions): Promise<Payment>;

    /**
     * Refund a payment in full or in part.
     *
     * Gives the whole payment, or `partial_amount` of it, back to the buyer; only while `refundable` is true.
     * Several partial refunds are possible until nothing is left. The membership is adjusted; newer API versions
     * also mail the buyer, take affiliate commission back and close an open resolution case. Returns the payment,
     * with the new refund in `refunds`.
     *
     * Nothing makes it safe to repeat: if the outcome is unknown, read the payment before sending another refund.
     *
     * Fails with 400 or 422 (refused), 403 (no permission) or 404 (unknown payment). Permissions: `payment:manage`,
     * and those of `payments.retrieve` except `payment:basic:read`.
     *
     * `POST /payments/{id}/refund`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/refund-payment
     */
    refund(id: string, input?: PaymentsRefundInput, options?: CallOptions): Promise<Payment>;

    /**
     * Retry a failed payment.
     *
     * Charges the buyer again for a failed payment; only while `retryable` is true. Nothing makes it safe to repeat:
     * if the outcome is unknown, read the payment first.
     *
     * Fails with 400 or 422 (cannot be charged again), 403 (no permission) or 404 (unknown payment). Permissions:
     * those of `payments.refund`.
     *
     * `POST /payments/{id}/retry`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/retry-payment
     */
    retry(id: string, input?: PaymentsRetryInput, options?: CallOptions): Promise<Payment>;

    /**
     * Void an open payment.
     *
     * Voids a payment that has not been collected; only while `voidable` is true: it is open, its membership is past
     * due and the processor can void. No money moves. Nothing makes it safe to repeat.
     *
     * Fails with 400 or 422 (cannot be voided), 403 (no permission) or 404 (unknown payment). Permissions: those of
     * `payments.refund`.
     *
     * `POST /payments/{id}/void`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/void-payment
     */
    void(id: string, input?: PaymentsVoidInput, options?: CallOptions): Promise<Payment>;

    /**
     * List the fees of a payment.
     *
     * Returns what was deducted from a payment, one row per fee, page by page. Moves no money. An unknown payment is
     * a 404.
     *
     * Permission: `payment:basic:read`.
     *
     * `GET /payments/{id}/fees`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/list-fees
     */
    fees(id: string, input?: PaymentsFeesInput, options?: ListOptions): Paginated<Fee>;
  };

  /** Chargebacks and inquiries that buyers opened with their bank. */
  readonly disputes: {
    /**
     * List disputes.
     *
     * Returns the disputes of a company page by page. Moves no money. Rows lack the evidence and hold only the id of
     * their payment.
     *
     * Permissions: `payment:dispute:read`, `plan:basic:read`, `access_pass:basic:read`, `company:basic:read`,
     * `payment:basic:read`.
     *
     * `GET /disputes`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/disputes/list-disputes
     */
    list(input: DisputesListInput, options?: ListOptions): Walkable<DisputeListItem>;

    /**
     * Retrieve a dispute.
     *
     * Returns one dispute with its evidence and a summary of the payment. Moves no money. An unknown id is a 404.
     *
     * Permissions: those of `disputes.list`, `member:email:read`, `member:basic:read`, `member:phone:read`.
     *
     * `GET /disputes/{id}`
     *
     * @param id - Dispute id.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/disputes/retrieve-dispute
     */
    retrieve(id: string, input?: DisputesRetrieveInput, options?: CallOptions): Promise<Dispute>;
  };

  /** Endpoints to which Whop sends events such as `refund.created`. */
  readonly webhooks: {
    /**
     * List webhooks.
     *
     * Returns the webhooks of a company page by page, without `resource_id`, `testable_events` and secret. Moves no
     * money.
     *
     * Permission: `developer:manage_webhook`.
     *
     * `GET /webhooks`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/list-webhooks
     */
    list(input: WebhooksListInput, options?: ListOptions): Paginated<WebhookListItem>;

    /**
     * Create a webhook.
     *
     * Registers a URL to which events are sent. Moves no money. Keep `webhook_secret`, which only this answer holds:
     * it signs the deliveries (Standard Webhooks, HMAC-SHA256).
     *
     * Fails with 400 or 422 (refused). Permission: `developer:manage_webhook`; for refunds of companies that
     * installed an app also `webhook_receive:refunds`.
     *
     * `POST /webhooks`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/create-webhook
     */
    create(input: WebhooksCreateInput, options?: CallOptions): Promise<WebhookWithSecret>;

    /**
     * Retrieve a webhook.
     *
     * Returns one webhook, without its secret. Moves no money. An unknown id is a 404.
     *
     * Permission: `developer:manage_webhook`.
     *
     * `GET /webhooks/{id}`
     *
     * @param id - Webhook id (`hook_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/retrieve-webhook
     */
    retrieve(id: string, input?: WebhooksRetrieveInput, options?: CallOptions): Promise<Webhook>;

    /**
     * Delete a webhook.
     *
     * Removes the webhook; nothing more is sent to its URL. Moves no money. Returns a bare JSON boolean. An unknown
     * id is a 404.
     *
     * Permission: `developer:manage_webhook`.
     *
     * `DELETE /webhooks/{id}`
     *
     * @param id - Webhook id (`hook_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/delete-webhook
     */
    delete(
      id: string,
      input?: WebhooksDeleteInput,
      options?: CallOptions,
    ): Promise<operations["webhooks.delete"]["responses"][200]["content"]["application/json"]>;

    /**
     * Update a webhook.
     *
     * Changes the members that are given. Inferred: the others stay as they are, since the method is PATCH. Moves no
     * money. The answer has no secret. Fails with 400 or 422 (refused) or 404 (unknown id).
     *
     * Permission: `developer:manage_webhook`.
     *
     * `PATCH /webhooks/{id}`
     *
     * @param id - Webhook id (`hook_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/update-webhook
     */
    update(id: string, input?: WebhooksUpdateInput, options?: CallOptions): Promise<Webhook>;
  };
}

/** As errors, refunds and messages name it. */
export const provider = "whop";

/** What the runtime knows of Whop: one row per operation. */
export const table: ProviderTable = {
  provider: "whop",
  servers: { live: "https://api.whop.com/api/v1", test: "https://sandbox-api.whop.com/api/v1" },
  auth: "bearer",
  headers: { "Api-Version-Date": "2026-07-20" },
  errors: {
    message: ["/error/message", "/message"],
    code: ["/error/code"],
    type: ["/error/type"],
    shouldRetry: "X-Should-Retry",
  },
  schemes: {
    relay: {
      items: "/data",
      more: "/page_info/has_next_page",
      size: "first",
      next: { param: "after", from: "body", at: "/page_info/end_cursor" },
      reverse: ["before", "last"],
    },
  },
  operations: {
    "refunds.list": {
      method: "GET",
      path: "/refunds",
      pages: "relay",
      times: {
        at: "/created_at",
        from: "/created_after",
        to: "/created_before",
        format: "date-time",
        newestFirst: { direction: "desc" },
      },
    },
    "refunds.retrieve": { method: "GET", path: "/refunds/{id}", hasId: true },
    "payments.list": {
      method: "GET",
      path: "/payments",
      pages: "relay",
      times: {
        at: "/created_at",
        from: "/created_after",
        to: "/created_before",
        format: "date-time",
        newestFirst: { order: "created_at", direction: "desc" },
      },
    },
    "payments.retrieve": { method: "GET", path: "/payments/{id}", hasId: true },
    "payments.refund": {
      method: "POST",
      path: "/payments/{id}/refund",
      body: "json",
      numbers: { partial_amount: { above: 0 } },
      hasId: true,
    },
    "payments.retry": { method: "POST", path: "/payments/{id}/retry", hasId: true },
    "payments.void": { method: "POST", path: "/payments/{id}/void", hasId: true },
    "payments.fees": { method: "GET", path: "/payments/{id}/fees", pages: "relay" },
    "disputes.list": {
      method: "GET",
      path: "/disputes",
      pages: "relay",
      times: {
        at: "/created_at",
        from: "/created_after",
        to: "/created_before",
        format: "date-time",
        newestFirst: { direction: "desc" },
      },
    },
    "disputes.retrieve": { method: "GET", path: "/disputes/{id}", hasId: true },
    "webhooks.list": { method: "GET", path: "/webhooks", pages: "relay" },
    "webhooks.create": { method: "POST", path: "/webhooks", body: "json", hasId: true },
    "webhooks.retrieve": { method: "GET", path: "/webhooks/{id}", hasId: true },
    "webhooks.delete": { method: "DELETE", path: "/webhooks/{id}", anyResult: true },
    "webhooks.update": { method: "PATCH", path: "/webhooks/{id}", body: "json", hasId: true },
  },
};
