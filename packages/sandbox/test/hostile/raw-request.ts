import fc from "fast-check";
import { authorization, type KnownProvider } from "../caller.ts";
import { BODIES, junkText, NAMES, PATH_IDS } from "./junk.ts";
import { ordinaryRequests } from "./ordinary-requests.ts";

/** What a client writes into a connection. */
export interface RawRequest {
  /** One character is one byte. */
  readonly bytes: string;
  /** Is it a whole request, so that the client waits for an answer? */
  readonly isWhole: boolean;
}

/** The parts of a request before they are put together. */
interface Parts {
  readonly method: string;
  readonly target: string;
  readonly version: string;
  readonly headers: readonly string[];
  readonly body: string;
}

type Framing = (parts: Parts) => RawRequest;

/** `NAME` stands for the provider. */
const TARGETS = [
  "*",
  "/",
  "//",
  "/../../etc/passwd",
  "/%2e%2e/%2e%2e/",
  "/NAME",
  "/__proto__/v1/refunds",
  "http://evil.example/NAME/v1/refunds",
  "NAME/v1/refunds",
  "/NAME/v1/refunds#x",
  "/NAME/v1/refunds??limit=1&&=&%",
  "/NAME/v1/refunds?\u00e9=\u00ff",
  "/NAME/v1/refunds/\\..\\",
  `/${"a".repeat(12_000)}`,
  `/${"a/".repeat(40_000)}`,
  `/NAME/v1/refunds?${"limit=1&".repeat(1500)}`,
];

const METHODS = [
  "GET",
  "POST",
  "POST",
  "POST",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "BREW",
  "get",
  "G\u00cbT",
];

const VERSIONS = [
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.0",
  "HTTP/0.9",
  "HTTP/9.9",
  "HTTP/2",
  "http/1.1",
  "",
  "SPDY",
];

const HEADERS = [
  "Idempotency-Key: \u00e9\u00ff\u0080",
  "Idempotency-Key: a\r\n folded",
  "Idempotency-Key: a\rX-Injected: 1",
  "Idempotency-Key: a\nX-Injected: 1",
  "Idempotency-Key: a\u0000b",
  "Idempotency-Key: \u007f\u0001",
  `Idempotency-Key: ${"k".repeat(5000)}`,
  "Idempotency-Key: a\r\nIdempotency-Key: b",
  "Stripe-Version: \u00e9\u00ff",
  "Stripe-Version: 2026-10-28.endive\u0000",
  "Stripe-Version:",
  "Api-Version-Date: \u00bd",
  "Api-Version-Date: 2026-07-20\r\nApi-Version-Date: 2025-01-01",
  "Authorization: Basic \u00e9",
  "Authorization: Bearer",
  "Authorization: Negotiate x",
  "Expect: 100-continue",
  "Expect: a miracle",
  "Upgrade: websocket\r\nConnection: Upgrade",
  "Connection: close",
  "Content-Type: \u00e9",
  "Content-Encoding: gzip",
  "Host: a\r\nHost: b",
  "Cookie : x",
  ": no name",
  "no colon",
  "__proto__: x",
  `X: ${"x".repeat(20_000)}`,
  Array.from({ length: 3000 }, (_, place) => `X${place}: y`).join("\r\n"),
];

const GARBAGE = [
  "",
  "\r\n\r\n",
  "\u0000\u0000\u0000\u0000",
  "GET",
  "GET / HTTP/1.1\r\n",
  "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
  "{}\r\n\r\n",
  "HTTP/1.1 200 OK\r\n\r\n",
  "\u00ff".repeat(300),
  "a".repeat(20_000),
];

/**
 * Bytes for a connection to a sandbox, of which none may change anything: every body begins with a parameter that there is
 * not, so that what is left of it is wrong as well.
 */
