import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  verifySignedWebhook,
  WebhookError,
  type WebhookBody,
  type WebhookHeaders,
  type WebhookOptions,
  type WebhookScheme,
  type WebhookSecret,
} from "../src/index.ts";

const PAIRS = { header: "acme-signature", layout: "pairs", encoding: "hex", sentAt: { pair: "t" } } as const;
const LIST = {
  header: "acme-signatures",
  layout: "list",
  encoding: "base64",
  signedHeaders: ["acme-id", "acme-timestamp"],
  sentAt: { header: "acme-timestamp" },
} as const;
const BARE = { header: "x-acme-signature", layout: "bare", encoding: "hex", sentAt: { member: "timestamp" } } as const;

const NOW = 1_700_000_000;
const SECRET = "whsec_acme";
const BODY = '{"id": "evt_1", "type": "refund.created"}';
const TIMED_BODY = `{"timestamp": ${NOW}}`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW * 1000 });
});

afterEach(() => {
  vi.useRealTimers();
});

const digest = (text: string | Uint8Array, encoding: "hex" | "base64" = "hex", secret = SECRET): string =>
  createHmac("sha256", secret).update(text).digest(encoding);

/** The header of a webhook in pairs. */
const pairs = (body = BODY, time = NOW, secret = SECRET): string =>
  `t=${time},v1=${digest(`${time}.${body}`, "hex", secret)}`;

/** The headers of a webhook with a list. */
const list = (body = BODY, time = String(NOW)): Record<string, string> => ({
  "acme-id": "msg_1",
  "acme-timestamp": time,
  "acme-signatures": `v1,${digest(`msg_1.${time}.${body}`, "base64")}`,
});

interface Given {
  readonly scheme?: WebhookScheme;
  readonly body?: WebhookBody;
  readonly headers?: WebhookHeaders;
  readonly secret?: WebhookSecret;
  readonly options?: WebhookOptions;
}

/** Verifies a webhook that is right but for what is given. */
function verify(given: Given = {}): Promise<unknown> {
  const { scheme = PAIRS, body = BODY, headers = { "acme-signature": pairs() }, options } = given;
  const secret = "secret" in given ? given.secret : SECRET;
  return verifySignedWebhook("acme", [scheme], body, headers, secret, options);
}

/** The error of a webhook that is refused. */
async function refusal(given: Given): Promise<WebhookError> {
  const error: unknown = await verify(given).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.is(error)) throw new Error("it was not refused as a webhook", { cause: error });
  return error;
}

const reasonOf = async (given: Given): Promise<string> => (await refusal(given)).reason;
const reasonOfPairs = (header: string): Promise<string> => reasonOf({ headers: { "acme-signature": header } });

describe("a webhook that is signed", () => {
  const event = { id: "evt_1", type: "refund.created" };

  it("in pairs gives its event", async () => {
    expect(await verify()).toEqual(event);
  });

  it("with a list gives its event", async () => {
    expect(await verify({ scheme: LIST, headers: list() })).toEqual(event);
  });

  it("over the body alone gives its event", async () => {
    const headers = { "x-acme-signature": digest(TIMED_BODY) };
    expect(await verify({ scheme: BARE, body: TIMED_BODY, headers })).toEqual({ timestamp: NOW });
  });

  it("can come as text, as bytes, as a part of more bytes and as a buffer", async () => {
    const bytes = new TextEncoder().encode(BODY);
    const more = new Uint8Array([1, 2, ...bytes, 3]);
    for (const body of [bytes, bytes.buffer, Buffer.from(BODY), more.subarray(2, -1)]) {
      expect(await verify({ body })).toEqual(event);
    }
  });

  it("is parsed as it was signed, even if the bytes change meanwhile", async () => {
    const body = Buffer.from(BODY);
    const verified = verify({ body });
    body.fill(" ");
    expect(await verified).toEqual(event);
  });

  it("may hold any text", async () => {
    const body = '{"name": "Zoë 🦄 \u2028", "__proto__": {"isAdmin": true}}';
    const headers = { "acme-signature": pairs(body) };
    for (const each of [body, Buffer.from(body)]) {
      const event = await verify({ body: each, headers });
      expect(event).toMatchObject({ name: "Zoë 🦄 \u2028" });
      expect(event).not.toHaveProperty("isAdmin");
    }
  });

  it("may be huge", async () => {
    const body = JSON.stringify({ text: "ä".repeat(4_000_000) });
    expect(await verify({ body, headers: { "acme-signature": pairs(body) } })).toEqual(JSON.parse(body));
    expect(await reasonOf({ body: `${body} `, headers: { "acme-signature": pairs(body) } })).toBe("no-match");
  });

  it("may have its headers in any form that servers give them", async () => {
    const value = pairs();
    for (const headers of [
      new Headers({ "Acme-Signature": value }),
      { "acme-signature": value, host: undefined, "set-cookie": ["a", "b"] },
      { "ACME-Signature": value },
      { "acme-signature": [value] },
      Object.assign(Object.create(null), { "acme-signature": value }),
    ]) {
      expect(await verify({ headers })).toEqual(event);
    }
  });
});

