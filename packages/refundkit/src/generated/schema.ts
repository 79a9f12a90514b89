// Generated from specs/refundkit.yaml by scripts/generate.ts. Do not edit: change the spec and run `npm run generate`.
// Spec SHA-256: 03250b262a58ab4ea3fe3d5f508f4e8d74697a11fd038c63fc0bc8db741e99d5
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
     * List refunds
     * @description Returns the refunds of the key's organisation; moves no money. Filters combine. A page has no total and no sign of a further one. Inferred: an empty page ends the list, since rows are counted by `offset`. The order is not documented. Inferred: newest first, as the rows are stored; a refund made while you page can make a row come twice or be missed. Fails with 400 `validation_error` if a filter or bound is wrong.
     */
    get: operations["refunds.list"];
    put?: never;
    /**
     * Refund a transaction
     * @description Sends money back through the processor of the transaction. Answers 200 or 201. Inferred: both mean that the refund was made, since the body is the same. Fails with 400 `validation_error`, 409 `refund_already_processed` (refunded before) or 502 `processor_error` (the processor refused). Whether a second, partial refund is let through is not documented. Nothing makes it safe to repeat: after a lost answer, list the refunds first.
     */
    post: operations["refunds.create"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/refunds/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Retrieve a refund
     * @description Returns one refund; moves no money. Fails with 404 `not_found` if it does not exist or belongs to another organisation.
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
  "/v1/refunds/{id}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel a refund
     * @description Stops a refund that is `pending` or `processing`; the money stays with the merchant. If it is `processing`, the processor is asked to cancel too; when that comes too late, it stays `processing` or becomes `completed`, so read `status`. Square has no way to cancel. Takes no body. Fails with 404 `not_found`, or 409 `refund_not_cancellable` if it is `completed`, `failed` or `cancelled`.
     */
    post: operations["refunds.cancel"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/policies/check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check whether a transaction may be refunded
     * @description Tells what the organisation's refund policy says about a transaction; moves no money and records no refund. A refund that is not allowed is an answer, not an error: status 200 with `eligible` false. Fails with 400 `validation_error` if the input is wrong.
     */
    post: operations["policies.check"];
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
    /** @description Money sent back for a transaction. Inferred: the last five members may be absent or null, since the API reference does not show them. */
    Refund: {
      /**
       * @description Id of the refund at RefundKit.
       * @example ref_abc123def456
       */
      id: string;
      /**
       * @description Id of the organisation that the refund belongs to.
       * @example org_xyz789
       */
      organizationId: string;
      /**
       * @description Id of the refund at the processor; null until it has been processed there.
       * @example re_1N4HcTKz9cXRvFYs
       */
      externalRefundId: string | null;
      /**
       * @description Id of the refunded charge at the processor.
       * @example ch_1N4HbSKz9cXRvFYr
       */
      transactionId: string;
      /**
       * @description Refunded amount in the smallest currency unit.
       * @example 2500
       */
      amount: number;
      /**
       * @description ISO 4217 code of the amount, three letters in lower case.
       * @example usd
       */
      currency: string;
      reason: components["schemas"]["RefundReason"];
      status: components["schemas"]["RefundStatus"];
      /**
       * @description Payment processor that carries out the refund.
       * @example stripe
       */
      processor: string;
      /** @description Your own data from the request, with any JSON values; null if there was none. */
      metadata: {
        [key: string]: unknown;
      } | null;
      initiatedBy: components["schemas"]["RefundInitiator"];
      /**
       * Format: date-time
       * @description When the refund was made, ISO 8601 in UTC.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the refund last changed, ISO 8601 in UTC.
       */
      updatedAt: string;
      /**
       * @description Id of the return of goods that the refund belongs to. May be absent.
       * @example ret_abc123
       */
      returnId?: string | null;
      /**
       * @description Id of the approval request for the refund. May be absent.
       * @example apr_abc123
       */
      approvalId?: string | null;
      /**
       * @description Id of the refund that this one was split from. May be absent.
       * @example ref_abc123def456
       */
      splitFromId?: string | null;
      /**
       * @description Id of the store credit that goes with the refund. May be absent.
       * @example sc_abc123
       */
      storeCreditId?: string | null;
      /** @description Risk that the transaction is disputed, from 0 (low) to 100 (critical). May be absent. */
      disputeRiskScore?: number | null;
    };
    /** @description Answer to a cancellation: the whole refund, or only `id`, `status` and `updatedAt`. Inferred: all other members may be absent, since the documentation shows both forms. */
    CancelledRefund: {
      /**
       * @description Id of the refund at RefundKit.
       * @example ref_abc123def456
       */
      id: string;
      /**
       * @description Id of the organisation that the refund belongs to.
       * @example org_xyz789
       */
      organizationId?: string;
      /**
       * @description Id of the refund at the processor; null if it was never processed there.
       * @example re_1N4HcTKz9cXRvFYs
       */
      externalRefundId?: string | null;
      /**
       * @description Id of the charge at the processor.
       * @example ch_1N4HbSKz9cXRvFYr
       */
      transactionId?: string;
      /**
       * @description Amount of the refund in the smallest currency unit.
       * @example 2500
       */
      amount?: number;
      /**
       * @description ISO 4217 code of the amount, three letters in lower case.
       * @example usd
       */
      currency?: string;
      reason?: components["schemas"]["RefundReason"];
      status: components["schemas"]["RefundStatus"];
      /**
       * @description Payment processor of the refund.
       * @example stripe
       */
      processor?: string;
      /** @description Your own data from the request, with any JSON values; null if there was none. */
      metadata?: {
        [key: string]: unknown;
      } | null;
      initiatedBy?: components["schemas"]["RefundInitiator"];
      /**
       * Format: date-time
       * @description When the refund was made, ISO 8601 in UTC.
       */
      createdAt?: string;
      /**
       * Format: date-time
       * @description When the refund was cancelled or last changed, ISO 8601 in UTC.
       */
      updatedAt: string;
      /**
       * @description Id of the return of goods that the refund belongs to. May be absent.
       * @example ret_abc123
       */
      returnId?: string | null;
      /**
       * @description Id of the approval request for the refund. May be absent.
       * @example apr_abc123
       */
      approvalId?: string | null;
      /**
       * @description Id of the refund that this one was split from. May be absent.
       * @example ref_abc123def456
       */
      splitFromId?: string | null;
      /**
       * @description Id of the store credit that goes with the refund. May be absent.
       * @example sc_abc123
       */
      storeCreditId?: string | null;
      /** @description Risk that the transaction is disputed, from 0 (low) to 100 (critical). May be absent. */
      disputeRiskScore?: number | null;
    };
    /**
     * @description How far the refund has got: `pending` (made), `processing` (sent to the processor), or finally `completed`, `failed` or `cancelled`. A refund that Stripe itself cancels becomes `failed`.
     * @enum {string}
     */
    RefundStatus: OpenEnum<"pending" | "processing" | "completed" | "failed" | "cancelled">;
    /**
     * @description Why the money goes back. Only the first six can be sent. Inferred: the other six may come in answers, since RefundKit's own SDK knows them.
     * @enum {string}
     */
    RefundReason: OpenEnum<
      | "product_not_received"
      | "product_defective"
      | "wrong_product"
      | "duplicate_charge"
      | "subscription_cancelled"
      | "other"
      | "agent_error"
      | "price_change"
      | "sizing_issue"
      | "item_not_as_described"
      | "order_cancelled"
      | "return_window_closing"
    >;
    /**
     * @description Where the refund was asked for: through the API, in the dashboard, or by an agent over MCP.
     * @enum {string}
     */
    RefundInitiator: OpenEnum<"api" | "dashboard" | "mcp">;
    /** @description What the organisation's refund policy says about a transaction. */
    PolicyResult: {
      /** @description Whether the refund is allowed. */
      eligible: boolean;
      /** @description Explanation of the outcome, for people. */
      reason: string;
      /** @description The most that can be refunded, in the smallest currency unit. May be null although eligible, and a number although not. Inferred: only `eligible` tells the outcome, since the documentation contradicts itself here. */
      maxAmount: number | null;
      /**
       * Format: date-time
       * @description Last moment for a refund, ISO 8601 in UTC.
       */
      deadline: string | null;
      /** @description Restrictions that the refund is subject to. */
      conditions: string[];
    };
    /** @description Body of every answer that is not a success. */
    ErrorBody: {
      /** @description Null or absent on failure. */
      data?: null;
      /** @description What went wrong. */
      error: {
        /** @description Explanation for people; for `processor_error` the processor's own words. */
        message: string;
        code: components["schemas"]["ErrorCode"];
      };
    };
    /**
     * @description Kind of failure. Trying again can help after `rate_limited` and `internal_error`. Inferred: the last three may come, with status 429, 403 and 408 in this order, since one page of RefundKit names them against the others.
     * @enum {string}
     */
    ErrorCode: OpenEnum<
      | "invalid_api_key"
      | "unauthorized"
      | "not_found"
      | "validation_error"
      | "refund_already_processed"
      | "refund_not_cancellable"
      | "processor_error"
      | "rate_limited"
      | "internal_error"
      | "rate_limit_exceeded"
      | "policy_violation"
      | "timeout"
    >;
  };
  responses: {
    /** @description The input is wrong; the message says how. */
    ValidationError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The key is malformed, expired or unknown (`invalid_api_key`), or it lacks the permission (`unauthorized`). */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description There is no refund of this id in the key's organisation. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The transaction has been refunded before. */
    RefundAlreadyProcessed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The refund is in a final state. */
    RefundNotCancellable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The key made more than 100 requests within a minute. */
    RateLimited: {
      headers: {
        /** @description Seconds to wait before the next request. */
        "Retry-After"?: number;
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description A fault of the server. Whether a write took effect is not documented. */
    InternalError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
    /** @description The payment processor refused the refund; the message holds its words. */
    ProcessorError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["ErrorBody"];
      };
    };
  };
  parameters: {
    /** @description Id of the refund. */
    RefundId: string;
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
        /** @description Only refunds in this state. Without it, refunds in any state. */
        status?: "pending" | "processing" | "completed" | "failed" | "cancelled";
        /** @description Only refunds of this payment processor. Without it, refunds of every processor. */
        processor?: string;
        /** @description Rows per page. */
        limit?: number;
        /** @description Rows to skip before the first one of the page. */
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of refunds; an empty array behind the last row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description The refunds of this page. */
            data: components["schemas"]["Refund"][];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      400: components["responses"]["ValidationError"];
      401: components["responses"]["Unauthorized"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalError"];
    };
  };
  "refunds.create": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Id of the charge or payment at the processor. With Stripe a charge (`ch_`) that is paid and not fully refunded.
           * @example ch_1N4HbSKz9cXRvFYr
           */
          transactionId: string;
          /**
           * @description Amount to refund in the smallest currency unit, more than 0. Inferred: a whole number, since that unit has no parts.
           * @example 2500
           */
          amount: number;
          /**
           * @description Why the money goes back. No other value is accepted; `customer_request`, shown in some of RefundKit's samples, is refused.
           * @enum {string}
           */
          reason:
            | "product_not_received"
            | "product_defective"
            | "wrong_product"
            | "duplicate_charge"
            | "subscription_cancelled"
            | "other";
          /**
           * @description ISO 4217 code of the amount, three letters in lower case.
           * @default usd
           */
          currency?: string;
          /**
           * @description Processor that took the money. Documented as detected from the transaction if left out; in practice it may be taken to be `stripe`. Inferred: name any processor other than Stripe, since detection is not certain.
           * @example stripe
           */
          processor?: string;
          /**
           * @description Your own data, any JSON values, kept with the refund.
           * @default null
           */
          metadata?: {
            [key: string]: unknown;
          } | null;
        };
      };
    };
    responses: {
      /** @description The refund was made. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: components["schemas"]["Refund"];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      /** @description The refund was made. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: components["schemas"]["Refund"];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      400: components["responses"]["ValidationError"];
      401: components["responses"]["Unauthorized"];
      409: components["responses"]["RefundAlreadyProcessed"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalError"];
      502: components["responses"]["ProcessorError"];
    };
  };
  "refunds.retrieve": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the refund. */
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
          "application/json": {
            data: components["schemas"]["Refund"];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalError"];
    };
  };
  "refunds.cancel": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the refund. */
        id: components["parameters"]["RefundId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refund, whole or only its id, status and time of change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: components["schemas"]["CancelledRefund"];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      409: components["responses"]["RefundNotCancellable"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalError"];
    };
  };
  "policies.check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Id of the charge or payment at the processor.
           * @example ch_1N4HbSKz9cXRvFYr
           */
          transactionId: string;
          /**
           * @description Amount you mean to refund, in the smallest currency unit. Inferred: a whole number, as in a refund.
           * @example 2500
           */
          amount?: number;
        };
      };
    };
    responses: {
      /** @description The outcome, favourable or not. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: components["schemas"]["PolicyResult"];
            /** @description Null or absent on success. */
            error?: null;
          };
        };
      };
      400: components["responses"]["ValidationError"];
      401: components["responses"]["Unauthorized"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalError"];
    };
  };
}
