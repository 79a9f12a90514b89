import { isRecord, type JsonObject } from "../json.ts";
import { ParameterProblem } from "./problem.ts";

/** Checks one value and gives it its type. Throws a ParameterProblem that names the parameter. */
export type Rule<Value> = (value: unknown, name: string) => Value;

/** Rules by parameter name. */
export type Rules = Readonly<Record<string, Rule<unknown>>>;

/** What a table of rules lets through: every parameter is optional unless it is listed as required. */
export type Values<Table extends Rules, Required extends keyof Table = never> = {
  readonly [Name in keyof Table]: ReturnType<Table[Name]> | (Name extends Required ? never : undefined);
};

/**
 * Checks all parameters of a request against its table. Throws a ParameterProblem for the first wrong one. `parent`: the
 * parameter that these are members of, such as `created` of `created[gte]`.
 */
export function readParameters<const Table extends Rules, Required extends keyof Table & string = never>(
  given: Readonly<Record<string, unknown>>,
  rules: Table,
  required: readonly Required[] = [],
  parent?: string,
): Values<Table, Required> {
  const nameOf = (name: string): string => (parent === undefined ? name : `${parent}[${name}]`);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const whole = nameOf(name);
      throw new ParameterProblem("unknown", whole, `Received unknown parameter: ${whole.slice(0, 100)}`);
    }
    values[name] = rule(value, nameOf(name));
  }
  for (const name of required) {
    if (values[name] === undefined) throw new ParameterProblem("missing", name, `Missing required param: ${name}.`);
  }
  // The boundary at which data enters: the loops above have checked what this type says.
  return values as Values<Table, Required>;
}

/** Any text; not empty unless `allowEmpty`; at most `maximum` characters (5,000 by default). */
export function text({ allowEmpty = false, maximum = 5000 } = {}): Rule<string> {
  return (value, name) => {
    if (typeof value !== "string") throw new ParameterProblem("type", name, `Invalid string: ${name}`);
    if (value === "" && !allowEmpty) {
      throw new ParameterProblem("empty", name, `You passed an empty string for '${name}'.`);
    }
    if (value.length > maximum) {
      throw new ParameterProblem("bounds", name, `Invalid string: ${name} must be at most ${maximum} characters`);
    }
    return value;
  };
}

/** One of the given words. */
export function choice<const Word extends string>(words: readonly Word[]): Rule<Word> {
  return (value, name) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) {
      throw new ParameterProblem("choice", name, `Invalid ${name}: must be one of ${words.slice(0, 10).join(", ")}`);
    }
    return word;
  };
}

/** Bounds of an integer, both included. */
export interface IntegerBounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** An integer written in decimal digits, as in a query or a form. */
export function integerText(bounds: IntegerBounds = {}): Rule<number> {
  return (value, name) => {
    if (typeof value !== "string" || !/^-?\d{1,15}$/.test(value)) throw notInteger(name);
    return within(Number(value), name, bounds);
  };
}

/** A JSON number without a fraction, of at most 15 digits. */
export function integer(bounds: IntegerBounds = {}): Rule<number> {
  return (value, name) => {
    if (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) >= 1e15) throw notInteger(name);
    return within(value, name, bounds);
  };
}

/** `true` or `false` as text, as in a query or a form. */
export const booleanText: Rule<boolean> = (value, name) => {
  if (value !== "true" && value !== "false") throw new ParameterProblem("type", name, `Invalid boolean: ${name}`);
  return value === "true";
};

/** A JSON boolean. */
export const boolean: Rule<boolean> = (value, name) => {
  if (typeof value !== "boolean") throw new ParameterProblem("type", name, `Invalid boolean: ${name}`);
  return value;
};

/** A list: a JSON array, or form fields `name[]` and `name[0]`. */
export function list<Item>(item: Rule<Item>, { minimum = 0, maximum = 500 } = {}): Rule<Item[]> {
  return (value, name) => {
    const items = Array.isArray(value) ? value : formItems(value);
    if (items === undefined) throw new ParameterProblem("type", name, `Invalid array: ${name}`);
    if (items.length < minimum || items.length > maximum) {
      throw new ParameterProblem("bounds", name, `Invalid array: ${name} must have ${minimum} to ${maximum} items`);
    }
    return items.map((member: unknown, place) => item(member, `${name}[${place}]`));
  };
}

/** An integer as a JSON number or in digits. */
export function looseInteger(bounds: IntegerBounds = {}): Rule<number> {
  const [asNumber, asText] = [integer(bounds), integerText(bounds)];
  return (value, name) => (typeof value === "string" ? asText(value, name) : asNumber(value, name));
}

/** A boolean as a JSON boolean or as text. */
export const looseBoolean: Rule<boolean> = (value, name) =>
  typeof value === "string" ? booleanText(value, name) : boolean(value, name);

/** An object with any members. */
export const anyObject: Rule<JsonObject> = (value, name) => {
  if (!isRecord(value)) throw new ParameterProblem("type", name, `Invalid object: ${name}`);
  // It was read from JSON or a form: there is nothing else in it.
  return value as JsonObject;
};

/** A JSON null counts as absent. */
export function nullable<Value>(rule: Rule<Value>): Rule<Value | undefined> {
  return (value, name) => (value === null ? undefined : rule(value, name));
}

/** An ISO 8601 date and time with a zone; gives unix milliseconds. */
export const dateTime: Rule<number> = (value, name) => {
  const moment = typeof value === "string" && ISO_DATE_TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment)) throw new ParameterProblem("type", name, `Invalid date-time: ${name}`);
  return moment;
};

const ISO_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function formItems(value: unknown): unknown[] | undefined {
  if (!isRecord(value) || !Object.keys(value).every((key) => /^\d{1,3}$/.test(key))) return undefined;
  return Object.values(value);
}

function notInteger(name: string): ParameterProblem {
  return new ParameterProblem("integer", name, `Invalid integer: ${name}`);
}

function within(value: number, name: string, { minimum, maximum }: IntegerBounds): number {
  if (minimum !== undefined && value < minimum) {
    throw new ParameterProblem("integer", name, `Invalid ${name}: must be greater than or equal to ${minimum}`);
  }
  if (maximum !== undefined && value > maximum) {
    throw new ParameterProblem("integer", name, `Invalid ${name}: must be less than or equal to ${maximum}`);
  }
  return value;
}