describe("several signatures", () => {
  const other = digest("something else");
  const right = digest(`${NOW}.${BODY}`);

  it.each([
    ["in front", `t=${NOW},v1=${right},v1=${other}`],
    ["behind", `t=${NOW},v1=${other},v1=${right}`],
    ["with the time last and spaces between", `v1=${right}, v1=${other}, t=${NOW}`],
    ["beside other schemes", `t=${NOW},v0=${other},v1=${right},v2=x,,rubbish`],
    ["beside a malformed one", `t=${NOW},v1=rubbish,v1=${right}`],
  ])("one that matches is enough: %s", async (_, header) => {
    expect(await verify({ headers: { "acme-signature": header } })).toMatchObject({ id: "evt_1" });
  });

  it("one that matches is enough in a list too", async () => {
    const headers = list();
    const more = { ...headers, "acme-signatures": `v1a,x v1,${digest("a", "base64")} ${headers["acme-signatures"]}` };
    expect(await verify({ scheme: LIST, headers: more })).toMatchObject({ id: "evt_1" });
  });

  it("none that matches is not enough, and neither is one of another scheme", async () => {
    expect(await reasonOfPairs(`t=${NOW},v1=${other},v1=${other}`)).toBe("no-match");
    expect(await reasonOfPairs(`t=${NOW},v1=${other},v0=${right}`)).toBe("no-match");
    expect(await reasonOfPairs(`t=${NOW},v0=${right}`)).toBe("malformed-signature");
  });
});

describe("several secrets", () => {
  it("any of them will do, while one takes the place of another", async () => {
    expect(await verify({ secret: ["whsec_new", SECRET] })).toMatchObject({ id: "evt_1" });
    expect(await verify({ secret: [SECRET, "whsec_new"] })).toMatchObject({ id: "evt_1" });
    expect(await reasonOf({ secret: ["whsec_new", "whsec_newer"] })).toBe("no-match");
  });

  it("of one, every character counts, also what is not ASCII", async () => {
    expect(await verify({ secret: "gehéim", headers: { "acme-signature": pairs(BODY, NOW, "gehéim") } })).toBeTruthy();
    for (const secret of [` ${SECRET}`, `${SECRET}\n`, SECRET.slice(0, -1), SECRET.toUpperCase()]) {
      expect(await reasonOf({ secret })).toBe("no-match");
    }
  });

  it.each([undefined, "", [], [""], [SECRET, ""]])("%j is refused before anything is computed", async (secret) => {
    const computed = vi.spyOn(crypto.subtle, "importKey");
    const verified = verify({ secret });
    await expect(verified).rejects.toThrow(TypeError);
    await expect(verified).rejects.toThrow("acme webhook: the secret is missing or empty");
    expect(computed).not.toHaveBeenCalled();
    computed.mockRestore();
  });

  it("one that is no text is refused", async () => {
    for (const given of ["null", "7", "{}", "[null]"]) {
      await expect(verify({ secret: JSON.parse(given) })).rejects.toThrow(TypeError);
    }
  });
});

describe("what was tampered with is refused", () => {
  it.each([
    ["written anew", JSON.stringify(JSON.parse(BODY))],
    ["changed", BODY.replace("evt_1", "evt_2")],
    ["longer", `${BODY}\n`],
    ["cut", BODY.slice(0, -1)],
    ["empty", ""],
  ])("a body that was %s", async (_, body) => {
    expect(await reasonOf({ body })).toBe("no-match");
    expect(await reasonOf({ body, scheme: LIST, headers: list() })).toBe("no-match");
  });

  it("another time, id or signature in the headers", async () => {
    expect(await reasonOfPairs(pairs().replace(`t=${NOW}`, `t=${NOW + 1}`))).toBe("no-match");
    expect(await reasonOfPairs(pairs().replace(`t=${NOW}`, `t=0${NOW}`))).toBe("no-match");
    const headers = list();
    for (const changed of [{ "acme-id": "msg_2" }, { "acme-timestamp": String(NOW + 1) }]) {
      expect(await reasonOf({ scheme: LIST, headers: { ...headers, ...changed } })).toBe("no-match");
    }
  });

  it("a signature with any digit changed", async () => {
    const right = digest(`${NOW}.${BODY}`);
    for (let place = 0; place < right.length; place += 1) {
      const digit = right[place] === "0" ? "1" : "0";
      const wrong = right.slice(0, place) + digit + right.slice(place + 1);
      expect(await reasonOfPairs(`t=${NOW},v1=${wrong}`)).toBe("no-match");
    }
  });

  it("a full stop that moved from the time into the id", async () => {
    const moved = { ...list(), "acme-id": `msg_1.${NOW}`, "acme-timestamp": "" };
    expect(await reasonOf({ scheme: LIST, headers: moved })).toBe("missing-signature");
  });
});

