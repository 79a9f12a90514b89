import type { SandboxOptions } from "@storno/sandbox";
import type { ProviderTable } from "@storno/shared";
import type { Inputs } from "./calls.ts";
import { methodOf, providers, type Provider } from "./clients.ts";
import type { Connection } from "./connect.ts";
import { factsOf } from "./facts.ts";
import { sceneOf } from "./scene.ts";

/** A provider in one of its manners. */
export interface Subject {
  readonly title: string;
  readonly provider: Provider;
  readonly options: SandboxOptions;
}

/** Every provider, in each of its manners. */
export const subjects: readonly Subject[] = providers.flatMap((provider) =>
  [{}, ...(factsOf(provider.name).manners ?? [])].map((options: SandboxOptions): Subject => {
    const manner = Object.keys(options).length === 0 ? "" : ` ${JSON.stringify(Object.values(options)[0])}`;
    return { title: provider.name + manner, provider, options };
  }),
);

/** Those whose provider tells webhooks what happens. */
export const tellers: readonly (Subject & { readonly verify: NonNullable<Provider["verifyWebhook"]> })[] =
  subjects.flatMap((subject) => {
    const verify = subject.provider.verifyWebhook;
    return verify === undefined ? [] : [{ ...subject, verify }];
  });

/** Inputs with which an operation succeeds. Throws a TypeError where neither the spec nor the facts say any. */
export async function inputsOf(provider: Provider, operation: string, connection: Connection): Promise<Inputs> {
  const scene = sceneOf(provider, connection);
  const row = factsOf(provider.name).calls[operation];
  if (row !== undefined) return row.succeeds(scene);
  const { operations } = provider.table;
  if (operations[operation]?.pages !== undefined) return [sizeOf(provider.table, operation, 7)];
  const list = operation.replace(/\w+$/, "list");
  if (!operation.endsWith(".retrieve") || operations[list] === undefined) {
    throw new TypeError(`say in checks/conformance/src/providers/${provider.name}.ts how ${operation} is called`);
  }
  return [(await scene.firstOf(list))["id"]];
}

/** Inputs that the provider refuses. Throws a TypeError where the facts have none. */
export async function refusedInputsOf(provider: Provider, operation: string, connection: Connection): Promise<Inputs> {
  const refused = factsOf(provider.name).calls[operation]?.refused;
  if (refused === undefined) {
    throw new TypeError(`say in checks/conformance/src/providers/${provider.name}.ts what ${operation} refuses`);
  }
  return refused(sceneOf(provider, connection));
}

/** The page size as a list's input; nothing for a list without one. */
function sizeOf({ operations, schemes }: ProviderTable, operation: string, rows: number): object {
  const size = schemes[operations[operation]?.pages ?? ""]?.size;
  return size === undefined ? {} : { [size]: rows };
}

/** Calls an operation; a list is asked for one page. */
export async function call({ client }: Connection, operation: string, inputs: Inputs): Promise<unknown> {
  const called = methodOf(client, operation)(...inputs);
  return called instanceof Promise ? called : called.page();
}
