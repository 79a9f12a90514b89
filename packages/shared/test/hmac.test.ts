import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeDigest, hmacSha256, isDigest, isSameDigest } from "../src/hmac.ts";

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

it("agrees with the test vector of Standard Webhooks, whose key is the decoded secret", async () => {
  const key = Uint8Array.from(Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64"));
  const signed = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}';
  const digest = await hmacSha256(key, new TextEncoder().encode(signed));
  expect(encodeDigest(digest, "base64")).toBe("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});

it("agrees with Node's own, in both encodings", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, bytes, fc.constantFrom("hex", "base64"), async (key, text, encoding) => {
      const digest = encodeDigest(await hmacSha256(Uint8Array.from(key), Uint8Array.from(text)), encoding);
      expect(digest).toBe(createHmac("sha256", key).update(text).digest(encoding));
      expect(isDigest(digest, encoding)).toBe(true);
      expect(isDigest(digest, encoding === "hex" ? "base64" : "hex")).toBe(false);
    }),
  );
});

it("two digests are the same when they are equal, and never otherwise", () => {
  const text = fc.string({ unit: "binary", maxLength: 5 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(isSameDigest(one, other)).toBe(one === other);
      expect(isSameDigest(one, one)).toBe(true);
      expect(isSameDigest(one, one + other)).toBe(other === "");
    }),
  );
});
