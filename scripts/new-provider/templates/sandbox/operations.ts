import { objectCode } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import type { SpecOperation } from "../../../generator/operation.ts";
import { when } from "../../lines.ts";
import { basePathOf } from "../../names.ts";
import { ruleCode, rulesIn } from "./parts.ts";

/** `GET /v1/refunds`, as a stand-in names its routes: with what follows the host in the base URL. */
export function routeOf(draft: Draft, { method, path }: SpecOperation): string {
  return `${method.toUpperCase()} ${basePathOf(draft)}${path}`;
}

/** `operations.ts` of a stand-in: making a refund, and retrieving one. */
export function operations(draft: Draft): string {
  const { title, making, retrieve, listing } = draft;
  const [id = ""] = retrieve.pathNames;
  const fields = making.members.map(
    (member) => `${JSON.stringify(member.name)}: ${ruleCode(draft, member, making.isForm)},`,
  );
  const isDecimal = fields.some((field) => field.includes("decimalAmount"));
  const required = making.members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const rules = [...rulesIn(fields.join()), "readParameters", ...(isDecimal ? ["type Rule"] : [])].toSorted();
  const read = making.isForm ? "parseForm" : "parseJsonBody";
  const answer = (operation: SpecOperation): string => answerCode(draft, operation, "refundObject(found)");
  const paymentId =
    making.payment.in === "path"
      ? `request.segment(${JSON.stringify(making.payment.name)})`
      : `input[${JSON.stringify(making.payment.name)}]`;
  return `import { ok } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
${when(!making.isForm, 'import { parseJsonBody } from "../../http/json-body.ts";')}
import { ${rules.join(", ")} } from "../../http/parameters.ts";
${when(isDecimal, 'import { ParameterProblem } from "../../http/problem.ts";')}
import type { Operations } from "../../http/router.ts";
import type { LedgerPayment } from "../../ledger/records.ts";
${when(isDecimal, 'import { fromDecimal } from "../../world/decimal.ts";')}
import { refusal } from "./errors.ts";
${when(listing, 'import { listRefunds } from "./list-refunds.ts";')}
import { refund } from "./movements.ts";
import { refundObject, type ${title}Account } from "./records.ts";
${when(isDecimal, decimalRule(draft))}
const createFields = {
  ${fields.join("\n  ")}
};

/** Refunds: ${[listing && "list", "make", "retrieve"].filter(Boolean).join(", ")}. */
export function refundOperations(account: ${title}Account): Operations {
  const { book } = account;

  function findRefundable(id: string): LedgerPayment {
    const payment = book.payments.get(id);
    if (payment === undefined) throw refusal(${making.noPayment}, \`There is no payment "\${id.slice(0, 100)}"\`);
    if (!book.isRefundable(payment)) throw refusal(${making.refusal}, "This payment cannot be refunded");
    return payment;
  }

  return {
${when(listing, `    ${JSON.stringify(listing && routeOf(draft, listing.operation))}: (request) => listRefunds(account, request),\n`)}
    ${JSON.stringify(routeOf(draft, making.operation))}: (request) => {
      const input = readParameters(${read}(request.body), createFields, ${JSON.stringify(required)});
      const payment = findRefundable(${paymentId.replace(/\["(\w+)"\]$/, ".$1")});
      const remaining = book.remainingAmount(payment);
      const amount = input.${making.amount.name}${making.amount.isRequired ? "" : " ?? remaining"};
      if (amount > remaining) throw refusal(${making.refusal}, "The amount is more than what is left of the payment");
${when(making.currency, currencyCheck(draft))}
      const found = refund(account, payment, { amount, reason: ${making.reason === undefined ? "null" : `input.${making.reason.name} ?? null`} });
      return ${answer(making.operation)};
    },

    ${JSON.stringify(routeOf(draft, retrieve))}: (request) => {
      readParameters(parseForm(request.query), {});
      const found = book.refunds.get(request.segment(${JSON.stringify(id)}));
      if (found === undefined) throw refusal(404, \`There is no refund "\${request.segment(${JSON.stringify(id)}).slice(0, 100)}"\`);
      return ${answer(retrieve)};
    },
  };
}
`;
}

function currencyCheck({ making }: Draft): string {
  const { name } = making.currency ?? { name: "currency" };
  return `      if ((input.${name} ?? payment.currency).toLowerCase() !== payment.currency) {
        throw refusal(${making.refusal}, \`The payment is in \${payment.currency}\`);
      }`;
}

/** The resource in its envelope, with the status that the spec has first. */
function answerCode({ spec }: Draft, { successes }: SpecOperation, code: string): string {
  const [success] = successes;
  const result = spec.openapi["x-result"];
  const body = result === undefined ? code : objectCode(spec, success?.schema, new Map([[result, code]]), () => {});
  return success?.status === "200" ? `ok(${body})` : `{ status: ${success?.status ?? 200}, body: ${body} }`;
}

function decimalRule({ making }: Draft): string {
  const isText = making.amount.types.has("string");
  const written = making.isForm || isText;
  return `
/** A decimal of the major unit, in minor ones. */
const decimalAmount: Rule<number> = (value, name) => {
  const amount = ${written ? 'typeof value === "string" && value !== "" ? fromDecimal(Number(value), 2)' : 'typeof value === "number" ? fromDecimal(value, 2)'} : undefined;
  if (amount !== undefined && amount > 0) return amount;
  throw new ParameterProblem("bounds", name, \`Invalid \${name}: must be a decimal above 0 with at most 2 decimals\`);
};
`;
}
