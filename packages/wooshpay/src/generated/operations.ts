// Generated from specs/wooshpay.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 4f9924ad45bc08bf2fba22e6945ac00a6fd8b87a3716d67af0ae3a66ceab9668
import type { CallOptions, KeyedCallOptions, ListOptions, Paginated, ProviderTable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Money given back for a payment intent. Any member may be absent. There is no link to a charge. */
export interface Refund extends Schema<"Refund"> {}

/** A payment from its creation to its capture or cancelation. */
export interface PaymentIntent extends Schema<"PaymentIntent"> {}

/**
 * A single attempt to move the money of a payment. Only the certain members are listed here; others may come.
 * Documented as missing: receipt_number, receipt_url, transfer_group, transfer_data, statement_descriptor,
 * statement_descriptor_suffix, calculated_statement_descriptor, application, application_fee,
 * application_fee_amount, on_behalf_of and source_transfer.
 */
export interface Charge extends Schema<"Charge"> {}

/** An address that is notified of events. */
export interface WebhookEndpoint extends Schema<"WebhookEndpoint"> {}

/** Something that happened to an object. */
export interface Event extends Schema<"Event"> {}

/** What happened. `charge.refund.updated` is the only refund event. The list here is not complete. */
export type EventType = Schema<"EventType">;

/** The objection of a cardholder against a payment. */
export interface Dispute extends Schema<"Dispute"> {}

/** Evidence against a dispute. Every member is text, the documents too. */
export interface DisputeEvidence extends Schema<"DisputeEvidence"> {}

/** The money of the account. */
export interface Balance extends Schema<"Balance"> {}

/** The money in one currency. */
export interface BalanceAmount extends Schema<"BalanceAmount"> {}

/** A page of payment intents. Inferred: `data` and `has_more` are always there, from the examples. */
export interface PaymentIntentList extends Schema<"PaymentIntentList"> {}

/**
 * A page of charges. Inferred: its members, and that `data` and `has_more` are always there, from the other
 * lists.
 */
export interface ChargeList extends Schema<"ChargeList"> {}

/** A page of webhook endpoints. Inferred: `data` and `has_more` are always there, from the example. */
export interface WebhookEndpointList extends Schema<"WebhookEndpointList"> {}

/**
 * A page of disputes. Inferred: its members, and that `data` and `has_more` are always there, from the other
 * lists.
 */
export interface DisputeList extends Schema<"DisputeList"> {}

/**
 * Range of creation times, documented in unix seconds; whether milliseconds are compared is not documented.
 * Limits are text, for disputes partly integers.
 */
export interface CreatedRange extends Schema<"CreatedRange"> {}

/** The merchant's own keys and values. Text in the examples; no type is documented. */
export type Metadata = Schema<"Metadata">;

/** ISO currency code. Documented in lower case, upper case in the examples. */
export type Currency = Schema<"Currency">;

/** Payment methods that are allowed. */
export type PaymentMethodTypes = Schema<"PaymentMethodTypes">;

/** The payment method to pay with, given inline. */
export interface PaymentMethodData extends Schema<"PaymentMethodData"> {}

/** Kind of payment method. */
export type PaymentMethodType = Schema<"PaymentMethodType">;

/** Who pays. */
export interface BillingDetails extends Schema<"BillingDetails"> {}

/** A postal address. */
export interface Address extends Schema<"Address"> {}

/**
 * Settings by payment method. Inferred: accepted here, since the answer has them and manual capture is set here
 * in practice.
 */
export interface PaymentMethodOptionsInput extends Schema<"PaymentMethodOptionsInput"> {}

/** Settings by payment method. */
export interface PaymentMethodOptions extends Schema<"PaymentMethodOptions"> {}

/** Where the goods go. */
export interface ShippingInput extends Schema<"ShippingInput"> {}

/** Where the goods go. */
export interface Shipping extends Schema<"Shipping"> {}

/** What the customer has to do before the payment goes on. */
export interface NextAction extends Schema<"NextAction"> {}

/**
 * Body of a failed call. Inferred: the error stands under `error` or at the top level, since clients in practice
 * expect either.
 */
export interface ErrorBody extends Schema<"ErrorBody"> {}

/** What went wrong. Members other than `type` and `code` are not certain. */
export interface ErrorDetail extends Schema<"ErrorDetail"> {}

/** Code of the error. Expect any text: WooshPay's page of codes could not be read, so none is listed here. */
export type ErrorCode = Schema<"ErrorCode">;

/**
 * Kind of error: `card_error` the card cannot be charged, `idempotency_error` the key was used with another path
 * or other parameters, `invalid_request_error` wrong parameters, `api_error` anything else (rare).
 */
export type ErrorType = Schema<"ErrorType">;

/** Input of `refunds.create`. */
export type RefundsCreateInput = NonNullable<
  operations["refunds.create"]["requestBody"]
>["content"]["application/json"];

/** Input of `refunds.retrieve`, which takes none beside its path. */
export type RefundsRetrieveInput = Record<string, never>;

/** Input of `paymentIntents.list`. */
export type PaymentIntentsListInput = Omit<
  NonNullable<operations["paymentIntents.list"]["parameters"]["query"]>,
  "ending_before"
>;

/** Input of `paymentIntents.create`. */
export type PaymentIntentsCreateInput = NonNullable<
  operations["paymentIntents.create"]["requestBody"]
>["content"]["application/json"];

/** Input of `paymentIntents.retrieve`. */
export type PaymentIntentsRetrieveInput = NonNullable<operations["paymentIntents.retrieve"]["parameters"]["query"]>;

/** Input of `paymentIntents.update`. */
export type PaymentIntentsUpdateInput = NonNullable<
  operations["paymentIntents.update"]["requestBody"]
>["content"]["application/json"];

/** Input of `paymentIntents.cancel`. */
export type PaymentIntentsCancelInput = NonNullable<
  operations["paymentIntents.cancel"]["requestBody"]
>["content"]["application/json"];

/** Input of `paymentIntents.capture`. */
export type PaymentIntentsCaptureInput = NonNullable<
  operations["paymentIntents.capture"]["requestBody"]
>["content"]["application/json"];

/** Input of `paymentIntents.confirm`. */
export type PaymentIntentsConfirmInput = NonNullable<
  operations["paymentIntents.confirm"]["requestBody"]
>["content"]["application/json"];

/** Input of `paymentIntents.search`. */
export type PaymentIntentsSearchInput = NonNullable<operations["paymentIntents.search"]["parameters"]["query"]>;

/** Input of `charges.retrieve`, which takes none beside its path. */
export type ChargesRetrieveInput = Record<string, never>;

/** Input of `charges.list`. */
export type ChargesListInput = Omit<NonNullable<operations["charges.list"]["parameters"]["query"]>, "ending_before">;

/** Input of `webhookEndpoints.list`. */
export type WebhookEndpointsListInput = Omit<
  NonNullable<operations["webhookEndpoints.list"]["parameters"]["query"]>,
  "ending_before"
>;

/** Input of `webhookEndpoints.create`. */
export type WebhookEndpointsCreateInput = NonNullable<
  operations["webhookEndpoints.create"]["requestBody"]
>["content"]["application/json"];

/** Input of `webhookEndpoints.retrieve`, which takes none beside its path. */
export type WebhookEndpointsRetrieveInput = Record<string, never>;

/** Input of `webhookEndpoints.update`. */
export type WebhookEndpointsUpdateInput = NonNullable<
  operations["webhookEndpoints.update"]["requestBody"]
>["content"]["application/json"];

/** Input of `webhookEndpoints.delete`, which takes none beside its path. */
export type WebhookEndpointsDeleteInput = Record<string, never>;

/** Input of `events.retrieve`, which takes none beside its path. */
export type EventsRetrieveInput = Record<string, never>;

/** Input of `disputes.retrieve`, which takes none beside its path. */
export type DisputesRetrieveInput = Record<string, never>;

/** Input of `disputes.update`. */
export type DisputesUpdateInput = NonNullable<
  operations["disputes.update"]["requestBody"]
>["content"]["application/json"];

/** Input of `disputes.close`, which takes none beside its path. */
export type DisputesCloseInput = Record<string, never>;

/** Input of `disputes.list`. */
export type DisputesListInput = Omit<NonNullable<operations["disputes.list"]["parameters"]["query"]>, "ending_before">;

/** Input of `balance.retrieve`, which takes none beside its path. */
export type BalanceRetrieveInput = Record<string, never>;

/** What the client can do, by resource. A method sends one request, but for lists, which are walked. */
export interface Resources {
  /**
   * Money given back for a payment intent. A refund can be created and retrieved; it can be neither listed,
   * changed nor canceled. To follow one, retrieve it again or listen to `charge.refund.updated`, the only refund
   * event.
   */
  readonly refunds: {
    /**
     * Refund a payment, fully or in part.
     *
     * Gives money of a payment intent back to the customer, wholly or in several parts until nothing is left. Fails
     * if nothing is left, if more than the rest is asked for, or if the payment method cannot be refunded. Status
     * 402 if refunds are not enabled for the account (not documented; seen in practice). An intent that is not
     * captured yet is canceled instead, with `paymentIntents.cancel`.
     *
     * `POST /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/51369554e0
     */
    create(input?: RefundsCreateInput, options?: KeyedCallOptions): Promise<Refund>;

    /**
     * Retrieve a refund.
     *
     * Returns a refund with its present status. Moves no money. Refunds cannot be listed: keep the id from the
     * creation or from a `charge.refund.updated` event. An unknown id is a 404.
     *
     * `GET /v1/refunds/{refund_id}`
     *
     * @param refund_id - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/api-52306151
     */
    retrieve(refund_id: string, input?: RefundsRetrieveInput, options?: CallOptions): Promise<Refund>;
  };

  /** A payment from its creation to its capture or cancelation. Refunds are made against a payment intent. */
  readonly paymentIntents: {
    /**
     * List payment intents.
     *
     * Returns payment intents page by page, in no documented order. Moves no money. The filters, documented as the
     * body of a GET, are sent in the query. Inferred: the query is read and the answer looks as for the other lists,
     * since those work so.
     *
     * `GET /v1/payment_intents`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/52305900e0
     */
    list(input?: PaymentIntentsListInput, options?: ListOptions): Paginated<PaymentIntent>;

    /**
     * Create a payment intent.
     *
     * Announces a payment. Money moves only when the intent is confirmed, here with `confirm: true` or later with
     * `paymentIntents.confirm`. A card that cannot be charged is a `card_error`.
     *
     * `POST /v1/payment_intents`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42631218e0
     */
    create(input: PaymentIntentsCreateInput, options?: KeyedCallOptions): Promise<PaymentIntent>;

    /**
     * Retrieve a payment intent.
     *
     * Returns a payment intent with its present status. Moves no money. With a publishable key `client_secret` is
     * needed, and only some members come back; which ones is not documented. An unknown id is a 404.
     *
     * `GET /v1/payment_intents/{id}`
     *
     * @param id - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/api-44642278
     */
    retrieve(id: string, input?: PaymentIntentsRetrieveInput, options?: CallOptions): Promise<PaymentIntent>;

    /**
     * Change a payment intent.
     *
     * Changes members of a payment intent, any that creation takes. Moves no money unless `confirm` is sent. After a
     * change of the payment method the intent must be confirmed anew.
     *
     * `POST /v1/payment_intents/{id}`
     *
     * @param id - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/api-55421991
     */
    update(id: string, input?: PaymentIntentsUpdateInput, options?: KeyedCallOptions): Promise<PaymentIntent>;

    /**
     * Cancel a payment intent.
     *
     * Ends a payment intent for good. Possible in `requires_payment_method`, `requires_capture`,
     * `requires_confirmation` and `requires_action`. In `requires_capture` what could still be captured goes back to
     * the customer without a refund. An intent of a checkout session cannot be canceled; expire the session instead.
     *
     * `POST /v1/payment_intents/{id}/cancel`
     *
     * @param id - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/52305869e0
     */
    cancel(id: string, input: PaymentIntentsCancelInput, options?: KeyedCallOptions): Promise<PaymentIntent>;

    /**
     * Capture an authorized payment intent.
     *
     * Collects the money of an intent in `requires_capture`, all or a part; the rest is released or refunded by
     * itself. An intent that is not captured is canceled after some days, seven by default.
     *
     * `POST /v1/payment_intents/{id}/capture`
     *
     * @param id - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/52307160e0
     */
    capture(id: string, input?: PaymentIntentsCaptureInput, options?: KeyedCallOptions): Promise<PaymentIntent>;

    /**
     * Confirm a payment intent.
     *
     * Starts the payment. The customer may have to act first (see `next_action`); a card that cannot be charged is a
     * `card_error`. Inferred: which members are accepted, from those that creation takes, since the documentation of
     * this call differs.
     *
     * `POST /v1/payment_intents/{id}/confirm`
     *
     * @param id - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/api-44100767
     */
    confirm(id: string, input?: PaymentIntentsConfirmInput, options?: KeyedCallOptions): Promise<PaymentIntent>;

    /**
     * Search payment intents.
     *
     * Returns the payment intents that match a query, such as those of one order. Moves no money. The answer tells
     * whether there are more, but not how to get them: raise `limit` or narrow the query.
     *
     * `GET /v1/payment_intents/search`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/106971316e0
     */
    search(input?: PaymentIntentsSearchInput, options?: CallOptions): Promise<PaymentIntentList>;
  };

  /** The single attempts to move the money of a payment. */
  readonly charges: {
    /**
     * Retrieve a charge.
     *
     * Returns a charge, as it also comes back when it is created or refunded. Moves no money. An unknown id is a
     * 404.
     *
     * `GET /v1/charges/{id}`
     *
     * @param id - Id of the charge.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/55482259e0
     */
    retrieve(id: string, input?: ChargesRetrieveInput, options?: CallOptions): Promise<Charge>;

    /**
     * List charges.
     *
     * Returns charges page by page, in no documented order. Moves no money. The filters, documented as the body of a
     * GET, are sent in the query. Inferred: the query is read, there are more filters than `customer` and `created`,
     * and the answer looks as for the other lists, since those work so.
     *
     * `GET /v1/charges/list`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/55483422e0
     */
    list(input?: ChargesListInput, options?: ListOptions): Paginated<Charge>;
  };

  /**
   * Addresses that WooshPay notifies of events, kept apart for test and live. A delivery is tried 18 times within
   * 72 hours. Its header `Wooshpay-Signature: t=<unix seconds>,v1=<hex>` holds the HMAC-SHA256 of `t`, a dot and
   * the raw body, with the secret of the endpoint as key.
   */
  readonly webhookEndpoints: {
    /**
     * List webhook endpoints.
     *
     * Returns the registered endpoints page by page, without their secrets, in no documented order. Moves no money.
     *
     * `GET /v1/webhook_endpoints`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42648473e0
     */
    list(input?: WebhookEndpointsListInput, options?: ListOptions): Paginated<WebhookEndpoint>;

    /**
     * Register a webhook endpoint.
     *
     * Registers an address to be notified of events, active at once. Moves no money. Keep the `secret`, which only
     * this answer holds: it signs the deliveries. Registering an address twice notifies it twice.
     *
     * `POST /v1/webhook_endpoints`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42648310e0
     */
    create(input: WebhookEndpointsCreateInput, options?: KeyedCallOptions): Promise<WebhookEndpoint>;

    /**
     * Retrieve a webhook endpoint.
     *
     * Returns an endpoint, without its secret. Moves no money. An unknown id is a 404.
     *
     * `GET /v1/webhook_endpoints/{id}`
     *
     * @param id - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42648337e0
     */
    retrieve(id: string, input?: WebhookEndpointsRetrieveInput, options?: CallOptions): Promise<WebhookEndpoint>;

    /**
     * Change a webhook endpoint.
     *
     * Changes the address, the events or the notes of an endpoint. Moves no money. Inferred: the members of the
     * body, from those that creation takes.
     *
     * `POST /v1/webhook_endpoints/{id}`
     *
     * @param id - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42648393e0
     */
    update(id: string, input?: WebhookEndpointsUpdateInput, options?: KeyedCallOptions): Promise<WebhookEndpoint>;

    /**
     * Delete a webhook endpoint.
     *
     * Removes an endpoint; nothing is delivered to it any more. Moves no money. An unknown id is a 404.
     *
     * `DELETE /v1/webhook_endpoints/{id}`
     *
     * @param id - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42648310e0
     */
    delete(id: string, input?: WebhookEndpointsDeleteInput, options?: CallOptions): Promise<void>;
  };

  /** What happened to an object, as delivered to webhook endpoints. */
  readonly events: {
    /**
     * Retrieve an event.
     *
     * Returns an event as it was delivered, for example to verify a delivery. Moves no money. Events cannot be
     * listed. An unknown id is a 404.
     *
     * `GET /v1/events/{id}`
     *
     * @param id - Id of the event.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/49996644e0
     */
    retrieve(id: string, input?: EventsRetrieveInput, options?: CallOptions): Promise<Event>;
  };

  /** Objections of cardholders against a payment, and the evidence against them. */
  readonly disputes: {
    /**
     * Retrieve a dispute.
     *
     * Returns a dispute with its present status and evidence. Moves no money. An unknown id is a 404.
     *
     * `GET /v1/disputes/{id}`
     *
     * @param id - Id of the dispute.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/44454250e0
     */
    retrieve(id: string, input?: DisputesRetrieveInput, options?: CallOptions): Promise<Dispute>;

    /**
     * Add evidence to a dispute.
     *
     * Stores evidence against a dispute. Moves no money by itself; `charge.dispute.closed` tells later whether the
     * disputed amount comes back.
     *
     * `POST /v1/disputes/{id}`
     *
     * @param id - Id of the dispute.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/44454250e0
     */
    update(id: string, input?: DisputesUpdateInput, options?: KeyedCallOptions): Promise<Dispute>;

    /**
     * Give a dispute up.
     *
     * Closes a dispute without defending it further; the disputed amount stays with the customer. Takes no body.
     * Inferred: closing loses the dispute, from the name and from an example of the event.
     *
     * `POST /v1/disputes/{id}/close`
     *
     * @param id - Id of the dispute.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/44453397e0
     */
    close(id: string, input?: DisputesCloseInput, options?: KeyedCallOptions): Promise<Dispute>;

    /**
     * List disputes.
     *
     * Returns disputes page by page, in no documented order. Moves no money. Under development at WooshPay. The
     * filters, documented as the body of a GET, are sent in the query. Inferred: the answer looks as for the other
     * lists, since it is not documented.
     *
     * `GET /v1/disputes/list`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/44454250e0
     */
    list(input?: DisputesListInput, options?: ListOptions): Paginated<Dispute>;
  };

  /** The money of the account, by currency. */
  readonly balance: {
    /**
     * Retrieve the balance.
     *
     * Returns the money of the account by currency, available and pending. Moves no money. Amounts can be negative.
     *
     * `GET /v1/balance`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.wooshpay.com/42628037e0
     */
    retrieve(input?: BalanceRetrieveInput, options?: CallOptions): Promise<Balance>;
  };
}

/** As errors, refunds and messages name it. */
export const provider = "wooshpay";

/** What the runtime knows of WooshPay: one row per operation. */
export const table: ProviderTable = {
  provider: "wooshpay",
  servers: { live: "https://api.wooshpay.com", test: "https://apitest.wooshpay.com" },
  auth: "basic",
  errors: { message: ["/error/message", "/message"], code: ["/error/code", "/code"], type: ["/error/type", "/type"] },
  schemes: {
    cursor: {
      items: "/data",
      more: "/has_more",
      size: "limit",
      next: { param: "starting_after", from: "last-item", at: "/id" },
      reverse: ["ending_before"],
    },
  },
  operations: {
    "refunds.create": {
      method: "POST",
      path: "/v1/refunds",
      body: "json",
      key: "Idempotency-Key",
      numbers: { amount: { integer: true, min: 1 } },
    },
    "refunds.retrieve": { method: "GET", path: "/v1/refunds/{refund_id}" },
    "paymentIntents.list": { method: "GET", path: "/v1/payment_intents", pages: "cursor" },
    "paymentIntents.create": { method: "POST", path: "/v1/payment_intents", body: "json", key: "Idempotency-Key" },
    "paymentIntents.retrieve": { method: "GET", path: "/v1/payment_intents/{id}" },
    "paymentIntents.update": { method: "POST", path: "/v1/payment_intents/{id}", body: "json", key: "Idempotency-Key" },
    "paymentIntents.cancel": {
      method: "POST",
      path: "/v1/payment_intents/{id}/cancel",
      body: "json",
      key: "Idempotency-Key",
    },
    "paymentIntents.capture": {
      method: "POST",
      path: "/v1/payment_intents/{id}/capture",
      body: "json",
      key: "Idempotency-Key",
    },
    "paymentIntents.confirm": {
      method: "POST",
      path: "/v1/payment_intents/{id}/confirm",
      body: "json",
      key: "Idempotency-Key",
    },
    "paymentIntents.search": { method: "GET", path: "/v1/payment_intents/search" },
    "charges.retrieve": { method: "GET", path: "/v1/charges/{id}" },
    "charges.list": { method: "GET", path: "/v1/charges/list", pages: "cursor" },
    "webhookEndpoints.list": { method: "GET", path: "/v1/webhook_endpoints", pages: "cursor" },
    "webhookEndpoints.create": { method: "POST", path: "/v1/webhook_endpoints", body: "json", key: "Idempotency-Key" },
    "webhookEndpoints.retrieve": { method: "GET", path: "/v1/webhook_endpoints/{id}" },
    "webhookEndpoints.update": {
      method: "POST",
      path: "/v1/webhook_endpoints/{id}",
      body: "json",
      key: "Idempotency-Key",
    },
    "webhookEndpoints.delete": { method: "DELETE", path: "/v1/webhook_endpoints/{id}", noResult: true },
    "events.retrieve": { method: "GET", path: "/v1/events/{id}" },
    "disputes.retrieve": { method: "GET", path: "/v1/disputes/{id}" },
    "disputes.update": { method: "POST", path: "/v1/disputes/{id}", body: "json", key: "Idempotency-Key" },
    "disputes.close": { method: "POST", path: "/v1/disputes/{id}/close", key: "Idempotency-Key" },
    "disputes.list": { method: "GET", path: "/v1/disputes/list", pages: "cursor" },
    "balance.retrieve": { method: "GET", path: "/v1/balance" },
  },
};
