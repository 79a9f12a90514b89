import type { ResponseBody, SpecOperation } from "../generator/operation.ts";
import type { Schema } from "../generator/openapi.ts";
import type { Place, Spec } from "../generator/spec.ts";
import { STATUSES, UNITS, type Answers, type CommonStatus, type Unit } from "./answers.ts";
import type { Gaps } from "./gaps.ts";
import { exampleOf, keyOf, memberFor, membersOf, wordsOf, type Member, type Role } from "./members.ts";

/** A refund as a spec has it. */
export interface RefundDraft {
  /** The name of its schema, and of its type. */
  readonly type: string;
  readonly schema: Schema;
  readonly member: Readonly<Record<"id" | "amount" | "currency" | "status" | "payment" | "created", Member>> &
    Readonly<Partial<Record<Role, Member>>>;
  readonly unit: Unit;
  /** The provider's statuses, in the order of the spec. */
  readonly statuses: ReadonlyMap<string, CommonStatus>;
  /** Whether currencies are shown in lower case. */
  readonly isLowerCase: boolean;
}

const NEEDED = ["id", "amount", "currency", "status", "payment", "created"] as const;

const WORDS: Readonly<Record<(typeof NEEDED)[number], string>> = {
  id: 'its id, a string called "id"',
  amount: 'how much goes back, a number or a string of digits called "amount"',
  currency: 'the currency, a string called "currency"',
  status: 'how far it has got, an enum of strings called "status" or "state"',
  payment: 'what was refunded, a string called "payment", "payment_id", "charge", "transaction_id" or "order_id"',
  created:
    'when it was made, called "created", "created_at" or "createdAt": a string with format: date-time, or an integer with format: unix-time',
};

/** Reads what `refunds.retrieve` answers with. */
export function refundDraft(
  spec: Spec,
  retrieve: SpecOperation,
  answers: Answers,
  gaps: Gaps,
): RefundDraft | undefined {
  const schema = resultOf(spec, retrieve.successes[0]);
  const type = nameOf(schema);
  if (schema === undefined || type === undefined) {
    const text = "must answer with a $ref to a schema under components, such as Refund";
    return gaps.report(spec.problem([...retrieve.place, "responses"], retrieve.name, "responses", text));
  }
  const place: Place = ["components", "schemas", type];
  const members = membersOf(spec, schema);
  const found = new Map(NEEDED.map((role) => [role, neededMember(spec, place, members, role, gaps)] as const));
  const [id, amount, currency, status, payment, created] = NEEDED.map((role) => found.get(role));
  if (!id || !amount || !currency || !status || !payment || !created) return undefined;
  const statuses = statusesOf(spec, status, answers, gaps);
  // Without it nothing is written; with any of them the rest can be asked for at once.
  const unit = unitOf(amount, answers, gaps) ?? "minor";
  const [reason, updated] = [memberFor(members, "reason"), memberFor(members, "updated")];
  return {
    type,
    schema,
    member: { id, amount, currency, status, payment, created, ...(reason && { reason }), ...(updated && { updated }) },
    unit,
    statuses,
    isLowerCase: isLowerCase(spec, currency),
  };
}

function neededMember(
  spec: Spec,
  place: Place,
  members: readonly Member[],
  role: (typeof NEEDED)[number],
  gaps: Gaps,
): Member | undefined {
  const member = memberFor(members, role);
  const type = String(place.at(-1));
  const say = (text: string): undefined =>
    gaps.report(spec.problem([...place, "properties", member?.name ?? ""], type, member?.name ?? "properties", text));
  if (member === undefined) return say(`does not say ${WORDS[role]}`);
  const { schema, types, isNullable } = member;
  const isSure = member.isRequired && !isNullable;
  if (!isSure && (role === "id" || role === "amount" || role === "currency")) {
    return say("must be required and never null: a refund without it cannot be told in the common form");
  }
  const format = keyOf(spec, schema, "format");
  const isRight = {
    id: types.has("string") && format === undefined && keyOf(spec, schema, "pattern") === undefined,
    amount: ["integer", "number", "string"].some((name) => types.has(name)),
    currency: types.has("string"),
    status: types.has("string") && wordsOf(spec, schema).length > 0,
    payment: types.has("string") && format === undefined,
    created: types.has("string") ? format === "date-time" : types.has("integer") && format === "unix-time",
  }[role];
  return isRight ? member : say(`must be ${WORDS[role]}`);
}

