/** HMAC-SHA256 of a text; the key is the secret's own bytes. */
export async function hmacSha256(secret: string, text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
}

/** Lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Base64 with padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** A signature in Stripe's manner, `t=<unix seconds>,v1=<hex>`, over `<t>.<body>`. */
export async function timedSignature(secret: string, sentAt: number, body: string): Promise<string> {
  return `t=${sentAt},v1=${hex(await hmacSha256(secret, `${sentAt}.${body}`))}`;
}
