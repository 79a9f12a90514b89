import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { safeCause } from "../src/safe-cause.ts";

const SECRET = "sk_live_DoNotShowMe";
const redact = (text: string): string => text.replaceAll(SECRET, "[credential]");
const safe = (cause: unknown): unknown => safeCause(cause, redact);

/** The safe form of an error; anything else fails the test. */
function safeError(cause: unknown): Error {
  const copy = safe(cause);
  if (copy instanceof Error) return copy;
  throw new Error("The cause should have stayed an error.", { cause: copy });
}

const shown = (value: unknown): string => inspect(value, { depth: Infinity, showHidden: true });

const thrower = (): never => {
  throw new Error(SECRET);
};

describe("an error", () => {
  it("keeps its name, its message and its stack, without what must not be seen", () => {
    const error = new Error(`wrong key ${SECRET}`);
    const copy = safeError(error);
    expect([copy.name, copy.message]).toEqual(["Error", "wrong key [credential]"]);
    expect(copy.stack).toBe(error.stack?.replaceAll(SECRET, "[credential]"));
    expect(copy.stack).toContain("safe-cause.test.ts");
    expect(shown(copy)).not.toContain(SECRET);
    expect(error.message).toContain(SECRET);
  });

  it("keeps a code that is a text, where logs show it", () => {
    const copy = safeError(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
    expect(Object.entries(copy)).toEqual([["code", "ECONNRESET"]]);
    expect(safeError(Object.assign(new Error("x"), { code: SECRET }))).toHaveProperty("code", "[credential]");
    expect(safeError(Object.assign(new Error("x"), { code: { SECRET } }))).not.toHaveProperty("code");
    expect(safeError(new Error("x"))).not.toHaveProperty("code");
  });

  it("loses everything else", () => {
    const error = Object.assign(new AggregateError([new Error(SECRET)], "all failed"), {
      headers: { authorization: SECRET },
      response: new Response(SECRET),
      [Symbol("request")]: SECRET,
    });
    const copy = safeError(error);
    expect(shown(copy)).not.toContain(SECRET);
    expect(new Set(Reflect.ownKeys(copy))).toEqual(new Set(["message", "name", "stack"]));
  });

  it.each([TypeError, RangeError, SyntaxError, ReferenceError, Error])("stays one of its class: %o", (Class) => {
    const copy = safeError(new Class("no"));
    expect(copy).toBeInstanceOf(Class);
    expect(Object.getPrototypeOf(copy)).toBe(Class.prototype);
    expect(inspect(copy)).toMatch(new RegExp(`^${Class.name}: no\n +at `));
  });

  it("stays an AggregateError", () => {
    expect(safeError(new AggregateError([], "all failed"))).toBeInstanceOf(AggregateError);
  });

  it("stays a DOMException, with the code that belongs to its name", () => {
    const error = new DOMException(`late ${SECRET}`, "TimeoutError");
    const copy = safeError(error);
    expect(copy).toBeInstanceOf(DOMException);
    expect(copy).toMatchObject({ name: "TimeoutError", message: "late [credential]", code: 23 });
    expect(shown(copy)).not.toContain(SECRET);
    expect(shown(copy)).toContain("safe-cause.test.ts");
  });

  it("of another class becomes one of the nearest standard class, so that no method of its own runs in a log", () => {
    class ConnectError extends TypeError {
      override readonly name = "ConnectError";
      readonly #socket = { remote: SECRET };
      get remote(): string {
        return this.#socket.remote;
      }
      toJSON(): string {
        return this.#socket.remote;
      }
      [inspect.custom](): string {
        return this.#socket.remote;
      }
    }
    const copy = safeError(new ConnectError("no route"));
    expect(copy).toBeInstanceOf(TypeError);
    expect(inspect(copy)).toContain("no route");
    expect(String(copy)).toBe("ConnectError: no route");
    expect(JSON.stringify(copy)).toBe("{}");
  });

  it("of another realm, as in a test runner or a frame, is an error too", () => {
    const copy = safeError(
      runInNewContext(`Object.assign(new TypeError("${SECRET}"), { code: "E", headers: "${SECRET}" })`),
    );
    expect(copy).toMatchObject({ name: "TypeError", message: "[credential]", code: "E" });
    expect(shown(copy)).not.toContain(SECRET);
  });

  it("can be given another stack, as tools do", () => {
    const copy = safeError(new Error("x"));
    copy.stack = "mapped";
    expect(copy.stack).toBe("mapped");
  });

  it.each([undefined, 7, [{ SECRET }]])("without a text for a stack has none: %o", (stack) => {
    expect(safeError(Object.assign(new Error("x"), { stack })).stack).toBe("");
  });
});

describe("the causes of an error", () => {
  it("are handled alike", () => {
    const headers = { authorization: SECRET };
    const root = Object.assign(new RangeError(SECRET), { code: "ECONNRESET", headers });
    const copy = safeError(new TypeError("fetch failed", { cause: root }));
    expect(copy.cause).toBeInstanceOf(RangeError);
    expect(copy.cause).toMatchObject({ message: "[credential]", code: "ECONNRESET" });
    expect(Object.keys(copy)).toEqual([]);
    expect(shown(copy)).not.toContain(SECRET);
    expect(safeError(new Error("x", { cause: { SECRET } })).cause).toBe("[object Object]");
    expect(safeError(new Error("x", { cause: null })).cause).toBe(null);
    expect(safeError(new Error("x"))).not.toHaveProperty("cause");
  });

  it("are kept to a depth of 4, even in a circle", () => {
    const circle = new Error("circle");
    circle.cause = circle;
    const chain = [1, 2, 3, 4, 5, 6].reduceRight<Error | undefined>(
      (cause, place) => new Error(String(place), { cause }),
      undefined,
    );
    for (const [error, messages] of [
      [circle, ["circle", "circle", "circle", "circle"]],
      [chain, ["1", "2", "3", "4"]],
    ] as const) {
      const found: string[] = [];
      for (let each: unknown = safe(error); each instanceof Error; each = each.cause) found.push(each.message);
      expect(found).toEqual(messages);
    }
  });
});

describe("what is no error", () => {
  it.each([
    [`key ${SECRET}`, "key [credential]"],
    [undefined, undefined],
    [null, null],
    [7, 7],
    [NaN, NaN],
    [7n, 7n],
    [false, false],
    [Symbol.iterator, Symbol.iterator],
  ])("is kept if it is a primitive: %o", (cause, kept) => {
    expect(safe(cause)).toBe(kept);
  });

  it.each([
    [{ message: SECRET, stack: SECRET }, "[object Object]"],
    [[SECRET], "[object Array]"],
    [new Response(SECRET), "[object Response]"],
    [() => SECRET, "[object Function]"],
    [Object(SECRET), "[object String]"],
    [Object.create(null), "[object Object]"],
    [{ [Symbol.toStringTag]: SECRET }, "[object [credential]]"],
  ])("is named by its tag if it is an object: %o", (cause, tag) => {
    expect(safe(cause)).toBe(tag);
  });
});

describe("a hostile cause", () => {
  const traps = ["get", "has", "getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor"];
  const revoked = Proxy.revocable(new Error(SECRET), {});
  revoked.revoke();
  const getter = (name: PropertyKey) => Object.defineProperty(new Error(SECRET), name, { get: thrower });

  it.each([
    ...traps.map(
      (trap) => [`an error with the trap ${trap}`, new Proxy(new Error(SECRET), { [trap]: thrower })] as const,
    ),
    ...traps.map((trap) => [`an object with the trap ${trap}`, new Proxy({}, { [trap]: thrower })] as const),
    ...["name", "message", "stack", "code", "cause", Symbol.toStringTag].map(
      (name) => [`an error with a getter ${String(name)}`, getter(name)] as const,
    ),
    ["a proxy that was revoked", revoked.proxy] as const,
    ["a function that was revoked", Object.assign(thrower, { [Symbol.toStringTag]: 1 })] as const,
    ["an error without a prototype", Object.setPrototypeOf(new Error(SECRET), null)] as const,
    [
      "an error with the prototype of a hostile proxy",
      Object.setPrototypeOf(new Error(SECRET), new Proxy({}, { get: thrower })),
    ] as const,
    ["an error with a hostile cause", new Error("x", { cause: revoked.proxy })] as const,
    [
      "an error whose members are no texts",
      Object.assign(new Error("x"), { name: {}, message: [SECRET], stack: 1 }),
    ] as const,
  ])("throws nothing, then or when it is logged, and shows nothing: %s", (_, cause) => {
    const kept = safe(cause);
    expect(shown(kept)).not.toContain(SECRET);
    expect(JSON.stringify(kept)).not.toContain(SECRET);
    expect(String(kept)).not.toContain(SECRET);
  });
});