describe("headers that are missing or malformed are refused", () => {
  it.each([{}, { "acme-signature": undefined }, { "acme-signature": "" }, { "acme-signature": [] }, new Headers()])(
    "no signature: %j",
    async (headers) => {
      const error = await refusal({ headers });
      expect(error.reason).toBe("missing-signature");
      expect(error.message).toContain("the header acme-signature is missing");
    },
  );

  it.each(["acme-id", "acme-timestamp", "acme-signatures"])("no %s", async (name) => {
    const { [name]: _, ...headers } = list();
    const error = await refusal({ scheme: LIST, headers });
    expect(error.reason).toBe("missing-signature");
    expect(error.message).toContain(name);
  });

  const right = digest(`${NOW}.${BODY}`);

  it.each([
    ["rubbish", "rubbish"],
    ["no time", `v1=${right}`],
    ["two times", `t=${NOW},t=${NOW},v1=${right}`],
    ["a time that is none", `t=now,v1=${right}`],
    ["an empty time", `t=,v1=${right}`],
    ["a negative time", `t=-5,v1=${right}`],
    ["a fraction", `t=1e9,v1=${right}`],
    ["no signature", `t=${NOW}`],
    ["an empty signature", `t=${NOW},v1=`],
    ["no hexadecimal digits", `t=${NOW},v1=${"g".repeat(64)}`],
    ["upper-case digits", `t=${NOW},v1=${right.toUpperCase()}`],
    ["too few digits", `t=${NOW},v1=${right.slice(2)}`],
    ["too many digits", `t=${NOW},v1=${right}00`],
    ["base64", `t=${NOW},v1=${digest(`${NOW}.${BODY}`, "base64")}`],
    ["two headers in one", `${pairs()}, ${pairs()}`],
  ])("%s", async (_, header) => {
    expect(await reasonOfPairs(header)).toBe("malformed-signature");
  });

  it("a header that came twice", async () => {
    const value = pairs();
    for (const headers of [
      { "acme-signature": [value, value] },
      { "acme-signature": value, "Acme-Signature": value },
    ]) {
      const error = await refusal({ headers });
      expect(error.reason).toBe("malformed-signature");
      expect(error.message).toContain("more than once");
    }
  });

  it("a list with a malformed time or signature", async () => {
    expect(await reasonOf({ scheme: LIST, headers: list(BODY, "2023-11-14T22:13:20Z") })).toBe("malformed-signature");
    const hex = { ...list(), "acme-signatures": `v1,${digest(`msg_1.${NOW}.${BODY}`)}` };
    expect(await reasonOf({ scheme: LIST, headers: hex })).toBe("malformed-signature");
  });

  it("headers that are none", async () => {
    for (const headers of ["null", '"text"', "7"]) {
      await expect(verify({ headers: JSON.parse(headers) })).rejects.toThrow(TypeError);
    }
  });
});

/** What comes of a webhook that was sent at a time. */
const outcomeAt = (time: number, scheme: WebhookScheme = PAIRS, options: WebhookOptions = {}): Promise<unknown> =>
  verify({ scheme, headers: { "acme-signature": pairs(BODY, time) }, options }).catch((error: unknown) =>
    WebhookError.is(error) ? error.reason : error,
  );