/** The statuses that mean the same in every language but for their spelling need nobody's word. */
function statusesOf(spec: Spec, { schema }: Member, answers: Answers, gaps: Gaps): Map<string, CommonStatus> {
  const found = new Map<string, CommonStatus>();
  const open: string[] = [];
  for (const word of wordsOf(spec, schema)) {
    const spelt = word === "cancelled" ? "canceled" : word;
    const status = answers.statuses.get(word) ?? STATUSES.find((common) => common === spelt);
    if (status === undefined) open.push(word);
    else found.set(word, status);
  }
  if (open.length > 0) {
    const question = `What do these statuses mean: ${open.join(", ")}? One of ${STATUSES.join(", ")} for each; see RefundStatus in packages/shared/src/refund.ts.`;
    gaps.ask(open.map((word) => `--status ${word}=<status>`).join(" "), question);
  } else if (![...found.values()].includes("succeeded")) {
    gaps.ask(
      "--status <status>=succeeded",
      "Which status has a refund whose money has left? None is mapped to succeeded.",
    );
  }
  const strangers = [...answers.statuses.keys()].filter((word) => !wordsOf(spec, schema).includes(word));
  for (const word of strangers) gaps.ask(`no --status ${word}`, `The spec has no status "${word}".`);
  return found;
}

/** Nobody but a person can say it: a wrong unit is an amount that is off by a factor. */
function unitOf({ types }: Member, { unit }: Answers, gaps: Gaps): Unit | undefined {
  if (unit === undefined) {
    return gaps.ask(
      `--amounts <${UNITS.join(" | ")}>`,
      [
        "In which unit are amounts? The documentation has to say it, for JPY and KWD too. 6.90 USD, 7 JPY and 1.234 KWD are",
        "  minor       690, 7 and 1234: the smallest unit by ISO 4217",
        "  hundredths  690, 700 and (rounded before) 123: always a hundredth of the major unit",
        '  major       6.9, 7 and 1.234, or "6.90", "7" and "1.234": the major unit, with decimals',
        "Anything else: take the nearest, and correct toRefund and toAmount before anybody uses them.",
      ].join("\n"),
    );
  }
  if (unit === "major" && types.has("integer")) {
    return gaps.ask(
      "--amounts minor",
      "The spec says that amounts are integers, which major units with decimals are not.",
    );
  }
  if (unit !== "major" && !types.has("integer")) {
    const text = `The spec says that amounts are not integers, which ${unit} are; say type: integer there.`;
    return gaps.ask("--amounts major", text);
  }
  return unit;
}

function isLowerCase(spec: Spec, { schema }: Member): boolean {
  const example = exampleOf(spec, schema);
  const [word] = [...wordsOf(spec, schema), ...(typeof example === "string" ? [example] : [])];
  const sign = word ?? keyOf(spec, schema, "pattern") ?? "";
  return /[a-z]{3}|a-z/.test(sign) && !/A-Z/.test(sign);
}

/** The resource inside of an answer. */
export function resultOf(spec: Spec, answer: ResponseBody | undefined): Schema | undefined {
  return answer?.schema === undefined ? undefined : spec.find(answer.schema, spec.openapi["x-result"] ?? "")[0];
}

/** The name of the schema that a reference leads to. */
export function nameOf(schema: Schema | undefined): string | undefined {
  return /^#\/components\/schemas\/(\w+)$/.exec(schema?.$ref ?? "")?.[1];
}
