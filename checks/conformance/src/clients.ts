import type {
  ClientOptions,
  Paginated,
  ProviderTable,
  Refund,
  Verbs,
  WebhookBody,
  WebhookHeaders,
  WebhookOptions,
  WebhookSecret,
} from "@storno/shared";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { providerNames, root } from "@storno/scripts/providers.ts";
import { onLane } from "./wire/lane.ts";

/** Any method of any client: path parameters, then input, then options. */
export type Method = (...inputs: unknown[]) => Paginated<Row> | Promise<unknown>;

export type Row = Readonly<Record<string, unknown>>;

/** A provider's package, as it is built, without its types: the checks here hold for all of them. */
export interface Provider {
  readonly name: string;
  readonly table: ProviderTable;
  /** Makes a client that sends every call once, unless `retry` says otherwise. */
  readonly create: (options: ClientOptions) => Verbs<Record<string, never>>;
  /** Whether a value is the error of a failed call to this provider. */
  readonly isError: (value: unknown) => boolean;
  toRefund(refund: unknown): Refund;
  /** Absent where the provider documents no webhooks. */
  readonly verifyWebhook?: (
    body: WebhookBody,
    headers: WebhookHeaders,
    secret: WebhookSecret,
    options?: WebhookOptions,
  ) => Promise<Row & { readonly type: string }>;
}

/** Every provider that has a spec. */
export const providers: readonly Provider[] = await Promise.all(providerNames().map(load));

/** A provider by its name. Throws a TypeError for one without a spec. */
export function providerNamed(wanted: string): Provider {
  const found = providers.find(({ name }) => name === wanted);
  if (found === undefined) throw new TypeError(`there is no spec of ${wanted}`);
  return found;
}

async function load(name: string): Promise<Provider> {
  const load = (path: string): Promise<Record<string, unknown>> =>
    import(pathToFileURL(join(root, "packages", name, path)).href);
  const { toRefund, verifyWebhook, ...entry } = await load("dist/index.js");
  const { table } = await load("src/generated/operations.ts");
  const named = (pattern: RegExp) =>
    Object.values(entry).find((value) => typeof value === "function" && pattern.test(value.name));
  const [create, isError] = [named(/^create/), named(/^is\w+Error$/)];
  // The packages' own tests check these types; here only their common shape counts.
  const provider = { name, table, create, isError, toRefund, verifyWebhook } as Provider;
  return { ...provider, create: sendingOnce(onLane(provider.create)) };
}

/** Makes clients that send every call once, unless `retry` says otherwise. */
export function sendingOnce<Client>(create: (options: ClientOptions) => Client): (options: ClientOptions) => Client {
  return (options) => create({ retry: { attempts: 1 }, ...options });
}

/** A method by its operation's name: `refunds.list`. */
export function methodOf(client: object, operation: string): Method {
  const found = operation.split(".").reduce<unknown>((branch, name) => Reflect.get(Object(branch), name), client);
  if (typeof found !== "function") throw new TypeError(`the client has no method ${operation}`);
  return (...inputs) => Reflect.apply(found, undefined, inputs);
}

/** A list by its operation's name; its path parameters are filled in. */
export function listOf(client: object, table: ProviderTable, operation: string, ...inputs: unknown[]): Paginated<Row> {
  const path = table.operations[operation]?.path ?? "";
  const ids = Array.from(path.matchAll(/\{\w+\}/g), (_, index) => `id_${index}`);
  const list = methodOf(client, operation)(...ids, ...inputs);
  if (list instanceof Promise) throw new TypeError(`${operation} is not a list`);
  return list;
}
