import { everythingOf, sizeOf } from "./size.ts";
import { build } from "esbuild";

/** What an application gets that takes less than a package, or more than one. */
export interface Measured {
  /** `@storno/stripe` */
  readonly package: string;
  /** `@storno/stripe: toRefund` */
  readonly what: string;
  /** Gzipped bytes. */
  readonly size: number;
  /** What it may have: a little more than it has. */
  readonly limit: number;
}

/** What is taken alone, and what it may weigh. */
const ALONE: readonly (readonly [name: RegExp, limit: number])[] = [
  [/^create/, 16_600],
  [/^verifyWebhook$/, 2_500],
  [/^toRefund$/, 1_700],
  [/^ProviderError$/, 600],
];

/** The most that a second provider may add: a table, an adapter, and the part of the runtime that the first had no need of. */
const SECOND = 900;

/** What the parts of a provider's package weigh when an application takes nothing else. */
export async function alone(name: string, folder: string): Promise<Measured[]> {
  const names = await exportsOf(name, folder);
  const parts = ALONE.flatMap(([pattern, limit]) =>
    names.filter((part) => pattern.test(part)).map((part) => [part, limit] as const),
  );
  return Promise.all(
    parts.map(async ([part, limit]) => {
      const size = await sizeOf(`export { ${part} } from ${JSON.stringify(name)};`, folder);
      return { package: name, what: `${name}: ${part}`, size, limit };
    }),
  );
}

/** What every provider adds to every other one. */
export async function pairs(names: readonly string[], folder: string): Promise<Measured[]> {
  const both = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const));
  return Promise.all(
    both.map(async ([one, other]) => {
      // Most names are exported by both.
      const code = [one, other].map((name, index) => `export * as all${index} from ${JSON.stringify(name)};`);
      const [first = 0, second = 0, together = 0] = await Promise.all(
        [...code, code.join("")].map((text) => sizeOf(text, folder)),
      );
      return {
        package: other,
        what: `${one} + ${other.replace(/.*\//, "")}`,
        size: together - Math.max(first, second),
        limit: SECOND,
      };
    }),
  );
}

/** The names of the values that a package exports. */
async function exportsOf(name: string, folder: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: everythingOf(name), resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
