import type { IncomingRequest, Operation, RoutedRequest } from "./exchange.ts";

/** Operations by method and path template: `"GET /v1/refunds/{refund}"`. */
export type Operations = Readonly<Record<string, Operation>>;

interface Route {
  readonly operation: Operation;
  readonly template: readonly string[];
}

/** An operation together with the request as the operation sees it. */
export interface Match {
  readonly operation: Operation;
  readonly request: RoutedRequest;
}

/** Returns a function that finds the operation of a request; a literal segment wins over a `{name}`. */
export function createRouter(operations: Operations): (request: IncomingRequest) => Match | undefined {
  const routes = new Map<string, Route[]>();
  for (const [name, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = name.split(" ");
    const template = path.split("/");
    const siblings = routes.get(shape(method, template)) ?? [];
    siblings.push({ operation, template });
    siblings.sort((left, right) => names(left.template) - names(right.template));
    routes.set(shape(method, template), siblings);
  }
  return (request) => {
    const segments = request.path.split("/");
    const route = routes.get(shape(request.method, segments))?.find(({ template }) => fits(template, segments));
    return route && { operation: route.operation, request: { ...request, segment: reader(route.template, segments) } };
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
