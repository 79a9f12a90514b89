// Generated from specs/refundkit.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 4cd9ba9f7a0748323322b86219b81816fb593885f646a8b37da078794aee95d7
import type { CallOptions, Paginated, ProviderTable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Money sent back for a transaction. The last five members stand in the SDK's types only, in no sample of the
 * documentation. Inferred: they may be absent or null, from those types.
 */
export interface Refund extends Schema<"Refund"> {}

/**
 * Answer to a cancellation. The API reference shows the whole refund, `documentation.md` and the server source
 * only `id`, `status` and `updatedAt`. Inferred: all other members may be absent, from that difference.
 */
export interface CancelledRefund extends Schema<"CancelledRefund"> {}

/**
 * How far the refund has got: `pending` (made), `processing` (sent to the processor), and three final states,
 * `completed`, `failed` and `cancelled`. A refund that Stripe itself cancels becomes `failed`.
 */
export type RefundStatus = Schema<"RefundStatus">;

/**
 * Why the money goes back. The first six are documented and can be sent. Inferred: the other six may be met in
 * answers, from the SDK's type; in a request they are refused.
 */
export type RefundReason = Schema<"RefundReason">;

/** Where the refund was asked for, through the API, in the dashboard or by an agent over MCP. */
export type RefundInitiator = Schema<"RefundInitiator">;

/** What the organisation's refund policy says about a transaction. */
export interface PolicyResult extends Schema<"PolicyResult"> {}

/** Body of every answer that is not a success. */
export interface ErrorBody extends Schema<"ErrorBody"> {}

/**
 * What kind of failure it was. Trying again can help after `rate_limited` and `internal_error`. Inferred: the
 * last three may occur, from the error page of the SDK, which contradicts the API's own and gives
 * `rate_limit_exceeded` for 429, `policy_violation` for 403 and `timeout` for 408.
 */
export type ErrorCode = Schema<"ErrorCode">;

/** Input of `refunds.list`. */
export type RefundsListInput = NonNullable<operations["refunds.list"]["parameters"]["query"]>;

/** Input of `refunds.create`. */
export type RefundsCreateInput = NonNullable<
  operations["refunds.create"]["requestBody"]
>["content"]["application/json"];

/** Input of `refunds.retrieve`, which takes none beside its path. */
export type RefundsRetrieveInput = Record<string, never>;

/** Input of `refunds.cancel`, which takes none beside its path. */
export type RefundsCancelInput = Record<string, never>;

/** Input of `policies.check`. */
export type PoliciesCheckInput = NonNullable<
  operations["policies.check"]["requestBody"]
>["content"]["application/json"];

/** What the client can do, by resource. A method sends one request, but for lists, which are walked. */
export interface Resources {
  /** Money sent back for a transaction, and how far it has got. */
  readonly refunds: {
    /**
     * List refunds.
     *
     * Reads the refunds of the key's organisation; moves no money. Filters combine. The answer holds the rows and
     * nothing else: no total and no sign of a further page. Inferred: an empty page follows the last one, since rows
     * are counted off by `offset`. The order is not documented. Inferred: newest first, from a database index on
     * creation time, descending; a refund made during a walk then shifts the rows, so that one may come twice or be
     * missed. Fails with 400 `validation_error` if a filter or bound is wrong.
     *
     * `GET /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/refunds-list.mdx
     */
    list(input?: RefundsListInput, options?: CallOptions): Paginated<Refund>;

    /**
     * Refund a transaction.
     *
     * Sends money back: RefundKit records a refund and hands it to the processor of the transaction. The API
     * reference gives status 200, `documentation.md` and the server source 201. Inferred: both mean that the refund
     * was made, from the same body in all three. Fails with 400 `validation_error` if the input is wrong, 409
     * `refund_already_processed` if the transaction was refunded before, and 502 `processor_error` if the processor
     * refuses. When a second, partial refund of one transaction is let through is not described. There is no
     * idempotency header: after a lost answer, list the refunds before trying again.
     *
     * `POST /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/refunds-create.mdx
     */
    create(input: RefundsCreateInput, options?: CallOptions): Promise<Refund>;

    /**
     * Retrieve a refund.
     *
     * Reads one refund in its present state; moves no money. Fails with 404 `not_found` if there is no such refund
     * or if it belongs to another organisation.
     *
     * `GET /v1/refunds/{id}`
     *
     * @param id - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/refunds-get.mdx
     */
    retrieve(id: string, input?: RefundsRetrieveInput, options?: CallOptions): Promise<Refund>;

    /**
     * Cancel a refund.
     *
     * Stops a refund that is `pending` or `processing`, so that the money stays with the merchant. For one that is
     * `processing`, the processor is asked to cancel as well; if that comes too late, the refund stays `processing`
     * or becomes `completed`, so read `status` in the answer. Square has no way to cancel. The request needs no
     * body. Fails with 404 `not_found` if there is no such refund and 409 `refund_not_cancellable` if it is
     * `completed`, `failed` or `cancelled`.
     *
     * `POST /v1/refunds/{id}/cancel`
     *
     * @param id - Id of the refund.
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/refunds-cancel.mdx
     */
    cancel(id: string, input?: RefundsCancelInput, options?: CallOptions): Promise<CancelledRefund>;
  };

  /** The organisation's rules on what may be refunded, until when and how much. */
  readonly policies: {
    /**
     * Check whether a transaction may be refunded.
     *
     * Applies the organisation's refund policy to a transaction and tells the outcome; moves no money and records no
     * refund. A transaction that may not be refunded is an answer, not an error: the status is 200 and `eligible` is
     * false. Fails with 400 `validation_error` if the input is wrong.
     *
     * `POST /v1/policies/check`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/policies-check.mdx
     */
    check(input: PoliciesCheckInput, options?: CallOptions): Promise<PolicyResult>;
  };
}

/** What the runtime knows of RefundKit: one row per operation. */
export const table: ProviderTable = {
  provider: "refundkit",
  servers: { live: "https://api.refundkit.dev" },
  auth: "bearer",
  errors: { message: ["/error/message"], code: ["/error/code"] },
  result: "/data",
  schemes: { offset: { items: "/data", size: "limit", next: { param: "offset", from: "offset", at: "/id" } } },
  operations: {
    "refunds.list": { method: "GET", path: "/v1/refunds", pages: "offset", anyResult: true },
    "refunds.create": {
      method: "POST",
      path: "/v1/refunds",
      body: "json",
      numbers: { amount: { integer: true, above: 0 } },
    },
    "refunds.retrieve": { method: "GET", path: "/v1/refunds/{id}" },
    "refunds.cancel": { method: "POST", path: "/v1/refunds/{id}/cancel" },
    "policies.check": {
      method: "POST",
      path: "/v1/policies/check",
      body: "json",
      numbers: { amount: { integer: true, above: 0 } },
    },
  },
};
