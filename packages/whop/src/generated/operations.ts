// Generated from specs/whop.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 5173508bdac113455a21e6e746931787f8b3040f5f28a74f229e2bba0aa0ca8c
import type { CallOptions, Paginated, ProviderTable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Money given back for a payment, all of it or a part, with a summary of that payment. The webhook events
 * `refund.created` and `refund.updated` carry it as their data.
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

/** The payment inside a refund. Older answers lack metadata, plan, product and the three tax members. */
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

/**
 * A charge, as a single payment and as the answer to a refund, retry or void. Members that only later Legacy
 * sources name are optional.
 */
export interface Payment extends Schema<"Payment"> {}

/** A payment as a row of a list, without the members that only a single payment has. */
export interface PaymentListItem extends Schema<"PaymentListItem"> {}

/** State of the payment. `authorized` is named by later sources only. */
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
 * Where a dispute stands. Inferred: the `warning_` states are those of an inquiry that is no chargeback yet,
 * from their names.
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

/** A webhook as answered to its creation, the only answer with the signing secret. */
export interface WebhookWithSecret extends Schema<"WebhookWithSecret"> {}

/**
 * Type of an event. `payment.authorized`, `payment.canceled` and `payment.requires_action` are named by later
 * sources only.
 */
export type WebhookEvent = Schema<"WebhookEvent">;

/** Type of an event that can be subscribed to. */
export type WebhookEventInput = Schema<"WebhookEventInput">;

/** Version of the payloads that a webhook sends. */
export type WebhookApiVersion = Schema<"WebhookApiVersion">;

/**
 * Lower-case currency code. Besides ISO currencies there are crypto assets (such as `btc` and `eth`), gold
 * (`xau`) and Whop's own `whop_usd`. An older copy of the documentation lacks `usdt`, `kzt`, `awg`, `whop_usd`
 * and `xau`.
 */
export type Currency = Schema<"Currency">;

/** Payment processor. The reference page shows the first eight, later sources all. */
export type PaymentProvider = Schema<"PaymentProvider">;

/** Kind of payment method. The last five are named by later sources only. */
export type PaymentMethodType = Schema<"PaymentMethodType">;

/** Card network. The last nine are named by later sources only. */
export type CardBrand = Schema<"CardBrand">;

/** Where a page is in its list. */
export interface PageInfo extends Schema<"PageInfo"> {}

/** Body of a failed call. Normally it holds `error`; the older rate limiter answers with `message` alone. */
export interface ErrorBody extends Schema<"ErrorBody"> {}

/** What went wrong. Inferred: only the message is sure, since an example of the documentation lacks the type. */
export interface ErrorDetail extends Schema<"ErrorDetail"> {}

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
     * Returns refunds page by page, optionally of one payment, company or buyer. Moves no money. The rows carry only
     * the id of their payment. The sort order without `direction` is not documented.
     *
     * The copies of the documentation differ on the filters. The reference page shows `payment_id`, `company_id` and
     * `user_id` as three independent, optional filters; later sources say that exactly one of them must be given and
     * answer an error otherwise. Give exactly one to be safe.
     *
     * Permission: `payment:basic:read`. Without it the call fails with 403.
     *
     * `GET /refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/refunds/list-refunds
     */
    list(input?: RefundsListInput, options?: CallOptions): Paginated<RefundListItem>;

    /**
     * Retrieve a refund.
     *
     * Returns one refund with a summary of the payment that was refunded. Moves no money. Status changes are also
     * sent as the webhook event `refund.updated`, whose data has this shape. An unknown id answers 404.
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
     * Returns payments page by page. Moves no money. The rows lack the members that only a single payment carries,
     * such as its refunds, disputes and resolution cases. The sort order without `order` and `direction` is not
     * documented.
     *
     * Permissions: `payment:basic:read`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`, `promo_code:basic:read`. Without the first the call fails with 403;
     * without another the members that it guards are null.
     *
     * `GET /payments`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/list-payments
     */
    list(input?: PaymentsListInput, options?: CallOptions): Paginated<PaymentListItem>;

    /**
     * Retrieve a payment.
     *
     * Returns one payment with its refunds, disputes and resolution cases. Moves no money. Read it after a refund
     * whose outcome is unknown: `refunded_amount` and `refunds` say what happened. An unknown id answers 404.
     *
     * Permissions: `payment:basic:read`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`, `promo_code:basic:read`, `payment:dispute:read`,
     * `payment:resolution_center_case:read`. Without one of the latter the members that it guards are null.
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
     * Gives money back to the buyer through the processor that took it: the whole payment, or `partial_amount` of
     * it. Several partial refunds are allowed until the payment is used up. The membership is adjusted. The
     * documentation of the Current version adds that the buyer is mailed, affiliate commission is taken back and an
     * open resolution case is closed. Only a payment with `refundable: true` can be refunded.
     *
     * The answer is the payment, not the refund. The new refund is in `refunds`, and `refunds.list` finds it by
     * `payment_id`.
     *
     * Nothing makes this call safe to repeat in this version, for it has no idempotency key. When the outcome of a
     * call is unknown, read the payment again before sending another refund.
     *
     * Fails with 400 or 422 when the request or the amount is refused, 403 without permission, 404 for an unknown
     * payment. Permissions: `payment:manage`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`, `promo_code:basic:read`, `payment:dispute:read`,
     * `payment:resolution_center_case:read`.
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
     * Charges the buyer again for a payment that failed. It is allowed while `retryable` is true. Nothing makes this
     * call safe to repeat in this version, for it has no idempotency key. When the outcome of a call is unknown,
     * read the payment again first.
     *
     * Fails with 400 or 422 when the payment cannot be charged again, 403 without permission, 404 for an unknown
     * payment. Permissions: `payment:manage`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`, `promo_code:basic:read`, `payment:dispute:read`,
     * `payment:resolution_center_case:read`.
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
     * Voids a payment that has not been collected. No money moves. It is allowed while `voidable` is true: the
     * payment is open, its membership is past due and the processor can void. Nothing makes this call safe to repeat
     * in this version, for it has no idempotency key.
     *
     * Fails with 400 or 422 when the payment cannot be voided, 403 without permission, 404 for an unknown payment.
     * Permissions: `payment:manage`, `plan:basic:read`, `access_pass:basic:read`, `member:email:read`,
     * `member:basic:read`, `member:phone:read`, `promo_code:basic:read`, `payment:dispute:read`,
     * `payment:resolution_center_case:read`.
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
     * Returns what was deducted from a payment, one row for each fee, page by page. Moves no money. An unknown
     * payment answers 404.
     *
     * Permission: `payment:basic:read`.
     *
     * `GET /payments/{id}/fees`
     *
     * @param id - Payment id (`pay_`).
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/payments/list-fees
     */
    fees(id: string, input?: PaymentsFeesInput, options?: CallOptions): Paginated<Fee>;
  };

  /** Chargebacks and inquiries that buyers opened with their bank. */
  readonly disputes: {
    /**
     * List disputes.
     *
     * Returns the disputes of a company page by page. Moves no money. The rows lack the evidence, and carry only the
     * id of their payment.
     *
     * Permissions: `payment:dispute:read`, `plan:basic:read`, `access_pass:basic:read`, `company:basic:read`,
     * `payment:basic:read`.
     *
     * `GET /disputes`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/disputes/list-disputes
     */
    list(input: DisputesListInput, options?: CallOptions): Paginated<DisputeListItem>;

    /**
     * Retrieve a dispute.
     *
     * Returns one dispute with its evidence and a summary of the disputed payment. Moves no money. An unknown id
     * answers 404.
     *
     * Permissions: `payment:dispute:read`, `plan:basic:read`, `access_pass:basic:read`, `company:basic:read`,
     * `payment:basic:read`, `member:email:read`, `member:basic:read`, `member:phone:read`.
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
     * Returns the webhooks of a company page by page, without their `resource_id`, `testable_events` and secret.
     * Moves no money.
     *
     * Permission: `developer:manage_webhook`.
     *
     * `GET /webhooks`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.whop.com/api-reference/legacy/webhooks/list-webhooks
     */
    list(input: WebhooksListInput, options?: CallOptions): Paginated<WebhookListItem>;

    /**
     * Create a webhook.
     *
     * Registers a URL to which events are sent. Moves no money. The answer is the only one that holds
     * `webhook_secret`: keep it, for it signs the deliveries (Standard Webhooks, HMAC-SHA256).
     *
     * Fails with 400 or 422 when the request is refused. Permission: `developer:manage_webhook`. Events about
     * refunds of companies that installed an app also need `webhook_receive:refunds`.
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
     * Returns one webhook without its secret. Moves no money. An unknown id answers 404.
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
     * Removes the webhook, after which nothing more is sent to its URL. Moves no money. The body of the answer is a
     * bare JSON boolean. An unknown id answers 404.
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
     * Changes the members that are given. Inferred: those left out stay as they are, from the method PATCH. Moves no
     * money. The answer does not hold the secret. Fails with 400 or 422 when the request is refused, 404 for an
     * unknown id.
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

/** What the runtime knows of Whop: one row per operation. */
export const table: ProviderTable = {
  provider: "whop",
  servers: { live: "https://api.whop.com/api/v1", test: "https://sandbox-api.whop.com/api/v1" },
  auth: "bearer",
  headers: { "Api-Version-Date": "2026-07-20" },
  errors: { message: ["/error/message", "/message"], code: ["/error/code"], type: ["/error/type"] },
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
    "refunds.list": { method: "GET", path: "/refunds", pages: "relay" },
    "refunds.retrieve": { method: "GET", path: "/refunds/{id}" },
    "payments.list": { method: "GET", path: "/payments", pages: "relay" },
    "payments.retrieve": { method: "GET", path: "/payments/{id}" },
    "payments.refund": {
      method: "POST",
      path: "/payments/{id}/refund",
      body: "json",
      numbers: { partial_amount: { above: 0 } },
    },
    "payments.retry": { method: "POST", path: "/payments/{id}/retry" },
    "payments.void": { method: "POST", path: "/payments/{id}/void" },
    "payments.fees": { method: "GET", path: "/payments/{id}/fees", pages: "relay" },
    "disputes.list": { method: "GET", path: "/disputes", pages: "relay" },
    "disputes.retrieve": { method: "GET", path: "/disputes/{id}" },
    "webhooks.list": { method: "GET", path: "/webhooks", pages: "relay" },
    "webhooks.create": { method: "POST", path: "/webhooks", body: "json" },
    "webhooks.retrieve": { method: "GET", path: "/webhooks/{id}" },
    "webhooks.delete": { method: "DELETE", path: "/webhooks/{id}", anyResult: true },
    "webhooks.update": { method: "PATCH", path: "/webhooks/{id}", body: "json" },
  },
};
