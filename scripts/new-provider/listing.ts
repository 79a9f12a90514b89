import type { PaginationKey, Parameter } from "../generator/openapi.ts";
import { parametersIn, schemeOf, type SpecOperation } from "../generator/operation.ts";
import type { Spec } from "../generator/spec.ts";
import type { Gaps } from "./gaps.ts";
import { keyOf } from "./members.ts";
import { nameOf, type RefundDraft } from "./refund.ts";

/** How refunds are listed. */
export interface ListingDraft {
  readonly operation: SpecOperation;
  readonly scheme: PaginationKey;
  /** The query parameter that says where a page begins. */
  readonly param: string;
  /** What it holds: the id of the row before, the number of the page, or how many rows are before it. */
  readonly begins: "behind" | "page" | "offset";
  /** Rows on a page, unless the caller says otherwise, and at most. */
  readonly size: { readonly usual: number; readonly most: number };
  /** The query parameter that chooses by status. */
  readonly status: string | undefined;
  /** Query parameters that the stand-in does not have. */
  readonly strangers: readonly string[];
}

/** Reads `refunds.list`; a provider need not have it, nor let it be walked. */
export function listingDraft(
  spec: Spec,
  operation: SpecOperation,
  refund: RefundDraft,
  gaps: Gaps,
): ListingDraft | undefined {
  const { name, place } = operation;
  const say = (text: string): undefined =>
    gaps.report(spec.problem([...place, "x-pagination"], name, "x-pagination", text));
  const scheme = schemeOf(spec, operation);
  if (scheme === undefined) return undefined;
  const rows = spec.find(operation.successes[0]?.schema, scheme.items)[0];
  if (nameOf(spec.itemsOf(rows)) !== refund.type) return say(`must list ${refund.type}, as refunds.retrieve gives it`);
  const query = parametersIn(operation, "query");
  const param = query.find((parameter) => parameter.name === (scheme.next.param ?? turning(query)?.name));
  if (param === undefined) {
    return say(
      "does not declare the query parameter that the next URL carries, such as cursor or page; add it to parameters",
    );
  }
  const size = query.find((parameter) => parameter.name === scheme.size)?.schema;
  const most = keyOf(spec, size, "maximum") ?? 100;
  const usual = keyOf(spec, size, "default");
  const status = query.find((parameter) => parameter.name === refund.member.status.name)?.name;
  const known = new Set([param.name, scheme.size, status, ...(scheme.reverse ?? [])]);
  return {
    operation,
    scheme,
    param: param.name,
    begins: beginning(spec, scheme, param),
    size: { usual: typeof usual === "number" ? usual : Math.min(most, 20), most },
    status,
    strangers: query.map((parameter) => parameter.name).filter((parameter) => !known.has(parameter)),
  };
}

function beginning(spec: Spec, { next }: PaginationKey, { name, schema }: Parameter): ListingDraft["begins"] {
  if (next.from === "page" || next.from === "offset") return next.from;
  if (next.from !== "url" || !spec.types(schema).has("integer")) return "behind";
  return /page/i.test(name) ? "page" : "offset";
}

/** The parameter by which a URL turns to the next page. */
function turning(query: readonly Parameter[]): Parameter | undefined {
  return query.find(
    ({ name }) => /cursor|after|token|page$|offset|skip|start/i.test(name) && !/size|per_?page|limit/i.test(name),
  );
}
