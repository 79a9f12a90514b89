import { sizeOf } from "./size.ts";

/** What a client is made of, by the names of the files that make up the part. */
const PARTS: Readonly<Record<string, RegExp>> = {
  "openapi-fetch": /^openapi-fetch$/,
  webhooks: /\/(webhook[\w-]*|hmac)\.js$/,
  "redaction of secrets and personal data": /\/(redact|safe-cause)\.js$/,
  "rate limits, events": /\/(rate-limit\w*|telling)\.js$/,
  "money and currencies": /\/(money|currencies)\.js$/,
  "paging and cursors": /\/(list|paginated|scheme|cursor)\.js$/,
  "the provider's table": /\/operations\.js$/,
};

/** What one part of a package weighs. */
export interface PartSize {
  readonly part: string;
  /** Gzipped bytes by which the package would be smaller without it. */
  readonly size: number;
}

/** What the parts of a client weigh, and the rest: sending, errors and the checks of inputs. */
export async function profileOf(name: string, folder: string): Promise<PartSize[]> {
  const whole = await sizeOf(name, folder);
  const parts: PartSize[] = [];
  for (const [part, files] of Object.entries(PARTS)) {
    parts.push({ part, size: whole - (await sizeOf(name, folder, files)) });
  }
  const rest = parts.reduce((left, { size }) => left - size, whole);
  return [...parts, { part: "sending, errors, checks of inputs", size: rest }];
}
