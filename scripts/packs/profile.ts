import { join } from "node:path";
import type { Plugin } from "esbuild";
import { everythingOf, sizeOf } from "./size.ts";

/** What a client is made of, by the names of the files that make up the part. */
const PARTS: Readonly<Record<string, RegExp>> = {
  "openapi-fetch": /^openapi-fetch$/,
  webhooks: /\/(webhook[\w-]*|hmac)\.ts$/,
  "redaction of secrets and personal data": /\/(redact|safe-cause)\.ts$/,
  "rate limits, events": /\/(rate-limit\w*|telling)\.ts$/,
  "money and currencies": /\/(money|currencies)\.ts$/,
  "paging and cursors": /\/(list|paginated|page-reader|pages-ahead|ahead|trail|scheme|cursor)\.ts$/,
  "the provider's table": /\/operations\.ts$/,
  "attempts, repetition, deadlines": /\/(attempt|repeat|retry[\w-]*|deadline|verdict)\.ts$/,
  "options, checks of inputs": /\/(options|check-names|numbers|path|encode|idempotency-key|shown)\.ts$/,
};

/** What one part of a package weighs. */
export interface PartSize {
  readonly part: string;
  /** Gzipped bytes by which the package would be smaller without it. */
  readonly size: number;
}

/** What the parts of a client weigh, and the rest. */
export async function profileOf(name: string, folder: string): Promise<PartSize[]> {
  const whole = await sizeOf(everythingOf(name), folder, [sources(folder)]);
  const parts: PartSize[] = [];
  for (const [part, files] of Object.entries(PARTS)) {
    parts.push({ part, size: whole - (await sizeOf(everythingOf(name), folder, [without(files), sources(folder)])) });
  }
  const rest = parts.reduce((left, { size }) => left - size, await sizeOf(everythingOf(name), folder));
  return [...parts, { part: "calls, methods, verbs, errors, the adapter", size: rest }];
}

/** Leaves files out, by what their imports end with. */
function without(files: RegExp): Plugin {
  return {
    name: "without",
    setup: (bundling) => bundling.onResolve({ filter: files }, ({ path }) => ({ path, external: true })),
  };
}

/** Takes packages that carry their sources from these, for what was built of them is one file. */
function sources(folder: string): Plugin {
  return {
    name: "sources",
    setup: (bundling) =>
      bundling.onResolve({ filter: /^@\w+\/\w+$/ }, ({ path }) => ({
        path: join(folder, "node_modules", path, "src/index.ts"),
      })),
  };
}
