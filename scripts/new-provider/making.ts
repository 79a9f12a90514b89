import { keyHeader, type SpecOperation } from "../generator/operation.ts";
import type { Spec } from "../generator/spec.ts";
import type { Gaps } from "./gaps.ts";
import { keyOf, memberFor, membersOf, type Member } from "./members.ts";
import { nameOf, resultOf, type RefundDraft } from "./refund.ts";

/** How a refund is made. */
export interface MakingDraft {
  readonly operation: SpecOperation;
  readonly members: readonly Member[];
  readonly amount: Member;
  readonly currency: Member | undefined;
  readonly reason: Member | undefined;
  /** Where the payment is named. */
  readonly payment: { readonly in: "path" | "body"; readonly name: string };
  readonly isForm: boolean;
  /** Whether its header makes it safe to repeat. */
  readonly isKeyed: boolean;
  /** The status of what cannot be carried out, and of a payment that there is not. */
  readonly refusal: number;
  readonly noPayment: number;
}

/** The operation that makes a refund. */
export function makingOperation(
  spec: Spec,
  operations: readonly SpecOperation[],
  gaps: Gaps,
): SpecOperation | undefined {
  const found =
    operations.find(({ name }) => name === "refunds.create") ?? operations.find(({ name }) => name.endsWith(".refund"));
  if (found !== undefined) return found;
  const text =
    'has no operation that makes a refund; give it the operationId refunds.create, or "payments.refund" where it belongs to a payment';
  return gaps.report(spec.problem(["paths"], "document", "paths", text));
}

/** Reads what makes a refund. */
export function makingDraft(
  spec: Spec,
  operation: SpecOperation,
  refund: RefundDraft,
  gaps: Gaps,
): MakingDraft | undefined {
  const { name, place, body, successes, pathNames } = operation;
  const say = (key: string, text: string): undefined => gaps.report(spec.problem([...place, key], name, key, text));
  if (nameOf(resultOf(spec, successes[0])) !== refund.type) {
    return say(
      "responses",
      `must answer with ${refund.type}, as refunds.retrieve does: the scaffold knows no other way`,
    );
  }
  const members = membersOf(spec, body?.schema);
  const amount = memberFor(members, "amount");
  if (amount === undefined) return say("requestBody", 'has no "amount" for a refund of a part');
  if (typesOf(amount) !== typesOf(refund.member.amount)) {
    return say(
      "requestBody",
      `takes an amount of type ${typesOf(amount)}, and ${refund.type} shows ${typesOf(refund.member.amount)}`,
    );
  }
  const least = keyOf(spec, amount.schema, "minimum") ?? keyOf(spec, amount.schema, "exclusiveMinimum");
  if (least === undefined && !amount.types.has("string")) {
    say(
      "requestBody",
      `"${amount.name}" has no bound; say minimum: 1, or exclusiveMinimum: 0, so that nothing below leaves`,
    );
  }
  const [pathName] = pathNames;
  const payment = pathName ?? (memberFor(members, "payment") ?? members.find(isPayment))?.name;
  if (payment === undefined || pathNames.length > 1) {
    return say("requestBody", "does not say which payment is refunded: by one path parameter, or by a required string");
  }
  const key = keyHeader(operation);
  if (key !== undefined && key.name !== "Idempotency-Key") {
    say(
      "parameters",
      `"${key.name}": the sandbox knows keys in the header Idempotency-Key only; teach it (packages/sandbox/src/http/idempotency.ts) before you begin`,
    );
  }
  const refusal = statusOf(operation, [400, 422, 409]);
  const noPayment = pathName === undefined ? refusal : statusOf(operation, [404]);
  if (refusal === undefined || noPayment === undefined) {
    return say(
      "responses",
      `must declare ${pathName === undefined ? "" : "404 for a payment that there is not, and "}400, 409 or 422 for what cannot be refunded`,
    );
  }
  return {
    operation,
    members,
    amount,
    currency: memberFor(members, "currency"),
    reason: memberFor(members, "reason"),
    payment: { in: pathName === undefined ? "body" : "path", name: payment },
    isForm: body?.mediaType !== "application/json",
    isKeyed: key !== undefined,
    refusal,
    noPayment,
  };
}

function typesOf({ types }: Member): string {
  return [...types].filter((type) => type !== "null").join();
}

function isPayment({ isRequired, types, name }: Member): boolean {
  return isRequired && types.has("string") && !/amount|currency|reason|status|note/.test(name);
}

/** The first of these statuses that an operation declares; the first of all where it declares any. */
export function statusOf({ errors }: SpecOperation, wanted: readonly number[]): number | undefined {
  const declared = new Set(errors.map(({ status }) => status));
  return wanted.find((status) => declared.has(String(status))) ?? (declared.has("default") ? wanted[0] : undefined);
}
