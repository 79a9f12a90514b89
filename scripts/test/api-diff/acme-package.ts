import { workingTree } from "../../api-diff/snapshot.ts";
import { packagesOf, type Package } from "../../api-diff/packages.ts";
import { filesOf } from "../../generator/generate.ts";
import { Spec } from "../../generator/spec.ts";
import { root } from "../../providers.ts";
import { acme, type Edit } from "../acme.ts";

/** The packages of this repository, as they lie in the working tree. */
const ours = workingTree(root);
const sharedFiles = [...ours.files].filter(([path]) => path.startsWith("packages/shared/"));

/** The adapter of a provider that does not exist. */
export const ADAPTER = `import { createClient, type ClientOptions, type Money, type ProviderClient } from "@storno/shared";
import { table, type Refund, type Resources } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";

export type * from "./generated/operations.ts";
export type { paths } from "./generated/schema.ts";

/** A client of Acme. */
export type Acme = ProviderClient<paths, Resources>;

/** What createAcme can be told. */
export interface AcmeOptions extends ClientOptions {
  /** Acts for this account. */
  readonly account?: string | undefined;
}

/** Makes a client of Acme. */
export function createAcme(options: AcmeOptions): Acme {
  return createClient<paths, Resources>(table, options, { account: "Acme-Account" });
}

/** The id of a refund. */
export function idOf(refund: Refund, prefix?: string): string {
  return (prefix ?? "") + refund.id;
}

/** How a refund stands. */
export function stateOf(refund: Refund): { readonly kind: string; readonly id: string } {
  return { kind: refund.status, id: refund.id };
}

/** What a refund is made of. */
export function partOf(
  refund: Refund,
): { object: "part"; kind: "open"; id: string } | { object: "part"; kind: "done"; id: string } {
  return { object: "part", kind: "open", id: refund.id };
}

/** What Acme wants for an amount. */
export function toAmount(amount: Money): number | bigint {
  return amount.amount;
}
`;

/** The parts of a package that a test edits. */
export interface AcmeParts {
  readonly spec?: readonly Edit[];
  readonly adapter?: readonly Edit[];
  readonly manifest?: object;
  readonly readme?: string;
}

/** A package of Acme as the generator makes it of the edited spec. */
export async function acmePackage(
  parts: AcmeParts = {},
  typeTests: ReadonlyMap<string, string> = new Map(),
): Promise<Package> {
  const generated = await filesOf(new Spec("acme", edited(acme, parts.spec)));
  const manifest = {
    name: "@storno/acme",
    version: "1.2.3",
    dependencies: { "@storno/shared": "workspace:^" },
    ...parts.manifest,
  };
  const files = new Map([
    ...sharedFiles,
    ...generated,
    ["packages/acme/package.json", JSON.stringify(manifest)],
    ["packages/acme/src/index.ts", edited(ADAPTER, parts.adapter)],
    ["packages/acme/README.md", parts.readme ?? ""],
    ...[...typeTests].map(([path, text]) => [`packages/acme/${path}`, text] as const),
  ]);
  return packageIn(files, "@storno/acme");
}

/** One of this repository's packages, with edits to its files. */
export function ourPackage(name: string, edits: Readonly<Record<string, readonly Edit[]>> = {}): Package {
  const files = new Map(ours.files);
  for (const [path, list] of Object.entries(edits)) files.set(path, edited(files.get(path) ?? "", list));
  return packageIn(files, name);
}

function packageIn(files: ReadonlyMap<string, string>, name: string): Package {
  const found = packagesOf({ label: "test", files }).get(name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

/** Each edit replaces a piece that is there once. */
function edited(text: string, edits: readonly Edit[] = []): string {
  return edits.reduce((before, [from, to]) => {
    const pieces = before.split(from);
    if (pieces.length !== 2) throw new Error(`The text holds this ${pieces.length - 1} times, not once:\n${from}`);
    return pieces.join(to);
  }, text);
}
