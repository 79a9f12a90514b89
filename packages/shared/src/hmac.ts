/** How a digest is written. */
export type DigestEncoding = "hex" | "base64";

/** HMAC-SHA256 of some bytes; the key is the secret's own bytes. The secret must not be empty. */
export async function hmacSha256(secret: Uint8Array<ArrayBuffer>, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
}

/** A digest as text: hexadecimal digits in lower case, or base64 with padding. */
export function encodeDigest(digest: Uint8Array, encoding: DigestEncoding): string {
  if (encoding === "base64") return btoa(String.fromCharCode(...digest));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a text can be an HMAC-SHA256 as {@link encodeDigest} writes it. */
export function isDigest(text: string, encoding: DigestEncoding): boolean {
  return (encoding === "hex" ? /^[\da-f]{64}$/ : /^[A-Za-z\d+/]{43}=$/).test(text);
}

/** Whether two texts of the same length are equal. How long it takes does not tell where they differ. */
export function isSameDigest(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let place = 0; place < one.length; place += 1) difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
  return difference === 0;
}
