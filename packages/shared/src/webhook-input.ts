import { checkNames } from "./check-names.ts";
import { WebhookError } from "./webhook-error.ts";
import type { HeaderReader } from "./webhook-scheme.ts";

/** The body of a webhook as it was received: raw text or raw bytes. Parsed and written anew, it has other bytes. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** The headers of a webhook: `Headers`, or a record such as `request.headers` of `node:http`, in upper or lower case. */
export type WebhookHeaders = Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What webhooks are signed with, or several such texts while one takes the place of another: then any of them will do. `undefined`
 * is accepted by the type, so that `process.env.X` fits, and refused with a clear error.
 */
export type WebhookSecret = string | readonly string[] | undefined;

/** How a webhook is verified. */
export interface WebhookOptions {
  /**
   * By how many seconds the time of sending may differ from this machine's clock. Default: 300. It must be above 0. `Infinity`
   * switches the check off: then a delivery that somebody has kept can be sent again for ever.
   */
  readonly toleranceSeconds?: number | undefined;
}

/**
 * The bytes of a body, copied: what is verified is what is parsed, whatever becomes of the original meanwhile.
 *
 * @throws TypeError for anything but raw text or bytes.
 */
export function readBody(provider: string, body: WebhookBody): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) return Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  // By its tag: test runners and frames have an ArrayBuffer of their own.
  if (Object.prototype.toString.call(body) === "[object ArrayBuffer]") return new Uint8Array(body.slice(0));
  throw new TypeError(
    `${provider} webhook: the body must be the raw text or bytes of the request. An object was parsed already: ` +
      "its signature is over the text before that",
  );
}

/**
 * Gives single headers. A header that came more than once is refused when it is read: which one is meant?
 *
 * @throws TypeError when there are no headers.
 */
export function readHeaders(provider: string, headers: WebhookHeaders): HeaderReader {
  if (typeof headers !== "object" || headers === null) {
    throw new TypeError(`${provider} webhook: headers must be Headers or a record of them`);
  }
  if (isGetter(headers)) return (name) => headers.get(name) ?? undefined;
  return (name) => {
    const found = Object.entries(headers).flatMap(([key, value]) => (key.toLowerCase() === name ? (value ?? []) : []));
    if (found.length <= 1) return found[0];
    throw new WebhookError(provider, "malformed-signature", `the header ${name} came more than once`);
  };
}

/** @throws TypeError when there is no secret, or an empty one. */
export function readSecrets(provider: string, secret: WebhookSecret): readonly string[] {
  const secrets = typeof secret === "string" ? [secret] : (secret ?? []);
  if (secrets.length > 0 && secrets.every((each) => typeof each === "string" && each !== "")) return secrets;
  throw new TypeError(`${provider} webhook: the secret is missing or empty`);
}

/** @throws TypeError for an option that is none, RangeError for a tolerance that is none. */
export function readTolerance(provider: string, options: WebhookOptions): number {
  checkNames(`${provider} webhook`, options, ["toleranceSeconds"]);
  const { toleranceSeconds = 300 } = options;
  if (typeof toleranceSeconds === "number" && toleranceSeconds > 0) return toleranceSeconds;
  throw new RangeError(
    `${provider} webhook: toleranceSeconds must be a number above 0, not ${String(toleranceSeconds)}; ` +
      "Infinity switches the check off",
  );
}

function isGetter(headers: WebhookHeaders): headers is Pick<Headers, "get"> {
  return typeof headers.get === "function";
}
