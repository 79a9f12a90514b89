import type { Schema } from "@storno/scripts/generator/openapi.ts";
import {
  operationsOf,
  parametersIn,
  type ResponseBody,
  type SpecOperation,
} from "@storno/scripts/generator/operation.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { readBrackets } from "./form.ts";
import { strangersIn } from "./strangers.ts";

/** An operation, and what its requests may hold. */
export interface ContractRow {
  readonly operation: SpecOperation;
  readonly path: RegExp;
  /** The query as the schema of an object. */
  readonly query: { readonly type: "object"; readonly properties: object };
  /** The body's members, by name. */
  readonly members: object;
}

/** A spec as something that requests, answers and events can be held against. Every check throws an Error. */
export class Contract {
  static readonly #known = new Map<string, Contract>();
  readonly #spec: Spec;
  readonly #rows: readonly ContractRow[];
  readonly #values: Validators;
  readonly #texts: Validators;

  /** The contract of a provider. Compiling a schema takes long, so there is one for each spec. */
  static of(provider: string): Contract {
    const contract = this.#known.get(provider) ?? new Contract(Spec.read(provider));
    this.#known.set(provider, contract);
    return contract;
  }

  constructor(spec: Spec) {
    this.#spec = spec;
    this.#values = validatorsOf(spec, false);
    this.#texts = validatorsOf(spec, true);
    // A path without parameters goes first: /charges/list is not the charge named "list".
    this.#rows = operationsOf(spec)
      .toSorted((a, b) => a.pathNames.length - b.pathNames.length)
      .map((operation) => contractRow(spec, operation));
  }

  /** Every operation of the spec, by name. */
  get operations(): readonly SpecOperation[] {
    return this.#rows.map(({ operation }) => operation);
  }

  /** The texts that the spec knows of a member of what an operation answers with: `/status` of `refunds.retrieve`. */
  textsOf(operation: string, pointer: string): string[] {
    const row = this.#rows.find(({ operation: { name } }) => name === operation);
    const found = row?.operation.successes.flatMap(({ schema }) => this.#spec.find(schema, pointer)) ?? [];
    const values = found.flatMap((schema) => this.#spec.branches(schema)).flatMap((branch) => branch.enum ?? []);
    return values.filter((value) => typeof value === "string");
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

  checkAnswer({ operation }: ContractRow, status: number, text: string): void {
    const what = `answer ${status} of ${operation.name}`;
    const declared = declaredFor(operation, status);
    if (declared === undefined) throw new Error(`${what}: the spec does not declare the status`);
    if (declared.schema === undefined) return;
    this.#checkShown(what, declared.schema, text === "" ? undefined : JSON.parse(text));
  }

  /**
   * Holds an event against the answer of `events.retrieve`, where the spec has that, and the object in it against the schema
   * of its kind: what its `object` member says, or else the first word of the event's type.
   */
  checkEvent(event: { readonly type: string; readonly [member: string]: unknown }): void {
    const envelope = this.#rows.find(({ operation }) => operation.name === "events.retrieve");
    if (envelope !== undefined) this.checkAnswer(envelope, 200, JSON.stringify(event));
    const data = Object(event["data"]);
    const object = envelope === undefined ? data : Object(data.object);
    const noun = String(object.object ?? event.type.split(".")[0]);
    const schema = this.#spec.openapi.components?.schemas?.[pascalCase(noun)];
    if (schema === undefined) throw new Error(`event ${event.type}: the spec has no schema of a ${noun}`);
    this.#checkShown(`${noun} of event ${event.type}`, schema, object);
  }

  #checkNames(what: string, known: object, given: object): void {
    const stranger = Object.keys(given).find((name) => !Object.hasOwn(known, name));
    if (stranger !== undefined) throw new Error(`${what}: the spec has no "${stranger}"`);
  }

  /** What a provider shows holds nothing that the spec does not have. */
  #checkShown(what: string, schema: Schema, body: unknown): void {
    this.#check(what, schema, body, this.#values);
    const strangers = strangersIn(this.#spec, [schema], body);
    if (strangers.length > 0) throw new Error(`${what}: the spec has no ${[...new Set(strangers)].join(", ")}`);
  }

  #check(what: string, schema: object, body: unknown, { ajv, known }: Validators): void {
    const validate = known.get(schema) ?? ajv.compile(absolute(schema));
    known.set(schema, validate);
    if (validate(body)) return;
    const errors = ajv.errorsText(validate.errors, { separator: "\n  ", dataVar: "body" });
    throw new Error(`${what} is not what the spec says:\n  ${errors}\n${JSON.stringify(body)?.slice(0, 500)}`);
  }
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

/** `payment_intent` is a `PaymentIntent`. */
function pascalCase(noun: string): string {
  return noun.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
