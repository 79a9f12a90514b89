import type { SecurityScheme } from "../generator/openapi.ts";
import { operationsOf, schemeOf, type SpecOperation } from "../generator/operation.ts";
import type { Spec } from "../generator/spec.ts";
import type { Answers } from "./answers.ts";
import { errorsDraft, type ErrorsDraft } from "./errors.ts";
import { GapError, Gaps } from "./gaps.ts";
import { listingDraft, type ListingDraft } from "./listing.ts";
import { makingDraft, makingOperation, type MakingDraft } from "./making.ts";
import { refundDraft, type RefundDraft } from "./refund.ts";
import { tellingDraft, type TellingDraft } from "./telling.ts";

/** Everything that the first files of a provider are made from. */
export interface Draft {
  readonly spec: Spec;
  readonly name: string;
  /** As the provider writes itself. */
  readonly title: string;
  readonly operations: readonly SpecOperation[];
  readonly retrieve: SpecOperation;
  readonly refund: RefundDraft;
  readonly making: MakingDraft;
  readonly listing: ListingDraft | undefined;
  readonly errors: ErrorsDraft;
  readonly telling: TellingDraft | undefined;
  /** Whether the test environment has a host of its own. */
  readonly hasTest: boolean;
  /** Whether the key goes as the user name of basic credentials, not as a bearer. */
  readonly isBasic: boolean;
  /** Operations that the stand-in does not have yet. */
  readonly others: readonly SpecOperation[];
}

/**
 * Reads a spec that has no mistakes.
 *
 * @throws GapError with everything that is missing.
 */
export function draftOf(spec: Spec, answers: Answers): Draft {
  const gaps = new Gaps();
  const operations = operationsOf(spec);
  const named = (wanted: string) => operations.find(({ name }) => name === wanted);
  const retrieve = named("refunds.retrieve");
  if (retrieve?.pathNames.length !== 1) {
    const text =
      "has no operation refunds.retrieve with one path parameter; a refund that is in doubt is looked up by it";
    gaps.report(spec.problem(["paths"], "document", "paths", text));
    throw new GapError(gaps);
  }
  const refund = refundDraft(spec, retrieve, answers, gaps);
  const make = makingOperation(spec, operations, gaps);
  const list = named("refunds.list");
  const walked = list && schemeOf(spec, list) === undefined ? undefined : list;
  const known = [retrieve, make, walked].filter((operation) => operation !== undefined);
  const errors = errorsDraft(spec, known, gaps);
  const making = refund && make && makingDraft(spec, make, refund, gaps);
  const listing = refund && walked && listingDraft(spec, walked, refund, gaps);
  const telling = refund && tellingDraft(spec, refund, answers, gaps);
  if (!gaps.isEmpty || refund === undefined || making === undefined || errors === undefined) throw new GapError(gaps);
  return {
    spec,
    name: spec.name,
    title: String(spec.openapi.info.title),
    operations,
    retrieve,
    refund,
    making,
    listing,
    errors,
    telling,
    hasTest: (spec.openapi.servers ?? []).some((server) => server["x-environment"] === "test"),
    isBasic: isBasic(spec),
    others: operations.filter((operation) => !known.includes(operation)),
  };
}

function isBasic(spec: Spec): boolean {
  const { security = [], components } = spec.openapi;
  const [name = ""] = Object.keys(security[0] ?? {});
  return spec.resolve<SecurityScheme>(components?.securitySchemes?.[name])?.scheme === "basic";
}
