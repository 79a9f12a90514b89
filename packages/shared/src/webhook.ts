import { encodeDigest, hmacSha256, isSameDigest } from "./hmac.ts";
import { WebhookError } from "./webhook-error.ts";
import {
  readBody,
  readHeaders,
  readSecrets,
  readTolerance,
  type WebhookBody,
  type WebhookHeaders,
  type WebhookOptions,
  type WebhookSecret,
} from "./webhook-input.ts";
import { readSignature, type WebhookScheme } from "./webhook-scheme.ts";

/** Verifies a webhook of one provider, as it was received, and resolves with its event. */
export type VerifyWebhook<Event> = (
  body: WebhookBody,
  headers: WebhookHeaders,
  secret: WebhookSecret,
  options?: WebhookOptions,
) => Promise<Event>;

/**
 * Verifies a webhook by the first of the schemes whose header it has, then parses it. Nothing of the body is looked at before its
 * signature matches.
 *
 * @throws WebhookError when the webhook is not to be believed.
 * @throws TypeError or RangeError for wrong input.
 */
export async function verifySignedWebhook<Event>(
  provider: string,
  schemes: readonly [WebhookScheme, ...WebhookScheme[]],
  body: WebhookBody,
  headers: WebhookHeaders,
  secret: WebhookSecret,
  options: WebhookOptions = {},
): Promise<Event> {
  const bytes = readBody(provider, body);
  const header = readHeaders(provider, headers);
  const secrets = readSecrets(provider, secret);
  const tolerance = readTolerance(provider, options);

  const scheme = schemes.find((each) => header(each.header)) ?? schemes[0];
  const { signatures, prefix, sentAt } = readSignature(provider, scheme, header);
  const signed = concatenated(new TextEncoder().encode(prefix), bytes);
  if (!(await isSigned(signed, secrets, signatures, scheme))) {
    const text =
      "no signature matches. Is the secret the one of this endpoint, and the body as it was received, not parsed and written anew?";
    throw new WebhookError(provider, "no-match", text);
  }

  const event = parsed(bytes);
  if (event === undefined) {
    throw new WebhookError(provider, "malformed-body", "the signature matches, but the body is no JSON object");
  }
  const time = "member" in scheme.sentAt ? event[scheme.sentAt.member] : sentAt;
  if (typeof time !== "number") {
    throw new WebhookError(
      provider,
      "malformed-body",
      "the signature matches, but the body does not say when it was sent",
    );
  }
  checkAge(provider, time, tolerance, scheme.allowsFuture === true);
  // What the provider has signed is what it documents.
  return event as Event;
}

async function isSigned(
  bytes: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
  signatures: readonly string[],
  { encoding }: WebhookScheme,
): Promise<boolean> {
  for (const secret of secrets) {
    const digest = encodeDigest(await hmacSha256(new TextEncoder().encode(secret), bytes), encoding);
    if (signatures.some((signature) => isSameDigest(signature, digest))) return true;
  }
  return false;
}

/** The object that the bytes hold as JSON. An error of the parser's would quote from them. */
function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Times are whole seconds. */
function checkAge(provider: string, sentAt: number, tolerance: number, allowsFuture: boolean): void {
  const age = Math.floor(Date.now() / 1000) - sentAt;
  if (age > tolerance) {
    const text = `it was sent ${age} s ago, and ${tolerance} s are allowed: an old one sent again, or is this clock ahead?`;
    throw new WebhookError(provider, "too-old", text);
  }
  if (-age > tolerance && !allowsFuture) {
    const text = `it was sent ${-age} s in the future, and ${tolerance} s are allowed: is this clock behind?`;
    throw new WebhookError(provider, "too-new", text);
  }
}

function concatenated(front: Uint8Array, back: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(front.length + back.length);
  bytes.set(front);
  bytes.set(back, front.length);
  return bytes;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
