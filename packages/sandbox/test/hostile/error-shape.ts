import { isRecord } from "../../src/json.ts";
import type { KnownProvider } from "../caller.ts";

/** How a provider's errors look: exactly these members of `error`, all of them texts, and these values. */
interface ErrorShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The documented values of a member. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const SHAPES: Readonly<Record<KnownProvider, ErrorShape>> = {
  stripe: {
    required: ["type", "message"],
    optional: ["code", "param", "charge"],
    words: { type: ["invalid_request_error", "idempotency_error"] },
  },
  // No page lists the types of Whop's errors.
  whop: { required: ["type", "message"], optional: ["code"], words: {} },
  wooshpay: {
    required: ["type", "code", "message"],
    optional: ["param"],
    words: { type: ["invalid_request_error", "idempotency_error"] },
  },
  refundkit: {
    required: ["code", "message"],
    optional: [],
    words: {
      code: [
        "invalid_api_key",
        "not_found",
        "validation_error",
        "refund_already_processed",
        "refund_not_cancellable",
        "processor_error",
      ],
    },
  },
};

/** Is it an error of this provider, and nothing besides? */
export function isErrorOf(name: KnownProvider, body: unknown): boolean {
  const { required, optional, words } = SHAPES[name];
  if (!isRecord(body) || Object.keys(body).join() !== "error") return false;
  const { error } = body;
  if (!isRecord(error) || !required.every((member) => Object.hasOwn(error, member))) return false;
  return Object.entries(error).every(([member, value]) => {
    const isKnown = required.includes(member) || optional.includes(member);
    return isKnown && typeof value === "string" && value !== "" && (words[member]?.includes(value) ?? true);
  });
}
