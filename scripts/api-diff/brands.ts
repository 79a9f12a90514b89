import type { Package } from "./packages.ts";

const BRAND = /^declare const (\w+): unique symbol;$/gm;

/**
 * A `unique symbol` is another one in every file that declares it, so a branded type of the base would fit no type of the head, and
 * everything would be broken. A user has one copy of it, before and after; so have the two sides here.
 *
 * @param brands - the file that declares the brands of all packages
 */
export function withSharedBrands(text: string, owner: string, brands: string): string {
  return text.replaceAll(BRAND, (_, name: string) => `import { ${brandOf(owner, name)} as ${name} } from "${brands}";`);
}

/** The file that declares the brands of all packages. */
export function brandsSource(packages: readonly Package[]): string {
  const names = packages.flatMap(({ name, sources }) =>
    [...sources.values()].flatMap((text) => Array.from(text.matchAll(BRAND), ([, brand = ""]) => brandOf(name, brand))),
  );
  return ["export {};", ...[...new Set(names)].map((name) => `export declare const ${name}: unique symbol;`)].join(
    "\n",
  );
}

function brandOf(owner: string, name: string): string {
  return `${owner.replaceAll(/\W/g, "_")}_${name}`;
}
