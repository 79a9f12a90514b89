import { dataOf } from "./answer.ts";
import type { Binding, ResourceCall } from "./binding.ts";
import type { Answer, Send } from "./sender.ts";
import { isPlainObject } from "./plain-object.ts";
import { failure } from "./failure.ts";
import { listOf } from "./list.ts";
import { checkCallOptions } from "./options.ts";
import { ownerOf } from "./owner.ts";
import { pathNames } from "./path.ts";
import { at } from "./pointer.ts";
import type { PaginationScheme, ProviderTable } from "./table.ts";

/** The methods of one resource, and the resources under it. */
export interface ResourceTree {
  [name: string]: ResourceTree | ((...inputs: unknown[]) => unknown);
}

/** Turns the rows of a table into methods: `refunds.list` becomes `client.refunds.list()`. */
export function bindResources(table: ProviderTable, baseUrl: string, send: Send): ResourceTree {
  const tree: ResourceTree = {};
  for (const [name, operation] of Object.entries(table.operations)) {
    const parts = name.split(".");
    const method = parts.pop() ?? name;
    let branch = tree;
    for (const part of parts) {
      const inner = (branch[part] ??= {});
      if (typeof inner === "function") {
        throw new TypeError(`${table.provider}: ${part} is an operation and a resource at once`);
      }
      branch = inner;
    }
    const binding = { table, baseUrl, send, name, operation };
    const scheme = operation.pages === undefined ? undefined : table.schemes[operation.pages];
    branch[method] = scheme ? bindList(binding, scheme) : bindCall(binding);
  }
  return tree;
}

function bindCall(binding: Binding) {
  const { name, operation, send } = binding;
  return async (...inputs: unknown[]): Promise<unknown> => {
    const { path, query, body, options } = sortInputs(binding, inputs);
    const input = { params: { path, query }, ...(body && { body }), ...options };
    return send(name, operation, input, (answer) => resultOf(binding, answer));
  };
}

function bindList(binding: Binding, scheme: PaginationScheme) {
  return (...inputs: unknown[]) => listOf(binding, scheme, sortInputs(binding, inputs));
}

/** Path parameters first, in path order; then one flat input of query and body; then options. */
function sortInputs(binding: Binding, inputs: readonly unknown[]): ResourceCall {
  const { operation } = binding;
  const owner = ownerOf(binding.table.provider, binding.name);
  const names = pathNames(operation.path);
  const path = Object.fromEntries(names.map((name, index) => [name, inputs[index]]));
  const input = inputs[names.length] ?? {};
  const options = inputs[names.length + 1] ?? {};
  if (!isPlainObject(input)) {
    throw new TypeError(`${owner} takes its input as one object${names.map((name) => `, after "${name}"`).join("")}`);
  }
  checkCallOptions(owner, options, operation.pages !== undefined);

  if (operation.body === undefined) return { path, query: input, options };
  const entries = Object.entries(input);
  const inQuery = ([name]: [string, unknown]): boolean => operation.query?.includes(name) ?? false;
  const query = Object.fromEntries(entries.filter(inQuery));
  const body = Object.fromEntries(entries.filter((entry) => !inQuery(entry)));
  return Object.keys(body).length === 0 ? { path, query, options } : { path, query, body, options };
}

function resultOf({ table: { result }, operation }: Binding, answer: Answer): unknown {
  const data = dataOf(answer);
  if (operation.noResult) return undefined;
  const found = result === undefined ? data : at(data, result);
  const isObject =
    isPlainObject(found) && (!operation.hasId || (typeof found["id"] === "string" && found["id"] !== ""));
  if (isObject || (operation.anyResult && found !== undefined && found !== null)) return found;
  const { call, response } = answer;
  const what = operation.hasId ? "object with an id" : "object";
  const text = `${response.status}, but there is no ${what}${result === undefined ? "" : ` at ${result}`}`;
  throw failure(call, { kind: "malformed", text, response, transient: true });
}
