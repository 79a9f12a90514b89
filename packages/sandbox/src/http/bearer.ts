import type { HeaderReader } from "./exchange.ts";

/** The token of an `Authorization: Bearer` header, undefined without one. */
export function bearerToken(headers: HeaderReader): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
}

/** The user name of an `Authorization: Basic` header with an empty password, undefined without one. */
export function basicUser(headers: HeaderReader): string | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(headers.get("Authorization") ?? "")?.[1];
  if (encoded === undefined) return undefined;
  try {
    const credentials = atob(encoded);
    return credentials.endsWith(":") ? credentials.slice(0, -1) : undefined;
  } catch {
    return undefined;
  }
}
