import fc from "fast-check";

/** Names that a server may trip over: some real, some nearly, some of JavaScript's own. */
export const NAMES = `amount limit offset charge payment_intent starting_after ending_before expand expand[] expand[x]
  created created[gte] created[gt][a] metadata metadata[a] metadata[__proto__] __proto__ __proto__[x] constructor
  constructor[prototype] toString hasOwnProperty reason first last after before direction statuses[] statuses company_id
  partial_amount transactionId currency processor query url enabled_events enabled_events[] events a[b a]b [x] []
  a[][][][][][] created_after types[] evidence order payment_method_data status id object data`.split(/\s+/);

/** Texts that are no ordinary value of anything. */
export const TEXTS: readonly string[] = [
  "",
  " ",
  "-1",
  "-0",
  "0",
  "00012",
  "1e999",
  "1.5",
  "0x10",
  "99999999999999999999",
  "NaN",
  "Infinity",
  "null",
  "undefined",
  "[]",
  "{}",
  "true",
  "\u0000",
  "\uFEFF",
  "ä💸",
  "\u202e",
  "' OR 1=1 --",
  "../..",
  "<script>",
  "${7*7}",
  "2026-02-30T99:99:99Z",
  "9999999-01-01T00:00:00Z",
  "__proto__",
  "toString",
  "%",
  "%zz",
  "a\r\nX-Injected: 1",
  "x".repeat(6000),
];

/** Cursors of other lists, other providers, and of nobody. */
export const CURSORS: readonly string[] = [
  "Y3Vyc29yOg==",
  "Y3Vyc29yOng",
  "Y3Vyc29yOl9fcHJvdG9fXw==",
  "Y3Vyc2",
  "====",
  "bm90IGEgY3Vyc29y",
  "re_0",
  "evt_0",
  "\uD800",
];

/** Ids as they stand in a path. */
export const PATH_IDS: readonly string[] = [
  "%zz",
  "%00",
  "%",
  "%2e%2e",
  "%2F",
  "a%2Fb",
  "..%2f..%2f",
  "%F0%9F%92%B8",
  "%ff%fe",
  "%0d%0aX-Injected:%201",
  "__proto__",
  "constructor",
  "..;",
  "-1",
  "{id}",
  "list",
  "search",
  "x".repeat(3000),
];

/** Bodies that are neither forms nor JSON objects, or only just. */
export const BODIES: readonly string[] = [
  "",
  "null",
  "[]",
  "0",
  '"text"',
  "true",
  "\uFEFF{}",
  "\u0000",
  "{",
  "}",
  '{"a":',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  '{"__proto__":{"amount":1}}',
  '{"constructor":{"prototype":{"amount":1}}}',
  '{"amount":1,"amount":2}',
  '{"amount":1e999}',
  '{"amount":-1e999}',
  '{"amount":0.1e-400}',
  '{"\\ud800":"\\udfff"}',
  "🙃",
  "=",
  "&",
  "&&&&",
  "==&==",
  "=x",
  "a[b",
  "a]b=1",
  "[a]=1",
  "a[b]]=1",
  "a[[b]=1",
  "a[b]c[d]=1",
  "a=1&a[b]=2",
  "a[b]=2&a=1",
  "a[]=1&a[b]=2",
  "a[99999999999999999999]=1",
  "a[b][c][d][e][f]=1",
  "%=%",
  "%zz=%zz",
  "%C0%80=%ED%A0%80",
  "amount=1&amount=2",
  "a=1&".repeat(1001),
  "a[]=1&".repeat(1000),
  `${"a".repeat(2000)}=1`,
  `a${"[b]".repeat(400)}=1`,
  "{".repeat(2000),
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `{"metadata":${'{"a":'.repeat(3000)}1${"}".repeat(3000)}}`,
];

/** Values of JSON that belong nowhere; a text that begins with `RAW:` is written as it is, without its quotation marks. */
const JSON_VALUES: readonly unknown[] = [
  null,
  [],
  {},
  -1,
  0,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  "",
  "x",
  "1",
  true,
  [[[]]],
  [null],
  { a: { b: {} } },
  ["RAW:1e999"],
  "RAW:1e999",
  "RAW:-0",
  "RAW:123456789012345678901234567890",
  "RAW:0.1000000000000000055511151231257827",
  'RAW:{"a":1,"a":2}',
  'RAW:{"__proto__":{"status":"succeeded"}}',
  `RAW:${"[".repeat(40)}${"]".repeat(40)}`,
  "💸",
  "\uD800",
  "\u0000",
];

/** A text of any kind. */
export const junkText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS, ...CURSORS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

/** The name of a parameter, right or wrong. */
export const junkName: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);

/** A value of JSON of any kind. */
export const junkJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...JSON_VALUES) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** JSON in which the values that begin with `RAW:` stand as they are. */
export function writeJunkJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"RAW:((?:[^"\\]|\\.)*)"/g, (_, raw: string) => raw.replaceAll('\\"', '"'));
}
