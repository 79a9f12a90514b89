import type { OpenApi } from "@storno/scripts/generator/openapi.ts";
import { keyHeader, parametersIn, type SpecOperation } from "@storno/scripts/generator/operation.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";
import { answering } from "./answers.ts";
import type { Provider } from "./clients.ts";
import { connect } from "./connect.ts";
import type { Answer } from "./scripted.ts";
import { call, inputsOf, subjects } from "./subjects.ts";

/** An operation, what it can be called with, and an answer to it that the spec allows. */
export interface Exchange {
  readonly title: string;
  readonly provider: Provider;
  readonly openapi: OpenApi;
  readonly operation: SpecOperation;
  /** The header that the spec declares as the provider's idempotency key. */
  readonly key: string | undefined;
  readonly input: {
    readonly path: Readonly<Record<string, unknown>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly body?: Readonly<Record<string, unknown>>;
  };
  readonly answer: Answer;
  /** The status of the answer. */
  readonly status: number;
}

/** One exchange of every operation of every spec, as client and sandbox once had it. */
export const exchanges: readonly Exchange[] = (
  await Promise.all(
    subjects.filter(({ options }) => Object.keys(options).length === 0).map(({ provider }) => exchangesOf(provider)),
  )
).flat();

async function exchangesOf(provider: Provider): Promise<Exchange[]> {
  let answer = answering(null);
  let status = 0;
  const connection = connect(provider, {
    refunds: 120,
    between: (fetch) => async (request) => {
      const response = await fetch(request);
      const { headers } = response;
      status = response.status;
      answer = answering((await response.clone().text()) || null, { status, headers });
      return response;
    },
  });
  const { openapi } = Spec.read(provider.name);
  const kept: Exchange[] = [];
  for (const operation of connection.contract.operations) {
    const { name, pathNames } = operation;
    const inputs = await inputsOf(provider, name, connection);
    await call(connection, name, inputs);
    kept.push({
      title: `${provider.name} ${name}`,
      provider,
      openapi,
      operation,
      key: keyHeader(operation)?.name,
      input: sorted(operation, inputs.slice(0, pathNames.length), Object(inputs[pathNames.length])),
      answer,
      status,
    });
  }
  return kept;
}

/** What goes where, by the spec. */
function sorted(operation: SpecOperation, ids: readonly unknown[], input: object): Exchange["input"] {
  const path = Object.fromEntries(operation.pathNames.map((name, index) => [name, ids[index]]));
  const queryNames = new Set(parametersIn(operation, "query").map(({ name }) => name));
  const entries = Object.entries(input);
  const query = Object.fromEntries(entries.filter(([name]) => queryNames.has(name)));
  const body = Object.fromEntries(entries.filter(([name]) => !queryNames.has(name)));
  return { path, query, ...(Object.keys(body).length > 0 && { body }) };
}
