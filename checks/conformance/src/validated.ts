import { operationsOf, type ResponseBody, type SpecOperation } from "@storno/scripts/generator/operation.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";
import type { Fetch } from "@storno/shared";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

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
    const operation = this.#contract.operationOf(request.method, path);
    this.#contract.checkRequest(operation, request, await request.clone().text());
    const response = await this.#fetch(request);
    this.#contract.checkAnswer(operation, response.status, await response.clone().text());
    this.called.set(operation.name, (this.called.get(operation.name) ?? new Set()).add(response.status));
    return response;
  };
}

/** A spec as something that requests and answers can be held against. */
class Contract {
  static readonly #known = new Map<string, Contract>();
  readonly #operations: readonly { readonly operation: SpecOperation; readonly path: RegExp }[];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<object, ValidateFunction>();

  /** Compiling a schema takes long, so every spec has one contract. */
  static of(provider: string): Contract {
    const contract = this.#known.get(provider) ?? new Contract(Spec.read(provider));
    this.#known.set(provider, contract);
    return contract;
  }

  private constructor(spec: Spec) {
    formats.default(this.#ajv);
    this.#ajv.addFormat("unix-time", true);
    this.#ajv.addSchema(spec.openapi, "spec");
    // A path without parameters goes first: /charges/list is not the charge named "list".
    this.#operations = operationsOf(spec)
      .toSorted((a, b) => a.pathNames.length - b.pathNames.length)
      .map((operation) => ({ operation, path: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`) }));
  }

  operationOf(method: string, path: string): SpecOperation {
    const found = this.#operations.find(
      ({ operation, path: pattern }) => operation.method === method.toLowerCase() && pattern.test(path),
    );
    if (found === undefined) throw new Error(`the spec has no operation ${method} ${path}`);
    return found.operation;
  }

  checkRequest({ name, parameters, body }: SpecOperation, request: Request, text: string): void {
    const query = new Set(
      parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name),
    );
    for (const key of new URL(request.url).searchParams.keys()) {
      const parameter = key.replace(/\[.*$/, "");
      if (!query.has(parameter)) throw new Error(`${name} has no query parameter "${parameter}"`);
    }
    for (const { name: header } of parameters.filter((parameter) => parameter.in === "header" && parameter.required)) {
      if (!request.headers.has(header)) throw new Error(`${name} was sent without the header ${header}`);
    }
    if (text === "" || body?.mediaType !== "application/json" || body.schema === undefined) return;
    this.#check(`request of ${name}`, body.schema, JSON.parse(text));
  }

  checkAnswer(operation: SpecOperation, status: number, text: string): void {
    const what = `answer ${status} of ${operation.name}`;
    const declared = declaredFor(operation, status);
    if (declared === undefined) throw new Error(`${what}: the spec does not declare the status`);
    if (declared.schema !== undefined) this.#check(what, declared.schema, text === "" ? undefined : JSON.parse(text));
  }

  #check(what: string, schema: object, body: unknown): void {
    const validate = this.#validatorOf(schema);
    if (validate(body)) return;
    const errors = this.#ajv.errorsText(validate.errors, { separator: "\n  ", dataVar: "body" });
    throw new Error(`${what} is not what the spec says:\n  ${errors}\n${JSON.stringify(body)?.slice(0, 500)}`);
  }

  #validatorOf(schema: object): ValidateFunction {
    const known = this.#validators.get(schema);
    if (known !== undefined) return known;
    // References in a spec are relative to its root.
    const absolute: object = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"spec#/'));
    const validate = this.#ajv.compile(absolute);
    this.#validators.set(schema, validate);
    return validate;
  }
}

function declaredFor({ successes, errors }: SpecOperation, status: number): ResponseBody | undefined {
  const declared = [...successes, ...errors];
  return (
    declared.find((response) => response.status === String(status)) ??
    declared.find(({ status }) => status === "default")
  );
}
