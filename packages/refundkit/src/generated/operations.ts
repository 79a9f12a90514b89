// Generated from specs/refundkit.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 03250b262a58ab4ea3fe3d5f508f4e8d74697a11fd038c63fc0bc8db741e99d5
import type { CallOptions, OffsetListOptions, Paginated, ProviderTable } from "@storno/shared";
import type { components, operations } from "./schema.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Money sent back for a transaction. Inferred: the last five members may be absent or null, since the API
 * reference does not show them.
 */
export interface Refund extends Schema<"Refund"> {}

/**
 * Answer to a cancellation: the whole refund, or only `id`, `status` and `updatedAt`. Inferred: all other
 * members may be absent, since the documentation shows both forms.
 */
export interface CancelledRefund extends Schema<"CancelledRefund"> {}

/**
 * How far the refund has got: `pending` (made), `processing` (sent to the processor), or finally `completed`,
 * `failed` or `cancelled`. A refund that Stripe itself cancels becomes `failed`.
 */
export type RefundStatus = Schema<"RefundStatus">;

/**
 * Why the money goes back. Only the first six can be sent. Inferred: the other six may come in answers, since
 * RefundKit's own SDK knows them.
 */
export type RefundReason = Schema<"RefundReason">;

/** Where the refund was asked for: through the API, in the dashboard, or by an agent over MCP. */
export type RefundInitiator = Schema<"RefundInitiator">;

/** What the organisation's refund policy says about a transaction. */
export interface PolicyResult extends Schema<"PolicyResult"> {}

/** Body of every answer that is not a success. */
export interface ErrorBody extends Schema<"ErrorBody"> {}

/**
 * Kind of failure. Trying again can help after `rate_limited` and `internal_error`. Inferred: the last three may
 * come, with status 429, 403 and 408 in this order, since one page of RefundKit names them against the others.
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
     * Returns the refunds of the key's organisation; moves no money. Filters combine. A page has no total and no
     * sign of a further one. Inferred: an empty page ends the list, since rows are counted by `offset`. The order is
     * not documented. Inferred: newest first, as the rows are stored; a refund made while you page can make a row
     * come twice or be missed. Fails with 400 `validation_error` if a filter or bound is wrong.
     *
     * `GET /v1/refunds`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/refunds-list.mdx
     */
    list(input?: RefundsListInput, options?: OffsetListOptions): Paginated<Refund>;

    /**
     * Refund a transaction.
     *
     * Sends money back through the processor of the transaction. Answers 200 or 201. Inferred: both mean that the
     * refund was made, since the body is the same. Fails with 400 `validation_error`, 409 `refund_already_processed`
     * (refunded before) or 502 `processor_error` (the processor refused). Whether a second, partial refund is let
     * through is not documented. Nothing makes it safe to repeat: after a lost answer, list the refunds first.
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
     * Returns one refund; moves no money. Fails with 404 `not_found` if it does not exist or belongs to another
     * organisation.
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
     * Stops a refund that is `pending` or `processing`; the money stays with the merchant. If it is `processing`,
     * the processor is asked to cancel too; when that comes too late, it stays `processing` or becomes `completed`,
     * so read `status`. Square has no way to cancel. Takes no body. Fails with 404 `not_found`, or 409
     * `refund_not_cancellable` if it is `completed`, `failed` or `cancelled`.
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
     * Tells what the organisation's refund policy says about a transaction; moves no money and records no refund. A
     * refund that is not allowed is an answer, not an error: status 200 with `eligible` false. Fails with 400
     * `validation_error` if the input is wrong.
     *
     * `POST /v1/policies/check`
     *
     * @throws ProviderError when the provider refuses, or its answer does not come or cannot be read.
     * @see https://github.com/awasero/refundkit/blob/main/packages/website/content/docs/api-reference/policies-check.mdx
     */
    check(input: PoliciesCheckInput, options?: CallOptions): Promise<PolicyResult>;
  };
}

/** As errors, refunds and messages name it. */
export const provider = "refundkit";

/** What the runtime knows of RefundKit: one row per operation. */
export const table: ProviderTable = {
  provider: "refundkit",
  servers: { live: "https://api.refundkit.dev" },
  auth: "bearer",
  errors: { message: ["/error/message"], code: ["/error/code"] },
  limits: [{ calls: "all", requests: 100, perMs: 60000 }],
  result: "/data",
  schemes: { offset: { items: "/data", size: "limit", next: { param: "offset", from: "offset", at: "/id" } } },
  operations: {
    "refunds.list": { method: "GET", path: "/v1/refunds", pages: "offset", anyResult: true },
    "refunds.create": {
      method: "POST",
      path: "/v1/refunds",
      body: "json",
      numbers: { amount: { integer: true, above: 0 } },
      hasId: true,
    },
    "refunds.retrieve": { method: "GET", path: "/v1/refunds/{id}", hasId: true },
    "refunds.cancel": { method: "POST", path: "/v1/refunds/{id}/cancel", hasId: true },
    "policies.check": {
      method: "POST",
      path: "/v1/policies/check",
      body: "json",
      numbers: { amount: { integer: true, above: 0 } },
    },
  },
};
