import type { IncomingRequest, Operation, RoutedRequest } from "./exchange.ts";

/** Operations by method and path template: `"GET /v1/refunds/{refund}"`. */
export type Operations = Readonly<Record<string, Operation>>;

interface Route<Handle> {
  readonly name: string;
  readonly operation: Handle;
  readonly template: readonly string[];
}

/** An operation together with the request as the operation sees it. */
export interface Match<Handle = Operation> {
  /** The operation's name: method and path template. */
  readonly route: string;
  readonly operation: Handle;
  readonly request: RoutedRequest;
}

/** Returns a function that finds the operation of a request; a literal segment wins over a `{name}`. */
export function createRouter<Handle = Operation>(
  operations: Readonly<Record<string, Handle>>,
): (request: IncomingRequest) => Match<Handle> | undefined {
  const routes = new Map<string, Route<Handle>[]>();
  for (const [name, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = name.split(" ");
    const template = path.split("/");
    const siblings = routes.get(shape(method, template)) ?? [];
    siblings.push({ name, operation, template });
    siblings.sort((left, right) => names(left.template) - names(right.template));
    routes.set(shape(method, template), siblings);
  }
  return (request) => {
    const segments = request.path.split("/");
    const route = routes.get(shape(request.method, segments))?.find(({ template }) => fits(template, segments));
    if (route === undefined) return undefined;
    const { name, operation, template } = route;
    return { route: name, operation, request: { ...request, segment: reader(template, segments) } };
  };
}

function shape(method: string, segments: readonly string[]): string {
  return `${method} ${segments.length}`;
}

function names(template: readonly string[]): number {
  return template.filter(isName).length;
}

function isName(segment: string): boolean {
  return segment.startsWith("{");
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return template.every((expected, place) =>
    isName(expected) ? segments[place] !== "" : segments[place] === expected,
  );
}

function reader(template: readonly string[], segments: readonly string[]): (name: string) => string {
  return (name) => {
    const value = segments[template.indexOf(`{${name}}`)];
    if (value === undefined) throw new Error(`no {${name}} in ${template.join("/")}`);
    return decode(value);
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
