import type {
  Content,
  Method,
  OperationObject,
  PaginationKey,
  Parameter,
  RequestBody,
  ResponseObject,
  Schema,
} from "./openapi.ts";
import { METHODS } from "./openapi.ts";
import type { Place, Spec } from "./spec.ts";

/** An operation with its references followed, as the rules and the emitters read it. */
export interface SpecOperation {
  /** `refunds.list`; the method and path while the spec gives no name. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly place: Place;
  readonly source: OperationObject;
  /** Names in the path template, in order. */
  readonly pathNames: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body:
    { readonly mediaType: string; readonly schema: Schema | undefined; readonly required: boolean } | undefined;
  /** By status. */
  readonly successes: readonly ResponseBody[];
  readonly errors: readonly ResponseBody[];
}

export interface ResponseBody {
  readonly status: string;
  readonly mediaType: string | undefined;
  readonly schema: Schema | undefined;
}

/** Every operation of a spec, in the order of the file. */
export function operationsOf(spec: Spec): SpecOperation[] {
  return Object.entries(spec.openapi.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const source = item[method];
      return source === undefined ? [] : [operationOf(spec, path, method, source)];
    }),
  );
}

function operationOf(spec: Spec, path: string, method: Method, source: OperationObject): SpecOperation {
  const shared = spec.openapi.paths[path]?.parameters ?? [];
  const responses = Object.entries(source.responses ?? {}).map(([status, response]): ResponseBody => {
    const [mediaType, media] = firstMedia(spec.resolve<ResponseObject>(response)?.content);
    return { status, mediaType, schema: media?.schema };
  });
  const body = spec.resolve<RequestBody>(source.requestBody);
  const [mediaType, media] = firstMedia(body?.content);
  return {
    name: String(source.operationId ?? `${method.toUpperCase()} ${path}`),
    method,
    path,
    place: ["paths", path, method],
    source,
    pathNames: Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? ""),
    parameters: overridden(
      [...shared, ...(source.parameters ?? [])].flatMap((parameter) => spec.resolve<Parameter>(parameter) ?? []),
    ),
    body: mediaType === undefined ? undefined : { mediaType, schema: media?.schema, required: body?.required ?? false },
    successes: responses.filter(({ status }) => /^2\d\d$/.test(status)),
    errors: responses.filter(({ status }) => !status.startsWith("2")),
  };
}

/** A parameter of the operation takes the place of the path's with the same name. */
function overridden(parameters: readonly Parameter[]): Parameter[] {
  return [...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

function firstMedia(content: Content | undefined): [string | undefined, { schema?: Schema } | undefined] {
  return Object.entries(content ?? {})[0] ?? [undefined, undefined];
}

/** Parameters of one place: query, path, header. */
export function parametersIn(operation: SpecOperation, place: Parameter["in"]): Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === place);
}

/** Header parameters with a default, which go with every call. */
export function fixedHeaders(spec: Spec, operation: SpecOperation): { name: string; value: string }[] {
  return parametersIn(operation, "header").flatMap(({ name, schema }) => {
    const value = spec.resolve(schema)?.default;
    return typeof value === "string" ? [{ name, value }] : [];
  });
}

/** The type of an operation's input: `refunds.list` takes a `RefundsListInput`. */
export function inputName({ name }: Pick<SpecOperation, "name">): string {
  const words = name.split(".").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return `${words.join("")}Input`;
}

/** The header that makes the call safe to repeat. */
export function keyHeader(operation: SpecOperation): Parameter | undefined {
  return parametersIn(operation, "header").find((parameter) => parameter["x-idempotency-key"] !== undefined);
}

/** How the operation is paged, if it is a list that can be walked. */
export function schemeOf({ openapi }: Spec, { source }: SpecOperation): PaginationKey | undefined {
  const { "x-pagination": name } = source;
  return typeof name === "string" ? openapi["x-pagination-schemes"]?.[name] : undefined;
}
