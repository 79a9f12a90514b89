import { bindResources } from "./bind.ts";
import type { ClientOptions, HeaderOptions } from "./options.ts";
import { responseOf } from "./response.ts";
import { senderOf, type RequestInput } from "./sender.ts";
import type { ProviderTable } from "./table.ts";
import type { Verbs } from "./verbs.ts";

/** A client: openapi-fetch's verbs over the provider's paths, and a method for every operation. */
export type ProviderClient<Paths extends {}, Resources> = Verbs<Paths> & Resources;

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * Makes a client out of a provider's table.
 *
 * @param headerOptions - options of this provider that set a header each: `{ apiVersion: "Acme-Version" }`
 * @throws TypeError or RangeError when an option is missing, unknown or wrong.
 */
export function createClient<Paths extends {}, Resources>(
  table: ProviderTable,
  options: ClientOptions,
  headerOptions: HeaderOptions = {},
): ProviderClient<Paths, Resources> {
  const { baseUrl, send, use, eject } = senderOf(table, options, headerOptions);
  const byRoute = new Map(Object.entries(table.operations).map((row) => [`${row[1].method} ${row[1].path}`, row]));
  const verb =
    (method: string) =>
    async (path: string, input: RequestInput = {}) => {
      const row = byRoute.get(`${method} ${path}`);
      if (row === undefined) throw new TypeError(`${table.provider} has no operation ${method} ${path}`);
      return send(...row, input, ({ data, error, failure, response }) =>
        failure === undefined
          ? { data, response: responseOf(response) }
          : { error, failure, response: responseOf(response) },
      );
    };
  const client = {
    ...Object.fromEntries(METHODS.map((method) => [method, verb(method)])),
    request: (method: string, path: string, input?: RequestInput) => verb(method.toUpperCase())(path, input),
    use,
    eject,
    ...bindResources(table, baseUrl, send),
  };
  // The table was generated from the same spec as Paths and Resources.
  return client as unknown as ProviderClient<Paths, Resources>;
}
