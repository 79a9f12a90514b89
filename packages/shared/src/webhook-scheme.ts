import { isDigest, type DigestEncoding } from "./hmac.ts";
import { WebhookError } from "./webhook-error.ts";

/**
 * How a provider signs its webhooks: an HMAC-SHA256, whose key is the secret's own bytes, over the texts of some headers and the
 * raw body, joined by full stops.
 */
export interface WebhookScheme {
  /** Header with the signatures, in lower case. */
  readonly header: string;
  /**
   * How they stand there: `pairs` is `t=<unix seconds>,v1=<signature>,v1=<signature>`; `list` is
   * `v1,<signature> v1,<signature>`; `bare` is one signature and nothing else. Versions besides `v1` are ignored.
   */
  readonly layout: "pairs" | "list" | "bare";
  /** How a signature is written. */
  readonly encoding: DigestEncoding;
  /** Other headers, in lower case, that are signed in front of the body. */
  readonly signedHeaders?: readonly string[];
  /**
   * Where it says when it was sent, in unix seconds: in a pair beside the signatures, which is signed in front of the body; in one
   * of the signed headers; or in a member of the body.
   */
  readonly sentAt: { readonly pair: string } | { readonly header: string } | { readonly member: string };
  /** Whether a provider's own code lets any time in the future pass. Default: no. */
  readonly allowsFuture?: boolean;
}

/** What the headers of a webhook say. */
export interface WebhookSignature {
  /** The signatures; one of them is to match. */
  readonly signatures: readonly string[];
  /** What is signed in front of the body. */
  readonly prefix: string;
  /** Unix seconds of sending; undefined where the body says it. */
  readonly sentAt: number | undefined;
}

/** Gives the value of a header by its name in lower case; undefined when there is none. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * Reads the headers that a scheme signs with.
 *
 * @throws WebhookError when one of them is missing or malformed.
 */
export function readSignature(provider: string, scheme: WebhookScheme, header: HeaderReader): WebhookSignature {
  const { encoding, signedHeaders = [], sentAt } = scheme;
  const required = (name: string): string => {
    const value = header(name);
    if (value) return value;
    const text = `the header ${name} is missing: is it from ${provider}, and are all of its headers passed on?`;
    throw new WebhookError(provider, "missing-signature", text);
  };
  const malformed = (name: string, text: string): WebhookError =>
    new WebhookError(provider, "malformed-signature", `the header ${name} must have ${text}`);

  const pairs = pairsIn(required(scheme.header), scheme.layout);
  const signatures = pairs
    .filter(([key, value]) => key === "v1" && isDigest(value, encoding))
    .map(([, value]) => value);
  if (signatures.length === 0) throw malformed(scheme.header, `a v1 signature in ${encoding}`);
  const signed = signedHeaders.map(required);
  if ("pair" in sentAt) {
    const times = pairs.filter(([key]) => key === sentAt.pair);
    // Of two it would be open which one is signed and which one is looked at.
    if (times.length !== 1) throw malformed(scheme.header, `one ${sentAt.pair}, not ${times.length}`);
    signed.push(...times.map(([, value]) => value));
  }
  const prefix = signed.map((text) => `${text}.`).join("");

  if ("member" in sentAt) return { signatures, prefix, sentAt: undefined };
  const time = "header" in sentAt ? required(sentAt.header) : signed.at(-1);
  if (!/^\d+$/.test(time ?? "")) {
    throw malformed("header" in sentAt ? sentAt.header : scheme.header, "the time as digits");
  }
  return { signatures, prefix, sentAt: Number(time) };
}

/** Keys and values of a header with signatures. */
function pairsIn(value: string, layout: WebhookScheme["layout"]): (readonly [key: string, value: string])[] {
  if (layout === "bare") return [["v1", value]];
  const [between, inside] = layout === "pairs" ? [",", "="] : [" ", ","];
  return value.split(between).map((pair) => {
    const [key = "", ...rest] = pair.trim().split(inside);
    return [key, rest.join(inside)];
  });
}
