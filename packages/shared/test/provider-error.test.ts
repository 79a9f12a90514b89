import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { ProviderError, type ProviderErrorDetails } from "../src/index.ts";

const details = {
  kind: "api",
  provider: "acme",
  operation: "refunds.create",
  outcome: "rejected",
  retryable: false,
  attempts: 1,
} as const satisfies ProviderErrorDetails;

/** The module as a second installation of the package has it. */
async function secondCopy(): Promise<typeof import("../src/provider-error.ts")> {
  const folder = await mkdtemp(join(tmpdir(), "storno-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "provider-error.ts");
  await copyFile(join(import.meta.dirname, "../src/provider-error.ts"), file);
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

describe("ProviderError.is", () => {
  it("knows an error of another copy of the package, which instanceof does not", async () => {
    const other = await secondCopy();
    const error: unknown = new other.ProviderError("no", details);
    expect(error instanceof ProviderError).toBe(false);
    expect(ProviderError.is(error)).toBe(true);
    expect(other.ProviderError.is(new ProviderError("no", details))).toBe(true);
  });

  it.each([undefined, null, "ProviderError", 7, {}, new Error("no"), { name: "ProviderError" }])(
    "is false for %s",
    (value) => {
      expect(ProviderError.is(value)).toBe(false);
    },
  );
});

describe("a ProviderError", () => {
  it("is an Error with a stack, a name and a message that says who, what and which request", () => {
    const error = new ProviderError("404: No such charge", { ...details, requestId: "req_1" });
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("ProviderError: acme refunds.create: 404: No such charge (request req_1)");
    expect(error.stack).toContain("provider-error.test.ts");
  });

  it("has no members for what is not known", () => {
    const error = new ProviderError("no", { ...details, status: undefined, code: undefined });
    expect(Object.keys(error).toSorted()).toEqual(["name", ...Object.keys(details)].toSorted());
    expect(error).not.toHaveProperty("cause");
  });

  it("is logged as JSON with all of that, but for body and cause", () => {
    const known = { ...details, status: 409, code: "c", type: "t", requestId: "r", idempotencyKey: "k", cursor: "x" };
    const error = new ProviderError("no", known, { cause: new Error("secret cause"), body: { secret: "body" } });
    expect(JSON.parse(JSON.stringify(error))).toEqual({ ...known, name: "ProviderError", message: error.message });
    expect(error.cause).toEqual(new Error("secret cause"));
    expect(error.body).toEqual({ secret: "body" });
  });
});
