import { isDeepStrictEqual } from "node:util";
import type { Change } from "./change.ts";
import type { Table } from "./table.ts";

type Row = Table["operations"][string];
type Rule = NonNullable<Row["numbers"]>[string];

/**
 * What has changed in a table, and no type shows. Each says of whom it asks what, which is its level.
 *
 * @param isOnBoth - whether a member is in the input of an operation on both sides
 */
export function tableChanges(
  old: Table,
  now: Table,
  isOnBoth: (operation: string, member: string) => boolean,
): Change[] {
  const rows = Object.entries(old.operations).flatMap(([name, row]) => {
    const other = now.operations[name];
    if (other === undefined) return [];
    return [...rowChanges(name, row, other, old, now), ...numberChanges(name, row, other, isOnBoth)];
  });
  return [...clientChanges(old, now), ...rows];
}

function clientChanges(old: Table, now: Table): Change[] {
  return [
    ...serverChanges(old, now),
    ...headerChanges(old.headers ?? {}, now.headers ?? {}),
    ...keyLengthChanges(old, now),
    ...errorChanges(old.errors, now.errors),
    ...limitChanges(old.limits, now.limits),
    // Callers give the same key, and get the same resources.
    ...changed("patch", old.auth, now.auth, `the API key is sent as HTTP ${now.auth}, not ${old.auth}`),
    ...changed(
      "patch",
      old.result,
      now.result,
      `results are found at \`${now.result ?? "/"}\`, not \`${old.result ?? "/"}\``,
    ),
  ];
}

function changed(level: Change["level"], old: unknown, now: unknown, text: string): Change[] {
  return isDeepStrictEqual(old, now) ? [] : [{ level, text }];
}

/** Firewalls, proxies and recorded tests name the host; and keys must not go to another one without a word. */
function serverChanges({ servers: old }: Table, { servers: now }: Table): Change[] {
  const live = changed("major", old.live, now.live, `requests go to \`${now.live}\`, not \`${old.live}\``);
  if (old.test === now.test) return live;
  if (old.test === undefined) {
    return [...live, { level: "minor", text: `\`environment: "test"\` calls \`${now.test}\`` }];
  }
  const text = now.test === undefined ? "is no longer taken" : `calls \`${now.test}\`, not \`${old.test}\``;
  return [...live, { level: "major", text: `\`environment: "test"\` ${text}` }];
}

/** The provider answers in another version than the one that code was written for. */
function headerChanges(old: NonNullable<Table["headers"]>, now: NonNullable<Table["headers"]>): Change[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const [before, after] = [old[name], now[name]];
    if (before === after) return [];
    const text =
      after === undefined
        ? `is no longer sent (it was \`${before}\`)`
        : `is sent as \`${after}\`${before === undefined ? "; it was not sent before" : `, not \`${before}\``}`;
    return [{ level: "major" as const, text: `\`${name}\` ${text}` }];
  });
}

/** A key that was taken before throws once it is too long. */
function keyLengthChanges(old: Table, now: Table): Change[] {
  const [before, after] = [old.maxKeyLength ?? Infinity, now.maxKeyLength ?? Infinity];
  if (before === after || !hasKeys(old) || !hasKeys(now)) return [];
  const text = after === Infinity ? "may be of any length" : `may have at most ${after} characters`;
  return [{ level: after < before ? "major" : "minor", text: `\`idempotencyKey\` ${text}` }];
}

function hasKeys({ operations }: Table): boolean {
  return Object.values(operations).some(({ key }) => key !== undefined);
}

/**
 * Code compares `error.code` and `error.type`, and sends `error.requestId` to support: they must not become another thing or go
 * missing. A message is for people, and what `shouldRetry` says is the provider's own word either way.
 */
function errorChanges(old: Table["errors"], now: Table["errors"]): Change[] {
  const members = (["code", "type", "requestId"] as const).flatMap((name): Change[] => {
    const [before, after] = [old[name], now[name]].map((place) => place && [place].flat().join(", "));
    if (before === after) return [];
    if (before === undefined) return [{ level: "minor", text: `\`error.${name}\` is read from \`${after}\`` }];
    if (after === undefined) return [{ level: "major", text: `\`error.${name}\` is no longer there` }];
    // The same id, found in another header.
    const level = name === "requestId" ? "patch" : "major";
    return [{ level, text: `\`error.${name}\` is read from \`${after}\`, not \`${before}\`` }];
  });
  return [
    ...members,
    ...changed("patch", old.message, now.message, `\`error.message\` is read from \`${now.message.join(", ")}\``),
    ...changed(
      "minor",
      old.shouldRetry,
      now.shouldRetry,
      now.shouldRetry === undefined
        ? `\`${old.shouldRetry}\` no longer says whether a call is repeated`
        : `\`${now.shouldRetry}\` says whether a call is repeated`,
    ),
  ];
}

/** Without limits a client that asks for the documented ones is refused; with other ones it waits longer, or not as long. */
function limitChanges(old: Table["limits"], now: Table["limits"]): Change[] {
  if (isDeepStrictEqual(old, now)) return [];
  const option = '`rateLimit: "documented"`';
  if (now === undefined) return [{ level: "major", text: `${option} is no longer taken: no limit is documented` }];
  const rules = now.map(({ calls, requests, perMs, key }) => {
    const keys = key === undefined ? "" : ` with a key that holds \`${key}\``;
    return `${requests} ${calls === "all" ? "calls" : `${calls}s`} in ${perMs / 1000} s${keys}`;
  });
  return [{ level: "minor", text: `${option} keeps to ${rules.join(", ")}` }];
}

