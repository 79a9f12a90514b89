const brand = Symbol.for("storno.WebhookError");

/**
 * Why a webhook is not to be believed.
 *
 * - `missing-signature`: a header that the provider signs with is not there, or empty.
 * - `malformed-signature`: such a header is there, but not in the documented form, or more than once.
 * - `no-match`: the signature is another one: another body, another secret, or not from the provider at all.
 * - `too-old`, `too-new`: rightly signed, but sent too long ago, or by a clock that is ahead.
 * - `malformed-body`: rightly signed, but not an event.
 */
export type WebhookErrorReason =
  "missing-signature" | "malformed-signature" | "no-match" | "too-old" | "too-new" | "malformed-body";

/**
 * A webhook that must not be acted on. Answer it with 400, and the provider tries again. Neither the message nor a member holds
 * the secret, a signature or anything of the body.
 */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  /** Why. */
  readonly reason: WebhookErrorReason;
  /** The provider's name, as its package is called after `@storno/`. */
  readonly provider: string;

  constructor(provider: string, reason: WebhookErrorReason, text: string) {
    super(`${provider} webhook: ${text}`);
    this.reason = reason;
    this.provider = provider;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Whether a value is a WebhookError, of this copy of the package or of another one. */
  static is(value: unknown): value is WebhookError {
    return typeof value === "object" && value !== null && brand in value;
  }
}
