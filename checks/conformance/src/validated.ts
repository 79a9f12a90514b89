import {
  operationsOf,
  parametersIn,
  type ResponseBody,
  type SpecOperation,
} from "@storno/scripts/generator/operation.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";
import type { Fetch } from "@storno/shared";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { readBrackets } from "./form.ts";

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
  constructor(provider: string, fetch: Fetch, basePath: string) {
    this.#contract = Contract.of(provider);
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

/** A spec as something that requests and answers can be held against. */
class Contract {
  static readonly #known = new Map<string, Contract>();
  readonly #rows: readonly ContractRow[];
  readonly #values: Validators;
  readonly #texts: Validators;

  /** Compiling a schema takes long, so every spec has one contract. */
  static of(provider: string): Contract {
    const contract = this.#known.get(provider) ?? new Contract(Spec.read(provider));
    this.#known.set(provider, contract);
    return contract;
  }

  private constructor(spec: Spec) {
    this.#values = validatorsOf(spec, false);
    this.#texts = validatorsOf(spec, true);
    // A path without parameters goes first: /charges/list is not the charge named "list".
    this.#rows = operationsOf(spec)
      .toSorted((a, b) => a.pathNames.length - b.pathNames.length)
      .map((operation) => contractRow(spec, operation));
  }

  rowOf(method: string, path: string): ContractRow {
    const found = this.#rows.find(
      ({ operation, path: pattern }) => operation.method === method.toLowerCase() && pattern.test(path),
    );
    if (found === undefined) throw new Error(`the spec has no operation ${method} ${path}`);
    return found;
  }

  checkRequest({ operation, query, members }: ContractRow, request: Request, text: string): void {
    const { name, parameters, body } = operation;
    const given = readBrackets(new URL(request.url).search);
    this.#checkNames(`query of ${name}`, query.properties, given);
    this.#check(`query of ${name}`, query, given, this.#texts);
    for (const { name: header } of parameters.filter((parameter) => parameter.in === "header" && parameter.required)) {
      if (!request.headers.has(header)) throw new Error(`${name} was sent without the header ${header}`);
    }
    if (text === "" || body?.schema === undefined) return;
    const json = body.mediaType === "application/json";
    const sent: object = json ? JSON.parse(text) : readBrackets(text);
    this.#checkNames(`body of ${name}`, members, sent);
    this.#check(`body of ${name}`, body.schema, sent, json ? this.#values : this.#texts);
  }

  #checkNames(what: string, known: object, given: object): void {
    const stranger = Object.keys(given).find((name) => !Object.hasOwn(known, name));
    if (stranger !== undefined) throw new Error(`${what}: the spec has no "${stranger}"`);
  }

  checkAnswer({ operation }: ContractRow, status: number, text: string): void {
    const what = `answer ${status} of ${operation.name}`;
    const declared = declaredFor(operation, status);
    if (declared === undefined) throw new Error(`${what}: the spec does not declare the status`);
    if (declared.schema === undefined) return;
    this.#check(what, declared.schema, text === "" ? undefined : JSON.parse(text), this.#values);
  }

  #check(what: string, schema: object, body: unknown, { ajv, known }: Validators): void {
    const validate = known.get(schema) ?? ajv.compile(absolute(schema));
    known.set(schema, validate);
    if (validate(body)) return;
    const errors = ajv.errorsText(validate.errors, { separator: "\n  ", dataVar: "body" });
    throw new Error(`${what} is not what the spec says:\n  ${errors}\n${JSON.stringify(body)?.slice(0, 500)}`);
  }
}

/** An operation, and what its requests may hold. */
interface ContractRow {
  readonly operation: SpecOperation;
  readonly path: RegExp;
  /** The query as the schema of an object. */
  readonly query: { readonly type: "object"; readonly properties: object };
  /** The body's members, by name. */
  readonly members: object;
}

function contractRow(spec: Spec, operation: SpecOperation): ContractRow {
  return {
    operation,
    path: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    query: {
      type: "object",
      properties: Object.fromEntries(parametersIn(operation, "query").map(({ name, schema }) => [name, schema])),
    },
    members: Object.fromEntries(spec.members(operation.body?.schema)),
  };
}

interface Validators {
  readonly ajv: Ajv2020;
  readonly known: Map<object, ValidateFunction>;
}

/** @param texts - whether all values are texts, of which "500" may stand for a number, as in a form */
function validatorsOf(spec: Spec, texts: boolean): Validators {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: texts });
  formats.default(ajv);
  ajv.addFormat("unix-time", true);
  ajv.addSchema(spec.openapi, "spec");
  return { ajv, known: new Map() };
}

/** References in a spec are relative to its root. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/'));
}

function declaredFor({ successes, errors }: SpecOperation, status: number): ResponseBody | undefined {
  const declared = [...successes, ...errors];
  return (
    declared.find((response) => response.status === String(status)) ??
    declared.find(({ status }) => status === "default")
  );
}