function rowChanges(name: string, row: Row, other: Row, old: Table, now: Table): Change[] {
  const at = `\`${name}\`:`;
  return [
    ...routeChanges(at, row, other),
    ...pageChanges(at, schemeOf(old, row), schemeOf(now, other)),
    ...timeChanges(at, row.times, other.times),
    ...keyChanges(at, row.key, other.key),
    // Callers write the same members; the types show which there are.
    ...changed("patch", row.body, other.body, `${at} its body is sent as ${bodyName(other)}, not as ${bodyName(row)}`),
    ...changed("patch", row.query, other.query, `${at} other members of its input go to the query`),
  ];
}

/** The verbs are called with the path, and so do middleware and recorded tests know a call. */
function routeChanges(at: string, row: Row, other: Row): Change[] {
  const [before, after] = [`${row.method} ${row.path}`, `${other.method} ${other.path}`];
  if (before === after) return [];
  const verb = `\`client.${row.method}("${row.path}")\``;
  const text = `${at} is \`${after}\` now, and was \`${before}\`: ${verb} no longer compiles`;
  return [{ level: "major", text }];
}

function schemeOf({ schemes }: Table, { pages }: Row): Table["schemes"][string] | undefined {
  return pages === undefined ? undefined : schemes[pages];
}

/** A job that stored the `next` of a page asks for another page with it, or none. Where a page has its rows is nobody's business. */
function pageChanges(at: string, old: Table["schemes"][string] | undefined, now: typeof old): Change[] {
  // Whether there are pages at all is in the types.
  if (old === undefined || now === undefined) return [];
  const size = changed(
    "patch",
    old.size,
    now.size,
    `${at} the page size is \`${now.size ?? "not known"}\`, and was \`${old.size ?? "not known"}\``,
  );
  const rows = changed(
    "patch",
    [old.items, old.more],
    [now.items, now.more],
    `${at} its rows, or whether there are more, are found elsewhere in a page`,
  );
  if (isDeepStrictEqual(old.next, now.next)) return [...size, ...rows];
  const text = `${at} its pages are asked for by ${nextWords(now.next)}, not by ${nextWords(old.next)}: a \`next\` that was stored before is of no use`;
  return [{ level: "major", text }, ...size, ...rows];
}

function nextWords(next: Table["schemes"][string]["next"]): string {
  switch (next.from) {
    case "url":
      return `the URL at \`${next.at}\``;
    case "page":
      return `page number (\`${next.param}\`)`;
    case "offset":
      return `offset (\`${next.param}\`)`;
    default:
      return `\`${next.param}\`, from \`${next.at}\` of the ${next.from === "body" ? "body" : "last row"}`;
  }
}

/** Whether a list can be walked by time is in the types. A token holds spans of time, and goes on however they are asked for. */
function timeChanges(at: string, old: Row["times"], now: Row["times"]): Change[] {
  if (old === undefined || now === undefined) return [];
  return changed("patch", old, now, `${at} a span of time is asked for in another way`);
}

/**
 * Whether there is a key is in the types too. Under another header the provider does not know a key again that it was given before:
 * a job that starts over with it makes a second refund.
 */
function keyChanges(at: string, old: string | undefined, now: string | undefined): Change[] {
  if (old === now) return [];
  if (old === undefined) {
    return [
      { level: "minor", text: `${at} is sent with a key (\`${now}\`), and repeated when it may not have arrived` },
    ];
  }
  const lost = "has no idempotency key any more, and is not repeated";
  if (now === undefined) return [{ level: "major", text: `${at} ${lost}` }];
  return [
    {
      level: "major",
      text: `${at} its key is sent as \`${now}\`, not as \`${old}\`: keys from before are not known again`,
    },
  ];
}

/** A number that was sent before throws now, or the other way round. */
function numberChanges(
  operation: string,
  { numbers: old = {} }: Row,
  { numbers: now = {} }: Row,
  isOnBoth: (operation: string, member: string) => boolean,
): Change[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name): Change[] => {
    const [before, after] = [old[name] ?? {}, now[name] ?? {}];
    if (isDeepStrictEqual(exact(before), exact(after)) || !isOnBoth(operation, name)) return [];
    const level = isTighter(exact(before), exact(after)) ? "major" : "minor";
    return [
      { level, text: `\`${operation}\`: \`${name}\` must be ${ruleWords(after)}; it had to be ${ruleWords(before)}` },
    ];
  });
}

/** Whole numbers above 0 are those from 1 on. */
function exact(rule: Rule): Rule {
  const { integer, min = -Infinity, above, ...rest } = rule;
  if (integer !== true || above === undefined) return rule;
  return { ...rest, integer, min: Math.max(min, Math.floor(above) + 1) };
}

function isTighter(old: Rule, now: Rule): boolean {
  return (
    (now.integer === true && old.integer !== true) ||
    (now.min ?? -Infinity) > (old.min ?? -Infinity) ||
    (now.above ?? -Infinity) > (old.above ?? -Infinity) ||
    (now.max ?? Infinity) < (old.max ?? Infinity)
  );
}

function ruleWords({ integer, min, above, max }: Rule): string {
  const parts = [
    integer && "whole",
    min !== undefined && `at least ${min}`,
    above !== undefined && `greater than ${above}`,
    max !== undefined && `at most ${max}`,
  ];
  return parts.filter((part) => typeof part === "string").join(", ") || "any number";
}

function bodyName({ body }: Row): string {
  return body === undefined ? "nothing" : body === "json" ? "JSON" : "a form";
}