export function rawRequest(name: KnownProvider, apiKey: string): fc.Arbitrary<RawRequest> {
  const targets = ordinaryRequests(name).map(({ path }) => `/${name}${path}`);
  const withIds = targets.flatMap((target) => PATH_IDS.map((id) => target.replace(/[a-z]+_\w{6,}/, () => id)));
  const parts: fc.Arbitrary<Parts> = fc.record({
    method: fc.constantFrom(...METHODS),
    target: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...targets) },
      { weight: 2, arbitrary: fc.constantFrom(...withIds) },
      { weight: 1, arbitrary: fc.constantFrom(...TARGETS).map((target) => target.replace("NAME", name)) },
    ),
    version: fc.constantFrom(...VERSIONS),
    headers: fc
      .array(fc.constantFrom(...HEADERS), { maxLength: 2 })
      .map((headers) => [`Authorization: ${authorization(name, apiKey)}`, "Host: localhost", ...headers]),
    body: fc.oneof(hopelessForm, hopelessJson),
  });
  return fc.oneof(
    { weight: 9, arbitrary: fc.tuple(parts, framing).map(([whole, frame]) => frame(whole)) },
    { weight: 1, arbitrary: fc.constantFrom(...GARBAGE).map((bytes) => ({ bytes, isWhole: false })) },
  );
}

const hopelessForm: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), junkText), { maxLength: 3 })
  .map((pairs) => ["bogus=1", ...pairs.map(([name, text]) => `${name}=${inBytes(text)}`)].join("&"));

const hopelessJson: fc.Arbitrary<string> = fc.constantFrom(...BODIES).map((body) => {
  return inBytes(body.startsWith("{") && body.endsWith("}") ? body.replace("{", '{"bogus":1,') : `bogus${body}`);
});

const framing: fc.Arbitrary<Framing> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(whole) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }).map(chunked) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map(brokenOff) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("-1", "abc", "1e3", "0x10", "99999999999999999999", "", "5, 5", "5\r\nContent-Length: 6")
      .map(odd),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }).map(tooLong) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 50 }).map(tooShort) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        "zz\r\n",
        "5\r\nabc",
        "-1\r\n",
        "ffffffffffffffffff\r\n",
        "5;x=\u0000\r\n",
        "0\r\n",
        "5\nabcde\n0\n\n",
      )
      .map(badlyChunked),
  },
  { weight: 1, arbitrary: fc.constantFrom(...GARBAGE).map(followedBy) },
);

function head({ method, target, version, headers }: Parts, more: string): string {
  return [`${method} ${target} ${version}`, ...headers, ...(more === "" ? [] : [more]), "", ""].join("\r\n");
}

function whole(parts: Parts): RawRequest {
  return { bytes: head(parts, `Content-Length: ${parts.body.length}`) + parts.body, isWhole: true };
}

function chunked(sizes: readonly number[]): Framing {
  return (parts) => {
    let rest = parts.body;
    const chunks = sizes.map((size) => {
      const chunk = rest.slice(0, size);
      rest = rest.slice(size);
      return chunk;
    });
    const written = [...chunks, rest]
      .filter((chunk) => chunk !== "")
      .map((one) => `${one.length.toString(16)}\r\n${one}\r\n`);
    return { bytes: `${head(parts, "Transfer-Encoding: chunked")}${written.join("")}0\r\n\r\n`, isWhole: true };
  };
}

function brokenOff(length: number): Framing {
  return (parts) => ({ bytes: whole(parts).bytes.slice(0, length), isWhole: false });
}

function odd(length: string): Framing {
  return (parts) => ({ bytes: head(parts, `Content-Length: ${length}`) + parts.body, isWhole: false });
}

/** More is promised than comes. */
function tooLong(more: number): Framing {
  return (parts) => ({
    bytes: head(parts, `Content-Length: ${parts.body.length + more}`) + parts.body,
    isWhole: false,
  });
}

/** More comes than was promised: the rest is read as the next request. */
function tooShort(less: number): Framing {
  return (parts) => {
    const length = Math.max("bogus=".length, parts.body.length - less);
    return { bytes: head(parts, `Content-Length: ${length}`) + parts.body, isWhole: parts.body.length >= length };
  };
}

function badlyChunked(chunk: string): Framing {
  return (parts) => ({ bytes: head(parts, "Transfer-Encoding: chunked") + chunk, isWhole: false });
}

function followedBy(garbage: string): Framing {
  return (parts) => ({ bytes: whole(parts).bytes + garbage, isWhole: true });
}

/** A text as the bytes of its UTF-8, one character for each. */
function inBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}
