import type { Fetch } from "@storno/shared";
import type { Contract } from "./contract.ts";

/**
 * A `fetch` that holds every request and every answer against the provider's spec, and throws on the first that it does not
 * allow. Client, sandbox and spec are written apart from each other: a mistake in one of them shows here.
 */
export class Validated {
  /** Operations that were called, and the statuses they answered with. */
  readonly called = new Map<string, Set<number>>();
  readonly #contract: Contract;
  readonly #fetch: Fetch;
  readonly #basePath: string;

  /** @param basePath - what stands between the host and the spec's paths */
  constructor(contract: Contract, fetch: Fetch, basePath: string) {
    this.#contract = contract;
    this.#fetch = fetch;
    this.#basePath = basePath;
  }

  readonly fetch: Fetch = async (request) => {
    const path = new URL(request.url).pathname.slice(this.#basePath.length);
    const row = this.#contract.rowOf(request.method, path);
    this.#contract.checkRequest(row, request, await request.clone().text());
    const response = await this.#fetch(request);
    this.#contract.checkAnswer(row, response.status, await response.clone().text());
    const { name } = row.operation;
    this.called.set(name, (this.called.get(name) ?? new Set()).add(response.status));
    return response;
  };
}
