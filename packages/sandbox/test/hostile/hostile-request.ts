import fc from "fast-check";
import { authorization, names, type KnownProvider } from "../caller.ts";
import { BODIES, junkJson, junkName, junkText, PATH_IDS, writeJunkJson } from "./junk.ts";
import { idsAt, ordinaryRequests, type OrdinaryRequest } from "./ordinary-requests.ts";

/** A request as it is sent. */
export interface HostileRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** An ordinary request on its way to be something else. */
interface Draft {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly isForm: boolean;
  /** What is done to the body once it is text. */
  readonly spoil: (body: string) => string;
}

type Edit = (draft: Draft) => Draft;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND", "get", "post"];

const CONTENT_TYPES = [
  "application/x-www-form-urlencoded",
  "application/json",
  "application/json; charset=utf-16",
  "multipart/form-data; boundary=x",
  "text/plain",
  ";;;",
];

/** Values of headers that an answer may echo. Other characters a `Request` does not take; a socket does. */
const HEADER_VALUES = [
  "",
  "a",
  "b",
  "b".repeat(255),
  "b".repeat(300),
  "é\u00ff",
  "2026-01-01",
  "9999-99-99",
  "a, b",
  "a\tb",
];

const HEADER_NAMES = [
  "Idempotency-Key",
  "Stripe-Version",
  "Stripe-Account",
  "Api-Version-Date",
  "Content-Type",
  "X-App-Id",
];

const CREDENTIALS = [
  "",
  "Bearer",
  "Bearer ",
  "Bearer x",
  "Bearer pk_test_1",
  "Bearer é",
  "bearer a b",
  "Basic",
  "Basic ????",
  "Basic Og==",
  `Basic ${btoa("sk_test_storno_sandbox_stripe:password")}`,
  "Digest x",
];

/** So many requests one after the other, of which some are sent twice. */
export function hostileRow(name: KnownProvider, apiKey: string, length: number): fc.Arbitrary<HostileRequest[]> {
  const step = fc.record({ request: hostileRequest(name, apiKey), isRepeat: fc.nat(3).map((place) => place === 3) });
  return fc
    .array(step, { minLength: length, maxLength: length })
    .map((steps) =>
      steps.map(({ request, isRepeat }, place) => (isRepeat ? (steps[place - 1]?.request ?? request) : request)),
    );
}

/** Requests of which most are wrong, each a few steps away from an ordinary one. */
function hostileRequest(name: KnownProvider, apiKey: string): fc.Arbitrary<HostileRequest> {
  const isForm = name === "stripe";
  return fc
    .tuple(fc.constantFrom(...ordinaryRequests(name)), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([ordinary, edits]) => edits.reduce((draft, change) => change(draft), draftOf(ordinary, name, apiKey, isForm)))
    .map(written);
}

function draftOf(ordinary: OrdinaryRequest, name: KnownProvider, apiKey: string, isForm: boolean): Draft {
  const { method, path, query = {}, fields = {} } = ordinary;
  const headers = { Authorization: authorization(name, apiKey) };
  return { method, path, query: Object.entries(query), fields, headers, isForm, spoil: (body) => body };
}

const AMOUNTS = ["1", "100", "1000000", "999999999999"];

