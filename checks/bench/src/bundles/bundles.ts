import { join } from "node:path";
import { providerNames, root } from "@storno/scripts/providers.ts";
import { HERE } from "../here.ts";

/** A bundle: what an application imports. */
export interface Bundle {
  readonly title: string;
  readonly code: string;
  /** Where its packages are found. */
  readonly folder: string;
  /** `client`: everything that a provider's package exports. */
  readonly kind: "client" | "pair" | "part" | "other";
}

/** What is there to be imported of a package that has a default export, too. */
const whole = (name: string): string => `export * from "${name}"; export { default } from "${name}";`;

/** All bundles, in the order of the table. */
export const bundles: readonly Bundle[] = [
  ...providerNames().map((name): Bundle => ({
    title: `\`@storno/${name}\`, everything`,
    code: `export * from "@storno/${name}";`,
    // A package finds itself by its name.
    folder: join(root, "packages", name),
    kind: "client",
  })),
  {
    title: "`@storno/stripe` and `@storno/whop`, everything",
    code: 'export * as stripe from "@storno/stripe"; export * as whop from "@storno/whop";',
    folder: HERE,
    kind: "pair",
  },
  ...Object.entries({
    "`createStripe` alone": 'export { createStripe } from "@storno/stripe";',
    "`verifyWebhook` of `@storno/stripe` alone": 'export { verifyWebhook } from "@storno/stripe";',
    "`@storno/shared/walk` alone": 'export * from "@storno/shared/walk";',
  }).map(([title, code]): Bundle => ({ title, code, folder: HERE, kind: "part" })),
  ...["stripe", "@whop/sdk", "openapi-fetch"].map((name): Bundle => ({
    title: `\`${name}\``,
    code: whole(name),
    folder: HERE,
    kind: "other",
  })),
];
