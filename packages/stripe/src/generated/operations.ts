// Generated from specs/stripe.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: dc25c89b3d99e4f8b96e7fcdafa11b907a9e20b4e9ec1f77f0637f60957bef70
import type { CallOptions, KeyedCallOptions, ListOptions, Paginated, ProviderTable, Walkable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Money on its way back to a buyer. */
export interface Refund extends Schema<"Refund"> {}

/** One page of refunds, newest first. */
export interface RefundList extends Schema<"RefundList"> {}

/** What the buyer must do; present while the refund is `requires_action`. */
export interface RefundNextAction extends Schema<"RefundNextAction"> {}

/** Where the money went. `type` is the name of the member that holds the details. */
export interface DestinationDetails extends Schema<"DestinationDetails"> {}

/** How a card refund reached the card. */
export interface CardDestination extends Schema<"CardDestination"> {}

/** A destination with a reference number. */
export interface ReferencedDestination extends Schema<"ReferencedDestination"> {}

/** A destination with a reference number and the network's reason for a refusal. */
export interface DeclinableDestination extends Schema<"DeclinableDestination"> {}

/** A destination on a blockchain. */
export interface CryptoDestination extends Schema<"CryptoDestination"> {}

/** A destination without documented members; empty at present. */
export type PlainDestination = Schema<"PlainDestination">;

/** One movement of money from a buyer. */
export interface Charge extends Schema<"Charge"> {}

/** One page of charges, newest first. */
export interface ChargeList extends Schema<"ChargeList"> {}

/** What the network and the risk checks said about a charge. */
export interface ChargeOutcome extends Schema<"ChargeOutcome"> {}

/** Who paid. */
export interface BillingDetails extends Schema<"BillingDetails"> {}

/** A postal address. */
export interface Address extends Schema<"Address"> {}

/** Where goods go. */
export interface ShippingDetails extends Schema<"ShippingDetails"> {}

/** What the buyer saw, when the price was presented in the buyer's own currency. */
export interface PresentmentDetails extends Schema<"PresentmentDetails"> {}

/** Details of the payment method. `type` is the name of the member that holds them. */
export interface PaymentMethodDetails extends Schema<"PaymentMethodDetails"> {}

/**
 * The card of a charge. Any member may be absent, and more may come. Inferred: the types of the members, from
 * their names, which alone are documented.
 */
export interface CardDetails extends Schema<"CardDetails"> {}

/** Details of one payment method. Its members are not listed here. */
export type MethodDetails = Schema<"MethodDetails">;

/** A payment, from the first attempt to collection. Only one with a captured charge can be refunded. */
export interface PaymentIntent extends Schema<"PaymentIntent"> {}

/** One page of payment intents, newest first. */
export interface PaymentIntentList extends Schema<"PaymentIntentList"> {}

/** One entry of the ledger of the account's balance. */
export interface BalanceTransaction extends Schema<"BalanceTransaction"> {}

/** One page of ledger entries, newest first. */
export interface BalanceTransactionList extends Schema<"BalanceTransactionList"> {}

/**
 * One fee of a ledger entry. Inferred: its members are always there, and the application and the description may
 * be null, as in the entry around it.
 */
export interface FeeDetail extends Schema<"FeeDetail"> {}

/**
 * Kind of a ledger entry. Those of refunds: `refund` (cards), `payment_refund` (`py_` payments),
 * `refund_failure`, `payment_failure_refund`, `application_fee_refund`, `transfer_refund` and
 * `transfer_failure`.
 */
export type BalanceTransactionType = Schema<"BalanceTransactionType">;

/** A record of something that happened. Delivered at least once and in no order; de-duplicate on `id`. */
export interface Event extends Schema<"Event"> {}

/** One page of events, newest first. */
export interface EventList extends Schema<"EventList"> {}

/** A URL that Stripe posts events to. */
export interface WebhookEndpoint extends Schema<"WebhookEndpoint"> {}

/** One page of webhook endpoints, newest first. */
export interface WebhookEndpointList extends Schema<"WebhookEndpointList"> {}

/** What is left of a webhook endpoint after its deletion. */
export interface DeletedWebhookEndpoint extends Schema<"DeletedWebhookEndpoint"> {}

/**
 * An object in place of its id, asked for with `expand`. `object` says what it is; its members are not listed
 * here.
 */
export interface ExpandedObject extends Schema<"ExpandedObject"> {}

/**
 * Members to return as objects instead of ids, with dots for members of members. Inferred: at most four levels
 * deep, from common use.
 */
export type ExpandPaths = Schema<"ExpandPaths">;

/** A range of time; members can be combined. */
export interface TimeRange extends Schema<"TimeRange"> {}

/** The caller's keys and values. */
export type Metadata = Schema<"Metadata">;

/**
 * The caller's keys and values. An empty string as a value removes its key; an empty string as the whole removes
 * all. Null means the same as an empty string.
 */
export type MetadataInput = Schema<"MetadataInput">;

/** Body of every answer that is not a success. */
export interface ErrorEnvelope extends Schema<"ErrorEnvelope"> {}

/** What went wrong. */
export interface ApiError extends Schema<"ApiError"> {}

/**
 * What went wrong, for programs. Those of refunds: `charge_already_refunded`, `charge_disputed`,
 * `charge_not_refundable`, `refund_disputed_payment`, `resource_missing`, `amount_too_large`,
 * `amount_too_small`, `balance_insufficient`, `insufficient_funds`, `parameter_missing`, `parameter_unknown`,
 * `parameter_invalid_integer`, `parameter_invalid_empty`, `parameter_invalid_string_empty`,
 * `parameters_exclusive`, `idempotency_key_in_use`, `lock_timeout`, `rate_limit`, `secret_key_required`,
 * `api_key_expired`, `livemode_mismatch` and `payment_intent_unexpected_state`.
 */
export type ErrorCode = Schema<"ErrorCode">;

/**
 * What happened. Those of refunds: `refund.created`, `refund.updated` and `refund.failed` for every refund
 * (before API version 2024-10-28 only for some methods), `charge.refunded` (carries the charge, also after a
 * partial refund) and `charge.refund.updated` (older twin of `refund.updated` for some methods). `*` stands for
 * all and occurs only in `enabled_events`.
 */
export type EventType = Schema<"EventType">;

/** A payment method that can be left out of a payment. */
export type ExcludedPaymentMethodType = Schema<"ExcludedPaymentMethodType">;

/** Input of `refunds.list`. */
export type RefundsListInput = Omit<NonNullable<operations["refunds.list"]["parameters"]["query"]>, "ending_before">;

/** Input of `refunds.create`. */
export type RefundsCreateInput = NonNullable<
  operations["refunds.create"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `refunds.retrieve`. */
export type RefundsRetrieveInput = NonNullable<operations["refunds.retrieve"]["parameters"]["query"]>;

/** Input of `refunds.update`. */
export type RefundsUpdateInput = NonNullable<
  operations["refunds.update"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `refunds.cancel`. */
export type RefundsCancelInput = NonNullable<
  operations["refunds.cancel"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `testHelpers.refunds.expire`. */
export type TestHelpersRefundsExpireInput = NonNullable<
  operations["testHelpers.refunds.expire"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `charges.list`. */
export type ChargesListInput = Omit<NonNullable<operations["charges.list"]["parameters"]["query"]>, "ending_before">;

/** Input of `charges.retrieve`. */
export type ChargesRetrieveInput = NonNullable<operations["charges.retrieve"]["parameters"]["query"]>;

/** Input of `paymentIntents.list`. */
export type PaymentIntentsListInput = Omit<
  NonNullable<operations["paymentIntents.list"]["parameters"]["query"]>,
  "ending_before"
>;

/** Input of `paymentIntents.retrieve`. */
export type PaymentIntentsRetrieveInput = NonNullable<operations["paymentIntents.retrieve"]["parameters"]["query"]>;

/** Input of `paymentIntents.cancel`. */
export type PaymentIntentsCancelInput = NonNullable<
  operations["paymentIntents.cancel"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `balanceTransactions.list`. */
export type BalanceTransactionsListInput = Omit<
  NonNullable<operations["balanceTransactions.list"]["parameters"]["query"]>,
  "ending_before"
>;

/** Input of `balanceTransactions.retrieve`. */
export type BalanceTransactionsRetrieveInput = NonNullable<
  operations["balanceTransactions.retrieve"]["parameters"]["query"]
>;

/** Input of `events.list`. */
export type EventsListInput = Omit<NonNullable<operations["events.list"]["parameters"]["query"]>, "ending_before">;

/** Input of `events.retrieve`. */
export type EventsRetrieveInput = NonNullable<operations["events.retrieve"]["parameters"]["query"]>;

/** Input of `webhookEndpoints.list`. */
export type WebhookEndpointsListInput = Omit<
  NonNullable<operations["webhookEndpoints.list"]["parameters"]["query"]>,
  "ending_before"
>;

/** Input of `webhookEndpoints.create`. */
export type WebhookEndpointsCreateInput = NonNullable<
  operations["webhookEndpoints.create"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `webhookEndpoints.retrieve`. */
export type WebhookEndpointsRetrieveInput = NonNullable<operations["webhookEndpoints.retrieve"]["parameters"]["query"]>;

/** Input of `webhookEndpoints.update`. */
export type WebhookEndpointsUpdateInput = NonNullable<
  operations["webhookEndpoints.update"]["requestBody"]
>["content"]["application/x-www-form-urlencoded"];

/** Input of `webhookEndpoints.delete`. */
export type WebhookEndpointsDeleteInput = NonNullable<operations["webhookEndpoints.delete"]["parameters"]["query"]>;

/** What the client can do, by resource. A method sends one request, but for lists, which are walked. */
export interface Resources {
  /** Money given back to a buyer. */
  readonly refunds: {
    /**
     * List refunds, newest first.
     *
     * Moves no money. Returns up to `limit` refunds of the account, or of one charge or payment intent. No match is
     * an empty `data`, but an unknown charge is an error.
     *
     * `GET /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/refunds/list
     */
    list(input?: RefundsListInput, options?: ListOptions): Walkable<Refund>;

    /**
     * Refund a charge or a payment intent, wholly or in part.
     *
     * Gives money from the account's balance back to the buyer; processing fees are not returned. Takes `charge` or
     * `payment_intent`, or `origin=customer_balance` with `customer`, `currency` and `amount`. Several partial
     * refunds are possible until nothing is left. Too small a balance leaves the refund `pending`
     * (`insufficient_funds`), or is an error if the account may not go below zero. Cancel a payment intent in
     * `requires_capture` instead.
     *
     * Errors: `charge_already_refunded`, `invalid_request_error` (more than is left), `charge_disputed`,
     * `charge_not_refundable`, `refund_disputed_payment`, `resource_missing`, `parameters_exclusive`,
     * `amount_too_large`, `amount_too_small`, `balance_insufficient`.
     *
     * `POST /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/refunds/create
     */
    create(input?: RefundsCreateInput, options?: KeyedCallOptions): Promise<Refund>;

    /**
     * Retrieve a refund.
     *
     * Moves no money. An unknown id is a 404 with `resource_missing`.
     *
     * `GET /v1/refunds/{refund}`
     *
     * @param refund - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/refunds/retrieve
     */
    retrieve(refund: string, input?: RefundsRetrieveInput, options?: CallOptions): Promise<Refund>;

    /**
     * Change the metadata of a refund.
     *
     * Moves no money; only metadata can be changed. An unknown id is a 404 with `resource_missing`.
     *
     * `POST /v1/refunds/{refund}`
     *
     * @param refund - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/refunds/update
     */
    update(refund: string, input?: RefundsUpdateInput, options?: KeyedCallOptions): Promise<Refund>;

    /**
     * Cancel a refund that waits for the buyer.
     *
     * Stops a refund in `requires_action`; the money returns to the balance as `failure_balance_transaction`. Any
     * other status is an error.
     *
     * `POST /v1/refunds/{refund}/cancel`
     *
     * @param refund - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/refunds/cancel
     */
    cancel(refund: string, input?: RefundsCancelInput, options?: KeyedCallOptions): Promise<Refund>;
  };

  readonly testHelpers: {
    /** Test mode only. Moves a refund into a state that takes time or a buyer's inaction in real life. */
    readonly refunds: {
      /**
       * Expire a refund that waits for the buyer (test mode).
       *
       * Lets the deadline of a test refund in `requires_action` pass. Inferred: it becomes `failed`, since an
       * unanswered refund has no other end. Any other status is an error.
       *
       * `POST /v1/test_helpers/refunds/{refund}/expire`
       *
       * @param refund - Id of the refund.
       * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
       * @see https://docs.stripe.com/api/refunds
       */
      expire(refund: string, input?: TestHelpersRefundsExpireInput, options?: KeyedCallOptions): Promise<Refund>;
    };
  };

  /** Single movements of money from a buyer, each of which can be refunded up to its amount. */
  readonly charges: {
    /**
     * List charges, newest first.
     *
     * Moves no money. Returns up to `limit` charges of the account; no match is an empty `data`.
     *
     * `GET /v1/charges`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/charges/list
     */
    list(input?: ChargesListInput, options?: ListOptions): Walkable<Charge>;

    /**
     * Retrieve a charge.
     *
     * Moves no money. Its `amount` less `amount_refunded` is what can still be refunded. `expand[]=refunds` brings
     * the ten newest refunds along. An unknown id is a 404 with `resource_missing`.
     *
     * `GET /v1/charges/{charge}`
     *
     * @param charge - Id of the charge.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/charges/retrieve
     */
    retrieve(charge: string, input?: ChargesRetrieveInput, options?: CallOptions): Promise<Charge>;
  };

  /** Payments from first attempt to collection. An uncaptured one is cancelled, not refunded. */
  readonly paymentIntents: {
    /**
     * List payment intents, newest first.
     *
     * Moves no money. Returns up to `limit` payment intents of the account; no match is an empty `data`.
     *
     * `GET /v1/payment_intents`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/payment_intents/list
     */
    list(input?: PaymentIntentsListInput, options?: ListOptions): Walkable<PaymentIntent>;

    /**
     * Retrieve a payment intent.
     *
     * Moves no money. `latest_charge` leads to the charge, and so to what was refunded of it. An unknown id is a 404
     * with `resource_missing`.
     *
     * `GET /v1/payment_intents/{intent}`
     *
     * @param intent - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/payment_intents/retrieve
     */
    retrieve(intent: string, input?: PaymentIntentsRetrieveInput, options?: CallOptions): Promise<PaymentIntent>;

    /**
     * Cancel a payment intent that was not captured.
     *
     * Releases an authorisation instead of refunding: no captured money moves, and the payment intent ends as
     * `canceled`. The way to undo a payment in `requires_capture`. One that can no longer be cancelled is an error.
     * Inferred: of the code `payment_intent_unexpected_state`, from its name.
     *
     * `POST /v1/payment_intents/{intent}/cancel`
     *
     * @param intent - Id of the payment intent.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/payment_intents/cancel
     */
    cancel(intent: string, input?: PaymentIntentsCancelInput, options?: KeyedCallOptions): Promise<PaymentIntent>;
  };

  /** Ledger entries. Every change of the Stripe balance has one. */
  readonly balanceTransactions: {
    /**
     * List ledger entries, newest first.
     *
     * Moves no money. Returns up to `limit` entries of the account's balance; `source` limits them to those of one
     * object, such as a refund.
     *
     * `GET /v1/balance_transactions`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/balance_transactions/list
     */
    list(input?: BalanceTransactionsListInput, options?: ListOptions): Walkable<BalanceTransaction>;

    /**
     * Retrieve a ledger entry.
     *
     * Moves no money. An unknown id is a 404 with `resource_missing`.
     *
     * `GET /v1/balance_transactions/{id}`
     *
     * @param id - Id of the balance transaction.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/balance_transactions/retrieve
     */
    retrieve(id: string, input?: BalanceTransactionsRetrieveInput, options?: CallOptions): Promise<BalanceTransaction>;
  };

  /** Records of what happened, kept for 30 days; the same records are sent to webhook endpoints. */
  readonly events: {
    /**
     * List events of the last 30 days, newest first.
     *
     * Moves no money. Lets a program catch up on webhooks that it missed.
     *
     * `GET /v1/events`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/events/list
     */
    list(input?: EventsListInput, options?: ListOptions): Walkable<Event>;

    /**
     * Retrieve an event.
     *
     * Moves no money. Events are kept for 30 days; an unknown id is a 404 with `resource_missing`.
     *
     * `GET /v1/events/{id}`
     *
     * @param id - Id of the event.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/events/retrieve
     */
    retrieve(id: string, input?: EventsRetrieveInput, options?: CallOptions): Promise<Event>;
  };

  /** URLs to which Stripe posts events. */
  readonly webhookEndpoints: {
    /**
     * List webhook endpoints, newest first.
     *
     * Moves no money. The answer never has a `secret`.
     *
     * `GET /v1/webhook_endpoints`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/webhook_endpoints/list
     */
    list(input?: WebhookEndpointsListInput, options?: ListOptions): Paginated<WebhookEndpoint>;

    /**
     * Create a webhook endpoint.
     *
     * Moves no money. Keep the signing `secret`: only this answer has it. A missing `url` or `enabled_events` is a
     * 400.
     *
     * `POST /v1/webhook_endpoints`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/webhook_endpoints/create
     */
    create(input: WebhookEndpointsCreateInput, options?: KeyedCallOptions): Promise<WebhookEndpoint>;

    /**
     * Retrieve a webhook endpoint.
     *
     * Moves no money. The answer has no `secret`. An unknown id is a 404 with `resource_missing`.
     *
     * `GET /v1/webhook_endpoints/{webhook_endpoint}`
     *
     * @param webhook_endpoint - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/webhook_endpoints/retrieve
     */
    retrieve(
      webhook_endpoint: string,
      input?: WebhookEndpointsRetrieveInput,
      options?: CallOptions,
    ): Promise<WebhookEndpoint>;

    /**
     * Change or switch off a webhook endpoint.
     *
     * Moves no money. `disabled` stops the deliveries without a deletion. An unknown id is a 404 with
     * `resource_missing`.
     *
     * `POST /v1/webhook_endpoints/{webhook_endpoint}`
     *
     * @param webhook_endpoint - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/webhook_endpoints/update
     */
    update(
      webhook_endpoint: string,
      input?: WebhookEndpointsUpdateInput,
      options?: KeyedCallOptions,
    ): Promise<WebhookEndpoint>;

    /**
     * Delete a webhook endpoint.
     *
     * Moves no money. Events are no longer sent there. An unknown id is a 404 with `resource_missing`.
     *
     * `DELETE /v1/webhook_endpoints/{webhook_endpoint}`
     *
     * @param webhook_endpoint - Id of the webhook endpoint.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://docs.stripe.com/api/webhook_endpoints/delete
     */
    delete(
      webhook_endpoint: string,
      input?: WebhookEndpointsDeleteInput,
      options?: CallOptions,
    ): Promise<DeletedWebhookEndpoint>;
  };
}

/** As errors, refunds and messages name it. */
export const provider = "stripe";

/** What the runtime knows of Stripe: one row per operation. */
export const table: ProviderTable = {
  provider: "stripe",
  servers: { live: "https://api.stripe.com" },
  auth: "bearer",
  headers: { "Stripe-Version": "2026-10-28.endive" },
  maxKeyLength: 255,
  errors: {
    message: ["/error/message"],
    code: ["/error/code"],
    type: ["/error/type"],
    requestId: "Request-Id",
    shouldRetry: "Stripe-Should-Retry",
  },
  limits: [
    { calls: "read", requests: 25, key: "_test_", perMs: 1000 },
    { calls: "write", requests: 25, key: "_test_", perMs: 1000 },
    { calls: "read", requests: 100, perMs: 1000 },
    { calls: "write", requests: 100, perMs: 1000 },
  ],
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
    "refunds.list": {
      method: "GET",
      path: "/v1/refunds",
      pages: "cursor",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "refunds.create": {
      method: "POST",
      path: "/v1/refunds",
      body: "form",
      key: "Idempotency-Key",
      numbers: { amount: { integer: true, min: 1 } },
      hasId: true,
    },
    "refunds.retrieve": { method: "GET", path: "/v1/refunds/{refund}", hasId: true },
    "refunds.update": {
      method: "POST",
      path: "/v1/refunds/{refund}",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "refunds.cancel": {
      method: "POST",
      path: "/v1/refunds/{refund}/cancel",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "testHelpers.refunds.expire": {
      method: "POST",
      path: "/v1/test_helpers/refunds/{refund}/expire",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "charges.list": {
      method: "GET",
      path: "/v1/charges",
      pages: "cursor",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "charges.retrieve": { method: "GET", path: "/v1/charges/{charge}", hasId: true },
    "paymentIntents.list": {
      method: "GET",
      path: "/v1/payment_intents",
      pages: "cursor",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "paymentIntents.retrieve": { method: "GET", path: "/v1/payment_intents/{intent}", hasId: true },
    "paymentIntents.cancel": {
      method: "POST",
      path: "/v1/payment_intents/{intent}/cancel",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "balanceTransactions.list": {
      method: "GET",
      path: "/v1/balance_transactions",
      pages: "cursor",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "balanceTransactions.retrieve": { method: "GET", path: "/v1/balance_transactions/{id}", hasId: true },
    "events.list": {
      method: "GET",
      path: "/v1/events",
      pages: "cursor",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "events.retrieve": { method: "GET", path: "/v1/events/{id}", hasId: true },
    "webhookEndpoints.list": { method: "GET", path: "/v1/webhook_endpoints", pages: "cursor" },
    "webhookEndpoints.create": {
      method: "POST",
      path: "/v1/webhook_endpoints",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "webhookEndpoints.retrieve": { method: "GET", path: "/v1/webhook_endpoints/{webhook_endpoint}", hasId: true },
    "webhookEndpoints.update": {
      method: "POST",
      path: "/v1/webhook_endpoints/{webhook_endpoint}",
      body: "form",
      key: "Idempotency-Key",
      hasId: true,
    },
    "webhookEndpoints.delete": { method: "DELETE", path: "/v1/webhook_endpoints/{webhook_endpoint}", hasId: true },
  },
};
