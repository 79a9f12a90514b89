import { objectCode, type Part } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import type { Gaps } from "../../gaps.ts";
import type { ListingDraft } from "../../listing.ts";
import { membersOf } from "../../members.ts";
import { when } from "../../lines.ts";
import { rulesIn } from "./parts.ts";

/** `list-refunds.ts` of a stand-in. */
export function listRefunds(draft: Draft, listing: ListingDraft, gaps: Gaps): string {
  const { title, refund } = draft;
  const { scheme, param, size, status, begins } = listing;
  const statuses = JSON.stringify([...refund.statuses.keys()]);
  const rules = [
    `${param}: ${begins === "behind" ? "text()" : `integerText({ minimum: ${begins === "page" ? 1 : 0} })`},`,
    ...(scheme.size === undefined ? [] : [`${scheme.size}: integerText({ minimum: 1, maximum: ${size.most} }),`]),
    ...(status === undefined ? [] : [`${status}: choice(${statuses}),`]),
  ].join("\n  ");
  const names = [
    `${renamed(param, "begin")}${begins === "behind" ? "" : ` = ${begins === "page" ? 1 : 0}`}`,
    ...(scheme.size === undefined ? [] : [`${renamed(scheme.size, "limit")} = ${size.usual}`]),
    ...(status === undefined ? [] : [renamed(status, "status")]),
  ];
  const isUrl = scheme.next.from === "url";
  const body = bodyCode(draft, listing, gaps);
  const usesMore = body.includes("hasMore") || isUrl || scheme.next.from === "body";
  return `import { ok, type Reply, type RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { ${[...rulesIn(rules), "readParameters"].toSorted().join(", ")} } from "../../http/parameters.ts";
${when(begins === "behind", 'import { pageById } from "../../paging/by-id.ts";\nimport { refusal } from "./errors.ts";')}
import { refundObject, type ${title}Account, type ${title}Refund } from "./records.ts";

const filters = {
  ${rules}
};
${when(scheme.size === undefined, `\n/** Rows on a page: inferred, for the spec does not say. */\nconst limit = ${size.usual};`)}

/** Answers one page of the refunds, newest first. */
export function listRefunds(account: ${title}Account, request: RoutedRequest): Reply {
  const { book, lists } = account;
  const { ${names.join(", ")} } = readParameters(parseForm(request.query), filters);
  const matches = (refund: ${title}Refund): boolean =>
    lists.shows(refund)${when(status, " && (status ?? refund.status) === refund.status")};
${begins === "behind" ? behind(usesMore) : counted(begins, usesMore)}
${when(isUrl || scheme.next.from === "body", nextCode(listing))}
  return ok(${body});
}
${when(
  isUrl,
  `
/** The URL of this page with another value in its place, or none. */
function nextUrl({ base, path, query }: RoutedRequest, value: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set(${JSON.stringify(param)}, value);
  return \`\${base}\${path}?\${parameters.toString()}\`;
}`,
)}
${when(
  begins === "behind",
  `
function placeOf({ book }: ${title}Account, id: string): number {
  const place = book.refunds.position(id);
  if (place === undefined) throw refusal(400, \`There is no refund "\${id.slice(0, 100)}" to go on from\`);
  return place;
}`,
)}
`;
}

/** A parameter as it is taken out of the input, under another name. */
function renamed(name: string, other: string): string {
  return name === other ? name : `${name}: ${other}`;
}

/** A page that begins behind a row: what comes in front does not shift it. */
function behind(usesMore: boolean): string {
  return `  const { page${when(usesMore, ", hasMore")} } = pageById({
    records: book.refunds.all,
    matches,
    limit,
    after: begin === undefined ? undefined : placeOf(account, begin),
    before: undefined,
    fault: lists.fault,
  });`;
}

/** A page that begins so many rows, or pages, from the front. */
function counted(begins: "page" | "offset", usesMore: boolean): string {
  return `  const size = lists.fault === "short-page" ? Math.ceil(limit / 2) : limit;
  // What comes nearest to a repeated cursor is ${begins === "page" ? "a number" : "an offset"} that is ignored.
  const skip = lists.fault === "repeated-cursor" ? 0 : ${begins === "page" ? "(begin - 1) * size" : "begin"};
  const found = book.refunds.all.toReversed().filter(matches);
  const page = lists.fault === "empty-page" ? [] : found.slice(skip, skip + size);
${when(usesMore, '  const hasMore = lists.fault === "empty-page" || skip + size < found.length;')}`;
}

/** What asks for the next page: null at the end. */
function nextCode({ begins, scheme }: ListingDraft): string {
  const value = {
    behind: 'page.at(-1)?.id ?? begin ?? ""',
    page: "String(begin + 1)",
    offset: "String(begin + size)",
  }[begins];
  return `  const next = hasMore ? ${scheme.next.from === "url" ? `nextUrl(request, ${value})` : value} : null;`;
}

function bodyCode({ spec }: Draft, { operation, scheme, begins, param }: ListingDraft, gaps: Gaps): string {
  const page = operation.successes[0]?.schema;
  const parts = new Map<string, Part>([[scheme.items, "page.map(refundObject)"]]);
  if (scheme.more !== undefined) parts.set(scheme.more, "hasMore");
  // Where a page says its own number, or offset, that is it.
  if (begins !== "behind" && membersOf(spec, page).some(({ name }) => name === param)) parts.set(`/${param}`, "begin");
  if (scheme.next.from === "url" || scheme.next.from === "body") parts.set(scheme.next.at, { nullable: "next" });
  return objectCode(spec, page, parts, (pointer) => {
    const text = `shows ${pointer} on every page, and the stand-in cannot know what; give it an example`;
    gaps.report(spec.problem([...operation.place, "responses"], operation.name, "responses", text));
  });
}