describe("the time of sending", () => {
  it("may differ from now by 300 seconds, in either direction", async () => {
    expect(await outcomeAt(NOW - 300)).toMatchObject({ id: "evt_1" });
    expect(await outcomeAt(NOW - 301)).toBe("too-old");
    expect(await outcomeAt(NOW + 300)).toMatchObject({ id: "evt_1" });
    expect(await outcomeAt(NOW + 301)).toBe("too-new");
  });

  it("counts whole seconds, as it is written", async () => {
    vi.setSystemTime(NOW * 1000 + 999);
    expect(await outcomeAt(NOW - 300)).toMatchObject({ id: "evt_1" });
    expect(await outcomeAt(NOW + 301)).toBe("too-new");
  });

  it("may be far in the future where the provider says nothing against it", async () => {
    expect(await outcomeAt(NOW + 1e6, { ...PAIRS, allowsFuture: true })).toMatchObject({ id: "evt_1" });
    expect(await outcomeAt(NOW - 301, { ...PAIRS, allowsFuture: true })).toBe("too-old");
  });

  it("may differ by as much as the caller says", async () => {
    expect(await outcomeAt(NOW - 301, PAIRS, { toleranceSeconds: 301 })).toMatchObject({ id: "evt_1" });
    expect(await outcomeAt(NOW - 2, PAIRS, { toleranceSeconds: 1 })).toBe("too-old");
    expect(await outcomeAt(NOW + 2, PAIRS, { toleranceSeconds: 1.5 })).toBe("too-new");
    expect(await outcomeAt(NOW - 301, PAIRS, { toleranceSeconds: undefined })).toBe("too-old");
  });

  it("does not count with a tolerance of Infinity", async () => {
    for (const time of [0, NOW * 2]) {
      expect(await outcomeAt(time, PAIRS, { toleranceSeconds: Infinity })).toMatchObject({ id: "evt_1" });
    }
  });

  it.each([{ toleranceSecond: 100 }, "100", [100], null])("options that are %j are refused", async (options) => {
    expect(await outcomeAt(NOW, PAIRS, options as never)).toBeInstanceOf(TypeError);
  });

  it.each([0, -1, Number.NaN, -Infinity])("a tolerance of %s is refused", async (toleranceSeconds) => {
    expect(await outcomeAt(NOW, PAIRS, { toleranceSeconds })).toBeInstanceOf(RangeError);
  });

  it("a tolerance that is no number is refused", async () => {
    for (const given of ['"300"', "null", "false"]) {
      expect(await outcomeAt(NOW, PAIRS, { toleranceSeconds: JSON.parse(given) })).toBeInstanceOf(RangeError);
    }
  });

  it("is read in the body where it stands there", async () => {
    const old = `{"timestamp": ${NOW - 301}}`;
    for (const [body, reason] of [
      [old, "too-old"],
      [`{"timestamp": ${NOW + 301}}`, "too-new"],
      [`{"timestamp": "${NOW}"}`, "malformed-body"],
      ["{}", "malformed-body"],
    ] as const) {
      expect(await reasonOf({ scheme: BARE, body, headers: { "x-acme-signature": digest(body) } })).toBe(reason);
    }
    const headers = { "x-acme-signature": digest(TIMED_BODY) };
    expect(await reasonOf({ scheme: BARE, body: old, headers })).toBe("no-match");
  });
});

describe("a body", () => {
  it("that somebody has parsed is refused in plain words", async () => {
    const parsed = JSON.parse(BODY);
    for (const body of [parsed, [parsed], undefined, null, 7, new Request("https://acme.test")]) {
      const verified = verifySignedWebhook("acme", [PAIRS], body, { "acme-signature": pairs() }, SECRET);
      await expect(verified).rejects.toThrow(TypeError);
      await expect(verified).rejects.toThrow("the body must be the raw text or bytes of the request");
    }
  });

  it.each(["", "null", "7", '"text"', "[]", "{", "<html>", "\uFEFF{}"])(
    "that is rightly signed but no JSON object is refused: %j",
    async (body) => {
      expect(await reasonOf({ body, headers: { "acme-signature": pairs(body) } })).toBe("malformed-body");
    },
  );

  it("that is rightly signed but no UTF-8 is refused, not mended", async () => {
    const body = Buffer.from([...Buffer.from('{"id": "'), 0xff, ...Buffer.from('"}')]);
    const signed = digest(Buffer.concat([Buffer.from(`${NOW}.`), body]));
    expect(await reasonOf({ body, headers: { "acme-signature": `t=${NOW},v1=${signed}` } })).toBe("malformed-body");
  });
});

/** What comes of a webhook that may be signed in two ways. */
const verifyBoth = (body: string, headers: WebhookHeaders): Promise<unknown> =>
  verifySignedWebhook("acme", [PAIRS, BARE], body, headers, SECRET).catch((error: unknown) =>
    WebhookError.is(error) ? error.reason : error,
  );

describe("several schemes", () => {
  it("the header tells which one it is", async () => {
    expect(await verifyBoth(BODY, { "acme-signature": pairs() })).toMatchObject({ id: "evt_1" });
    expect(await verifyBoth(TIMED_BODY, { "x-acme-signature": digest(TIMED_BODY) })).toEqual({ timestamp: NOW });
  });

  it("without a header the first one is asked for", async () => {
    expect(await verifyBoth(BODY, {})).toBe("missing-signature");
  });

  it("a wrong header of one is not made good by another one", async () => {
    const right = { "x-acme-signature": digest(TIMED_BODY) };
    expect(await verifyBoth(TIMED_BODY, { ...right, "acme-signature": pairs() })).toBe("no-match");
  });

  it("a signature of one cannot be passed off as another one", async () => {
    const signature = digest(`${NOW}.${TIMED_BODY}`);
    expect(await verifyBoth(`${NOW}.${TIMED_BODY}`, { "x-acme-signature": signature })).toBe("malformed-body");
    expect(await verifyBoth(TIMED_BODY, { "acme-signature": `t=${NOW},v1=${digest(TIMED_BODY)}` })).toBe("no-match");
  });
});
