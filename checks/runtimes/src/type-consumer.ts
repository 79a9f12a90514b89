import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@storno/scripts/providers.ts";
import { snippetsIn } from "@storno/scripts/snippets.ts";

/** A package that a consumer has installed. */
export interface PackageInUse {
  readonly name: string;
  /** What makes a client of a provider's: `createStripe`. */
  readonly create?: string;
}

/** Files of somebody who uses the packages, by name. */
export interface TypeConsumer {
  readonly esm: ReadonlyMap<string, string>;
  readonly commonjs: ReadonlyMap<string, string>;
}

/**
 * The manuals' snippets that need these packages and nothing else, and for each provider what must not compile: where a compiler
 * does not find the types, everything does.
 */
export function typeConsumer(packages: readonly PackageInUse[]): TypeConsumer {
  const names = new Set(packages.map(({ name }) => name));
  const esm = new Map<string, string>();
  for (const manual of ["README.md", ...globSync("packages/*/README.md", { cwd: root })]) {
    for (const { line, code } of snippetsIn(manual, readFileSync(join(root, manual), "utf8"))) {
      const file = `${manual.replaceAll(/\W+/g, "-")}-${line}.ts`;
      if (importsOf(code).every((name) => names.has(name))) esm.set(file, code);
    }
  }
  const commonjs = new Map<string, string>();
  for (const { name, create } of packages) {
    const file = name.replaceAll(/\W+/g, "-");
    const imported = `import * as all from "${name}";\n${wrong(create)}`;
    esm.set(`wrong${file}.ts`, imported);
    commonjs.set(`imported${file}.cts`, imported);
    commonjs.set(`required${file}.cts`, `import all = require("${name}");\n${wrong(create)}`);
  }
  return { esm, commonjs };
}

function importsOf(code: string): string[] {
  return Array.from(code.matchAll(/(?:from|import\() ?"([^"]+)"/g), ([, name = ""]) => name);
}

function wrong(create: string | undefined): string {
  const ofAll = `
// @ts-expect-error -- a module whose types are not found is any.
export const nothing: { readonly missing: true } = all;
`;
  if (create === undefined) return ofAll;
  return `${ofAll}
const client = all.${create}({ apiKey: "key", fetch: async (request) => new Response(request.url) });
// @ts-expect-error -- there is no such option.
all.${create}({ apiKey: "key", nothing: true });
// @ts-expect-error -- an id is text.
client.refunds.retrieve(1);
export async function read(id: string): Promise<string> {
  const refund = all.toRefund(await client.refunds.retrieve(id, {}, { signal: AbortSignal.timeout(1) }));
  // @ts-expect-error -- an amount is more than its number.
  const wrong: number = refund.amount;
  return refund.status === "unknown" ? String(wrong) : refund.amount.currency;
}
export function tell(error: unknown): string | undefined {
  if (!all.ProviderError.is(error)) return undefined;
  // @ts-expect-error -- there is no such outcome.
  if (error.outcome === "perhaps") return undefined;
  return error.outcome === "unknown" ? error.idempotencyKey : undefined;
}
`;
}
