import type { JsonObject, Json } from "../../json.ts";
import { isRecord } from "../../json.ts";
import { transactionObject } from "./balance-transaction.ts";
import { chargeObject } from "./charge.ts";
import { invalidParameters } from "./errors.ts";
import { listObject } from "./list.ts";
import { paymentIntentObject } from "./payment-intent.ts";
import type { StripeAccount } from "./records.ts";
import { refundObject } from "./refund.ts";

/** Expandable members by type of object, and the types that they may become; none where the sandbox has no such objects: null stays, and so does an id. */
const EXPANDABLE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  refund: {
    balance_transaction: ["balance_transaction"],
    charge: ["charge"],
    customer: [],
    failure_balance_transaction: ["balance_transaction"],
    next_action: [],
    payment_intent: ["payment_intent"],
    payment_method: [],
    source_transfer_reversal: [],
    transfer_reversal: [],
  },
  charge: {
    application: [],
    application_fee: [],
    balance_transaction: ["balance_transaction"],
    customer: [],
    failure_balance_transaction: [],
    on_behalf_of: [],
    payment_intent: ["payment_intent"],
    refunds: ["list/refund"],
    review: [],
    source_transfer: [],
    transfer: [],
  },
  payment_intent: {
    application: [],
    customer: [],
    latest_charge: ["charge"],
    on_behalf_of: [],
    payment_method: [],
    payment_record: [],
    review: [],
    source: [],
  },
  balance_transaction: { source: ["charge", "refund"] },
  "list/refund": { data: ["refund"] },
  "list/charge": { data: ["charge"] },
  "list/payment_intent": { data: ["payment_intent"] },
  "list/balance_transaction": { data: ["balance_transaction"] },
};

const MAXIMUM_DEPTH = 4;

/** Throws a Refusal for a path that leads nowhere, before anything is done. `type` is an object's type or `list/<type>`. */
export function checkExpand(type: string, paths: readonly string[] = []): void {
  for (const path of paths) {
    const segments = path.split(".");
    // A list of the API counts as a level of its own only in the path, not in the limit of four levels.
    const levels = type.startsWith("list/") ? segments.length - 1 : segments.length;
    if (levels > MAXIMUM_DEPTH) {
      throw invalidParameters("You cannot expand more than 4 levels of a property.", { param: "expand" });
    }
    let types: readonly string[] = [type];
    for (const segment of segments) {
      const followed = types.filter((candidate) => Object.hasOwn(EXPANDABLE[candidate] ?? {}, segment));
      if (followed.length === 0) {
        throw invalidParameters(`This property cannot be expanded (${path.slice(0, 100)}).`, { param: "expand" });
      }
      types = followed.flatMap((candidate) => EXPANDABLE[candidate]?.[segment] ?? []);
    }
  }
}

/** The object with the members on these (checked) paths put in full. */
export function expand(account: StripeAccount, object: JsonObject, paths: readonly string[] = []): JsonObject {
  return paths.reduce<JsonObject>((expanded, path) => follow(account, expanded, path.split(".")), object);
}

function follow(account: StripeAccount, object: JsonObject, [name, ...rest]: readonly string[]): JsonObject {
  if (name === undefined) return object;
  const member =
    object["object"] === "charge" && name === "refunds" && !("refunds" in object)
      ? refundsOf(account, object)
      : object[name];
  if (member === undefined || member === null) return object;
  return { ...object, [name]: put(account, member, rest) };
}

function put(account: StripeAccount, member: Json, rest: readonly string[]): Json {
  if (Array.isArray(member)) return member.map((item: Json) => put(account, item, rest));
  if (typeof member === "string") {
    const found = objectById(account, member);
    return found === undefined ? member : follow(account, found, rest);
  }
  return isRecord(member) ? follow(account, member, rest) : member;
}

/** The ten newest refunds of a charge. */
function refundsOf(account: StripeAccount, charge: JsonObject): JsonObject | undefined {
  const id = charge["id"];
  const payment = typeof id === "string" ? account.book.paymentOfCharge(id) : undefined;
  if (payment === undefined) return undefined;
  const refunds = account.book.refundsOf(payment).toReversed();
  const newest = refunds.slice(0, 10).map((refund) => refundObject(account, refund));
  return listObject(`/v1/charges/${payment.chargeId}/refunds`, newest, refunds.length > newest.length);
}

function objectById(account: StripeAccount, id: string): JsonObject | undefined {
  const { book, transactions } = account;
  const refund = book.refunds.get(id);
  if (refund !== undefined) return refundObject(account, refund);
  const intent = book.payments.get(id);
  if (intent !== undefined) return paymentIntentObject(intent);
  const charged = book.paymentOfCharge(id);
  if (charged !== undefined) return chargeObject(charged, book.refundedAmount(charged));
  const transaction = transactions.get(id);
  return transaction && transactionObject(account, transaction);
}
