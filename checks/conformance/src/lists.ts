import { createClient, type ClientOptions, type ProviderTable } from "@storno/shared";
import { providers, sendingOnce, type Provider } from "./clients.ts";

/** A paginated operation of a provider. */
export interface ListOperation {
  readonly title: string;
  readonly provider: Pick<Provider, "table" | "create">;
  readonly operation: string;
}

/**
 * Ways of paging that the dialect has and no provider uses yet, so that the laws hold for them too before one does.
 */
const madeUp: ProviderTable = {
  provider: "madeup",
  servers: { live: "https://api.example.com" },
  auth: "bearer",
  errors: { message: ["/message"] },
  schemes: {
    url: { items: "/results", size: "per_page", next: { from: "url", at: "/links/next" } },
    page: { items: "/results", more: "/meta/more", size: "per_page", next: { from: "page", param: "page", at: "/id" } },
    plain: { items: "/results", size: "per_page", next: { from: "page", param: "page", at: "/id" } },
    shifted: { items: "/results", more: "/more", size: "count", next: { from: "offset", param: "skip", at: "/id" } },
  },
  operations: {
    "byUrl.list": { method: "GET", path: "/by-url", pages: "url" },
    "byPage.list": { method: "GET", path: "/by-page", pages: "page" },
    "byPlainPage.list": { method: "GET", path: "/by-plain-page/{id}", pages: "plain" },
    "byOffset.list": { method: "GET", path: "/by-offset", pages: "shifted" },
  },
};

/** Every paginated operation of every spec, and of the made-up provider. */
export const lists: readonly ListOperation[] = [
  ...providers,
  {
    table: madeUp,
    create: sendingOnce((options: ClientOptions) => createClient<Record<string, never>, object>(madeUp, options)),
  },
].flatMap((provider) =>
  Object.entries(provider.table.operations)
    .filter(([, { pages }]) => pages !== undefined)
    .map(([operation]) => ({ title: `${provider.table.provider} ${operation}`, provider, operation })),
);