/** Ids of every provider, so that some are another one's. */
const IDS = names.flatMap(idsAt);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...IDS).map(replaceEveryId) },
  { weight: 2, arbitrary: fc.constantFrom(...AMOUNTS).map(replaceAmount) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(), junkText, junkJson).map(replaceField) },
  { weight: 2, arbitrary: fc.tuple(junkName, junkText, junkJson).map(addField) },
  { weight: 2, arbitrary: fc.nat().map(dropField) },
  { weight: 3, arbitrary: fc.tuple(junkName, junkText).map(addToQuery) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), junkText).map(replaceInQuery) },
  { weight: 2, arbitrary: fc.constantFrom(...PATH_IDS).map(replaceId) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("/", "//", "/..", "/%2e%2e/", "/x", "?", "/".repeat(500), "/a".repeat(5000))
      .map(lengthen),
  },
  { weight: 2, arbitrary: fc.constantFrom(...BODIES).map((body): Edit => spoil(() => body)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }).map((body): Edit => spoil(() => body)) },
  { weight: 1, arbitrary: fc.nat(80).map((length): Edit => spoil((body) => body.slice(0, length))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\uFEFF", "\u0000", "&", "[", "{").map((text): Edit => spoil((body) => text + body)),
  },
  { weight: 1, arbitrary: fc.constant(spoil((body) => `${body}&${body}`)) },
  { weight: 1, arbitrary: fc.boolean().map((isForm): Edit => (draft) => ({ ...draft, isForm })) },
  { weight: 1, arbitrary: fc.constantFrom(...METHODS).map((method): Edit => (draft) => ({ ...draft, method })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...HEADER_NAMES), fc.constantFrom(...HEADER_VALUES)).map(setHeader),
  },
  { weight: 2, arbitrary: fc.constantFrom("k", "l").map((key): Edit => setHeader(["Idempotency-Key", key])) },
  { weight: 1, arbitrary: fc.constantFrom(...CONTENT_TYPES).map((type): Edit => setHeader(["Content-Type", type])) },
  { weight: 1, arbitrary: fc.constantFrom(...CREDENTIALS).map((value): Edit => setHeader(["Authorization", value])) },
);

function replaceField([place, text, value]: [number, string, unknown]): Edit {
  return (draft) => {
    const names = Object.keys(draft.fields);
    const name = names[place % Math.max(1, names.length)] ?? "amount";
    return { ...draft, fields: { ...draft.fields, [name]: draft.isForm ? text : value } };
  };
}

function addField([name, text, value]: [string, string, unknown]): Edit {
  return (draft) => ({ ...draft, fields: { ...draft.fields, [name]: draft.isForm ? text : value } });
}

function dropField(place: number): Edit {
  return (draft) => {
    const fields = Object.entries(draft.fields);
    return { ...draft, fields: Object.fromEntries(fields.filter((_, at) => at !== place % fields.length)) };
  };
}

function addToQuery(pair: readonly [string, string]): Edit {
  return (draft) => ({ ...draft, query: [...draft.query, pair] });
}

function replaceInQuery([place, text]: [number, string]): Edit {
  return (draft) => ({
    ...draft,
    query: draft.query.map(([name, value], at) => [name, at === place % draft.query.length ? text : value]),
  });
}

/** Another object in the place of each that the request names. */
function replaceEveryId(id: string): Edit {
  return (draft) => ({
    ...replaceId(id)(draft),
    query: draft.query.map(([name, value]) => [name, isId(value) ? id : value]),
    fields: Object.fromEntries(Object.entries(draft.fields).map(([name, value]) => [name, isId(value) ? id : value])),
  });
}

function isId(value: unknown): boolean {
  return typeof value === "string" && /^[a-z]+_\w{6,}$/.test(value);
}

/** Right in its form, and mostly too much. */
function replaceAmount(amount: string): Edit {
  return (draft) => {
    const value = draft.isForm ? amount : Number(amount);
    const fields = Object.entries(draft.fields).map(([name, old]) => [name, /amount/.test(name) ? value : old]);
    return { ...draft, fields: Object.fromEntries(fields) };
  };
}

/** Another id in the place of the one that the path has, if it has one. */
function replaceId(id: string): Edit {
  return (draft) => ({ ...draft, path: draft.path.replace(/\/[a-z]+_\w{6,}/, () => `/${id}`) });
}

function lengthen(tail: string): Edit {
  return (draft) => ({ ...draft, path: draft.path + tail });
}

function spoil(change: (body: string) => string): Edit {
  return (draft) => ({ ...draft, spoil: (body) => change(draft.spoil(body)) });
}

function setHeader([name, value]: readonly [string, string]): Edit {
  return (draft) => ({ ...draft, headers: { ...draft.headers, [name]: value } });
}

function written({ method, path, query, fields, headers, isForm, spoil: spoiled }: Draft): HostileRequest {
  const search = query.map(([name, value]) => `${percent(name)}=${percent(value)}`).join("&");
  const content = Object.keys(fields).length === 0 ? "" : isForm ? writeForm(fields) : writeJunkJson(fields);
  const body = spoiled(content);
  const hasBody = !/^(?:GET|HEAD)$/i.test(method) && body !== "";
  const type = isForm ? "application/x-www-form-urlencoded" : "application/json";
  return {
    method,
    path: search === "" ? path : `${path}?${search}`,
    headers: hasBody ? { "Content-Type": type, ...headers } : headers,
    body: hasBody ? body : null,
  };
}

/** Brackets stay as they are, as most clients leave them. */
function writeForm(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${percent(name)}=${percent(typeof value === "string" ? value : JSON.stringify(value))}`)
    .join("&");
}

/** A lone surrogate has no percent-encoding: it is replaced, as every runtime does on the way out. */
function percent(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()).replaceAll("%5B", "[").replaceAll("%5D", "]");
}
